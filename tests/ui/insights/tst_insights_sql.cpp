// The tables of the eight cards beside plain SQL on the workspace.
#include "model/db/binding.h"
#include "model/snapshots/member_blob.h"
#include "tests/support/test_case.h"
#include "tests/ui/insights/insights_world.h"
#include "ui/common/formatting.h"
#include "ui/common/translation.h"

#include <QApplication>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

namespace {

// What each card tells, asked of the public views, of the lists unpacked into `member`, and of
// table objective; `here` has the account and the days.

constexpr const char *growth = R"(
    SELECT date(taken_at, 'unixepoch'), sum(rows) FILTER (WHERE list = 'followers'),
        sum(rows) FILTER (WHERE list = 'following')
    FROM v_snapshots, here WHERE account = me AND taken_at >= since
    GROUP BY taken_at ORDER BY taken_at)";

constexpr const char *gainedAndLost = R"(
    WITH look AS (SELECT taken_at AS now, lag(taken_at) OVER (ORDER BY taken_at) AS before
        FROM (SELECT DISTINCT taken_at FROM member WHERE list = 'followers'))
    SELECT date(before, 'unixepoch'), date(now, 'unixepoch'),
        (SELECT count(*) FROM member WHERE list = 'followers' AND taken_at = now AND pk NOT IN
            (SELECT pk FROM member WHERE list = 'followers' AND taken_at = before)),
        -(SELECT count(*) FROM member WHERE list = 'followers' AND taken_at = before
            AND pk NOT IN (SELECT pk FROM member WHERE list = 'followers' AND taken_at = now))
    FROM look, here WHERE before IS NOT NULL AND now >= since ORDER BY now)";

constexpr const char *mutualShare = R"(
    SELECT date(taken_at, 'unixepoch'), 100.0 * count(they) / count(*), count(they), count(*)
    FROM (SELECT we.taken_at, they.pk AS they FROM member AS we
        LEFT JOIN member AS they ON they.list = 'followers' AND they.taken_at = we.taken_at
            AND they.pk = we.pk
        WHERE we.list = 'following'), here
    WHERE taken_at >= since GROUP BY taken_at ORDER BY taken_at)";

constexpr const char *followingAgainstFollowers = R"(
    SELECT name, following, followers, CASE WHEN following > 4000 AND handle GLOB 'person?????*'
        THEN 'Automated?' WHEN they_follow = 'yes' THEN 'Mutual' ELSE 'You follow' END
    FROM v_relations JOIN v_people USING (pk), here
    WHERE account = me AND we_follow = 'yes' AND following + followers IS NOT NULL
    ORDER BY pk)";

constexpr const char *lastPost = R"(
    WITH followed AS (SELECT posts, julianday(today)
            - julianday(date(last_post_at, 'unixepoch')) AS days
        FROM v_relations JOIN v_people USING (pk), here
        WHERE account = me AND we_follow = 'yes'),
    part (least, most) AS (VALUES (0, 7), (8, 30), (31, 60), (61, 90), (91, 180), (181, 365),
        (366, 99999))
    SELECT (SELECT count(*) FROM followed WHERE days BETWEEN least AND most) FROM part
    UNION ALL SELECT count(*) FROM followed WHERE days IS NULL AND posts = 0
    UNION ALL SELECT count(*) FROM followed WHERE days IS NULL AND posts IS NOT 0)";

constexpr const char *peoplePerList = R"(
    SELECT name, count(*) FROM v_lists JOIN v_list_members USING (list)
    JOIN v_relations USING (pk), here WHERE v_relations.account = me GROUP BY list
    UNION ALL SELECT 'On no list', count(*) FROM v_relations, here WHERE account = me
        AND (they_follow = 'yes' OR we_follow = 'yes')
        AND pk NOT IN (SELECT pk FROM v_list_members))";

constexpr const char *whatYouPosted = R"(
    WITH post AS (SELECT date(at, 'unixepoch', 'start of month') AS month, CASE
            WHEN kind = 'repost' THEN 'share' WHEN text LIKE '%on sale%' THEN 'promotion'
            WHEN kind = 'reply' THEN 'talk' ELSE 'own' END AS sort
        FROM v_messages, here WHERE account = me AND direction = 'out' AND at >= since
            AND kind IN ('post', 'repost', 'reply'))
    SELECT month, count(*) FILTER (WHERE sort = 'talk'),
        count(*) FILTER (WHERE sort = 'share'), count(*) FILTER (WHERE sort = 'own'),
        count(*) FILTER (WHERE sort = 'promotion'), CAST(round(
            100.0 * count(*) FILTER (WHERE sort = 'promotion') / count(*)) AS INTEGER)
    FROM post GROUP BY month ORDER BY month)";

