#include "ui/purge/mirror/mirror_step.h"

#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "ui/common/add_to_list.h"
#include "ui/common/workspace_session.h"
#include "ui/purge/mirror/mirror_dialog.h"
#include "ui/purge/plan_desk.h"

namespace comity::ui {

MirrorStep::MirrorStep(
    WorkspaceSession &session, const PlanDesk &desk, ListActs &lists, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_desk(desk)
    , m_lists(lists)
    , m_window(window)
{
    connect(&desk, &PlanDesk::planned, this, &MirrorStep::read);
    connect(&desk, &PlanDesk::groundChanged, this, [this] {
        if (m_desk.ground() == nullptr) {
            m_job.cancel();
            ++m_question;
            m_isReading = false;
            m_waiting = nullptr;
            delete m_dialog;
            m_entries.clear();
            Q_EMIT changed();
        }
    });
}

void MirrorStep::read()
{
    const PurgeGround *const ground = m_desk.ground();
    if (ground == nullptr || m_desk.proposal() == nullptr) {
        return;
    }
    m_job.cancel();
    const int question = ++m_question;
    m_isReading = true;
    m_job = m_session.read(
        this,
        [path = m_session.file().path(), account = ground->account.id,
            candidates = mirrorCandidates(*m_desk.proposal()),
            asOf = m_desk.request().asOf](const JobContext &) {
            return db::guarded(path, [&]() -> Result<std::vector<MirrorEntry>> {
                const auto database = db::connect(path, db::Use::Job);
                return mirrorOf(*database, account, candidates, asOf);
            });
        },
        [this, question](Result<std::vector<MirrorEntry>> entries) {
            if (question != m_question) {
                return;
            }
            m_isReading = false;
            m_entries = entries ? std::move(*entries) : std::vector<MirrorEntry>();
            Q_EMIT changed();
            if (const auto goOn = std::exchange(m_waiting, nullptr)) {
                before(goOn);
            }
        });
}

void MirrorStep::before(std::function<void()> goOn)
{
    if (m_isReading) {
        m_waiting = std::move(goOn);
    } else if (m_entries.empty()) {
        goOn();
    } else {
        open(true, std::move(goOn));
    }
}

void MirrorStep::show()
{
    if (!m_entries.empty()) {
        open(false, {});
    }
}

void MirrorStep::open(bool goesOn, std::function<void()> goOn)
{
    const PurgeGround *const ground = m_desk.ground();
    if (ground == nullptr) {
        return;
    }
    delete m_dialog;
    m_dialog = new MirrorDialog(m_entries,
        PurgeTelling(
            m_session.wording(), ground->zone, m_desk.request().asOf, ground->account.network),
        goesOn, m_session.isWritable(), m_window);
    connect(m_dialog, &MirrorDialog::listAsked, this,
        [this](const std::vector<Pk> &people) { addToList(m_session, m_lists, people, m_dialog); });
    if (goesOn) {
        connect(m_dialog, &MirrorDialog::reviewAsked, this, goOn);
    }
    m_dialog->open();
}

} // namespace comity::ui
