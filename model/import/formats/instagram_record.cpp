#include "model/import/formats/instagram_record.h"

#include "model/base/text_fold.h"
#include "model/import/formats/cell_values.h"
#include "model/import/formats/dates.h"
#include "model/import/formats/meta_json.h"
#include "model/import/formats/mojibake.h"
#include "model/import/formats/profile_link.h"

#include <algorithm>

namespace comity::formats {
namespace {

namespace od = simdjson::ondemand;
using simdjson::error_code;

constexpr std::size_t mostLabels = 32;

} // namespace

bool isInstagramUser(std::string_view text)
{
    return isHandleOn("instagram", text);
}

ElementOutcome InstagramRecords::read(od::value value, qint64 item)
{
    m_title = m_value = m_href = {};
    m_timestamp = 0;
    m_labels.clear();
    if (const error_code error = collect(value)) {
        return {error};
    }
    const std::string_view user = userName();
    const std::string_view name = displayName(user);
    if (user.empty() && name.empty() && m_title.empty() && m_value.empty()) {
        // Deactivated accounts leave an entry without a name.
        m_sink.skipped(1);
        return {};
    }
    if (user.empty()) {
        const std::string_view shown = m_value.empty() ? m_title : m_value;
        return ElementOutcome::rejected(shown.empty() ? "no-key" : "bad-handle", shown);
    }
    return accept(user, name, readEpoch(m_timestamp), item);
}

ElementOutcome InstagramRecords::readMember(std::string_view user, od::value value)
{
    ++m_members;
    if (!isInstagramUser(user)) {
        return ElementOutcome::rejected("bad-handle", user);
    }
    return accept(user, {}, readDate(textOf(value)), m_members);
}

error_code InstagramRecords::collect(od::value value)
{
    return eachField(value, [this](std::string_view key, od::value content) -> error_code {
        if (key == "title") {
            m_title = textOf(content);
        } else if (key == "timestamp") {
            m_timestamp = wholeNumberOf(content);
        } else if (key == "string_list_data") {
            return collectEntries(content);
        } else if (key == "label_values") {
            return collectLabels(content);
        }
        return simdjson::SUCCESS;
    });
}

error_code InstagramRecords::collectEntries(od::value entries)
{
    bool isFirst = true;
    return eachElement(entries, [this, &isFirst](od::value entry) {
        // The others are walked all the same: what follows them can only be read behind them.
        const error_code error = eachField(
            entry, [this, isFirst](std::string_view key, od::value content) -> error_code {
                if (isFirst && key == "value") {
                    m_value = textOf(content);
                } else if (isFirst && key == "href") {
                    m_href = textOf(content);
                } else if (isFirst && key == "timestamp") {
                    m_timestamp = wholeNumberOf(content);
                }
                return simdjson::SUCCESS;
            });
        isFirst = false;
        return error;
    });
}

error_code InstagramRecords::collectLabels(od::value labels)
{
    return eachElement(labels, [this](od::value entry) {
        Label label;
        const error_code error
            = eachField(entry, [&label](std::string_view key, od::value content) -> error_code {
                  if (key == "value") {
                      label.value = textOf(content);
                  } else if (key == "href") {
                      label.href = textOf(content);
                  }
                  return simdjson::SUCCESS;
              });
        if (!error && m_labels.size() < mostLabels) {
            m_labels.push_back(label);
        }
        return error;
    });
}

std::string_view InstagramRecords::userName()
{
    if (isInstagramUser(m_value)) {
        return m_value;
    }
    if (const std::string_view user = userOfLink(m_href); !user.empty()) {
        return user;
    }
    if (isInstagramUser(m_title)) {
        return m_title;
    }
    return userOfLabels();
}

std::string_view InstagramRecords::userOfLabels()
{
    for (const Label &label : m_labels) {
        for (const std::string_view text : {label.href, label.value}) {
            if (const std::string_view user = userOfLink(text); !user.empty()) {
                return user;
            }
        }
    }
    if (m_labels.size() > 2 && isInstagramUser(m_labels[2].value)) {
        return m_labels[2].value;
    }
    // The second value is the name, unless it is all there is.
    const auto filled
        = std::ranges::count_if(m_labels, [](const Label &label) { return !label.value.empty(); });
    for (std::size_t i = m_labels.size(); i > 0; --i) {
        if ((i != 2 || filled == 1) && isInstagramUser(m_labels[i - 1].value)) {
            return m_labels[i - 1].value;
        }
    }
    return {};
}

std::string_view InstagramRecords::userOfLink(std::string_view href)
{
    const ProfileLink link = profileLink(href, m_linkText);
    const bool isOurs = link.network == "instagram" || link.network == "threads";
    return isOurs && isInstagramUser(link.handle) ? link.handle : std::string_view();
}

std::string_view InstagramRecords::displayName(std::string_view user) const
{
    if (m_labels.size() < 2 || m_labels[1].value == user
        || m_labels[1].value.find("://") != std::string_view::npos) {
        return {};
    }
    return m_labels[1].value;
}

ElementOutcome InstagramRecords::accept(
    std::string_view user, std::string_view name, const Dated &since, qint64 item)
{
    if (since.hasValue() && (!m_newest.isKnown() || since.at > m_newest.at)) {
        m_newest = since;
    }
    m_key = foldHandle(user);
    PersonRecord person;
    person.id = m_key;
    person.handle = user;
    person.name = repairedMojibake(name, m_nameText);
    person.since = since;
    m_sink.person(person, item);
    return {};
}

} // namespace comity::formats
