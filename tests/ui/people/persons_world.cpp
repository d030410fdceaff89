#include "tests/ui/people/persons_world.h"

#include "model/people/hand_values.h"

#include <QFile>
#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comity::tests {

PersonsWorld::PersonsWorld()
    : m_workspace(std::make_unique<SampleWorkspace>())
{
    fill();
}

PersonsWorld::~PersonsWorld() = default;

void PersonsWorld::add(const QString &network, const QString &handle, const QString &name,
    const QString &location, const QString &website, qint64 followers)
{
    PersonRow row;
    row.network = network;
    row.key = network == u"x" ? QString::number(70'000 + m_people.size()) : handle;
    row.handle = handle;
    row.name = name;
    row.location = location;
    row.website = website;
    row.followers = followers;
    row.following = followers / 2 + 40;
    row.lastPostAt
        = Dated::exact(m_workspace->clock()().toSecsSinceEpoch() - 86'400 * (1 + followers % 40));
    m_people.insert(handle, m_workspace->add(row));
}

void PersonsWorld::fill()
{
    const AccountId x = m_workspace->addAccount(u"x"_s, u"fernhillcycles"_s);
    const AccountId mastodon = m_workspace->addAccount(u"mastodon"_s, u"fernhill@pedals.example"_s);
    add(u"x"_s, u"starlingoka"_s, u"Hideo Starling-Oka"_s, u"Port Merrow"_s,
        u"https://sundayloop.example"_s, 1902);
    add(u"x"_s, u"adaezemoon"_s, u"Adaeze Moonriver"_s, u"Port Merrow"_s, {}, 18'420);
    add(u"x"_s, u"kettlespoke"_s, u"Kettle & Spoke Café"_s, {}, u"kettlespoke.example"_s, 3118);
    add(u"x"_s, u"bramtangle"_s, u"Bram Tanglewick"_s, {}, {}, 412);
    add(u"x"_s, u"markup"_s, u"<b>Bold</b> & <img src=file:///etc/passwd>"_s, {}, {}, 7);
    add(u"mastodon"_s, u"hideo@pedals.example"_s, u"Hideo S."_s, {}, u"sundayloop.example/"_s, 288);
    add(u"mastodon"_s, u"adaezemoon@pedals.example"_s, u"Adaeze Moonriver"_s, u"Port Merrow"_s, {},
        940);
    add(u"mastodon"_s, u"bram_t@pedals.example"_s, u"Bram Tanglewick"_s, {}, {}, 33);
    std::vector<Pk> onX;
    std::vector<Pk> onMastodon;
    for (auto one = m_people.cbegin(); one != m_people.cend(); ++one) {
        (one.key().contains(u'@') ? onMastodon : onX).push_back(one.value());
    }
    m_workspace->import(x, QDate(2026, 5, 11), {{u"followers"_s, onX}, {u"following"_s, onX}});
    m_workspace->import(
        mastodon, QDate(2026, 5, 11), {{u"followers"_s, onMastodon}, {u"following"_s, {}}});
}

void PersonsWorld::open(QSize size)
{
    m_session = std::make_unique<ui::WorkspaceSession>(
        m_workspace->open(), m_workspace->clock(), m_wording, m_prompts);
    m_session->chooseAccount(std::nullopt);
    m_page = std::make_unique<ui::PeoplePage>(*m_session, nullptr);
    m_page->resize(size);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTRY_VERIFY(model().rowCount() > 0);
    table().setFocus();
}

QString PersonsWorld::write(const QString &name, const QByteArray &text)
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                              : QString();
}

ui::PeopleTableView &PersonsWorld::table()
{
    return *m_page->findChild<ui::PeopleTableView *>();
}

ui::PeopleTableModel &PersonsWorld::model()
{
    return *qobject_cast<ui::PeopleTableModel *>(table().model());
}

void PersonsWorld::choose(const QStringList &handles)
{
    model().checkEverybody(false);
    int chosen = 0;
    for (int row = 0; row < model().rowCount(); ++row) {
        const PersonRow *person = model().personAt(row);
        if (!person || !handles.contains(person->handle)) {
            continue;
        }
        ++chosen;
        table().selectRow(row);
        if (handles.size() > 1) {
            model().setData(model().index(row, 0), Qt::Checked, Qt::CheckStateRole);
        }
    }
    QCOMPARE(chosen, int(handles.size()));
    table().setFocus();
}

void PersonsWorld::edit(const std::function<void(SQLite::Database &)> &work)
{
    const auto writer = db::connect(m_session->file().path(), db::Use::Writer);
    work(*writer);
    m_session->reload();
    QTRY_VERIFY(!m_session->isLoading());
}

qint64 PersonsWorld::number(const char *sql) const
{
    return m_workspace->number(QString::fromUtf8(sql));
}

QMenu *PersonsWorld::openRowMenu()
{
    Q_EMIT table().menuAsked(table().mapToGlobal(QPoint(40, 60)));
    const QList<QMenu *> menus = m_page->findChildren<QMenu *>(u"rowMenu"_s);
    return menus.isEmpty() ? nullptr : menus.last(); // one that is closed goes later
}

QWidget *PersonsWorld::openFile(
    const QString &action, const QString &dialog, const QString &name, const QByteArray &text)
{
    m_prompts.files = {{write(name, text)}};
    QTest::mouseClick(m_page->findChild<QToolButton *>(u"peopleMore"_s), Qt::LeftButton);
    [&] { QTRY_VERIFY(m_page->findChild<QMenu *>(u"moreMenu"_s)); }();
    auto *menu = m_page->findChild<QMenu *>(u"moreMenu"_s);
    menu->findChild<QAction *>(action)->trigger();
    menu->close();
    [&] { QTRY_VERIFY(this->dialog(dialog)); }();
    return this->dialog(dialog);
}

QWidget *PersonsWorld::dialog(const QString &name) const
{
    QWidget *found = nullptr;
    for (QWidget *one : m_page->findChildren<QWidget *>(name)) {
        found = one->isVisible() ? one : found;
    }
    return found;
}

QStringList PersonsWorld::texts(const QWidget &widget, const QString &name)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>(name)) {
        if (!label->isHidden()) {
            texts += label->text();
        }
    }
    return texts;
}

void PersonsWorld::click(QWidget &widget, const QString &button)
{
    auto *found = widget.findChild<QAbstractButton *>(button);
    QVERIFY2(found, qPrintable(button));
    QVERIFY2(found->isEnabled(), qPrintable(button));
    QTest::mouseClick(found, Qt::LeftButton);
}

} // namespace comity::tests
