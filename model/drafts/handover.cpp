#include "model/drafts/handover.h"

#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/drafts/person_keys.h"
#include "model/drafts/who_had_it.h"
#include "model/drafts/who_said_no.h"

#include <array>
#include <set>

namespace comity::drafts {
namespace {

constexpr std::array states {"read", "copied", "sent", "skipped"};
constexpr std::array reasons {
    "opted-out", "had-this-draft", "had-this-campaign", "skipped", "not-on-this-network"};

} // namespace

QString toText(HandoverState state)
{
    return QString::fromLatin1(states.at(static_cast<std::size_t>(state)));
}

std::optional<HandoverState> handoverStateFromText(QStringView text)
{
    for (std::size_t i = 0; i < states.size(); ++i) {
        if (text == QLatin1String(states.at(i))) {
            return static_cast<HandoverState>(i);
        }
    }
    return std::nullopt;
}

QString toText(NotOffered why)
{
    return QString::fromLatin1(reasons.at(static_cast<std::size_t>(why)));
}

Result<CopyList> copyListOf(
    SQLite::Database &database, const Draft &draft, const ReviewRequest &request)
{
    return db::guarded(db::pathOf(database), [&]() -> Result<CopyList> {
        const WhoSaidNo saidNo(database, draft.channel, draft.topic);
        const WhoHadIt had(database, draft.id, draft.campaign);
        CopyList list;
        PersonKeys persons(database);
        std::set<Pk> known;
        for (std::size_t row = 0; row < request.people.size(); ++row) {
            const Pk pk = request.people[row];
            const auto person = persons.of(pk);
            // Two rows may have become one person since.
            if (!person || !known.insert(*person).second) {
                continue;
            }
            const bool isOptedOut = saidNo.contains(*person)
                || request.draft.recipients.at(row).permission.is(Permission::OptedOut);
            if (isOptedOut) {
                list.left.push_back({pk, NotOffered::OptedOut});
            } else if (const auto why = had.why(*person)) {
                list.left.push_back({pk, *why});
            } else {
                list.next.push_back(pk);
            }
        }
        for (const Pk pk : request.elsewhere) {
            list.left.push_back({pk, NotOffered::NotOnThisNetwork});
        }
        return list;
    });
}

} // namespace comity::drafts
