#include "model/base/wording.h"
#include "model/networks/catalogue.h"
#include "model/networks/text_length.h"
#include "tests/support/test_case.h"

#include <QDir>
#include <yaml-cpp/yaml.h>

using namespace comity;
using namespace comity::networks;
using namespace Qt::StringLiterals;

/// Every text of tests/data/lengths is as long as stands beside it.
class TestTextLength : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void thereAreEnough();
    void isAsLongAsExpected_data();
    void isAsLongAsExpected();
    void halfACharacterIsTold();
    void theWorkspacesOwnLimitsHold();
    void statusComesWithTheLimit();
    void everyUnitIsExplained();
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
    const QDir folder(QStringLiteral(COMITY_SOURCE_DIR "/tests/data/lengths"));
    for (const QString &file : folder.entryList({u"*.yml"_s}, QDir::Files, QDir::Name)) {
        for (const YAML::Node &node : YAML::LoadFile(folder.filePath(file).toStdString())) {
            all.emplace_back(file.chopped(4) + u": "_s + textOf(node["name"]), node);
        }
    }
    return all;
}

QString text(const YAML::Node &node)
{
    if (node["text"]) {
        return textOf(node["text"]);
    }
    QString whole;
    for (const YAML::Node &part : node["parts"]) {
        whole += textOf(part[0]).repeated(part[1].as<int>());
    }
    return whole;
}

/// The number, or nothing for the word `none`.
std::optional<qint64> number(const YAML::Node &node)
{
    return textOf(node) == u"none" ? std::nullopt : std::optional(node.as<qint64>());
}

QString toText(LimitForce force)
{
    return force == LimitForce::Hard  ? u"hard"_s
        : force == LimitForce::Advice ? u"advice"_s
                                      : u"none"_s;
}

QString toText(TextProblem problem)
{
    return problem == TextProblem::None            ? u"none"_s
        : problem == TextProblem::Empty            ? u"empty"_s
        : problem == TextProblem::InvalidCharacter ? u"invalid-character"_s
                                                   : u"lone-surrogate"_s;
}

} // namespace

void TestTextLength::thereAreEnough()
{
    QVERIFY(cases().size() >= 120);
}

void TestTextLength::isAsLongAsExpected_data()
{
    QTest::addColumn<int>("at");
    int at = 0;
    for (const auto &[name, node] : cases()) {
        QTest::newRow(qPrintable(name)) << at++;
    }
}

void TestTextLength::isAsLongAsExpected()
{
    QFETCH(int, at);
    const YAML::Node node = cases().at(size_t(at)).second;
    const auto channel = Channel::parse(textOf(node["channel"]));
    QVERIFY(channel);
    const QString warning = node["content_warning"] ? textOf(node["content_warning"]) : QString();
    LengthOptions options;
    options.limit = node["own_limit"] ? number(node["own_limit"]) : std::nullopt;
    options.paying = node["paying"].IsDefined();
    options.contentWarning = warning;
    options.isSubject = node["subject"].IsDefined();

    const TextLength length = countLength(*channel, text(node), options);

    QCOMPARE(length.counted, node["counted"].as<qint64>());
    QCOMPARE(length.left.has_value(), length.limit.has_value());
    if (length.limit) {
        QCOMPARE(*length.left, *length.limit - length.counted);
    }
    if (node["limit"]) {
        QCOMPARE(length.limit, number(node["limit"]));
    }
    if (node["over_from"]) {
        QCOMPARE(length.overFrom, number(node["over_from"]));
    } else {
        QVERIFY(!length.isOver());
    }
    if (node["advised"]) {
        QCOMPARE(length.advised, number(node["advised"]));
    }
    if (node["bytes"]) {
        const ByteCap expected {node["bytes"][0].as<qint64>(), node["bytes"][1].as<qint64>()};
        QCOMPARE(length.bytes, std::optional(expected));
    }
    if (node["force"]) {
        QCOMPARE(toText(length.force), textOf(node["force"]));
    }
    QCOMPARE(toText(length.problem), node["problem"] ? textOf(node["problem"]) : u"none"_s);
    if (node["problem_at"]) {
        QCOMPARE(length.problemAt, number(node["problem_at"]));
    }
}

