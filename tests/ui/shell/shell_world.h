#pragma once

#include "tests/ui/common/scripted_prompts.h"
#include "tests/ui/shell/fake_page.h"
#include "ui/common/job_board.h"
#include "ui/common/theme.h"
#include "ui/shell/main_window.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QSettings>
#include <QTest>
#include <QUndoStack>
#include <memory>

namespace comity::tests {

/// A window with three fake pages and everything it lives on.
struct ShellWorld
{
    ShellWorld(ui::Theme &theme, const QString &settingsFile)
        : settings(settingsFile, QSettings::IniFormat)
        , window(std::make_unique<ui::MainWindow>(
              ui::MainWindow::Surroundings {theme, prompts, settings, undoStack, jobs}))
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
    QUndoStack undoStack;
    ui::JobBoard jobs;
    std::unique_ptr<ui::MainWindow> window;
    QList<FakePage *> pages;
};

} // namespace comity::tests
