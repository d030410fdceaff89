#pragma once

#include "tests/support/test_case.h"
#include "tests/ui/shell/shell_world.h"

#include <QLocale>
#include <QTemporaryDir>

namespace comity::tests {

/// A test of the window: each function has a window, settings and a folder of its own.
class ShellTest : public TestCase
{
    Q_OBJECT

public:
    explicit ShellTest(ui::Theme &theme)
        : m_theme(theme)
    {
    }

protected Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_theme.setChoice(ui::Theme::Choice::Light);
        m_theme.setFontScale(100);
        m_folder = std::make_unique<QTemporaryDir>();
        m_world = std::make_unique<ShellWorld>(
            m_theme, m_folder->filePath(QStringLiteral("settings.ini")));
        m_world->window->resize(1440, 900);
        m_world->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_world->window.get()));
    }
    void cleanup() { m_world.reset(); }

protected:
    ui::Theme &m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShellWorld> m_world;
};

/// The main() of a ShellTest.
template <typename Test>
int runShellTest(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::Theme theme(application);
    Test test(theme);
    return QTest::qExec(&test, argc, argv);
}

} // namespace comity::tests
