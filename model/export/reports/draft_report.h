#pragma once

#include "model/base/wording.h"
#include "model/drafts/campaign.h"
#include "model/drafts/drafts_store.h"
#include "model/export/reports/report_paper.h"
#include "model/export/reports/report_people.h"
#include "model/review/draft_context.h"
#include "model/review/review.h"

#include <QTimeZone>
#include <memory>

namespace comity {

/// A draft with what its review says, as whoever reviewed it hands it over.
struct ReviewedDraft
{
    drafts::Draft draft = {};
    QString channel = {}; ///< as people call it: `X message`
    std::shared_ptr<const review::DraftContext> context = {}; ///< never null
    review::Review review = {}; ///< of `context`
    QHash<QString, QStringList> sources = {}; ///< ids of ideas (`S0.48`) by rule
    QStringList gaps = {}; ///< what the workspace does not know of the people, a sentence each
    QStringList remarks = {}; ///< what it knows of them that is worth a word, likewise
};

/// All that a report of a draft says.
struct DraftReport
{
    ReviewedDraft reviewed = {};
    qint64 asOf = 0; ///< UTC seconds
    std::optional<drafts::Campaign> campaign = {};
    std::vector<drafts::DraftAnswer> answers = {}; ///< by question
    std::vector<drafts::Override> overrides = {}; ///< newest first
    std::vector<drafts::KeptDismissal> dismissals = {}; ///< oldest first
    std::vector<drafts::DraftVersion> versions = {}; ///< newest first
    int sent = 0;
    int copied = 0;
    int skipped = 0;
    QString account = {}; ///< handle of ours with @; empty: none, or nothing is known of it
    std::vector<ReportPerson> mentioned = {}; ///< whom the text names by handle
};

/// Puts what the workspace keeps of the draft beside its review. A draft that is not stored has
/// nothing kept. A worker's job; throws SQLite::Exception.
DraftReport draftReport(SQLite::Database &database, ReviewedDraft reviewed, qint64 asOf);

/// The report on paper; days are those of `zone`. Redacted, nobody who gets the draft, is named in
/// it or answers for it can be told from it by a name, a handle or an address. Pure.
ReportPaper draftPaper(const DraftReport &report, const Wording &wording, const QTimeZone &zone,
    bool isRedacted = false);

/// `draft-report-12`, `draft-report-12-redacted`: a name for the file, without its ending; nobody's
/// name is in it.
QString draftReportBase(drafts::DraftId draft, bool isRedacted);

} // namespace comity
