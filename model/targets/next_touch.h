#pragma once

#include "model/targets/ask_gate.h"
#include "model/targets/reason.h"
#include "model/targets/target.h"
#include "model/targets/too_much.h"

#include <QTimeZone>
#include <vector>

namespace comity {

/// One way to be useful to somebody next, or one that is not for now.
struct TouchIdea
{
    enum class Kind : quint8 {
        Rest, ///< leave them alone for a while
        Answer, ///< take up an opening
        Give, ///< what the user noted as the next give: the text of `give`
        Share,
        Information,
        Entertain,
        Introduce, ///< bring them together with somebody
        Ask,
    };
    Kind kind = Kind::Share;
    TargetReason reason = {}; ///< why this, or why not now
    bool isNotNow = false;
    QString give = {};
};

/// `rest`, `answer`, `give`, `share`, `information`, `entertain`, `introduce`, `ask`.
QString toText(TouchIdea::Kind kind);
/// What a touch of this idea is logged as.
TouchKind touchKindOf(TouchIdea::Kind kind);

/// What the choice depends on beside the target itself.
struct IdeaFacts
{
    AskGate ask = {};
    int introducers = 0; ///< people we know well who are on the same lists
};

/// Up to three ways, the best first, and the ask last: never first, and not for now unless its gate
/// is met (S4.48, T8). Variety decides, then what they answered before; a noted opening or give
/// comes first. While they rest, and after too much, there is only the rest and the ask that is not
/// for now.
std::vector<TouchIdea> nextTouches(
    const Target &target, const IdeaFacts &facts, qint64 asOf, const QTimeZone &zone);

} // namespace comity
