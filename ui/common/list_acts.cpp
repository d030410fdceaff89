#include "ui/common/list_acts.h"

#include "model/base/text_fold.h"
#include "model/lists/list_suggestions.h"
#include "ui/common/edit_command.h"
#include "ui/common/plural.h"

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

QString nameOf(const PeopleList &list)
{
    return singleLine(list.settings.name);
}

/// "40 people added to Customers, 3 were on it, 2 not met yet".
QString addedText(const ListEdit &edit, const QString &list)
{
    QStringList parts {
        ListActs::tr("%Ln people added to %1", nullptr, plural(edit.people)).arg(list)};
    if (edit.already > 0) {
        parts += ListActs::tr("%Ln were on it already", nullptr, plural(edit.already));
    }
    if (edit.notMet > 0) {
        parts += ListActs::tr("%Ln not met in any import yet", nullptr, plural(edit.notMet));
    }
    if (edit.gone > 0) {
        parts += ListActs::tr("%Ln are there no more", nullptr, plural(edit.gone));
    }
    return parts.join(u", "_s);
}

} // namespace

ListActs::ListActs(WorkspaceSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void ListActs::run(const Work &work, const Words &words, bool isNew)
{
    if (!m_session.isWritable()) {
        return;
    }
    m_session.lookForForeignChanges();
    m_session.edit(this, work,
        [this, words, isNew](const Result<ListEdit> &edit) { finish(edit, words, isNew); });
}

void ListActs::finish(const Result<ListEdit> &edit, const Words &words, bool isNew)
{
    if (!edit) {
        Q_EMIT failed(edit.error());
        return;
    }
    if (edit->edit.changes.isEmpty()) {
        Q_EMIT told(words.nothing);
        return;
    }
    m_session.undoStack().push(new EditCommand(words.command, m_session, edit->edit.changes, this,
        [this](const Result<HandEdit> &turned) { tellTurned(turned); }));
    if (isNew) {
        Q_EMIT created(edit->list);
    }
    Q_EMIT done(words.done(*edit));
}

void ListActs::tellTurned(const Result<HandEdit> &edit)
{
    if (!edit) {
        Q_EMIT failed(edit.error());
        return;
    }
    Q_EMIT told(edit->skipped == 0
            ? tr("Done")
            : tr("Done; %Ln entries were changed since and stay", nullptr, plural(edit->skipped)));
}

void ListActs::create(const ListSettings &settings, std::vector<Pk> people)
{
    const QString name = singleLine(settings.name);
    run([settings, people = std::move(people), at = now()](
            SQLite::Database &writer) { return list_edits::create(writer, settings, people, at); },
        {[name](const ListEdit &edit) {
             return edit.people > 0
                 ? tr("%1 made, with %Ln people", nullptr, plural(edit.people)).arg(name)
                 : tr("%1 made").arg(name);
         },
            tr("make list %1").arg(name), {}},
        true);
}

void ListActs::refuse(const QByteArray &digest, const QString &name)
{
    run(
        [digest, at = now()](SQLite::Database &writer) -> Result<ListEdit> {
            auto refused = refuseSuggestion(writer, digest, at);
            if (!refused) {
                return tl::unexpected(refused.error());
            }
            return ListEdit {.edit = *std::move(refused)};
        },
        {[name](const ListEdit &) { return tr("%1 is not proposed again").arg(name); },
            tr("not propose %1").arg(name), tr("It was refused already")});
}

void ListActs::change(ListId list, const ListSettings &settings)
{
    const QString name = singleLine(settings.name);
    run([list, settings](
            SQLite::Database &writer) { return list_edits::change(writer, list, settings); },
        {[name](const ListEdit &) { return tr("%1 changed").arg(name); },
            tr("change list %1").arg(name), tr("Nothing to change: it was so already")});
}

void ListActs::drop(const PeopleList &list)
{
    const QString name = nameOf(list);
    run([id = list.id](SQLite::Database &writer) { return list_edits::drop(writer, id); },
        {[name](const ListEdit &) { return tr("%1 deleted; its people stay").arg(name); },
            tr("delete list %1").arg(name), {}});
}

void ListActs::reorder(std::vector<ListId> order)
{
    run([order = std::move(order)](
            SQLite::Database &writer) { return list_edits::reorder(writer, order); },
        {[](const ListEdit &) { return tr("Lists in another order"); }, tr("move list"),
            tr("Nothing to change: it was so already")});
}

void ListActs::add(const PeopleList &list, std::vector<Pk> people)
{
    const QString name = nameOf(list);
    const int count = plural(static_cast<qint64>(people.size()));
    run([id = list.id, people = std::move(people), at = now()](
            SQLite::Database &writer) { return list_edits::add(writer, id, people, at); },
        {[name](const ListEdit &edit) { return addedText(edit, name); },
            tr("add %Ln people to %1", nullptr, count).arg(name),
            tr("Nobody was added: they are on %1 already").arg(name)});
}

void ListActs::addHandles(const PeopleList &list, std::vector<PastedHandle> handles)
{
    const QString name = nameOf(list);
    const int count = plural(static_cast<qint64>(handles.size()));
    run([id = list.id, handles = std::move(handles), at = now()](
            SQLite::Database &writer) { return list_edits::addHandles(writer, id, handles, at); },
        {[name](const ListEdit &edit) { return addedText(edit, name); },
            tr("add %Ln people to %1", nullptr, count).arg(name),
            tr("Nobody was added: they are on %1 already").arg(name)});
}

void ListActs::remove(const PeopleList &list, std::vector<Pk> people)
{
    const QString name = nameOf(list);
    const int count = plural(static_cast<qint64>(people.size()));
    run([id = list.id, people = std::move(people), at = now()](
            SQLite::Database &writer) { return list_edits::remove(writer, id, people, at); },
        {[name](const ListEdit &edit) {
             return tr("%Ln people taken off %1", nullptr, plural(edit.people)).arg(name);
         },
            tr("take %Ln people off %1", nullptr, count).arg(name),
            tr("Nobody was taken off: they are not on %1").arg(name)});
}

void ListActs::move(const PeopleList &from, const PeopleList &to, std::vector<Pk> people)
{
    const QString name = nameOf(to);
    const int count = plural(static_cast<qint64>(people.size()));
    run(
        [first = from.id, second = to.id, people = std::move(people), at = now()](
            SQLite::Database &writer) {
            return list_edits::move(writer, first, second, people, at);
        },
        {[name](const ListEdit &edit) {
             return tr("%Ln people moved to %1", nullptr, plural(edit.people + edit.already))
                 .arg(name);
         },
            tr("move %Ln people to %1", nullptr, count).arg(name), tr("Nobody was moved")});
}

void ListActs::compact(const PeopleList &list)
{
    const QString name = nameOf(list);
    run([id = list.id](SQLite::Database &writer) { return list_edits::compactParts(writer, id); },
        {[name](const ListEdit &edit) {
             return tr("Parts of %1 compacted, %Ln people moved", nullptr, plural(edit.people))
                 .arg(name);
         },
            tr("compact parts of %1").arg(name), tr("The parts have no gaps")});
}

void ListActs::markLookedAt(const PeopleList &list, std::vector<Pk> people)
{
    run([id = list.id, people = std::move(people), at = now()](
            SQLite::Database &writer) { return list_edits::markLookedAt(writer, id, people, at); },
        {[](const ListEdit &edit) {
             return tr("%Ln people looked at today", nullptr, plural(edit.people));
         },
            tr("look at people"), tr("They were looked at just now")});
}

} // namespace comity::ui
