#pragma once

#include "model/base/wording.h"
#include "model/drafts/campaigns_store.h"
#include "model/drafts/drafts_store.h"
#include "model/drafts/lessons.h"
#include "model/export/reports/report_paper.h"
#include "model/export/reports/report_people.h"
#include "model/followups/obligation.h"

#include <QTimeZone>

namespace comity {

/// A draft of a campaign with whom it was handed to and what came back.
struct CampaignDraft
{
    drafts::DraftId id = {};
    QString title = {};
    QString channel = {}; ///< as in cli.md: `x-dm`
    std::vector<drafts::Handover> handovers = {};
    std::vector<drafts::Outcome> outcomes = {}; ///< newest first
    std::vector<drafts::Override> overrides = {}; ///< newest first
};

/// All that a report of a campaign says.
struct CampaignReport
{
    drafts::Campaign campaign = {};
    drafts::CampaignStanding standing = {};
    qint64 asOf = 0; ///< UTC seconds
    std::vector<CampaignDraft> drafts = {};
    std::vector<followups::Obligation> owed = {}; ///< of the campaign, done ones included
    std::vector<drafts::Lesson> lessons = {}; ///< of the campaign, newest first
    ReportPeople people = {}; ///< everybody above
    std::vector<ReportPerson> mentioned = {}; ///< whom texts name by handle
    QStringList ours = {}; ///< names and handles (with @) of our accounts
};

/// Reads it; nothing for a campaign that is not there. A worker's job; throws SQLite::Exception.
std::optional<CampaignReport> campaignReport(
    SQLite::Database &database, drafts::CampaignId campaign, qint64 asOf);

/// The report on paper; days are those of `zone`. `channelWords` says a channel as people call it.
/// Redacted, nobody can be told from it by a name, a handle or an address. Pure.
ReportPaper campaignPaper(const CampaignReport &report, const Wording &wording,
    const QTimeZone &zone, const std::function<QString(const QString &)> &channelWords,
    bool isRedacted = false);

/// `campaign-report-4`, `campaign-report-4-redacted`: a name for the file, without its ending.
QString campaignReportBase(drafts::CampaignId campaign, bool isRedacted);

} // namespace comity
