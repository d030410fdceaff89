#include "app/screen_shots.h"

#include "app/window_pages.h"
#include "ui/common/job_board.h"
#include "ui/common/page.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPixmap>
#include <QTableView>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr int lookEveryMs = 60;
/// The window is at rest when so many looks in a row found it so.
constexpr int looksAtRest = 5;
/// Half a minute: a state that never comes to rest is shown as it is.
constexpr int looksAtMost = 500;
constexpr QSize windowSize(1440, 900);

} // namespace

ScreenShots::ScreenShots(Application &application, const QString &folder)
    : m_application(application)
    , m_folder(folder)
{
    m_timer.setInterval(lookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &ScreenShots::look);
    listToday();
    listPeople();
    listPurge();
    listDrafts();
    listListsAndAccounts();
    listFollowups();
    listInsights();
    listImports();
    listTroubles();
}

void ScreenShots::start()
{
    if (!QDir().mkpath(m_folder) || !m_files.isValid()) {
        Q_EMIT finished(m_folder);
        return;
    }
    m_application.startDemo();
    m_application.show();
    m_application.window().resize(windowSize);
    m_application.theme().setChoice(ui::Theme::Choice::Light);
    m_application.theme().setFontScale(m_textSize);
    arrange();
    m_timer.start();
}

void ScreenShots::listListsAndAccounts()
{
    m_shots.push_back(
        {u"lists"_s, [this] { m_application.window().showPage(page(u"listsPage"_s)); }});
    m_shots.push_back(
        {u"accounts"_s, [this] { m_application.window().showPage(page(u"accountsPage"_s)); }});
}

void ScreenShots::listFollowups()
{
    m_shots.push_back({u"followups"_s, [this] {
                           m_application.window().showPage(page(u"followupsPage"_s));
                           press(u"followupsTable"_s, {Qt::Key_Down});
                       }});
    m_shots.push_back({u"followups-snooze"_s, [this] {
                           press(u"followupsTable"_s, {Qt::Key_Down, Qt::Key_S});
                       }});
    m_shots.push_back({u"followups-done"_s, [this] {
                           press(u"snoozeDialog"_s, {Qt::Key_Escape});
                           press(u"chipDone"_s, {Qt::Key_Space});
                       }});
}

void ScreenShots::listDrafts()
{
    m_shots.push_back(
        {u"drafts"_s, [this] { m_application.window().showPage(page(u"draftsPage"_s)); }});
    m_shots.push_back({u"drafts-recipients"_s, [this] { click(u"splitDraft"_s); }});
    m_shots.push_back({u"drafts-ready"_s, [this] {
                           press(u"answerTabs"_s, {Qt::Key_Left});
                           press(u"draftsView"_s, {Qt::Key_Down});
                       }});
    m_shots.push_back({u"drafts-copy"_s, [this] { click(u"copyDraft"_s); }});
    m_shots.push_back({u"drafts-outcome"_s, [this] {
                           m_application.window().currentPage()->dismiss();
                           press(u"draftsView"_s, QList<Qt::Key>(3, Qt::Key_Down));
                           press(u"answerTabs"_s, {Qt::Key_Right, Qt::Key_Right});
                       }});
}

void ScreenShots::listImports()
{
    m_shots.push_back({u"imports"_s, [this] {
                           press(u"capacityDialog"_s, {Qt::Key_Escape});
                           m_application.window().showPage(page(u"importsPage"_s));
                       }});
    m_shots.push_back({u"imports-help"_s, [this] {
                           m_application.window().showPage(page(u"importsPage"_s));
                           click(u"howToExport"_s);
                       }});
    m_shots.push_back({u"imports-question"_s,
        [this] { m_application.pages()->openFiles({sheetOfNobodyKnown()}); }});
    m_shots.push_back({u"imports-mapping-file"_s, [this] {
                           click(u"questionDiscard"_s);
                           m_application.pages()->openFiles({sheetOfOtherNames()});
                       }});
    m_shots.push_back({u"imports-mapping-columns"_s, [this] {
                           click(u"mapFollowers"_s);
                           click(u"mappingNext"_s);
                       }});
    m_shots.push_back({u"imports-preview"_s, [this] {
                           click(u"mappingCancel"_s);
                           click(u"questionDiscard"_s);
                           m_application.pages()->openFiles({newerArchive()});
                       }});
    m_shots.push_back({u"imports-failure"_s, [this] {
                           click(u"discardImport"_s);
                           m_application.pages()->openFiles({brokenExport()});
                       }});
}