constexpr const char *outcomePerMessage = R"(
    WITH bad AS (SELECT draft, person FROM v_outcomes WHERE kind IN ('offended', 'unfollowed')),
    message AS (SELECT draft, title, v_drafts.campaign, min(at) AS first,
            count(DISTINCT person) AS asked FROM v_handovers JOIN v_drafts USING (draft)
        WHERE state = 'sent' GROUP BY draft),
    told AS (SELECT *, campaign IS NOT NULL AND first = max(first) OVER (PARTITION BY campaign)
        AS is_last FROM message)
    SELECT title, date(first, 'unixepoch'), asked,
        (SELECT count(DISTINCT person) FROM v_outcomes AS one WHERE one.draft = told.draft
            AND kind IN ('thanks', 'conversion', 'replied')
            AND (draft, person) NOT IN (SELECT draft, person FROM bad)),
        (SELECT count(DISTINCT person) FROM bad WHERE bad.draft = told.draft),
        (SELECT count(DISTINCT person) FROM v_outcomes AS one WHERE one.draft = told.draft
            AND kind = 'conversion'),
        iif(told.campaign IS NULL, '', iif(is_last, what, 'same goal')),
        iif(is_last, (SELECT count(DISTINCT person) FROM v_outcomes AS one
            WHERE one.campaign = told.campaign AND kind = counts), NULL),
        iif(is_last, wanted, NULL)
    FROM told LEFT JOIN objective ON objective.campaign = told.campaign ORDER BY first)";

/// Lists, posts, messages and goals of a year in which people leave as well.
void fill(InsightsWorld &world)
{
    world.addPeople(160);
    constexpr std::array<std::size_t, 13> followers {
        60, 66, 64, 64, 72, 70, 77, 91, 88, 90, 102, 99, 108};
    for (std::size_t month = 0; month < followers.size(); ++month) {
        world.look(world.mine(), QDate(2025, 5, 11).addMonths(int(month)), followers.at(month),
            10 + month, 100 + 3 * month);
    }
    // Nobody knows when every seventh last posted; of some of them it is that they never did.
    world.workspace().writer().exec("UPDATE profile_num SET posts = 0 WHERE pk % 3 = 0"
                                    " AND last_post_at IS NULL");
    constexpr std::array kinds {"post", "reply", "post", "repost", "post", "post"};
    for (int ago = 1; ago < 150; ago += 2) {
        const QString text
            = ago % 5 == 1 ? u"Our mugs are on sale now, buy yours for £9"_s : u"One dip, out."_s;
        world.workspace().say({}, world.now() - ago * 86'400,
            {text, false, kinds.at(std::size_t(ago) % kinds.size()), {}, false});
    }
    world.list(u"Customers"_s, 0, 90);
    world.list(u"Partners"_s, 90, 30);
    world.send(u"Winter tyre tips"_s, 60, 30, 12, 0);
    const drafts::CampaignId goal = world.goal(u"Repair café"_s, 20);
    world.send(u"Repair café"_s, 40, 30, 12, 1, goal);
    world.send(u"Repair café, far away"_s, 38, 20, 9, 3, goal);
    world.send(u"Workshop ratings"_s, 20, 20, 5, 6);
}

QString cell(const QVariant &value)
{
    return !value.isValid()                     ? u"unknown"_s
        : value.typeId() == QMetaType::Double   ? QString::number(value.toDouble(), 'f', 6)
        : value.typeId() == QMetaType::LongLong ? QString::number(value.toLongLong())
                                                : value.toString();
}

QString cell(const SQLite::Column &value)
{
    const QString text = db::text(value);
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return value.isNull() ? u"unknown"_s
        : value.isFloat() ? QString::number(value.getDouble(), 'f', 6)
        : day.isValid()   ? dateText(day)
                          : text;
}

} // namespace

class TestInsightsSql : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aTableSaysWhatTheWorkspaceSays_data();
    void aTableSaysWhatTheWorkspaceSays();

