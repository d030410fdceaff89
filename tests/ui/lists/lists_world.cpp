#include "tests/ui/lists/lists_world.h"

#include "model/lists/lists_store.h"
#include "model/networks/catalogue.h"
#include "model/networks/limit_store.h"
#include "model/people/people_store.h"
#include "ui/lists/lists_model.h"

#include <QLabel>
#include <QMenu>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace comity::tests {

ListsWorld::ListsWorld()
    : m_path(m_workspace.path())
    , m_mine(m_workspace.addAccount(u"x:fernhill"_s))
    , m_wording(Wording::forLanguage(u"en"_s))
{
}

Pk ListsWorld::person(const PersonBuilder &person)
{
    const Pk pk = person.in(m_workspace);
    m_following.push_back(pk);
    return pk;
}

void ListsWorld::setLimit(qint64 members)
{
    networks::LimitStore(m_workspace.writer())
        .set(*networks::Catalogue::builtIn().find(u"x"_s), u"list-members"_s, members, 5);
}

ListId ListsWorld::list(const ListSettings &settings, const std::vector<Pk> &people)
{
    const auto edit = list_edits::create(m_workspace.writer(), settings, people, m_workspace.now());
    return edit ? edit->list : ListId {};
}

void ListsWorld::open(db::WorkspaceFile::Access access)
{
    close();
    if (!m_isReleased) {
        m_workspace.addPair(m_mine, onDay(2026, 5, 11), {}, m_following);
        // Whoever made the file held its lock until now.
        const db::WorkspaceFile released = std::move(m_workspace.file());
        m_isReleased = true;
    }
    auto file = db::WorkspaceFile::open(m_path, {access, false}, m_workspace.clock());
    Q_ASSERT(file.has_value());
    m_session = std::make_unique<ui::WorkspaceSession>(
        std::move(*file), m_workspace.clock(), m_wording, m_prompts);
    m_page = std::make_unique<ui::ListsPage>(*m_session, nullptr);
    m_page->resize(1264, 826);
    m_page->show();
}

void ListsWorld::close()
{
    m_page.reset();
    m_session.reset();
}

QStringList ListsWorld::rows()
{
    const QAbstractItemModel *const model = listsView().model();
    QStringList rows;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        const auto kind
            = static_cast<ui::ListsModel::RowKind>(index.data(ui::ListsModel::RowKindRole).toInt());
        if (kind == ui::ListsModel::RowKind::Group) {
            rows += u'[' + index.data().toString() + u']';
        } else if (kind != ui::ListsModel::RowKind::Note) {
            rows += index.data().toString() + u' '
                + index.data(ui::ListsModel::CountRole).toString();
        }
    }
    return rows;
}

void ListsWorld::choose(const QString &name)
{
    const QAbstractItemModel *const model = listsView().model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        if (index.data().toString() == name && (index.flags() & Qt::ItemIsSelectable)) {
            listsView().setCurrentIndex(index);
            return;
        }
    }
    QFAIL(qPrintable(u"no list "_s + name));
}

QStringList ListsWorld::names()
{
    const QAbstractItemModel *const model = table().model();
    QStringList names;
    for (int row = 0; row < model->rowCount(); ++row) {
        names += model->index(row, 0).data().toString();
    }
    return names;
}

void ListsWorld::select(const QStringList &chosen)
{
    const QStringList all = names();
    table().clearSelection();
    for (const QString &name : chosen) {
        table().selectionModel()->select(
            table().model()->index(static_cast<int>(all.indexOf(name)), 0),
            QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

QString ListsWorld::text(const QString &name) const
{
    const auto *label = find<QLabel>(name);
    return label == nullptr || !label->isVisible() ? QString() : label->text();
}

bool ListsWorld::trigger(const QString &menuName, const QString &actionName)
{
    auto *menu = find<QMenu>(menuName);
    auto *action = menu ? menu->findChild<QAction *>(actionName) : nullptr;
    if (!action || !action->isEnabled()) {
        return false;
    }
    action->trigger();
    menu->close();
    return true;
}

QStringList ListsWorld::stored()
{
    SQLite::Database &database = m_workspace.writer();
    const ListsStore store(database);
    QStringList out;
    for (const PeopleList &list : store.all()) {
        QStringList people;
        for (const ListMember &one : store.members(list.id)) {
            const auto row = PeopleStore(database).row(one.pk);
            people += row->name.isEmpty() ? u'@' + row->handle : row->name;
        }
        people.sort();
        out += list.settings.name + u": "_s + people.join(u", "_s);
    }
    return out;
}

} // namespace comity::tests
