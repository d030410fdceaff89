#pragma once

#include "model/people/relation.h"
#include "model/people/stage.h"
#include "model/targets/reason.h"

#include <QStringView>
#include <array>
#include <optional>

namespace comity {

/// What could be asked of somebody, in rising weight (etiquette.md, stage-too-early).
enum class Ask : quint8 { Question, Information, Meeting, Favour, Sale };
inline constexpr std::array allAsks {
    Ask::Question, Ask::Information, Ask::Meeting, Ask::Favour, Ask::Sale};

/// `question`, `information`, `meeting`, `favour`, `sale`.
QString toText(Ask ask);

/// What is known of somebody before they are asked. What is missing is unknown.
struct AskFacts
{
    std::optional<Stage> stage = {};
    bool hasOptedIn = false; ///< on this topic or any
    bool hasOptedOut = false; ///< and no later opt-in
    Half theyFollow = Half::Unknown;
    bool isResting = false;
};

/// Whether an ask suits the relationship (S0.2, S1.12, S1.21).
struct AskGate
{
    bool isMet = false;
    Stage needed = Stage::None;
    std::optional<Stage> present = {};
    TargetReason reason = {}; ///< why not, or why
};

/// The stage that an ask of this weight needs: none for a question or information about their own
/// work, engagement for everything that costs them something.
Stage stageNeededFor(Ask ask);

/// Whoever asked us to stop is not asked anything; an opt-in or the stage meets the gate. An
/// unknown stage meets it for what needs none.
AskGate askGate(Ask ask, const AskFacts &facts);

} // namespace comity
