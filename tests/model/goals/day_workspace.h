#pragma once

#include "model/followups/obligation_edits.h"
#include "model/goals/day.h"
#include "tests/model/followups/talk_workspace.h"

#include <QtTest>

namespace comity::tests {

/// A workspace whose day is read as the pages do.
class DayWorkspace : public TalkWorkspace
{
public:
    goals::Day read() { return read(me); }
    /// Of a day on which everybody was filed long ago, unless leaveUnfiled().
    goals::Day read(std::optional<AccountId> account, const QByteArray &zone = "UTC")
    {
        if (m_areFiled) {
            writer().exec("INSERT OR IGNORE INTO triage (pk, state, at)"
                          " SELECT pk, 'reviewed', 1 FROM profile");
        }
        goals::DayScope scope;
        scope.path = path();
        scope.account = account;
        scope.asOf = now();
        scope.zone = QTimeZone(zone);
        scope.columns = PeopleColumns::load(path(), account).value();
        return goals::readDay(writer(), scope).value();
    }
    void owe(Pk pk, followups::ObligationKind kind, const Dated &due)
    {
        followups::Obligation one;
        one.pk = pk;
        one.kind = kind;
        one.subject = QStringLiteral("A map");
        one.madeAt = at(2026, 5, 10);
        one.dueAt = due;
        if (kind == followups::ObligationKind::Detractor) {
            one.stage = followups::CaseStage::Seen;
        }
        QVERIFY(followups::addObligations(writer(), {one}));
    }
    void leaveUnfiled() { m_areFiled = false; }

private:
    bool m_areFiled = true;
};

inline QStringList codesOf(const goals::Day &day)
{
    QStringList codes;
    for (const goals::DayItem &item : day.due) {
        codes += item.code;
    }
    return codes;
}

} // namespace comity::tests