void ScreenShots::listTroubles()
{
    const auto openNew = [this] {
        Q_EMIT m_application.window().newWorkspaceRequested(m_files.filePath(u"New.comity"_s));
    };
    m_shots.push_back({u"empty-people"_s, [this, openNew] {
                           if (!QFile::exists(m_files.filePath(u"New.comity"_s))) {
                               openNew();
                           }
                           m_application.window().showPage(page(u"peoplePage"_s));
                       }});
    m_shots.push_back(
        {u"empty-today"_s, [this] { m_application.window().showPage(page(u"todayPage"_s)); }});
    m_shots.push_back(
        {u"empty-purge"_s, [this] { m_application.window().showPage(page(u"purgePage"_s)); }});
    m_shots.push_back({u"empty-followups"_s,
        [this] { m_application.window().showPage(page(u"followupsPage"_s)); }});
    m_shots.push_back({u"empty-insights"_s,
        [this] { m_application.window().showPage(page(u"insightsPage"_s)); }});
    m_shots.push_back(
        {u"empty-imports"_s, [this] { m_application.window().showPage(page(u"importsPage"_s)); }});
    m_shots.push_back({u"no-such-workspace"_s, [this] {
                           Q_EMIT m_application.window().openWorkspaceRequested(
                               m_files.filePath(u"Gone.comity"_s), false);
                       }});
    m_shots.push_back({u"damaged-workspace"_s, [this] {
                           Q_EMIT m_application.window().openWorkspaceRequested(
                               damagedWorkspace(), false);
                       }});
}

ui::Page *ScreenShots::page(const QString &name) const
{
    const QList<ui::Page *> all = m_application.pages()->all();
    const auto found = std::ranges::find(all, name, &QObject::objectName);
    Q_ASSERT(found != all.end());
    return *found;
}

void ScreenShots::click(const QString &name) const
{
    const auto windows = QApplication::topLevelWidgets();
    for (const QWidget *window : windows) {
        auto *button = window->findChild<QAbstractButton *>(name);
        if (button && button->isVisible() && button->isEnabled()) {
            button->click();
            return;
        }
    }
}

void ScreenShots::command(const QString &name) const
{
    if (auto *action = m_application.window().findChild<QAction *>(name)) {
        action->trigger();
    }
}

void ScreenShots::press(const QString &name, const QList<Qt::Key> &keys) const
{
    auto *widget = m_application.window().findChild<QWidget *>(name);
    for (const Qt::Key key : keys) {
        if (widget == nullptr || !widget->isVisible()) {
            return;
        }
        const QString letter
            = key >= Qt::Key_A && key <= Qt::Key_Z ? QString(QChar(key)).toLower() : QString();
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, letter);
        QApplication::sendEvent(widget, &press);
    }
}

void ScreenShots::type(const QString &field, const QString &text) const
{
    if (auto *edit = m_application.window().findChild<QLineEdit *>(field)) {
        edit->setText(text);
    }
}

void ScreenShots::select(int first, int count) const
{
    const auto tables = m_application.window().currentPage()->findChildren<QTableView *>();
    for (QTableView *table : tables) {
        const QAbstractItemModel *model = table->model();
        if (!table->isVisible() || !model || model->rowCount() < first + count) {
            continue;
        }
        table->setCurrentIndex(model->index(first, 0));
        table->selectionModel()->select(
            QItemSelection(model->index(first, 0), model->index(first + count - 1, 0)),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        return;
    }
}

QString ScreenShots::write(const QString &name, const QByteArray &content) const
{
    const QString path = m_files.filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(content);
    }
    return path;
}

