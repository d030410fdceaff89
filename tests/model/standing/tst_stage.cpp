#include "model/base/wording.h"
#include "model/messages/correspondent_links.h"
#include "model/people/hand_edit.h"
#include "model/standing/engagement.h"
#include "model/standing/equity.h"
#include "model/standing/stage_evidence.h"
#include "model/standing/stage_judge.h"
#include "model/standing/stage_story.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

#include <SQLiteCpp/Statement.h>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestStage : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void linksMakeExposure();
    void oneMessageOfAFollowerMakesBranding();
    void twoDaysMakeEngagementForAYear();
    void daysAreThoseOfTheAccount();
    void fourTurnsMakeAConversation();
    void groupsAndGuessesDoNotCount();
    void aMeetingMakesEngagementAndACustomerConversion();
    void aValueByHandWins();
    void evidenceTellsWhatMakesTheStage();
    void theStoryHoldsBothStagesAndTheirSources();
    void everyCodeHasItsSentence();
    void equityCountsBothWays();

private:
    struct Line
    {
        qint64 at = 0;
        bool isTheirs = true;
        int thread = 0; ///< 0: none
    };
    void write(Pk pk, const std::vector<Line> &lines, const char *kind = "direct");
    Stage stageOf(Pk pk, qint64 asOf = at(2026, 5, 14));
    QStringList evidence(Pk pk)
    {
        const Stage stage = stageOf(pk);
        const auto columns = PeopleColumns::load(m_workspace->path(), m_account).value();
        QStringList codes;
        for (const StageEvidence &one :
            evidenceOf(m_workspace->writer(), pk, stage, StageJudge(*columns, 0).isByHand(pk),
                m_account, at(2026, 5, 14), QTimeZone("Europe/London"))) {
            codes += one.code;
        }
        return codes;
    }

    std::unique_ptr<PeopleWorkspace> m_workspace;
    AccountId m_account = {};
    Pk m_fan = {}; ///< follows us
    Pk m_followed = {}; ///< whom we follow
    Pk m_nobody = {};
    int m_message = 0;
};

void TestStage::init()
{
    m_workspace = std::make_unique<PeopleWorkspace>();
    m_account = m_workspace->addAccount(u"x:me"_s, u"Europe/London"_s);
    m_fan = aPerson().withKey(u"501"_s).in(*m_workspace);
    m_followed = aPerson().withKey(u"502"_s).in(*m_workspace);
    m_nobody = aPerson().withKey(u"503"_s).in(*m_workspace);
    m_workspace->addPair(m_account, onDay(2026, 5, 1), {m_fan}, {m_followed});
}

void TestStage::write(Pk pk, const std::vector<Line> &lines, const char *kind)
{
    SQLite::Database &writer = m_workspace->writer();
    SQLite::Statement who(
        writer, "INSERT OR IGNORE INTO correspondent (account, identity) VALUES (?1, ?2)");
    const std::string identity = "id:" + std::to_string(500 + number(pk));
    who.bind(1, static_cast<int64_t>(number(m_account)));
    who.bind(2, identity);
    who.exec();
    for (const Line &line : lines) {
        if (line.thread > 0) {
            writer.exec("INSERT OR IGNORE INTO thread (id, account, ext) VALUES ("
                + std::to_string(line.thread) + ", 1, 't" + std::to_string(line.thread) + "')");
        }
        SQLite::Statement put(writer,
            "INSERT INTO message (account, digest, kind, direction, correspondent, thread, at,"
            " was_deleted, text) SELECT ?1, ?2, ?3, ?4, id, ?5, ?6, 0, '' FROM correspondent"
            " WHERE identity = ?7");
        put.bind(1, static_cast<int64_t>(number(m_account)));
        put.bind(2, ++m_message);
        put.bind(3, kind);
        put.bind(4, line.isTheirs ? "in" : "out");
        if (line.thread > 0) {
            put.bind(5, line.thread);
        }
        put.bind(6, static_cast<int64_t>(line.at));
        put.bind(7, identity);
        put.exec();
    }
}

Stage TestStage::stageOf(Pk pk, qint64 asOf)
{
    messages::deriveContacts(m_workspace->writer(), m_account, {});
    const auto columns = PeopleColumns::load(m_workspace->path(), m_account).value();
    return StageJudge(*columns, asOf).of(pk);
}

void TestStage::linksMakeExposure()
{
    QCOMPARE(stageOf(m_fan), Stage::Exposure);
    QCOMPARE(stageOf(m_followed), Stage::Exposure);
    QCOMPARE(stageOf(m_nobody), Stage::None);
}

