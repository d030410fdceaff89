#include "ui/common/repair_desk.h"

#include "model/db/connection.h"
#include "model/db/db_error.h"

namespace comity::ui {

RepairDesk::RepairDesk(WorkspaceSession &session, QObject *parent)
    : EditActs(session, parent)
    , m_session(session)
{
}

void RepairDesk::open(
    drafts::DraftId draft, const QStringList &bystanders, RepairPlaybook::Ways ways, QWidget *page)
{
    using Steps = std::set<drafts::RepairStep>;
    if (!isWritable()) {
        ways = {.keepsSteps = false, .draftsApology = false, .notesLesson = false};
    }
    m_session.read(
        page,
        [path = m_session.file().path(), draft](const JobContext &) {
            return db::guarded(path, [&]() -> Result<Steps> {
                return drafts::repairSteps(*db::connect(path, db::Use::Job), draft);
            });
        },
        [this, draft, bystanders, ways, page](const Result<Steps> &done) {
            if (!done) {
                Q_EMIT failed(done.error());
                return;
            }
            auto *dialog = new RepairPlaybook(bystanders, *done, ways, page);
            connect(dialog, &RepairPlaybook::lessonAsked, this, &RepairDesk::lessonAsked);
            connect(dialog, &RepairPlaybook::apologyAsked, this, &RepairDesk::apologyAsked);
            connect(dialog, &RepairPlaybook::stepTicked, this,
                [this, draft](drafts::RepairStep step, bool isDone) {
                    run(tr("tick off a step of mending"), isDone ? tr("Done") : tr("Open again"),
                        [draft, step, isDone, at = now()](SQLite::Database &writer) {
                            return drafts::tickRepairStep(writer, draft, step, isDone, at);
                        });
                });
            dialog->open();
        });
}

} // namespace comity::ui
