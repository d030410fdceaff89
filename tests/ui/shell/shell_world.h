#pragma once

#include "tests/ui/common/scripted_prompts.h"
#include "tests/ui/shell/fake_page.h"
#include "ui/common/job_board.h"
#include "ui/common/theme.h"
#include "ui/common/workspace_session.h"
#include "ui/shell/main_window.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QSettings>
#include <QTest>
#include <memory>

namespace comity::tests {

/// A window with three fake pages and everything it lives on.
struct ShellWorld
{
    ShellWorld(ui::Theme &theme, const QString &settingsFile)
        : settings(settingsFile, QSettings::IniFormat)
        , window(std::make_unique<ui::MainWindow>(
              ui::MainWindow::Surroundings {theme, prompts, settings}))
    {
        pages = {new FakePage(QStringLiteral("People")), new FakePage(QStringLiteral("Purge")),
            new FakePage(QStringLiteral("Imports"))};
        pages[0]->sentence = QStringLiteral("Everyone @fernhillcycles follows or is followed by");
        pages[1]->count = 50;
        window->addPage(pages[0]);
        window->addPage(pages[1]);
        window->addPage(pages[2], true);
        window->show();
    }

    /// Opens an empty workspace of that name in `folder`; the session lives with the window.
    void open(const QString &folder, const QString &name, bool isReadOnly = false)
    {
        const Clock clock = fixedClock(QDateTime(QDate(2026, 5, 14), QTime(9, 0), Qt::UTC));
        const QString path = QDir(folder).filePath(name);
        window->setSession(nullptr);
        session.reset();
        if (!QFile::exists(path)) {
            (void)db::WorkspaceFile::create(path, clock);
        }
        db::WorkspaceFile::Options options;
        options.access = isReadOnly ? db::WorkspaceFile::Access::ReadOnly
                                    : db::WorkspaceFile::Access::ReadWrite;
        auto file = db::WorkspaceFile::open(path, options, clock);
        if (!file) {
            qFatal("cannot open %s", qPrintable(path));
        }
        session = std::make_unique<ui::WorkspaceSession>(std::move(*file), clock, wording, prompts);
        window->setSession(session.get());
    }

    template <typename T>
    T *find(const QString &name) const
    {
        T *found = window->findChild<T *>(name);
        if (!found) {
            qFatal("no %s", qPrintable(name));
        }
        return found;
    }
    QString text(const QString &label) const { return find<QLabel>(label)->text(); }
    void trigger(const QString &action) const { find<QAction>(action)->trigger(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : window.get(), key, modifiers);
    }

    ScriptedPrompts prompts;
    QSettings settings;
    Wording wording = Wording::forLanguage(QStringLiteral("en"));
    std::unique_ptr<ui::WorkspaceSession> session;
    std::unique_ptr<ui::MainWindow> window;
    QList<FakePage *> pages;
};

} // namespace comity::tests
