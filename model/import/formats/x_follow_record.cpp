#include "model/import/formats/x_follow_record.h"

#include "model/import/formats/ids.h"
#include "model/import/formats/profile_link.h"

#include <algorithm>

namespace comity::formats {
namespace {

namespace od = simdjson::ondemand;
using simdjson::error_code;

bool isHandle(std::string_view text)
{
    return !text.empty() && text.size() <= 50 && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || c == '_';
    });
}

} // namespace

ElementOutcome XFollowRecords::read(od::value value, qint64 item)
{
    const std::string_view expected = m_kind == ListKind::Followers ? "follower" : "following";
    const std::string_view other = m_kind == ListKind::Followers ? "following" : "follower";
    std::string_view id;
    std::string_view link;
    bool isOtherList = false;
    const auto takePerson = [&id, &link](std::string_view key, od::value content) {
        if (key == "accountId") {
            id = textOf(content);
        } else if (key == "userLink") {
            link = textOf(content);
        }
        return simdjson::SUCCESS;
    };
    const error_code error = eachField(value, [&](std::string_view key, od::value content) {
        isOtherList = isOtherList || key == other;
        return key == expected ? eachField(content, takePerson) : simdjson::SUCCESS;
    });
    if (error) {
        return {error};
    }
    return accept(id, link, isOtherList, item);
}

ElementOutcome XFollowRecords::accept(
    std::string_view id, std::string_view link, bool isOtherList, qint64 item)
{
    PersonRecord person;
    if (isNumericId(id)) {
        person.id = id;
    } else if (!link.empty()) {
        const ProfileLink found = profileLink(link, m_scratch);
        if (found.network == "x") {
            person.id = isNumericId(found.id) ? found.id : std::string_view();
            person.handle = isHandle(found.handle) ? found.handle : std::string_view();
        }
    }
    if (person.id.empty() && isDamagedId(id)) {
        ++m_damagedIds;
    }
    if (person.id.empty() && person.handle.empty()) {
        return isOtherList    ? ElementOutcome::rejected("other-list")
            : isDamagedId(id) ? ElementOutcome::rejected("damaged-id", id)
            : id.empty()      ? ElementOutcome::rejected("no-key")
                              : ElementOutcome::rejected("bad-id", id);
    }
    m_sink.person(person, item);
    return {};
}

} // namespace comity::formats
