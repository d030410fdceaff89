#include "model/networks/entities.h"
#include "tests/support/test_case.h"

#include <QDir>
#include <yaml-cpp/yaml.h>

using namespace comity;
using namespace comity::networks;
using namespace Qt::StringLiterals;

/// In every text of tests/data/entities is found what stands beside it.
class TestEntities : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void thereAreEnough();
    void isFoundAsExpected_data();
    void isFoundAsExpected();
    void longAddressesAreNone();
    void halvesOfCharactersDoNoHarm();
    void cutOffAnywhereItIsSortedAndInside_data();
    void cutOffAnywhereItIsSortedAndInside();
    void hostileTextsTakeNoLonger_data();
    void hostileTextsTakeNoLonger();
};

namespace {

QString textOf(const YAML::Node &node)
{
    return QString::fromStdString(node.as<std::string>());
}

std::vector<std::pair<QString, YAML::Node>> cases()
{
    std::vector<std::pair<QString, YAML::Node>> all;
    const QDir folder(QStringLiteral(COMITY_SOURCE_DIR "/tests/data/entities"));
    for (const QString &file : folder.entryList({u"*.yml"_s}, QDir::Files, QDir::Name)) {
        for (const YAML::Node &node : YAML::LoadFile(folder.filePath(file).toStdString())) {
            all.emplace_back(file.chopped(4) + u": "_s + textOf(node["name"]), node);
        }
    }
    return all;
}

QStringList told(const std::vector<Entity> &entities, const QString &text)
{
    QStringList out;
    for (const Entity &entity : entities) {
        out += toText(entity.kind) + u':' + text.sliced(entity.start, entity.end - entity.start);
    }
    return out;
}

} // namespace

void TestEntities::thereAreEnough()
{
    QMap<QString, int> groups;
    for (const auto &[name, node] : cases()) {
        ++groups[name.section(u':', 0, 0)];
    }
    int all = 0;
    for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
        QVERIFY2(group.value() >= 2, qPrintable(group.key()));
        all += group.value();
    }
    QVERIFY(all >= 150);
}

void TestEntities::isFoundAsExpected_data()
{
    QTest::addColumn<int>("at");
    int at = 0;
    for (const auto &[name, node] : cases()) {
        QTest::newRow(qPrintable(name)) << at++;
    }
}

void TestEntities::isFoundAsExpected()
{
    QFETCH(int, at);
    const YAML::Node node = cases().at(size_t(at)).second;
    const QString text = textOf(node["text"]);

    const std::vector<Entity> entities = entitiesOf(text);

    QStringList expected;
    for (const YAML::Node &found : node["found"]) {
        expected += textOf(found);
    }
    QCOMPARE(told(entities, text), expected);
    for (const Entity &entity : entities) {
        const bool isUrl = text.sliced(entity.start).startsWith(u"http", Qt::CaseInsensitive);
        QCOMPARE(entity.hasScheme, entity.kind == EntityKind::Url && isUrl);
    }
    if (node["at"]) {
        QCOMPARE(node["at"].size(), entities.size());
        for (std::size_t i = 0; i < entities.size(); ++i) {
            QCOMPARE(entities[i].start, node["at"][i].as<qint64>());
        }
    }
}

void TestEntities::longAddressesAreNone()
{
    // The scheme counts twice in twitter-text's 4,096.
    const QString address = u"https://harbour.org/"_s;
    const auto ofLength = [&](qsizetype length) -> QString {
        return address + QString(length - address.size(), u'x');
    };
    QCOMPARE(entitiesOf(ofLength(4088)).size(), 1U);
    QVERIFY(entitiesOf(ofLength(4089)).empty());
}

void TestEntities::halvesOfCharactersDoNoHarm()
{
    const auto toldOf = [](const QString &text) { return told(entitiesOf(text), text); };
    const QString high(QChar(0xD83D));
    const QString low(QChar(0xDE00));
    QCOMPARE(toldOf(high + u"@ines "_s + low), QStringList {u"mention:@ines"_s});
    QCOMPARE(toldOf(low + u"#tide"_s), QStringList());
    QCOMPARE(toldOf(u"#"_s + high), QStringList());
    QCOMPARE(toldOf(u"http://harbour.org/"_s + high), QStringList {u"url:http://harbour.org/"_s});
}

void TestEntities::cutOffAnywhereItIsSortedAndInside_data()
{
    QTest::addColumn<QString>("text");
    for (const auto &[name, node] : cases()) {
        QTest::newRow(qPrintable(name)) << textOf(node["text"]);
    }
}

void TestEntities::cutOffAnywhereItIsSortedAndInside()
{
    QFETCH(QString, text);
    for (qsizetype start = 0; start < text.size(); ++start) {
        for (const QStringView part :
            {QStringView(text).first(start), QStringView(text).sliced(start)}) {
            qsizetype end = 0;
            for (const Entity &entity : entitiesOf(part)) {
                QVERIFY(entity.start >= end && entity.end > entity.start);
                end = entity.end;
            }
            QVERIFY(end <= part.size());
        }
    }
}

void TestEntities::hostileTextsTakeNoLonger_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &piece) {
        QTest::newRow(name) << piece.repeated(600'000 / piece.size());
    };
    row("at signs", u"@"_s);
    row("mentions", u"@a"_s);
    row("retweets", u"rt"_s);
    row("fediverse", u"@a@b.c"_s);
    row("mail", u"a.b@"_s);
    row("points and an at sign", u"......@"_s);
    row("hash signs", u"#"_s);
    row("digits of a tag", u"#1"_s);
    row("a long tag", u"\u0301"_s);
    row("dollars", u" $ABCDEF"_s);
    row("domains", u"a.com."_s);
    row("domains of two scripts", u"\u6E2F.com"_s);
    row("labels", u"\u6E2F."_s);
    row("schemes and labels", u"http://a."_s);
    row("paths", u"/a.com/(("_s);
}

void TestEntities::hostileTextsTakeNoLonger()
{
    QFETCH(QString, text);
    const std::vector<Entity> entities = entitiesOf(text);
    QVERIFY(entities.empty() || entities.back().end <= text.size());
}

COMITY_TEST_GUILESS(TestEntities)
#include "tst_entities.moc"
