#include "tests/ui/drafts/rating_window.h"

#include <QLabel>
#include <QTabBar>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::tests {

void RatingWindow::addThemes()
{
    QTest::addColumn<int>("choice");
    QTest::addColumn<int>("scale");
    QTest::newRow("light") << int(ui::Theme::Choice::Light) << 100;
    QTest::newRow("dark") << int(ui::Theme::Choice::Dark) << 100;
}

void RatingWindow::openWindow()
{
    m_world.emplace();
    m_world->openSession();
    session().chooseAccount(m_world->mine());
    m_window = std::make_unique<ui::MainWindow>(
        ui::MainWindow::Surroundings {theme(), m_world->prompts(), m_world->settings()});
    m_window->resize(1440, 900);
    m_window->setSession(&session());
    m_window->setAccounts(
        {{m_world->mine(), u"x"_s, u"@pedalbarn"_s, RatingWorld::customerCount}}, m_world->mine());
    m_drafts = new ui::DraftsPage(session(), &m_world->settings());
    m_followups = new ui::FollowupsPage(session(), &m_world->settings());
    m_window->addPage(m_drafts);
    m_window->addPage(m_followups);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void RatingWindow::closeWindow()
{
    m_window->clearPages();
    m_window->setSession(nullptr);
    m_window.reset();
    m_world.reset();
}

QString RatingWindow::text(const QString &name) const
{
    const auto *label = find<QLabel>(name);
    return label == nullptr || !label->isVisible() ? QString() : label->text();
}

bool RatingWindow::isLookedAt() const
{
    return wait(
        [this] { return desk()->answer() != nullptr && !desk()->isStale() && desk()->isSaved(); });
}

bool RatingWindow::isVisible(const QString &name) const
{
    const auto *widget = find(name);
    return widget != nullptr && widget->isVisible();
}

void RatingWindow::press(int key, Qt::KeyboardModifiers modifiers)
{
    QVERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
}

void RatingWindow::type(const QString &text)
{
    QVERIFY(QApplication::focusWidget());
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void RatingWindow::typeLines(const QStringList &lines)
{
    for (qsizetype line = 0; line < lines.size(); ++line) {
        if (line > 0) {
            press(Qt::Key_Return);
        }
        type(lines.at(line));
    }
}

void RatingWindow::goTo(const QString &name)
{
    QWidget *widget = nullptr;
    const auto isThere = [&] {
        const QWidget *const top = QApplication::activeWindow();
        widget = top == nullptr ? nullptr : top->findChild<QWidget *>(name);
        return widget != nullptr && widget->isVisible() && widget->isEnabled();
    };
    QVERIFY2(wait(isThere), qPrintable(name));
    widget->setFocus();
}

void RatingWindow::act(const QString &name)
{
    goTo(name);
    press(Qt::Key_Space);
}

QWidget *RatingWindow::dialog(const QString &name)
{
    const bool isOpen = wait([&] {
        return QApplication::activeWindow() != nullptr
            && QApplication::activeWindow()->objectName() == name;
    });
    return isOpen ? QApplication::activeWindow() : nullptr;
}

void RatingWindow::goBack() const
{
    QVERIFY(wait([] { return QApplication::activeModalWidget() == nullptr; }));
    m_window->activateWindow();
    QVERIFY(wait([this] { return QApplication::activeWindow() == m_window.get(); }));
}

void RatingWindow::openTab(int tab) const
{
    goTo(u"answerTabs"_s);
    int steps = tab - find<QTabBar>(u"answerTabs"_s)->currentIndex();
    for (; steps < 0; ++steps) {
        press(Qt::Key_Left);
    }
    for (; steps > 0; --steps) {
        press(Qt::Key_Right);
    }
}

int RatingWindow::peopleIn(review::Group group) const
{
    const auto &groups = desk()->answer()->told->groups;
    const auto found = std::ranges::find(groups, group, &ui::ToldGroup::group);
    return found == groups.end() ? 0 : found->people;
}

void RatingWindow::picture(const QString &name)
{
    QVERIFY(wait([this] { return m_drafts->isAtRest(); }));
    // A text of another height is laid out in two or three turns.
    for (int turn = 0; turn < 5; ++turn) {
        QCoreApplication::processEvents();
    }
    save(*m_window, u"drafts/walk-"_s + name);
}

} // namespace comity::tests
