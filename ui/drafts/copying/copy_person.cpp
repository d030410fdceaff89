#include "ui/drafts/copying/copy_person.h"

#include "model/review/finding_text.h"
#include "ui/drafts/recipients/group_words.h"

#include <algorithm>

namespace comity::ui {

CopyPerson copyPersonOf(const ToldReview &review, quint32 row, QDate today, const QTimeZone &zone,
    const Wording &wording, const QLocale &numbers)
{
    const review::Recipient &recipient = review.draft->recipients.at(row);
    CopyPerson person;
    person.name = recipient.name;
    person.handle = recipient.handle;
    person.network = review.draft->channel.section(u'-', 0, 0);
    person.relation = relationOf(recipient);
    person.known = knownOf(recipient, today, zone);
    person.isOptedOut = recipient.permission.is(Permission::OptedOut);
    for (const ToldFinding &told : review.findings) {
        const auto &rows = told.finding.recipients;
        // What is found about everybody stands beside the text.
        const bool isOfEverybody
            = rows.size() > 1 && rows.size() == review.draft->recipients.size();
        if (isOfEverybody || !std::ranges::binary_search(rows, row)) {
            continue;
        }
        review::Finding alone = told.finding;
        alone.recipients = {row};
        const review::FindingText text
            = review::findingText(alone, *review.draft, wording, numbers);
        person.concerns.push_back({severityOf(alone.severity), text.title, text.message});
    }
    return person;
}

} // namespace comity::ui
