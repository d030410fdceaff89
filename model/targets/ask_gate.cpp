#include "model/targets/ask_gate.h"

using namespace Qt::StringLiterals;

namespace comity {

QString toText(Ask ask)
{
    switch (ask) {
    case Ask::Question:
        return u"question"_s;
    case Ask::Information:
        return u"information"_s;
    case Ask::Meeting:
        return u"meeting"_s;
    case Ask::Favour:
        return u"favour"_s;
    case Ask::Sale:
        return u"sale"_s;
    }
    Q_UNREACHABLE();
}

Stage stageNeededFor(Ask ask)
{
    return ask >= Ask::Meeting ? Stage::Engagement : Stage::None;
}

AskGate askGate(Ask ask, const AskFacts &facts)
{
    AskGate gate {false, stageNeededFor(ask), facts.stage, {}};
    if (facts.hasOptedOut) {
        gate.reason = {u"asked-to-stop"_s};
        return gate;
    }
    if (facts.isResting) {
        gate.reason = {u"ask-while-resting"_s};
        return gate;
    }
    if (gate.needed == Stage::None) {
        gate.isMet = true;
        gate.reason = {u"needs-no-stage"_s};
        return gate;
    }
    if (facts.hasOptedIn) {
        gate.isMet = true;
        gate.reason = {u"asked-for-it"_s};
        return gate;
    }
    if (!facts.stage) {
        gate.reason = {u"stage-unknown"_s};
        return gate;
    }
    gate.isMet = *facts.stage >= gate.needed;
    if (gate.isMet) {
        gate.reason = {u"stage-is-met"_s};
    } else if (facts.theyFollow == Half::No) {
        gate.reason = {u"not-followed-back"_s};
    } else {
        gate.reason = {u"stage-is-"_s + toText(*facts.stage)};
    }
    return gate;
}

} // namespace comity
