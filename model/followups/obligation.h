#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"

#include <QString>
#include <optional>

namespace comity::followups {

enum class ObligationKind : quint8 { Reply, Detractor, ThankYou, GiveBack, Retry };
constexpr int obligationKindCount = 5;
/// `reply`, `detractor`, `thank-you`, `give-back`, `retry`.
QString toText(ObligationKind kind);
std::optional<ObligationKind> obligationKindFromText(QStringView text);

/// How far the case of a detractor is (S0.41).
enum class CaseStage : quint8 { Seen, Acknowledged, Heard, Resolved, AgreedToDiffer };
/// `seen`, `acknowledged`, `heard`, `resolved`, `agreed-to-differ`.
QString toText(CaseStage stage);
std::optional<CaseStage> caseStageFromText(QStringView text);

/// What we owe to somebody, with a time (architecture.md §3).
struct Obligation
{
    FactId id = {};
    Pk pk = {}; ///< the profile it was written for
    ObligationKind kind = ObligationKind::Reply;
    std::optional<AccountId> account = {}; ///< of ours; none: any
    QString subject = {};
    QString evidence = {}; ///< what it rests on, in words
    std::optional<qint64> draft = {}; ///< drafts::DraftId
    std::optional<qint64> campaign = {}; ///< drafts::CampaignId
    qint64 madeAt = 0; ///< UTC seconds, as the times below
    Dated dueAt = {}; ///< none: whenever
    std::optional<CaseStage> stage = {}; ///< of a detractor
    int attempts = 0; ///< to reach a detractor; of a retry, those before it
    std::optional<qint64> snoozedUntil = {};
    std::optional<qint64> doneAt = {};
    bool isFromMessages = false; ///< they show it to be owed, and later ones that it is answered

    bool isOpen(qint64 asOf) const { return !doneAt && snoozedUntil.value_or(asOf) <= asOf; }
    bool operator==(const Obligation &) const = default;
};

} // namespace comity::followups
