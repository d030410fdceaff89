#pragma once

#include "tests/model/followups/talk_workspace.h"

namespace comity::tests {

inline const QString question = QStringLiteral("Does the pump fit the small valve?");
inline const QString answer = QStringLiteral("Yes, with the adapter");

/// Somebody asked us, and nothing was said since.
class Asked : public TalkWorkspace
{
public:
    Asked()
        : ana(aPerson().handled(QStringLiteral("ana")).in(*this))
    {
        say(ana, at(2026, 5, 11, 8), {question});
    }
    /// What is owed, where that is one thing alone.
    followups::Obligation only()
    {
        const auto all = owed().all();
        return all.size() == 1 ? all.front() : followups::Obligation {};
    }
    FactId onlyTouch() { return FactId {writer().execAndGet("SELECT id FROM touch").getInt64()}; }

    Pk ana;
};

} // namespace comity::tests
