#include "tests/architecture/include_floors.h"
#include "tests/support/test_case.h"

using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestIncludes : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theHouseStandsOnItsFloors();
    void mayInclude_data();
    void mayInclude();
    void mustNotInclude_data();
    void mustNotInclude();
    void mustNotHold_data();
    void mustNotHold();
    void commentsAndSentencesAreNoCode();
};

namespace {

QStringList brokenIn(const QString &path, const QString &text)
{
    const QtModuleOf modules = [](const QString &header) -> QString {
        static const QMap<QString, QString> known {{u"QColor"_s, u"QtGui"_s},
            {u"QWidget"_s, u"QtWidgets"_s}, {u"QTcpSocket"_s, u"QtNetwork"_s}};
        return header.startsWith(u"Qt") ? header.section(u'/', 0, 0) : known.value(header);
    };
    return brokenFloors({{path, text}}, modules);
}

} // namespace

void TestIncludes::theHouseStandsOnItsFloors()
{
    const SourceTree tree
        = readSources(QStringLiteral(COMITY_SOURCE_DIR), {u"app"_s, u"model"_s, u"ui"_s});
    QVERIFY(tree.contains(u"model/base/result.h"_s));
    const QStringList broken
        = brokenFloors(tree, installedQtModules(QStringLiteral(COMITY_QT_HEADERS)));
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
}

void TestIncludes::mayInclude_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    QTest::newRow("lower") << u"model/purge/a.cpp"_s << u"#include \"model/base/b.h\""_s;
    QTest::newRow("its own folder") << u"model/purge/a.cpp"_s << u"#include \"model/purge/b.h\""_s;
    QTest::newRow("below its own folder")
        << u"model/review/a.cpp"_s << u"#include \"model/review/rules/b.h\""_s;
    QTest::newRow("the formats from the import")
        << u"model/import/a.cpp"_s << u"#include \"model/import/formats/b.h\""_s;
    QTest::newRow("a page, what is common")
        << u"ui/purge/a.cpp"_s << u"#include \"ui/common/b.h\""_s;
    QTest::newRow("the shell, a page") << u"ui/shell/a.cpp"_s << u"#include \"ui/purge/b.h\""_s;
    QTest::newRow("app, anything") << u"app/cli/a.cpp"_s << u"#include \"ui/shell/b.h\""_s;
    QTest::newRow("a limit in the workspace")
        << u"model/networks/a.cpp"_s << u"#include \"model/db/b.h\""_s;
    QTest::newRow("a window, widgets") << u"ui/common/a.h"_s << u"#include <QWidget>"_s;
    QTest::newRow("a store, SQL") << u"model/lists/a.cpp"_s << u"#include <sqlite3.h>"_s;
    QTest::newRow("its own moc") << u"ui/purge/a.cpp"_s << u"#include \"a.moc\""_s;
}

void TestIncludes::mayInclude()
{
    QFETCH(QString, path);
    QFETCH(QString, line);
    QCOMPARE(brokenIn(path, line), QStringList());
}

void TestIncludes::mustNotInclude_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    QTest::newRow("higher") << u"model/base/a.cpp"_s << u"#include \"model/db/b.h\""_s;
    QTest::newRow("the window") << u"model/goals/a.cpp"_s << u"#include \"ui/common/b.h\""_s;
    QTest::newRow("the import from a format")
        << u"model/import/formats/a.cpp"_s << u"#include \"model/import/b.h\""_s;
    QTest::newRow("a neighbour") << u"model/lists/a.cpp"_s << u"#include \"model/messages/b.h\""_s;
    QTest::newRow("networks from the database")
        << u"model/db/a.cpp"_s << u"#include \"model/networks/b.h\""_s;
    QTest::newRow("another page") << u"ui/purge/a.cpp"_s << u"#include \"ui/people/b.h\""_s;
    QTest::newRow("the shell from a page") << u"ui/purge/a.cpp"_s << u"#include \"ui/shell/b.h\""_s;
    QTest::newRow("a page from what is common")
        << u"ui/common/a.cpp"_s << u"#include \"ui/purge/b.h\""_s;
    QTest::newRow("app") << u"ui/shell/a.cpp"_s << u"#include \"app/b.h\""_s;
    QTest::newRow("a folder without a floor")
        << u"model/misc/a.cpp"_s << u"#include \"model/base/b.h\""_s;
    QTest::newRow("to a folder without a floor")
        << u"model/goals/a.cpp"_s << u"#include \"model/misc/b.h\""_s;
    QTest::newRow("a test") << u"model/goals/a.cpp"_s << u"#include \"tests/support/b.h\""_s;
    QTest::newRow("not from the root") << u"model/base/a.cpp"_s << u"#include \"b.h\""_s;
    QTest::newRow("another file's moc") << u"ui/purge/a.cpp"_s << u"#include \"b.moc\""_s;
    QTest::newRow("colours in the model") << u"model/base/a.h"_s << u"#include <QColor>"_s;
    QTest::newRow("widgets in the model")
        << u"model/base/a.h"_s << u"  #  include <QtWidgets/QWidget>"_s;
    QTest::newRow("settings in the model") << u"model/base/a.h"_s << u"#include <QSettings>"_s;
    QTest::newRow("SQL in the window") << u"ui/people/a.cpp"_s << u"#include <sqlite3.h>"_s;
    QTest::newRow("SQLiteCpp in the window")
        << u"ui/people/a.cpp"_s << u"#include <SQLiteCpp/Database.h>"_s;
    QTest::newRow("a network") << u"app/a.cpp"_s << u"#include <QTcpSocket>"_s;
}

void TestIncludes::mustNotInclude()
{
    QFETCH(QString, path);
    QFETCH(QString, line);
    const QStringList broken = brokenIn(path, u"// first\n"_s + line + u"\n"_s);
    QCOMPARE(broken.size(), 1);
    QVERIFY2(broken.first().startsWith(path + u" includes "_s), qPrintable(broken.first()));
}

void TestIncludes::mustNotHold_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::newRow("tr") << u"model/base/a.cpp"_s << u"return tr(\"Save\");"_s;
    QTest::newRow("wall clock") << u"model/base/a.cpp"_s << u"QDateTime::currentDateTimeUtc();"_s;
    QTest::newRow("SQL") << u"ui/people/a.cpp"_s << u"run(\"SELECT name FROM person\");"_s;
    QTest::newRow("raw SQL") << u"ui/people/a.cpp"_s << u"run(R\"x(\nDELETE FROM a)x\");"_s;
}

void TestIncludes::mustNotHold()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QCOMPARE(brokenIn(path, text).size(), 1);
    QCOMPARE(brokenIn(u"app/a.cpp"_s, text), QStringList());
}

void TestIncludes::commentsAndSentencesAreNoCode()
{
    QCOMPARE(brokenIn(u"model/base/a.cpp"_s, u"// tr(\"x\")\n/* tr( */ \"tr(\" 1'000 attr(a)"_s),
        QStringList());
    QCOMPARE(
        brokenIn(u"ui/people/a.cpp"_s, u"tr(\"Select all\"); // \"SELECT a\""_s), QStringList());
    QCOMPARE(codeOnly(u"a \"b\\\"c\" d 'e' // f\ng"_s), u"a \"\" d '' \ng"_s);
}

COMITY_TEST_GUILESS(TestIncludes)
#include "tst_includes.moc"
