#include "model/import/formats/api_pages.h"

#include "model/import/formats/json_sequence.h"

#include <algorithm>

namespace comity::formats {
namespace {

namespace od = simdjson::ondemand;
using simdjson::error_code;

bool isType(od::value value, od::json_type wanted)
{
    od::json_type type {};
    return !value.type().get(type) && type == wanted;
}

/// Whether the name is one of a cursor that leads to the next answer.
bool isCursor(std::string_view key)
{
    return key == "cursor" || key == "next_cursor" || key == "next_cursor_str"
        || key == "next_token" || key == "next_max_id";
}

class Pages
{
public:
    explicit Pages(const ApiPagesReader &reader)
        : m_reader(reader)
    {
    }

    ElementOutcome read(od::value value)
    {
        m_page.list = {};
        m_page.hasMore = {};
        m_page.subject = {};
        m_page.users.clear();
        ApiUser alone;
        if (!isType(value, od::json_type::object)) {
            if (const error_code error = alone.read(value)) {
                return {error};
            }
        } else if (const error_code error = readObject(value, alone)) {
            return {error};
        }
        if (m_page.list.empty()) {
            alone.settle();
            m_page.users.push_back({alone});
        }
        m_reader.page(m_page);
        return {};
    }

private:
    error_code readObject(od::value value, ApiUser &alone)
    {
        return eachField(value, [&](std::string_view key, od::value content) -> error_code {
            const auto list = std::ranges::find(m_reader.lists, key);
            if (list != m_reader.lists.end() && isType(content, od::json_type::array)) {
                m_page.list = *list;
                return readUsers(content);
            }
            if (isCursor(key)) {
                readCursor(content);
                return simdjson::SUCCESS;
            }
            if (key == "meta" && isType(content, od::json_type::object)) {
                return readMeta(content);
            }
            if (key == "subject" && isType(content, od::json_type::object)) {
                return m_page.subject.read(content);
            }
            return alone.readField(key, content);
        });
    }

    /// Where `meta` has no token, there is no further answer.
    error_code readMeta(od::value value)
    {
        m_page.hasMore = m_page.hasMore.value_or(false);
        return eachField(value, [this](std::string_view key, od::value content) -> error_code {
            if (isCursor(key)) {
                readCursor(content);
            }
            return simdjson::SUCCESS;
        });
    }

    void readCursor(od::value value)
    {
        const std::string_view text = textOf(value);
        m_page.hasMore = (!text.empty() && text != "0") || m_page.hasMore.value_or(false);
    }

    error_code readUsers(od::value value)
    {
        od::array users;
        if (const error_code error = value.get_array().get(users)) {
            return error;
        }
        for (auto element : users) {
            od::value one;
            if (const error_code error = element.get(one)) {
                return error;
            }
            ApiPage::User user;
            const error_code error = user.user.read(one);
            user.isBroken = error == simdjson::INCORRECT_TYPE;
            if (error != simdjson::SUCCESS && !user.isBroken) {
                return error;
            }
            m_page.users.push_back(user);
        }
        return simdjson::SUCCESS;
    }

    const ApiPagesReader &m_reader;
    ApiPage m_page;
};

} // namespace

Result<bool> readApiPages(
    Container &container, std::size_t entry, const ApiPagesReader &reader, const JobContext &job)
{
    JsonSequence sequence(container, entry);
    Pages pages(reader);
    JsonListReader list;
    list.wants = [](std::string_view, bool isObject) { return !isObject; };
    list.element = [&](od::value value, qint64) { return pages.read(value); };
    list.rejected = reader.rejected;
    if (!reader.split.empty()) {
        list.splitAt = {reader.split};
    }
    const Result<void> done = readJsonList(sequence, 0, list, job);
    if (!done) {
        return tl::unexpected<Error>(done.error());
    }
    return sequence.isEncodingGuessed();
}

} // namespace comity::formats
