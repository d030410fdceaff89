#include "ui/purge/pace/pace_acts.h"

#include "model/purge/pace_store.h"
#include "ui/common/formatting.h"
#include "ui/common/workspace_session.h"
#include "ui/purge/plan_desk.h"

#include <QPointer>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr quint8 everyDay = 0b1111111;

} // namespace

PaceActs::PaceActs(WorkspaceSession &session, const PlanDesk &desk, QObject *parent)
    : EditActs(session, parent)
    , m_session(session)
    , m_desk(desk)
{
}

void PaceActs::setPace(const Pace &pace)
{
    const PurgeGround *const ground = m_desk.ground();
    if (ground == nullptr || ground->pace == pace) {
        return;
    }
    const bool isGoal = ground->pace.headroomGoal != pace.headroomGoal;
    const QString sentence = !isGoal ? tr("Pace: %1").arg(paceText(pace))
        : pace.headroomGoal ? tr("Goal: %1 follows left").arg(numberText(*pace.headroomGoal))
                            : tr("The goal for the room to follow is taken away");
    run(isGoal ? tr("goal for the room to follow", "undo entry") : tr("pace", "undo entry"),
        sentence, [account = ground->account.id, pace, at = now()](SQLite::Database &writer) {
            return comity::setPace(writer, account, pace, at);
        });
}

void PaceActs::askForGoal(QWidget *parent)
{
    askForGoal(parent, tr("Follows that should be left (empty takes the goal away)"));
}

void PaceActs::askForGoal(QWidget *parent, const QString &label)
{
    const PurgeGround *const ground = m_desk.ground();
    if (ground == nullptr || !isWritable()) {
        return;
    }
    const std::optional<qint64> goal = ground->pace.headroomGoal;
    m_session.prompts().askText(parent,
        {tr("Goal for the room to follow"), label, goal ? QString::number(*goal) : QString(),
            tr("Set goal"), 9},
        [this, parent = QPointer<QWidget>(parent)](const QString &text) {
            const PurgeGround *const now = m_desk.ground();
            if (now == nullptr) {
                return;
            }
            Pace pace = now->pace;
            bool isNumber = false;
            const qint64 wanted = QLocale().toLongLong(text.trimmed(), &isNumber);
            if (text.trimmed().isEmpty()) {
                pace.headroomGoal = std::nullopt;
            } else if (isNumber && wanted >= 1) {
                pace.headroomGoal = wanted;
            } else if (parent) {
                askForGoal(parent, tr("A whole number from 1 on, or nothing"));
                return;
            }
            setPace(pace);
        });
}

QString paceText(const Pace &pace)
{
    const bool isOne = (pace.weekdays & (pace.weekdays - 1)) == 0;
    QStringList days;
    for (int day = 1; day <= 7; ++day) {
        if ((pace.weekdays & (1U << (day - 1))) != 0) {
            days += QLocale().standaloneDayName(
                day, isOne ? QLocale::LongFormat : QLocale::ShortFormat);
        }
    }
    const QString text = pace.weekdays == everyDay ? PaceActs::tr("Every day") : days.join(u", "_s);
    return pace.daysApart > 1
        ? PaceActs::tr("%1; %Ln days apart", nullptr, pace.daysApart).arg(text)
        : text;
}

} // namespace comity::ui
