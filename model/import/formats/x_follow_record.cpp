#include "model/import/formats/x_follow_record.h"

#include "model/import/formats/ids.h"
#include "model/import/formats/profile_link.h"

#include <algorithm>
#include <array>

namespace comity::formats {
namespace {

namespace od = simdjson::ondemand;
using simdjson::error_code;

bool isListKey(std::string_view key)
{
    constexpr std::array keys {XType::Followers, XType::Following, XType::Blocked, XType::Muted};
    return std::ranges::any_of(keys, [key](XType type) { return key == xRecordKey(type); });
}

} // namespace

bool isXHandle(std::string_view text)
{
    return !text.empty() && text.size() <= 50 && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || c == '_';
    });
}

ElementOutcome XFollowRecords::read(od::value value, qint64 item)
{
    Record record;
    const auto takePerson = [&record](std::string_view key, od::value content) {
        if (key == "accountId") {
            record.id = textOf(content);
        } else if (key == "userLink") {
            record.link = textOf(content);
        }
        return simdjson::SUCCESS;
    };
    const error_code error = eachField(value, [&](std::string_view key, od::value content) {
        if (key == m_recordKey) {
            record.isKnown = true;
            return eachField(content, takePerson);
        }
        record.isOfOtherList = record.isOfOtherList || isListKey(key);
        return takePerson(key, content);
    });
    return error ? ElementOutcome {error} : accept(record, item);
}

ElementOutcome XFollowRecords::accept(const Record &record, qint64 item)
{
    PersonRecord person;
    if (isNumericId(record.id)) {
        person.id = record.id;
    } else if (!record.link.empty()) {
        const ProfileLink found = profileLink(record.link, m_scratch);
        if (found.network == "x") {
            person.id = isNumericId(found.id) ? found.id : std::string_view();
            person.handle = isXHandle(found.handle) ? found.handle : std::string_view();
        }
    }
    const bool isDamaged = person.id.empty() && isDamagedId(record.id);
    m_damagedIds += isDamaged ? 1 : 0;
    if (person.id.empty() && person.handle.empty()) {
        return record.isOfOtherList ? ElementOutcome::rejected("other-list")
            : isDamaged             ? ElementOutcome::rejected("damaged-id", record.id)
            : !record.id.empty()    ? ElementOutcome::rejected("bad-id", record.id)
            : record.isKnown        ? ElementOutcome::rejected("no-key")
                                    : ElementOutcome::rejected("unknown-record");
    }
    m_sink.person(person, item);
    return {};
}

} // namespace comity::formats
