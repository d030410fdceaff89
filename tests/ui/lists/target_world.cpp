#include "tests/ui/lists/target_world.h"

#include "tests/support/test_case.h"

#include <QApplication>
#include <QDialog>
#include <QSignalSpy>
#include <SQLiteCpp/Statement.h>

using namespace Qt::StringLiterals;

namespace comity::tests {

namespace {

struct Writer
{
    const char16_t *handle;
    const char16_t *name;
    const char16_t *why;
    int weeks; ///< cadence
    int days; ///< since the last touch
    const char16_t *next; ///< an opening, or with ! before it a next give
    int follows; ///< 0 no, 1 all along, 2 since the import of 11 May
};

const std::array writers {
    Writer {u"mfennimore_post", u"Marguerite Fennimore", u"Transport editor, asks for local data",
        3, 19,
        u"Cargo-bike lanes on Harbour Street: does anybody actually have numbers for school runs?",
        0},
    Writer {u"wrenfield.t", u"Tobias Wrenfield", u"Weekend columnist, rides to work", 3, 23,
        u"Wants photos of old shop signs", 0},
    Writer {u"adaezemoon", u"Adaeze Moonriver", u"Radio host, 3 features on repair", 2, 3,
        u"!Wait for her Friday show", 1},
    Writer {u"inkwell.p", u"Percival Inkwell", u"Council reporter", 4, 8,
        u"Counter data due 20 May", 1},
    Writer {u"thimblewood", u"Rosalind Thimblewood", u"Family pages, school run series", 4, 12,
        u"Asked how to fit a child seat", 0},
    Writer {u"larkspurvale", u"Ibrahim Larkspur-Vale", u"Edits the harbour newsletter", 6, 57,
        u"!Share her tide-path piece", 0},
    Writer {
        u"hollowayfinch", u"Greta Holloway-Finch", u"Photo desk, credits carefully", 3, 5, u"", 2},
    Writer {u"dpeabody_writes", u"Dunstan Peabody", u"Business weekly, small firms", 6, 14,
        u"Quotes shops on card fees", 0},
    Writer {u"harborlight.y", u"Yuki Harborlight", u"Podcast on making things", 4, 13,
        u"Looking for a wheel builder", 1},
    Writer {u"vandermoth", u"Cosima Vandermoth", u"Culture desk, covers the parade", 8, 42,
        u"Parade call for volunteers", 0},
    Writer {u"fairweather_o", u"Ottoline Fairweather", u"Weather column, cyclist", 4, 16,
        u"!Wind map for the Sunday ride", 2},
    Writer {u"stormlantern_b", u"Benedikt Stormlantern", u"Freelance, long reads on towns", 8, 28,
        u"", 0}};

} // namespace

TargetWorld::TargetWorld(bool isEmpty)
    : m_path(m_workspace.path())
    , m_wording(Wording::forLanguage(u"en"_s))
{
    m_workspace.writer().exec("INSERT INTO list (name, kind, purpose, position, made_at)"
                              " VALUES ('Local press', 'target', 'Writers who cover cycling in Port"
                              " Merrow. Be useful before being promotional.', 1, 1)");
    m_list = ListId {m_workspace.writer().getLastInsertRowid()};
    if (!isEmpty) {
        addPeople();
        addTouches();
    }
}

void TargetWorld::addPeople()
{
    const AccountId me = m_workspace.addAccount(u"x:fernhillcycles"_s);
    std::vector<Pk> all;
    std::vector<Pk> before;
    std::vector<Pk> now;
    for (const Writer &one : writers) {
        const QString handle = QString::fromUtf16(one.handle);
        const Pk pk = aPerson()
                          .named(QString::fromUtf16(one.name))
                          .handled(handle)
                          .withFollowers(13'000)
                          .following(one.follows == 0 ? 100 : 9'000)
                          .lastPosted(onDay(2026, 5, 10))
                          .in(m_workspace);
        m_people.insert(handle, pk);
        all.push_back(pk);
        if (one.follows == 1) {
            before.push_back(pk);
        }
        if (one.follows != 0) {
            now.push_back(pk);
        }
        SQLite::Statement put(m_workspace.writer(),
            "INSERT INTO list_member (pk, list, added_at) VALUES (?1, ?2, ?3)");
        put.bind(1, static_cast<int64_t>(comity::number(pk)));
        put.bind(2, static_cast<int64_t>(comity::number(m_list)));
        put.bind(3, static_cast<int64_t>(at(2026, 3, 1)));
        put.exec();
    }
    m_workspace.addPair(me, onDay(2026, 4, 11), before, all);
    m_workspace.addPair(me, onDay(2026, 5, 11), now, all);
}

void TargetWorld::addTouches()
{
    SQLite::Database &writer = m_workspace.writer();
    const qint64 now = m_workspace.now();
    const auto log = [&](Pk pk, int days, TouchKind kind, bool isAnswered) {
        const qint64 when = now - qint64 {days} * 86'400;
        const auto answered = isAnswered ? std::optional(when + 3'600) : std::nullopt;
        Q_ASSERT(comity::logTouch(writer, {pk}, {kind, Dated::exact(when), {}, answered}, now));
    };
    for (const Writer &one : writers) {
        const Pk pk = m_people.value(QString::fromUtf16(one.handle));
        const QString next = QString::fromUtf16(one.next);
        TargetFacts facts {QString::fromUtf16(one.why), {}, {}, 7 * one.weeks, {}};
        if (next.startsWith(u'!')) {
            facts.nextGive = next.mid(1);
        } else if (!next.isEmpty()) {
            const qint64 when = next.contains(u"20 May") ? at(2026, 5, 20, 10) : now - 4'800;
            Q_ASSERT(
                comity::noteOpening(writer, pk, {when, next, u"https://example.org/post/1"_s}));
        }
        Q_ASSERT(comity::editTarget(writer, m_list, pk, facts));
        log(pk, one.days, TouchKind::Share, one.follows != 0);
    }
    for (const int days : {9, 14, 20}) {
        log(pk(u"adaezemoon"_s), days, days == 14 ? TouchKind::Information : TouchKind::Entertain,
            true);
    }
    log(pk(u"hollowayfinch"_s), 20, TouchKind::Information, true);
    log(pk(u"hollowayfinch"_s), 34, TouchKind::Entertain, true);
    log(pk(u"mfennimore_post"_s), 45, TouchKind::Information, true);
    log(pk(u"mfennimore_post"_s), 60, TouchKind::Share, false);
    log(pk(u"mfennimore_post"_s), 71, TouchKind::Entertain, false);
}

void TargetWorld::open(db::WorkspaceFile::Access access)
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
    m_session->reload();
    m_view = std::make_unique<ui::TargetView>(*m_session, nullptr);
    QObject::connect(m_view.get(), &ui::TargetView::done, m_view.get(),
        [this](const QString &sentence) { told += sentence; });
    QObject::connect(m_view.get(), &ui::TargetView::told, m_view.get(),
        [this](const QString &sentence) { told += sentence; });
    m_view->resize(1000, 740);
    m_view->showList({m_list,
        u"Writers who cover cycling in Port Merrow. Be useful before being promotional."_s, {}});
    m_view->show();
    const bool isRead
        = QTest::qWaitFor([this] { return m_session->columns() != nullptr; }) && editsAreDone();
    Q_ASSERT(isRead);
    Q_UNUSED(isRead)
}

void TargetWorld::close()
{
    m_view.reset();
    m_session.reset();
}

QString TargetWorld::text(const QString &name) const
{
    const auto *label = find<QLabel>(name);
    return label == nullptr || !label->isVisible() ? QString() : label->text();
}

QStringList TargetWorld::handles() const
{
    QStringList out;
    for (int row = 0; row < m_view->table()->model()->rowCount(); ++row) {
        out += cell(row, ui::TargetTableModel::Person, ui::HandleRole);
    }
    return out;
}

QString TargetWorld::cell(int row, int column, int role) const
{
    return m_view->table()->model()->index(row, column).data(role).toString();
}

bool TargetWorld::goTo(const QString &handle)
{
    m_view->table()->goTo(pk(handle));
    const ui::TargetRow *const row = m_view->table()->current();
    return row != nullptr && row->target.pk == pk(handle);
}

void TargetWorld::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_view->table(), key, modifiers);
}

QWidget *TargetWorld::dialog(const QString &name)
{
    QWidget *found = nullptr;
    const bool isThere = QTest::qWaitFor([&] {
        for (QDialog *const one : m_view->findChildren<QDialog *>(name)) {
            found = one->isVisible() ? one : found;
        }
        return found != nullptr;
    });
    return isThere ? found : nullptr;
}

bool TargetWorld::editsAreDone()
{
    // The writer takes one edit after the other, and this one is the last.
    bool isDone = false;
    m_session->edit(
        &m_session->undoStack(), [](SQLite::Database &) -> Result<int> { return 0; },
        [&isDone](const Result<int> &) { isDone = true; });
    if (!QTest::qWaitFor([&isDone] { return isDone; })
        || !QTest::qWaitFor([this] { return !m_session->isLoading(); })) {
        return false;
    }
    // And the reading that began with it.
    QSignalSpy read(m_view.get(), &ui::TargetView::chosenChanged);
    m_view->showList({m_list,
        u"Writers who cover cycling in Port Merrow. Be useful before being promotional."_s, {}});
    return read.wait();
}

qint64 TargetWorld::number(const char *sql)
{
    return m_workspace.number(sql);
}

} // namespace comity::tests
