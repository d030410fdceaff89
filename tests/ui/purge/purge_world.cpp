#include "tests/ui/purge/purge_world.h"

#include "model/people/person_facts.h"
#include "model/purge/purge_plan_store.h"
#include "tests/ui/common/undo_last.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QtTest>
#include <SQLiteCpp/Statement.h>

using namespace Qt::StringLiterals;

namespace comity::tests {

PurgeWorld::PurgeWorld(Lists lists)
    : m_path(m_workspace.path())
    , m_mine(m_workspace.addAccount(u"x:fernhill"_s))
    , m_wording(Wording::forLanguage(u"en"_s))
{
    addPeople();
    addLists(lists);
    m_workspace.derive();
    [[maybe_unused]] const auto fact = setFact(m_workspace.writer(), PersonFact::Protected,
        {m_people.value(u"Finn"_s)}, true, m_workspace.now());
    Q_ASSERT(fact.has_value());
}

void PurgeWorld::addPeople()
{
    const auto add = [this](const QString &name, PersonBuilder person) {
        m_people.insert(name, person.named(name).handled(name.toLower()).in(m_workspace));
    };
    const Dated lately = onDay(2026, 5, 13);
    const auto balanced = aPerson().withFollowers(1000).following(200).withPosts(40);
    add(u"Ada"_s, PersonBuilder(balanced).lastPosted(onDay(2025, 10, 14)));
    add(u"Ben"_s, PersonBuilder(balanced).lastPosted(onDay(2026, 1, 14)));
    add(u"Cleo"_s, PersonBuilder(balanced).lastPosted(lately));
    add(u"Dora"_s, PersonBuilder(balanced).withPosts(0));
    add(u"Eli"_s, PersonBuilder(balanced).lastPosted(lately));
    add(u"Finn"_s, PersonBuilder(balanced).lastPosted(lately));
    add(u"Gus"_s, PersonBuilder(balanced).lastPosted(lately));
    add(u"Hana"_s, aPerson().withFollowers(10).following(900).withPosts(5).lastPosted(lately));
    add(u"Ivy"_s, aPerson().withFollowers(9000).following(10).withPosts(5).lastPosted(lately));
}

void PurgeWorld::addLists(Lists lists)
{
    if (lists == Lists::None) {
        return;
    }
    const Dated taken = onDay(2026, 5, 11);
    const ImportId import = m_workspace.addImport(m_mine, taken);
    const auto of = [this](const QStringList &names) {
        std::vector<Pk> people;
        for (const QString &name : names) {
            people.push_back(m_people.value(name));
        }
        return people;
    };
    PeopleWorkspace::List following {u"following"_s,
        of({u"Ada"_s, u"Ben"_s, u"Cleo"_s, u"Dora"_s, u"Eli"_s, u"Finn"_s, u"Gus"_s, u"Hana"_s,
            u"Ivy"_s})};
    following.since = {onDay(2019, 3, 14).at, onDay(2019, 5, 2).at, onDay(2019, 6, 19).at,
        onDay(2020, 2, 8).at, onDay(2020, 3, 1).at, onDay(2020, 4, 1).at, onDay(2026, 5, 9).at,
        onDay(2026, 4, 1).at, onDay(2021, 1, 1).at};
    following.sinceIsDay = true;
    m_workspace.addList(m_mine, import, taken, following);
    if (lists == Lists::Both) {
        m_workspace.addList(
            m_mine, import, taken, {u"followers"_s, of({u"Ben"_s, u"Eli"_s, u"Ivy"_s})});
    }
    m_workspace.addSeen(import, following.people,
        {snapshots::Field::LastPostAt, snapshots::Field::Posts, snapshots::Field::Followers});
}

void PurgeWorld::open(db::WorkspaceFile::Access access)
{
    close();
    if (!m_isReleased) {
        // Whoever made the file held its lock until now.
        const db::WorkspaceFile released = std::move(m_workspace.file());
        m_isReleased = true;
    }
    auto file = db::WorkspaceFile::open(m_path, {access, false}, m_workspace.clock());
    Q_ASSERT(file.has_value());
    m_session = std::make_unique<ui::WorkspaceSession>(
        std::move(*file), m_workspace.clock(), m_wording, m_prompts);
    m_page = std::make_unique<ui::PurgePage>(*m_session);
    m_page->resize(1264, 826);
    m_page->show();
}

void PurgeWorld::close()
{
    m_page.reset();
    m_session.reset();
}

QString PurgeWorld::text(const QString &name) const
{
    const auto *label = find<QLabel>(name);
    return label == nullptr || !label->isVisible() ? QString() : label->text();
}

QStringList PurgeWorld::names() const
{
    const QAbstractItemModel *const model = find<QTableView>(u"batchTable"_s)->model();
    QStringList names;
    for (int row = 0; row < model->rowCount(); ++row) {
        names += model->index(row, 1).data().toString();
    }
    return names;
}

QString PurgeWorld::stored()
{
    const auto plan = PurgePlanStore(m_workspace.writer()).open(m_mine);
    QStringList items;
    if (plan) {
        for (const PlanItem &item : plan->items) {
            items += item.name + u' ' + (item.decision ? toText(*item.decision) : u"-"_s);
        }
    }
    return items.join(u", "_s);
}

void PurgeWorld::followedByAutomated(bool isDated)
{
    const auto automated
        = aPerson().withFollowers(9000).following(9300).withPosts(0).joined(onDay(2026, 4, 1));
    for (const QString &name : {u"Tin"_s, u"Zinc"_s}) {
        m_people.insert(
            name, PersonBuilder(automated).named(name).handled(name.toLower()).in(m_workspace));
    }
    const Dated taken = onDay(2026, 5, 12);
    const ImportId import = m_workspace.addImport(m_mine, taken);
    PeopleWorkspace::List followers {
        u"followers"_s, {pk(u"Ben"_s), pk(u"Eli"_s), pk(u"Ivy"_s), pk(u"Tin"_s), pk(u"Zinc"_s)}};
    if (isDated) {
        followers.since = {0, 0, 0, onDay(2024, 1, 1).at, onDay(2023, 5, 1).at};
        followers.sinceIsDay = true;
    }
    m_workspace.addList(m_mine, import, taken, followers);
    m_workspace.addSeen(import, {pk(u"Tin"_s), pk(u"Zinc"_s)},
        {snapshots::Field::Followers, snapshots::Field::Following, snapshots::Field::Posts});
    m_workspace.derive();
}

void PurgeWorld::waits(const QString &name)
{
    const auto run = [this, person = pk(name)](const char *sql) {
        SQLite::Statement statement(m_workspace.writer(), sql);
        statement.bind(1, static_cast<int64_t>(number(m_mine)));
        statement.bind(2, static_cast<int64_t>(number(person)));
        statement.bind(3, static_cast<int64_t>(onDay(2025, 5, 1).at));
        statement.exec();
    };
    run("INSERT INTO correspondent (account, identity, pk, link) SELECT ?1, ?2, ?2, 'key'"
        " WHERE ?3 > 0");
    run("INSERT INTO message (account, digest, kind, direction, correspondent, at, was_deleted,"
        " text) SELECT ?1, ?3 + ?2, 'direct', 'in', id, ?3, 0, 'Are <b>you</b> there?'"
        " FROM correspondent WHERE pk = ?2");
    run("INSERT INTO contact (account, pk, messages_in, messages_out, last_in, waiting_since,"
        " is_guess) VALUES (?1, ?2, 1, 0, ?3, ?3, 0)");
}

bool PurgeWorld::review()
{
    auto *button = find<QPushButton>(u"reviewBatch"_s);
    if (!QTest::qWaitFor([button] { return button->isVisible() && button->isEnabled(); })) {
        return false;
    }
    button->click();
    return QTest::qWaitFor([this] { return text(u"batchTitle"_s) == u"Batch for today"; });
}

bool PurgeWorld::editsAreDone()
{
    return tests::editsAreDone(*m_session);
}

void PurgeWorld::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(find<QTableView>(u"batchTable"_s), key, modifiers);
}

} // namespace comity::tests
