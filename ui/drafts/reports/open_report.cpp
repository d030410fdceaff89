#include "ui/drafts/reports/open_report.h"

#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/export/reports/campaign_report.h"
#include "model/export/reports/draft_report.h"
#include "ui/drafts/channel_words.h"
#include "ui/drafts/reports/report_dialog.h"

#include <QCoreApplication>

namespace comity::ui {

namespace {

/// The context of their translations.
class ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
};

ReviewedDraft reviewedDraft(const drafts::Draft &draft, const ToldReview &told,
    const QStringList &gaps, const QStringList &remarks)
{
    ReviewedDraft reviewed {.draft = draft,
        .channel = channelWords(draft.channel),
        .context = told.draft,
        .review = told.review,
        .gaps = gaps,
        .remarks = remarks};
    reviewed.draft.text = told.draft->text;
    for (const ToldFinding &finding : told.findings) {
        reviewed.sources.insert(finding.finding.rule, finding.sources);
    }
    return reviewed;
}

/// Whose days count: those of the account that it is sent from.
QTimeZone zoneOf(SQLite::Database &database, std::optional<AccountId> id)
{
    const auto account = id ? AccountsStore(database).account(*id) : std::nullopt;
    return zoneOrSystem(account ? account->timeZone : QString());
}

} // namespace

void openDraftReport(WorkspaceSession &session, QSettings *settings, const drafts::Draft &draft,
    const std::shared_ptr<const ToldReview> &told, const QStringList &gaps,
    const QStringList &remarks, QWidget *parent)
{
    ReportSource source;
    source.title = ReportWords::tr("Report of the draft");
    source.base = [id = draft.id](bool isRedacted) { return draftReportBase(id, isRedacted); };
    source.make
        = [reviewed = reviewedDraft(draft, *told, gaps, remarks), wording = session.wording(),
              now = session.clock()().toSecsSinceEpoch()](SQLite::Database &database,
              bool isRedacted, const JobContext &) -> Result<ReportPaper> {
        const QTimeZone zone = zoneOf(database, reviewed.draft.account);
        return draftPaper(draftReport(database, reviewed, now), wording, zone, isRedacted);
    };
    auto *dialog = new ReportDialog(session, settings, std::move(source), parent);
    dialog->open();
}

void openCampaignReport(
    WorkspaceSession &session, QSettings *settings, drafts::CampaignId campaign, QWidget *parent)
{
    ReportSource source;
    source.title = ReportWords::tr("Report of the campaign");
    source.base = [campaign](bool isRedacted) { return campaignReportBase(campaign, isRedacted); };
    source.make = [campaign, wording = session.wording(), account = session.account(),
                      now = session.clock()().toSecsSinceEpoch()](SQLite::Database &database,
                      bool isRedacted, const JobContext &) -> Result<ReportPaper> {
        const auto report = campaignReport(database, campaign, now);
        if (!report) {
            return failure(Error::Code::Usage);
        }
        return campaignPaper(*report, wording, zoneOf(database, account), channelWords, isRedacted);
    };
    auto *dialog = new ReportDialog(session, settings, std::move(source), parent);
    dialog->open();
}

} // namespace comity::ui
