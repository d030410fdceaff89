#pragma once

#include "app/application.h"

#include <QObject>
#include <QTimer>
#include <functional>
#include <vector>

namespace comity {

/// Takes a picture of every page and state of the window, light and dark, one after the other as
/// the window comes to rest. The window shows the demo workspace; needs no screen.
class ScreenShots : public QObject
{
    Q_OBJECT

public:
    /// The application outlives it. Pictures are written to `folder` as `NAME-light.png`.
    ScreenShots(Application &application, const QString &folder);
    /// 80 to 200 per cent; the window keeps its size, as on the screen of whoever reads large text.
    void setTextSize(int percent) { m_textSize = percent; }

    /// Begins; finished() follows from the event loop.
    void start();
    int taken() const { return m_taken; }

Q_SIGNALS:
    /// `trouble` is what stood in the way; null when all are taken.
    void finished(const QString &trouble);

private:
    /// One state: what is done to come to it from the one before.
    struct Shot
    {
        QString name;
        std::function<void()> arrange;
    };

    void listToday();
    void listPeople();
    void listPurge();
    void listDrafts();
    void listListsAndAccounts();
    void listFollowups();
    void listInsights();
    void listImports();
    void listTroubles();
    void arrange();
    void look();
    void take();
    bool isAtRest() const;

    /// By objectName.
    ui::Page *page(const QString &name) const;
    /// Clicks the button of this name on the page that is shown, when it is there.
    void click(const QString &name) const;
    void command(const QString &name) const;
    /// Presses keys in the widget of this name, when it is shown.
    void press(const QString &name, const QList<Qt::Key> &keys) const;
    void type(const QString &field, const QString &text) const;
    /// Selects rows of the first table that is shown.
    void select(int first, int count) const;
    /// Files to import, made when asked for; each gives its path.
    QString write(const QString &name, const QByteArray &content) const;
    QString brokenExport() const;
    QString damagedWorkspace() const;
    QString sheetOfNobodyKnown() const;
    QString sheetOfOtherNames() const;
    QString newerArchive() const;

    Application &m_application;
    QString m_folder;
    QTemporaryDir m_files;
    std::vector<Shot> m_shots;
    std::size_t m_at = 0;
    int m_textSize = 100;
    bool m_isDark = false;
    int m_restfulLooks = 0;
    int m_looks = 0;
    int m_taken = 0;
    QTimer m_timer;
};

} // namespace comity