QString ScreenShots::brokenExport() const
{
    return write(u"twitter-2026-05-13.zip"_s, QByteArray("PK\x03\x04", 4) + QByteArray(4'000, 'x'));
}

QString ScreenShots::damagedWorkspace() const
{
    QFile whole(m_files.filePath(u"New.comity"_s));
    QByteArray bytes = whole.open(QIODevice::ReadOnly) ? whole.readAll() : QByteArray();
    constexpr qsizetype head = 4096; // says what the file is
    if (bytes.size() > 2 * head) {
        bytes.replace(head, bytes.size() - head, QByteArray(bytes.size() - head, '\x5a'));
    }
    return write(u"Riders.comity"_s, bytes);
}

QString ScreenShots::sheetOfNobodyKnown() const
{
    QByteArray text = "ID,Handle,Name,Followers Count\n";
    for (int i = 0; i < 400; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += "9900" + number + ",visitor" + number + ",Visitor " + number + ",12\n";
    }
    return write(u"followers-2026-05-13.csv"_s, text);
}

QString ScreenShots::sheetOfOtherNames() const
{
    QByteArray text = "Wer;Wann zuletzt;Abonnenten;Warum\n";
    for (int i = 1; i <= 142; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += "@visitor" + number + ";0" + QByteArray::number(i % 9 + 1) + "/04/26;" + number
            + ";Fragte nach Reifen\n";
    }
    return write(u"anmeldungen.csv"_s, text);
}

QString ScreenShots::newerArchive() const
{
    const QString folder = u"archive"_s;
    const auto list = [](const QByteArray &kind, int people) -> QByteArray {
        QByteArray text = "window.YTD." + kind + ".part0 = [";
        for (int i = 0; i < people; ++i) {
            text += (i > 0 ? ",\n" : "") + QByteArray("{\"") + kind
                + "\" : {\"accountId\" : \"99000" + QByteArray::number(i) + "\"}}";
        }
        return text + ']';
    };
    write(folder + u"/data/follower.js"_s, list("follower", 40));
    write(folder + u"/data/following.js"_s, list("following", 30));
    write(folder + u"/data/manifest.js"_s,
        "window.__THAR_CONFIG = {\"userInfo\" : {\"accountId\" : \"700012345678901248\", "
        "\"userName\" : \"fernhillcycles\", \"displayName\" : \"Fernhill Cycles\"}, "
        "\"archiveInfo\" : {\"generationDate\" : \"2026-05-13T08:00:00.000Z\", "
        "\"isPartialArchive\" : false}}");
    write(folder + u"/data/account.js"_s,
        "window.YTD.account.part0 = [{\"account\" : {\"username\" : \"fernhillcycles\", "
        "\"accountId\" : \"700012345678901248\", \"accountDisplayName\" : \"Fernhill Cycles\"}}]");
    return m_files.filePath(folder);
}

bool ScreenShots::isAtRest() const
{
    const ui::WorkspaceSession *session = m_application.session();
    const ui::Page *page = m_application.window().currentPage();
    return m_application.window().jobs().jobs().isEmpty() && (page == nullptr || page->isAtRest())
        && (session == nullptr || (!session->isLoading() && session->jobs().empty()));
}

void ScreenShots::arrange()
{
    m_restfulLooks = 0;
    m_looks = 0;
    m_shots[m_at].arrange();
}

void ScreenShots::look()
{
    m_restfulLooks = isAtRest() ? m_restfulLooks + 1 : 0;
    if (m_restfulLooks < looksAtRest && ++m_looks < looksAtMost) {
        return;
    }
    m_restfulLooks = 0;
    m_looks = 0;
    take();
}

void ScreenShots::take()
{
    const QString path
        = m_folder + u'/' + m_shots[m_at].name + (m_isDark ? u"-dark.png"_s : u"-light.png"_s);
    QWidget *dialog = QApplication::activeModalWidget();
    if (!(dialog ? dialog : &m_application.window())->grab().save(path)) {
        m_timer.stop();
        Q_EMIT finished(path);
        return;
    }
    ++m_taken;
    if (!m_isDark) {
        m_isDark = true;
        m_application.theme().setChoice(ui::Theme::Choice::Dark);
        return;
    }
    m_isDark = false;
    m_application.theme().setChoice(ui::Theme::Choice::Light);
    if (++m_at == m_shots.size()) {
        m_timer.stop();
        Q_EMIT finished({});
        return;
    }
    arrange();
}

} // namespace comity