void TestStage::oneMessageOfAFollowerMakesBranding()
{
    write(m_fan, {{at(2020, 1, 1)}});
    write(m_followed, {{at(2026, 5, 1)}});
    QCOMPARE(stageOf(m_fan), Stage::Branding);
    QCOMPARE(stageOf(m_followed), Stage::Exposure); // does not follow us
}

void TestStage::twoDaysMakeEngagementForAYear()
{
    write(m_followed, {{at(2025, 6, 1, 9)}, {at(2025, 6, 1, 12)}, {at(2026, 5, 2)}});
    QCOMPARE(stageOf(m_followed, at(2026, 5, 14)), Stage::Engagement);
    QCOMPARE(stageOf(m_followed, at(2026, 5, 31)), Stage::Engagement);
    QCOMPARE(stageOf(m_followed, at(2026, 6, 2)), Stage::Exposure);
    // Many messages of one day are one day.
    write(m_fan, {{at(2026, 5, 1, 9)}, {at(2026, 5, 1, 10)}, {at(2026, 5, 1, 11)}});
    QCOMPARE(stageOf(m_fan), Stage::Branding);
}

void TestStage::daysAreThoseOfTheAccount()
{
    // In London's summer both are on the second of June.
    write(m_fan, {{at(2025, 6, 1, 23, 30)}, {at(2025, 6, 2, 10)}});
    QCOMPARE(stageOf(m_fan, at(2025, 7, 1)), Stage::Branding);
    write(m_followed, {{at(2025, 6, 1, 22, 30)}, {at(2025, 6, 1, 23, 30)}});
    QCOMPARE(stageOf(m_followed, at(2025, 7, 1)), Stage::Engagement);
}

void TestStage::fourTurnsMakeAConversation()
{
    const qint64 day = at(2018, 3, 3);
    write(m_nobody,
        {{day, true, 1}, {day + 60, false, 1}, {day + 120, true, 1}, {day + 130, true, 1}});
    QCOMPARE(stageOf(m_nobody), Stage::None);
    write(m_nobody, {{day + 200, false, 1}});
    QCOMPARE(stageOf(m_nobody), Stage::Engagement);
    // Turns in threads of their own are no conversation.
    write(m_followed,
        {{day, true, 2}, {day + 60, false, 2}, {day + 120, true, 3}, {day + 180, false, 3}});
    QCOMPARE(stageOf(m_followed), Stage::Exposure);
}

void TestStage::groupsAndGuessesDoNotCount()
{
    m_workspace->writer().exec("INSERT INTO thread (id, account, ext) VALUES (9, 1, 't9')");
    m_workspace->writer().exec("INSERT INTO import_thread VALUES (1, 9, NULL, 1)");
    write(m_fan, {{at(2026, 5, 1), true, 9}, {at(2026, 5, 3), true, 9}});
    QCOMPARE(stageOf(m_fan), Stage::Exposure);
}

void TestStage::aMeetingMakesEngagementAndACustomerConversion()
{
    QVERIFY(editByHand(m_workspace->writer(), [&]() -> Result<void> {
        m_workspace->writer().exec(
            "INSERT INTO meeting VALUES (1, 1, 5, NULL, 'Harbour fair', NULL)");
        m_workspace->writer().exec("INSERT INTO person_fact VALUES (2, 'role', 'customer', 5, '')");
        return {};
    }));
    QCOMPARE(stageOf(m_fan), Stage::Engagement);
    QCOMPARE(stageOf(m_followed), Stage::Conversion);
}

void TestStage::aValueByHandWins()
{
    QVERIFY(editByHand(m_workspace->writer(), [&]() -> Result<void> {
        m_workspace->writer().exec("INSERT INTO person_fact VALUES (2, 'role', 'customer', 5, '')");
        m_workspace->writer().exec(
            "INSERT INTO person_fact VALUES (2, 'stage', 'branding', 4, '')");
        m_workspace->writer().exec(
            "INSERT INTO person_fact VALUES (3, 'stage', 'engagement', 4, '')");
        return {};
    }));
    QCOMPARE(stageOf(m_followed), Stage::Branding);
    QCOMPARE(stageOf(m_nobody), Stage::Engagement);
}

void TestStage::evidenceTellsWhatMakesTheStage()
{
    QCOMPARE(evidence(m_nobody), QStringList());
    QCOMPARE(evidence(m_followed), QStringList {u"followed"_s});
    write(m_fan, {{at(2026, 5, 1)}});
    QCOMPARE(evidence(m_fan), (QStringList {u"wrote"_s, u"follows"_s}));
    write(m_fan, {{at(2026, 5, 3)}});
    QCOMPARE(evidence(m_fan), QStringList {u"two-days"_s});
    QVERIFY(editByHand(m_workspace->writer(), [&]() -> Result<void> {
        m_workspace->writer().exec(
            "INSERT INTO meeting VALUES (1, 1, 1777800000, 'day', 'Fair', NULL)");
        m_workspace->writer().exec("INSERT INTO person_fact VALUES (2, 'role', 'customer', 5, '')");
        m_workspace->writer().exec(
            "INSERT INTO person_fact VALUES (3, 'stage', 'branding', 4, '')");
        return {};
    }));
    QCOMPARE(evidence(m_fan), (QStringList {u"met"_s, u"two-days"_s}));
    QCOMPARE(evidence(m_followed), QStringList {u"customer"_s});
    QCOMPARE(evidence(m_nobody), QStringList {u"by-hand"_s});
}

