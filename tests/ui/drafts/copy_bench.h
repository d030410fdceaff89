#pragma once

#include "tests/support/test_case.h"
#include "tests/ui/drafts/sample_run.h"
#include "ui/drafts/copying/copy_runner.h"

#include <QAbstractItemModel>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QTableView>

namespace comity::tests {

/// Base of the tests of the copy runner: one in a window, a clock that is turned by hand, and
/// "before" on the clipboard.
class CopyBench : public TestCase
{
protected:
    void begin()
    {
        TestCase::init();
        m_now = noonOfTheRun();
        QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    }
    void end() { m_runner.reset(); }

    void open(ui::CopyRun run, ui::CopyRunner::Tell tell = samplePerson)
    {
        const Clock clock
            = [this] { return QDateTime::fromSecsSinceEpoch(m_now, QTimeZone::utc()); };
        m_runner = std::make_unique<ui::CopyRunner>(clock, QTimeZone::utc());
        m_runner->resize(1100, 800);
        m_runner->begin(std::move(run), std::move(tell));
        m_runner->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_runner.get()));
        m_runner->setFocus();
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_runner.get(), key, modifiers);
    }

    template <typename T>
    T *find(const QString &name) const
    {
        return m_runner->findChild<T *>(name);
    }

    QString text(const QString &name) const
    {
        const auto *label = find<QLabel>(name);
        return label == nullptr ? QStringLiteral("(no label)") : label->text();
    }

    QStringList logged() const
    {
        QStringList lines;
        const auto *model = find<QTableView>(QStringLiteral("copyLogTable"))->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            lines += model->index(row, 0).data(Qt::AccessibleTextRole).toString();
        }
        return lines;
    }

    qint64 m_now = 0;
    std::unique_ptr<ui::CopyRunner> m_runner;
};

} // namespace comity::tests
