#include "ui/imports/repair_command.h"

#include "model/import/undo.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(comity::ui::RepairCommand)
};

} // namespace

RepairCommand::RepairCommand(
    WorkspaceSession &session, const RowRepair &repair, ImportId saved, Failed failed)
    : QUndoCommand(Words::tr("repair a row"))
    , m_session(session)
    , m_repair(repair)
    , m_saved(std::make_shared<ImportId>(saved))
    , m_failed(std::move(failed))
{
}

void RepairCommand::write(WorkspaceSession &session, QObject *receiver, const RowRepair &repair,
    std::function<void(ImportId saved, const QString &trouble)> done)
{
    session.run(
        receiver, Words::tr("Repairing a row"), u"document-save"_s, true,
        [repair, path = session.file().path(), clock = session.clock()](
            const JobContext &job) -> Result<RepairOutcome> {
            return db::guarded(path, [&]() -> Result<RepairOutcome> {
                const auto writer = db::connect(path, db::Use::Writer);
                return repairRow(*writer, repair, clock, job);
            });
        },
        [&session, done = std::move(done)](const Result<RepairOutcome> &outcome) {
            if (!outcome) {
                done({}, session.wording().oneLine(outcome.error()));
            } else if (!outcome->code.isEmpty()) {
                done({}, session.wording().sentence(u"repair", outcome->code, outcome->arguments));
            } else {
                session.reload();
                done(outcome->import, {});
            }
        });
}

void RepairCommand::undo()
{
    m_isDone = false;
    m_session.run(
        &m_session, Words::tr("Undoing a repair"), u"edit-undo"_s, true,
        [saved = m_saved, path = m_session.file().path(), clock = m_session.clock()](
            const JobContext &job) -> Result<UndoSummary> {
            return db::guarded(path, [&]() -> Result<UndoSummary> {
                const auto writer = db::connect(path, db::Use::Writer);
                return undoImport(*writer, *saved, clock, job);
            });
        },
        [&session = m_session, failed = m_failed](const Result<UndoSummary> &undone) {
            if (undone) {
                session.reload();
            } else {
                failed(session.wording().oneLine(undone.error()));
            }
        });
}

void RepairCommand::redo()
{
    if (!m_isDone) {
        write(m_session, &m_session, m_repair,
            [saved = m_saved, failed = m_failed](ImportId import, const QString &trouble) {
                if (trouble.isEmpty()) {
                    *saved = import;
                } else {
                    failed(trouble);
                }
            });
    }
    m_isDone = true;
}

} // namespace comity::ui
