#include "model/db/connection.h"
#include "model/db/migrator.h"
#include "tests/support/test_case.h"

#include <QFile>
#include <SQLiteCpp/Statement.h>

using namespace comity;
using namespace Qt::StringLiterals;

/// The page about the database, resources/help/database.md, names every public view and column.
class TestDatabasePage : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesEveryViewAndItsColumns();
    void namesNothingElse();

private:
    static QStringList quoted(const QString &line);

    QMap<QString, QStringList> m_columns; ///< of each public view
    QMap<QString, QStringList> m_told; ///< of each view that the page tells of
};

QStringList TestDatabasePage::quoted(const QString &line)
{
    static const QRegularExpression name(u"`(\\w+)`"_s);
    QStringList names;
    auto matches = name.globalMatch(line);
    while (matches.hasNext()) {
        names += matches.next().captured(1);
    }
    return names;
}

void TestDatabasePage::initTestCase()
{
    const auto database = db::connectInMemory();
    db::migrate(*database);
    SQLite::Statement columns(*database,
        "SELECT view.name, col.name FROM sqlite_schema AS view, pragma_table_info(view.name) AS col"
        " WHERE view.type = 'view'");
    while (columns.executeStep()) {
        m_columns[QString::fromStdString(columns.getColumn(0).getString())]
            += QString::fromStdString(columns.getColumn(1).getString());
    }

    // A view is named in a heading or at the start of a paragraph, its columns in the first cell
    // of the table that follows.
    QFile page(QStringLiteral(COMITY_SOURCE_DIR "/resources/help/database.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    static const QRegularExpression view(u"^(?:## |`)(v_\\w+)"_s);
    QString current;
    for (const QString &line : QString::fromUtf8(page.readAll()).split(u'\n')) {
        if (const auto match = view.match(line); match.hasMatch()) {
            current = match.captured(1);
        } else if (line.startsWith(u"| `")) {
            m_told[current] += quoted(line.section(u'|', 1, 1));
        }
    }
}

void TestDatabasePage::namesEveryViewAndItsColumns()
{
    QVERIFY(!m_columns.isEmpty());
    for (auto view = m_columns.cbegin(); view != m_columns.cend(); ++view) {
        for (const QString &column : *view) {
            QVERIFY2(m_told.value(view.key()).contains(column),
                qPrintable(view.key() + u'.' + column + u" is not on the page"));
        }
    }
}

void TestDatabasePage::namesNothingElse()
{
    for (auto view = m_told.cbegin(); view != m_told.cend(); ++view) {
        for (const QString &column : *view) {
            QVERIFY2(m_columns.value(view.key()).contains(column),
                qPrintable(view.key() + u'.' + column + u" is not in the file"));
        }
    }
}

COMITY_TEST_GUILESS(TestDatabasePage)
#include "tst_database_page.moc"
