#include "model/import/formats/facebook_record.h"

#include "model/import/formats/date_scanner.h"
#include "model/import/formats/dates.h"
#include "model/import/formats/meta_json.h"
#include "model/import/formats/mojibake.h"

namespace comity::formats {
namespace {

namespace od = simdjson::ondemand;
using simdjson::error_code;

} // namespace

ElementOutcome FacebookRecords::read(od::value value, qint64 item)
{
    m_name = m_title = m_value = m_label = {};
    m_timestamp = 0;
    if (const error_code error = collect(value)) {
        return {error};
    }
    std::string_view name;
    for (const std::string_view one : {m_name, m_value, m_title, m_label}) {
        name = name.empty() ? trimmedBlanks(one) : name;
    }
    if (name.empty()) {
        // Deactivated accounts leave an entry without a name.
        m_sink.skipped(1);
        return {};
    }
    accept(repairedMojibake(name, m_repaired), readEpoch(m_timestamp), item);
    return {};
}

void FacebookRecords::accept(std::string_view name, const Dated &since, qint64 item)
{
    if (since.hasValue() && (!m_newest.isKnown() || since.at > m_newest.at)) {
        m_newest = since;
    }
    PersonRecord person;
    person.name = name;
    person.since = since;
    m_sink.person(person, item);
}

error_code FacebookRecords::collect(od::value value)
{
    return eachField(value, [this](std::string_view key, od::value content) -> error_code {
        if (key == "name") {
            m_name = textOf(content);
        } else if (key == "title") {
            m_title = textOf(content);
        } else if (key == "timestamp") {
            m_timestamp = wholeNumberOf(content);
        } else if (key == "string_list_data") {
            bool isFirst = true;
            return eachElement(content, [this, &isFirst](od::value entry) {
                const bool isRead = isFirst;
                isFirst = false;
                return eachField(
                    entry, [this, isRead](std::string_view inner, od::value one) -> error_code {
                        return isRead ? collectEntry(inner, one) : simdjson::SUCCESS;
                    });
            });
        } else if (key == "label_values") {
            return collectLabels(content);
        }
        return simdjson::SUCCESS;
    });
}

error_code FacebookRecords::collectEntry(std::string_view key, od::value content)
{
    if (key == "value") {
        m_value = textOf(content);
    } else if (key == "timestamp") {
        m_timestamp = wholeNumberOf(content);
    }
    return simdjson::SUCCESS;
}

/// Labels are translated: the first value that is no address is the name.
error_code FacebookRecords::collectLabels(od::value labels)
{
    return eachElement(labels, [this](od::value entry) {
        return eachField(entry, [this](std::string_view key, od::value content) -> error_code {
            const std::string_view text = key == "value" ? textOf(content) : std::string_view();
            if (m_label.empty() && text.find("://") == std::string_view::npos) {
                m_label = text;
            }
            return simdjson::SUCCESS;
        });
    });
}

} // namespace comity::formats
