#include "tests/ui/imports/imports_desk.h"

#include "tests/model/import/formats/instagram_texts.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QStackedWidget>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

QByteArray followFile(const char *type, const QList<int> &ids)
{
    QByteArray out = QByteArray("window.YTD.") + type + ".part0 = [" + (ids.isEmpty() ? " " : "");
    bool isFirst = true;
    for (const int id : ids) {
        out += isFirst ? "\n" : ",\n";
        isFirst = false;
        const QByteArray number = QByteArray::number(id);
        out += QByteArray("  {\"") + type + "\" : {";
        out += id == 0 ? QByteArray("\"userLink\" : \"…/intent/user\"")
                       : "\"accountId\" : \"" + number
                + "\", \"userLink\" : \"https://twitter.com/intent/user?user_id=" + number + "\"";
        out += "}}";
    }
    return out + "]";
}

QByteArray listed(const char *type, const char *file, qsizetype count)
{
    return QByteArray("\"") + type + "\" : {\"files\" : [{\"fileName\" : \"data/" + file
        + "\", \"globalName\" : \"YTD." + type + ".part0\", \"count\" : \""
        + QByteArray::number(count) + "\"}]}";
}

} // namespace

ImportsDesk::ImportsDesk(const QString &settingsFile)
    : now(QDate(2026, 5, 14), QTime(9, 44, 12), Qt::UTC)
    , m_settings(
          settingsFile.isEmpty() ? path(u"settings.ini"_s) : settingsFile, QSettings::IniFormat)
    , m_clock([this] { return now; })
    , m_wording(Wording::forLanguage(u"en"_s))
{
    auto made = db::WorkspaceFile::create(workspace(), m_clock);
    Q_ASSERT(made.has_value());
    open(std::move(*made));
}

void ImportsDesk::open(db::WorkspaceFile file)
{
    m_session
        = std::make_unique<ui::WorkspaceSession>(std::move(file), m_clock, m_wording, prompts);
    m_page = std::make_unique<ui::ImportsPage>(*m_session, &m_settings);
    m_page->setAttribute(Qt::WA_DontShowOnScreen);
    m_page->resize(1260, 800);
    m_page->show();
}

void ImportsDesk::reopen(db::WorkspaceFile::Access access)
{
    m_page.reset();
    m_session.reset();
    auto again = db::WorkspaceFile::open(workspace(), {access, false}, m_clock);
    Q_ASSERT(again.has_value());
    open(std::move(*again));
}

QString ImportsDesk::write(const QString &name, const QByteArray &bytes) const
{
    const QString at = path(name);
    QDir().mkpath(QFileInfo(at).path());
    QFile file(at);
    const bool isOpen = file.open(QIODevice::WriteOnly | QIODevice::Truncate);
    Q_ASSERT(isOpen);
    file.write(bytes);
    return at;
}

QString ImportsDesk::archive(
    const QString &name, const QList<int> &followers, const QByteArray &day, int declared) const
{
    const qsizetype count = declared >= 0 ? declared : followers.size();
    const QByteArray named = ownerHandle.isEmpty()
        ? QByteArray()
        : ", \"userName\" : \"" + ownerHandle + "\", \"displayName\" : \"Fernhill Cycles\"";
    write(name + u"/data/manifest.js"_s,
        "window.__THAR_CONFIG = {\"userInfo\" : {\"accountId\" : \"" + ownerId + "\"" + named
            + "}, \"archiveInfo\" : {\"generationDate\" : \"" + day
            + "T07:00:00.000Z\", \"isPartialArchive\" : false}, \"dataTypes\" : {"
            + listed("follower", "follower.js", count) + ", "
            + listed("following", "following.js", 0) + "}}");
    write(name + u"/data/follower.js"_s, followFile("follower", followers));
    write(name + u"/data/following.js"_s, followFile("following", {}));
    return path(name);
}

QString ImportsDesk::instagram(
    const QByteArray &day, const std::vector<std::pair<QByteArray, int>> &followers) const
{
    QByteArrayList rows;
    for (const auto &[handle, second] : followers) {
        rows += instagram::shapeA(handle, 1'735'732'800 + second);
    }
    const QString name = u"instagram-fernhill.rides-"_s + QString::fromLatin1(day) + u"-Ab12Cd/"_s;
    write(name + instagram::folder + u"followers_1.json"_s, instagram::bare(rows));
    write(name + u"personal_information/personal_information/personal_information.json"_s,
        instagram::personal("Username", "fernhill.rides"));
    return path(name.chopped(1));
}

QString ImportsDesk::text(const char *name) const
{
    if (const auto *label = find<QLabel>(name)) {
        return label->text();
    }
    const auto *button = find<QAbstractButton>(name);
    return button ? button->text() : u"(no such widget)"_s;
}

void ImportsDesk::click(const char *name) const
{
    auto *button = find<QAbstractButton>(name);
    QVERIFY2(button != nullptr, name);
    QVERIFY2(button->isVisible() && button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton);
}

QString ImportsDesk::view() const
{
    const auto *stack = find<QStackedWidget>("importsStack");
    return QString::fromLatin1(stack->currentWidget()->metaObject()->className())
        .section(u"::"_s, -1);
}

void ImportsDesk::import(const QString &path)
{
    m_page->openFiles({path});
    QTRY_COMPARE_WITH_TIMEOUT(view(), u"PreviewView"_s, 20'000);
    click("saveImport");
    QTRY_COMPARE_WITH_TIMEOUT(view(), u"HomeView"_s, 20'000);
    QTRY_VERIFY(!m_session->isLoading() && m_session->jobs().empty());
}

QString cell(const QAbstractItemView *view, int row, int column)
{
    return view->model()->index(row, column).data().toString();
}

void watch(const QAbstractItemView *view)
{
    new QAbstractItemModelTester(
        view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, view->model());
}

} // namespace comity::tests
