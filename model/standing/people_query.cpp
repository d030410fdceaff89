#include "model/standing/people_query.h"

#include <array>

namespace comity {
namespace {

constexpr std::array sortNames {"key", "name", "handle", "relation", "followers", "following",
    "ratio", "posts", "joined", "last-post", "we-since", "they-since", "connected-since",
    "last-contact", "keep-in-touch", "score", "stage", "permission", "lists", "tags", "location",
    "bio", "network"};
static_assert(sortNames.size() == peopleSortCount);

} // namespace

QString toText(PeopleSort sort)
{
    return QString::fromLatin1(sortNames.at(static_cast<std::size_t>(sort)));
}

std::optional<PeopleSort> peopleSortFromText(QStringView text)
{
    for (std::size_t i = 0; i < sortNames.size(); ++i) {
        if (text == QLatin1StringView(sortNames.at(i))) {
            return static_cast<PeopleSort>(i);
        }
    }
    return std::nullopt;
}

} // namespace comity
