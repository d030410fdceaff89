#include "ui/common/edit_acts.h"

#include "ui/common/edit_command.h"
#include "ui/common/plural.h"

namespace comity::ui {

EditActs::EditActs(WorkspaceSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void EditActs::run(
    const QString &command, const QString &sentence, Work work, std::function<void()> then)
{
    if (!isWritable()) {
        return;
    }
    m_session.lookForForeignChanges();
    m_session.edit(this, std::move(work),
        [this, command, sentence, then = std::move(then)](const Result<HandEdit> &edit) {
            if (!edit) {
                Q_EMIT failed(edit.error());
                return;
            }
            if (then) {
                then();
            }
            if (edit->changes.isEmpty()) {
                Q_EMIT told(
                    edit->changed.empty() ? tr("Nothing to change: it was so already") : sentence);
                return;
            }
            m_session.undoStack().push(new EditCommand(command, m_session, edit->changes, this,
                [this](const Result<HandEdit> &turned) { tellTurned(turned); }));
            Q_EMIT done(sentence);
        });
}

EditActs::Work EditActs::byHand(std::function<Result<void>(SQLite::Database &)> work)
{
    return [work = std::move(work)](SQLite::Database &writer) {
        return editByHand(writer, [&] { return work(writer); });
    };
}

void EditActs::tellTurned(const Result<HandEdit> &turned)
{
    if (!turned) {
        Q_EMIT failed(turned.error());
        return;
    }
    Q_EMIT told(turned->skipped == 0 ? tr("As before")
                                     : tr("As before; %Ln rows were changed since and stay",
                                         nullptr, plural(turned->skipped)));
}

} // namespace comity::ui