void TestTextLength::halfACharacterIsTold()
{
    const QString high = u"ab"_s + QChar(0xD83D);
    const QString low = QChar(0xDE00) + u"ab"_s;
    for (const Channel &channel : Channel::named()) {
        const TextLength cut = countLength(channel, high);
        QCOMPARE(cut.problem, TextProblem::LoneSurrogate);
        QCOMPARE(cut.problemAt, std::optional(qsizetype(2)));
        QVERIFY2(cut.counted >= 3 && cut.counted <= 4, qPrintable(channel.name()));
        QCOMPARE(countLength(channel, low).problemAt, std::optional(qsizetype(0)));
    }
    const auto post = Channel::parse(u"bluesky-post");
    QCOMPARE(countLength(*post, high).bytes->counted, 5);
}

void TestTextLength::theWorkspacesOwnLimitsHold()
{
    const auto post = Channel::parse(u"mastodon-post");
    std::vector<Limit> limits = Catalogue::builtIn().find(u"mastodon")->limits;
    for (Limit &limit : limits) {
        if (limit.id == u"post-length" || limit.id == u"characters-per-url") {
            limit.value = 30;
            limit.status = LimitStatus::Yours;
        }
    }
    LengthOptions options;
    options.limits = &limits;
    const TextLength length = countLength(*post, u"a http://harbour.org", options);
    QCOMPARE(length.counted, 32);
    QCOMPARE(length.perUrl, std::optional<qint64>(30));
    QCOMPARE(length.limit, std::optional<qint64>(30));
    QCOMPARE(length.status, std::optional(LimitStatus::Yours));
    QCOMPARE(length.overFrom, std::optional<qsizetype>(2));
}

void TestTextLength::statusComesWithTheLimit()
{
    const auto status
        = [](QStringView channel) { return countLength(*Channel::parse(channel), u"tide").status; };
    QCOMPARE(status(u"bluesky-post"), std::optional(LimitStatus::Official));
    QCOMPARE(status(u"facebook-post"), std::optional(LimitStatus::Vendor));
    QCOMPARE(status(u"email"), std::nullopt);
    LengthOptions options;
    options.limit = 40;
    QCOMPARE(countLength(*Channel::parse(u"x-post"), u"tide", options).status,
        std::optional(LimitStatus::Yours));
}

void TestTextLength::everyUnitIsExplained()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    for (const Channel &channel : Channel::named()) {
        const TextLength length = countLength(channel, u"tide");
        const QString code = networks::toText(length.unit);
        QVERIFY2(wording.has(u"lengths", code), qPrintable(code));
        // The sentence tells the number that an address counts, or that it counts as it stands.
        const QString told = wording.sentence(u"lengths", code,
            length.perUrl ? QStringList {QString::number(*length.perUrl)} : QStringList());
        QVERIFY2(!told.contains(u'%'), qPrintable(told));
        QCOMPARE(told.contains(u"23"), length.perUrl.has_value());
    }
}

void TestTextLength::hostileTextsTakeNoLonger_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &piece) {
        QTest::newRow(name) << piece.repeated(400'000 / piece.size());
    };
    row("dots", u"."_s);
    row("domains", u"a.com."_s);
    row("labels", u"a."_s);
    row("letters without a dot", u"\u6E2F"_s);
    row("underlines", u"a_"_s);
    row("hyphens", u"-a.com"_s);
    row("schemes", u"http://"_s);
    row("parentheses", u"x.com/((("_s);
    row("joiners", u"\u200D"_s);
    row("selectors", u"\u2764\uFE0F"_s);
    row("marks", u"\u0301"_s);
    row("at signs", u"@a@b"_s);
    row("points in names", u"a.b@"_s);
}

void TestTextLength::hostileTextsTakeNoLonger()
{
    // A thousand posts in one: what is not linear would run into the test's time.
    QFETCH(QString, text);
    for (const QStringView name : {u"x-post", u"mastodon-post", u"bluesky-post", u"threads-post"}) {
        QVERIFY(countLength(*Channel::parse(name), text).counted > 0);
    }
}

COMITY_TEST_GUILESS(TestTextLength)
#include "tst_text_length.moc"