void TestStage::theStoryHoldsBothStagesAndTheirSources()
{
    QVERIFY(editByHand(m_workspace->writer(), [&]() -> Result<void> {
        m_workspace->writer().exec(
            "INSERT INTO person_fact VALUES (2, 'stage', 'conversion', 4, 'bought a bell')");
        return {};
    }));
    const auto columns = PeopleColumns::load(m_workspace->path(), m_account).value();
    const auto story = [&](Pk pk) {
        return stageStoryOf(m_workspace->writer(), *columns, pk, m_account, at(2026, 5, 14),
            QTimeZone("Europe/London"));
    };
    const StageStory set = story(m_followed);
    QCOMPARE(set.stage, Stage::Conversion);
    QVERIFY(set.isByHand);
    QCOMPARE(set.computed, Stage::Exposure);
    QCOMPARE(set.byHand.size(), std::size_t {1});
    QCOMPARE(set.byHand[0].argument, u"bought a bell"_s);
    QCOMPARE(set.byHand[0].source, u"you"_s);
    QCOMPARE(set.evidence.size(), std::size_t {1});
    QCOMPARE(set.evidence[0].code, u"followed"_s);
    QCOMPARE(set.evidence[0].source, u"csv:2026-05-01"_s);
    // The day of the follow is nowhere told: no later than the list that has it.
    QCOMPARE(set.evidence[0].at, Dated::between(std::nullopt, onDay(2026, 5, 1).at));
    const StageStory own = story(m_fan);
    QVERIFY(!own.isByHand && own.byHand.empty());
    QCOMPARE(own.stage, own.computed);
}

void TestStage::everyCodeHasItsSentence()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    for (const QString &code : {u"by-hand"_s, u"customer"_s, u"met"_s, u"conversation"_s,
             u"two-days"_s, u"wrote"_s, u"follows"_s, u"connected"_s, u"followed"_s, u"listed"_s}) {
        QVERIFY2(wording.has(u"stages", code), qPrintable(code));
    }
}

void TestStage::equityCountsBothWays()
{
    write(m_fan, {{at(2026, 5, 1)}, {at(2026, 5, 2), false}, {at(2026, 5, 3), false}});
    write(m_fan, {{at(2026, 5, 4), true}}, "recommendation");
    write(m_followed, {{at(2026, 5, 4), false}});
    static_cast<void>(stageOf(m_fan));
    QVERIFY(editByHand(m_workspace->writer(), [&]() -> Result<void> {
        m_workspace->writer().exec("INSERT INTO touch VALUES (1, 1, 5, NULL, 'share', '', NULL),"
                                   " (2, 2, 5, NULL, 'reply', '', 9)");
        // One that is meant for tomorrow, and one of later today.
        m_workspace->writer().exec(u"INSERT INTO touch VALUES (1, 3, %1, 'day', 'met', '', NULL),"
                                   " (1, 4, %2, NULL, 'met', '', NULL)"_s.arg(at(2026, 5, 15))
                                       .arg(at(2026, 5, 14) + 60)
                                       .toStdString());
        m_workspace->writer().exec(
            "INSERT INTO person_fact VALUES (1, 'referrals-received', '2', 5, '')");
        return {};
    }));
    const EquityDay day {at(2026, 5, 14)};
    const Equity one = equityWith(m_workspace->writer(), m_fan, day, m_account);
    QCOMPARE(one, (Equity {2, 1, 1, 0, 0, 1, 0, 2, at(2026, 5, 3), at(2026, 5, 4)}));
    QCOMPARE(one.given(), 3);
    QCOMPARE(one.received(), 4);
    // As one person both count.
    QVERIFY(editByHand(m_workspace->writer(), [&]() -> Result<void> {
        m_workspace->writer().exec("UPDATE profile SET person = 1 WHERE pk IN (1, 2)");
        return {};
    }));
    QCOMPARE(equityWith(m_workspace->writer(), m_followed, day),
        (Equity {3, 1, 2, 1, 0, 1, 0, 2, at(2026, 5, 4), at(2026, 5, 4)}));
}

COMITY_TEST_GUILESS(TestStage)
#include "tst_stage.moc"