private:
    /// Of every row the cells of these columns.
    QStringList told(const QString &card, const QList<int> &columns) const;
    QStringList asked(const char *sql);
    void unpackLists();

    std::unique_ptr<InsightsWorld> m_world;
    std::unique_ptr<SQLite::Database> m_database;
};

void TestInsightsSql::initTestCase()
{
    m_world = std::make_unique<InsightsWorld>();
    fill(*m_world);
    m_world->open();
    QTRY_VERIFY_WITH_TIMEOUT(m_world->isAtRest(), 60'000);
    m_database = std::make_unique<SQLite::Database>(
        m_world->session().file().path().toStdString(), SQLite::OPEN_READONLY);
    m_database->exec("CREATE TEMP TABLE here AS SELECT " + std::to_string(number(m_world->mine()))
        + " AS me, unixepoch('2025-05-14') AS since, '2026-05-14' AS today");
    unpackLists();
}

/// Who was on which list when; the workspace keeps that packed.
void TestInsightsSql::unpackLists()
{
    m_database->exec("CREATE TEMP TABLE member (list, taken_at, pk)");
    SQLite::Statement lists(*m_database, "SELECT list, taken_at, members FROM snapshot");
    SQLite::Statement put(*m_database, "INSERT INTO member VALUES (?1, ?2, ?3)");
    while (lists.executeStep()) {
        const auto people = snapshots::decodeSorted(db::blob(lists.getColumn(2)));
        QVERIFY(people.has_value());
        for (const Pk pk : *people) {
            put.reset();
            put.bind(1, lists.getColumn(0).getString());
            put.bind(2, lists.getColumn(1).getInt64());
            put.bind(3, number(pk));
            put.exec();
        }
    }
}

QStringList TestInsightsSql::told(const QString &card, const QList<int> &columns) const
{
    QStringList rows;
    for (const auto &row : m_world->card(card).content().table.rows) {
        QStringList cells;
        for (const int column : columns) {
            cells += cell(row.at(std::size_t(column)));
        }
        rows += cells.join(u" | ");
    }
    return rows;
}

QStringList TestInsightsSql::asked(const char *sql)
{
    QStringList rows;
    SQLite::Statement query(*m_database, sql);
    while (query.executeStep()) {
        QStringList cells;
        for (int column = 0; column < query.getColumnCount(); ++column) {
            cells += cell(query.getColumn(column));
        }
        rows += cells.join(u" | ");
    }
    return rows;
}

void TestInsightsSql::aTableSaysWhatTheWorkspaceSays_data()
{
    QTest::addColumn<QList<int>>("columns");
    QTest::addColumn<QByteArray>("sql");
    QTest::addRow("growth") << QList {0, 1, 2} << QByteArray(growth);
    QTest::addRow("gained-and-lost") << QList {0, 1, 2, 3} << QByteArray(gainedAndLost);
    QTest::addRow("mutual-share") << QList {0, 1, 2, 3} << QByteArray(mutualShare);
    QTest::addRow("following-against-followers")
        << QList {0, 1, 2, 3} << QByteArray(followingAgainstFollowers);
    QTest::addRow("last-post") << QList {1} << QByteArray(lastPost);
    QTest::addRow("people-per-list") << QList {0, 1} << QByteArray(peoplePerList);
    QTest::addRow("what-you-posted") << QList {0, 1, 2, 3, 4, 5} << QByteArray(whatYouPosted);
    QTest::addRow("outcome-per-message")
        << QList {0, 1, 2, 3, 4, 5, 6, 7, 8} << QByteArray(outcomePerMessage);
}

void TestInsightsSql::aTableSaysWhatTheWorkspaceSays()
{
    QFETCH(QList<int>, columns);
    QFETCH(QByteArray, sql);
    QStringList shown = told(QString::fromUtf8(QTest::currentDataTag()), columns);
    // A note on the time line has no number; nor has a time of which no import tells.
    shown.removeIf([&](const QString &row) {
        return columns.size() > 1
            && row.split(u" | "_s).mid(1).join(u""_s).remove(u"unknown"_s).isEmpty();
    });
    QVERIFY(shown.size() > 1);
    QCOMPARE(shown, asked(sql.constData()));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    TestInsightsSql test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_insights_sql.moc"
