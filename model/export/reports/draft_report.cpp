#include "model/export/reports/draft_report.h"

#include "model/accounts/accounts_store.h"
#include "model/drafts/campaigns_store.h"
#include "model/networks/channel.h"

using namespace Qt::StringLiterals;

namespace comity {
namespace {

/// Everything in which somebody may be called by a handle.
QStringList textsOf(const DraftReport &report)
{
    const drafts::Draft &draft = report.reviewed.draft;
    QStringList texts {draft.title, draft.text, draft.give};
    for (const drafts::DraftAnswer &answer : report.answers) {
        texts += answer.note;
    }
    for (const drafts::Override &entry : report.overrides) {
        texts += entry.reason;
    }
    for (const drafts::KeptDismissal &kept : report.dismissals) {
        texts << kept.dismissal.reason << kept.dismissal.person;
    }
    return texts;
}

void countHandovers(const drafts::DraftsStore &store, DraftReport &report)
{
    for (const drafts::Handover &one : store.handovers(report.reviewed.draft.id)) {
        report.sent += one.state == drafts::HandoverState::Sent ? 1 : 0;
        report.copied += one.state == drafts::HandoverState::Copied ? 1 : 0;
        report.skipped += one.state == drafts::HandoverState::Skipped ? 1 : 0;
    }
}

} // namespace

DraftReport draftReport(SQLite::Database &database, ReviewedDraft reviewed, qint64 asOf)
{
    DraftReport report {.reviewed = std::move(reviewed), .asOf = asOf};
    const drafts::Draft &draft = report.reviewed.draft;
    const drafts::DraftsStore store(database);
    report.answers = store.answers(draft.id);
    report.overrides = store.overrides(draft.id);
    report.dismissals = store.keptDismissals(draft.id);
    report.versions = store.versions(draft.id);
    countHandovers(store, report);
    if (draft.campaign) {
        report.campaign = drafts::CampaignsStore(database).campaign(*draft.campaign);
    }
    const auto account
        = draft.account ? AccountsStore(database).account(*draft.account) : std::nullopt;
    report.account = account && !account->handle.isEmpty() ? u'@' + account->handle : QString();
    const auto channel = networks::Channel::parse(draft.channel);
    const QString network = channel ? channel->network() : QString();
    const bool isHome = account && account->network == network;
    report.mentioned = mentionedPeople(database, textsOf(report), network,
        isHome ? account->handle.section(u'@', 1) : QString(), asOf);
    return report;
}

QString draftReportBase(drafts::DraftId draft, bool isRedacted)
{
    const QString base = u"draft-report-"_s + QString::number(number(draft));
    return isRedacted ? base + u"-redacted"_s : base;
}

} // namespace comity
