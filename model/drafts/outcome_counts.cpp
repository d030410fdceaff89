#include "model/drafts/outcome_counts.h"

namespace comity::drafts {
namespace {

constexpr const char *badKinds = "('offended', 'unfollowed')";

std::string peopleWith(
    const std::string &kinds, const std::string &column, const std::string &value)
{
    return "SELECT count(DISTINCT coalesce(profile.person, profile.pk)) FROM outcome"
           " JOIN profile ON profile.pk = outcome.pk WHERE outcome."
        + column + " = " + value + " AND outcome.kind IN " + kinds;
}

} // namespace

std::string goodPeople(const std::string &column, const std::string &value)
{
    return peopleWith("('thanks', 'conversion', 'replied')", column, value)
        + " AND coalesce(profile.person, profile.pk) NOT IN"
          " (SELECT coalesce(twin.person, twin.pk) FROM outcome AS worse"
          "  JOIN profile AS twin ON twin.pk = worse.pk WHERE worse."
        + column + " = " + value + " AND worse.kind IN " + badKinds + ")";
}

std::string badPeople(const std::string &column, const std::string &value)
{
    return peopleWith(badKinds, column, value);
}

std::string answeringPeople(const std::string &column, const std::string &value)
{
    return peopleWith("('thanks', 'conversion', 'replied', 'offended')", column, value);
}

} // namespace comity::drafts
