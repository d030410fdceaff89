#include "ui/purge/who_and_why.h"

#include "model/purge/release.h"
#include "ui/common/formatting.h"
#include "ui/common/plural.h"
#include "ui/purge/left_out_dialog.h"
#include "ui/purge/open_batch.h"
#include "ui/purge/plan_desk.h"

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

QString undoTextOf(LeftOut code)
{
    switch (code) {
    case LeftOut::Protected:
        return WhoAndWhy::tr("stop protecting", "undo entry");
    case LeftOut::OptedOutOfPurge:
    case LeftOut::LearnOnly:
        return WhoAndWhy::tr("allow suggesting", "undo entry");
    case LeftOut::Reviewed:
        return WhoAndWhy::tr("forget keep", "undo entry");
    default:
        return WhoAndWhy::tr("wake", "undo entry: somebody who is snoozed");
    }
}

QString doneTextOf(LeftOut code, qint64 people)
{
    const QString count = WhoAndWhy::tr("%Ln people", nullptr, plural(people));
    switch (code) {
    case LeftOut::Protected:
        return WhoAndWhy::tr("No longer protected: %1").arg(count);
    case LeftOut::OptedOutOfPurge:
    case LeftOut::LearnOnly:
        return WhoAndWhy::tr("May be suggested again: %1").arg(count);
    case LeftOut::Reviewed:
        return WhoAndWhy::tr("No longer kept: %1").arg(count);
    default:
        return WhoAndWhy::tr("Awake again: %1").arg(count);
    }
}

} // namespace

WhoAndWhy::WhoAndWhy(WorkspaceSession &session, PlanDesk &desk, OpenBatch &batch, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_desk(desk)
    , m_batch(batch)
    , m_window(window)
{
    connect(&desk, &PlanDesk::planned, this, &WhoAndWhy::fill);
    connect(&desk, &PlanDesk::groundChanged, this, [this] {
        if (m_dialog && m_desk.ground() == nullptr) {
            m_dialog->close(); // another account
        }
    });
}

void WhoAndWhy::open(LeftOut code)
{
    if (m_desk.proposal() == nullptr) {
        return;
    }
    delete m_dialog;
    m_dialog = new LeftOutDialog(
        m_session.file().reader(), m_session.wording(), code, m_session.isWritable(), m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &LeftOutDialog::releaseAsked, this, &WhoAndWhy::release);
    fill();
    m_dialog->open();
}

void WhoAndWhy::fill()
{
    const PurgeGround *const ground = m_desk.ground();
    const PeopleColumns::Version columns = m_session.columns();
    if (m_dialog.isNull() || ground == nullptr || columns == nullptr
        || m_desk.proposal() == nullptr) {
        return;
    }
    const LeftOut code = m_dialog->code();
    m_dialog->setPeople(m_desk.proposal()->peopleLeftOut(code),
        {code, ground->facts, m_desk.request(), columns,
            PurgeTelling(
                m_session.wording(), ground->zone, m_desk.request().asOf, ground->account.network)
                .of(m_desk.request().kind)});
}

void WhoAndWhy::release(LeftOut code, const std::vector<Pk> &people)
{
    if (m_desk.ground() == nullptr) {
        return;
    }
    m_batch.edit(
        [account = m_desk.ground()->account.id, kind = m_desk.request().kind, code, people](
            SQLite::Database &writer) {
            return comity::release(writer, account, kind, code, people);
        },
        undoTextOf(code), doneTextOf(code, static_cast<qint64>(people.size())));
}

} // namespace comity::ui
