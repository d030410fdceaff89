// What the window says of a draft is what `comity review` prints for the same text, people and
// moment: both are asked, the window through its page and the program as a process.
#include "model/people/permission_store.h"
#include "model/review/review_engine.h"
#include "model/review/review_json.h"
#include "tests/support/test_case.h"
#include "tests/ui/drafts/drafts_world.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/drafts/editor/draft_editor.h"
#include "ui/drafts/list/drafts_model.h"
#include "ui/drafts/list/drafts_pane.h"

#include <QApplication>
#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// Whom a draft is for: in the window's steps, and as `--to` says it.
struct Whom
{
    QString name;
    std::vector<std::pair<drafts::PartKind, QString>> steps;
    QStringList to; ///< of the program; the steps where they are the same
};

const std::vector<Whom> &everyWhom()
{
    using drafts::PartKind;
    static const std::vector<Whom> all {
        {u"a list"_s, {{PartKind::Add, u"list:Riders"_s}}, {}},
        {u"a smart list"_s, {{PartKind::Add, u"list:Mutuals"_s}}, {}},
        {u"handles"_s, {{PartKind::Add, u"@cleo"_s}, {PartKind::Add, u"@ada"_s}}, {}},
        {u"lists and a handle"_s,
            {{PartKind::Add, u"list:Racers"_s}, {PartKind::Add, u"@dora"_s},
                {PartKind::Add, u"list:Riders"_s}},
            {}},
        {u"one without another"_s,
            {{PartKind::Add, u"list:Riders"_s}, {PartKind::Leave, u"list:Racers"_s}},
            {u"@ada"_s, u"@cleo"_s, u"@eli"_s, u"@gus"_s, u"@ivy"_s}},
        {u"those on both"_s,
            {{PartKind::Add, u"list:Riders"_s}, {PartKind::Keep, u"list:Racers"_s}},
            {u"@ben"_s, u"@dora"_s, u"@finn"_s, u"@hana"_s}},
        {u"everybody"_s, {{PartKind::Add, u"public"_s}}, {}},
    };
    return all;
}

const QStringList &texts()
{
    static const QStringList all {
        u"Hi all, sorry for the mass message. We sell panniers at pedalbarn.example/shop and "
        "need five stars from you!!!!!"_s,
        u"Which of the two racks holds better on wet cobbles?"_s,
        u"Hello {first name}, the barn is open on Sunday. {list}, {handle}: see you there."_s,
        u"Thanks for the follow! Grab 20% off with code BELLS at https://pedalbarn.example?ref=x"_s,
        u"Hallo zusammen, bitte bewertet uns mit fünf Sternen, wir brauchen das dringend!!!"_s,
        u"You never answer. What is wrong with you people? 🙄 Read it this time @ada"_s,
        u"The spring parade rolls past at eleven. #parade #bikes #bells #spring #sun #fun"_s,
        u""_s,
    };
    return all;
}

/// As the program's JSON; what is left of the rest hangs on when a text was written, which a text
/// on the command line does not tell.
QJsonObject comparable(const QByteArray &json)
{
    QJsonObject told = QJsonDocument::fromJson(json).object();
    told.remove(u"cooling_off_minutes"_s);
    return told;
}

class Desk : public DraftsWorld
{
public:
    Desk()
    {
        workspace().addList(
            u"Racers"_s, {pk(u"Ben"_s), pk(u"Dora"_s), pk(u"Finn"_s), pk(u"Hana"_s)});
        workspace().addList(u"Mutuals"_s, {}, "smart");
        workspace().writer().exec(
            R"(UPDATE list SET query = '{"relations":["mutual"]}' WHERE kind = 'smart')");
        workspace().writer().exec(
            "UPDATE person_fact SET value = 'Pacific/Auckland' WHERE field = 'time-zone' AND pk = "
            + std::to_string(number(pk(u"Finn"_s))));
        workspace().tellPermission(pk(u"Gus"_s), "opt-in");
    }

    drafts::DraftId add(const QString &channel, const Whom &whom, const QString &text)
    {
        drafts::Draft draft;
        draft.title = whom.name;
        draft.channel = channel;
        draft.account = mine();
        draft.campaign = m_goal;
        for (const auto &[kind, target] : whom.steps) {
            draft.audience.push_back({kind, drafts::audienceTargetFrom(target)});
        }
        draft.text = text;
        draft.madeAt = workspace().now() - 7200;
        draft.editedAt = draft.madeAt;
        draft.settledAt = draft.madeAt;
        return workspace().add(draft);
    }
    /// The drafts that are added from now on are of this goal. Before open().
    void setGoal(const drafts::Campaign &goal)
    {
        m_goal = drafts::addCampaign(workspace().writer(), goal).value().campaign;
        m_goalName = goal.name;
    }
    bool isListed(drafts::DraftId id) const
    {
        return page().findChild<DraftsPane *>()->model().rowOf(id) >= 0;
    }
    void choose(drafts::DraftId id) { page().findChild<DraftsPane *>()->choose(id); }
    bool isShown(drafts::DraftId id) const
    {
        const auto *desk = page().findChild<DraftDesk *>();
        return desk->draft() && desk->draft()->id == id && isLookedAt();
    }
    /// Of the draft that is open.
    QJsonObject ofTheWindow()
    {
        const auto *desk = page().findChild<DraftDesk *>();
        const ToldReview &told = *desk->answer()->told;
        static auto rules = review::RuleSets::read();
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        review::writeReview(told.review, *told.draft,
            rules->of(desk->draft()->channel.section(u'-', 0, 0)), session().wording(), out);
        return comparable(out.data());
    }
    QJsonObject ofTheProgram(const QString &channel, const Whom &whom, const QString &text)
    {
        QStringList to = whom.to;
        if (to.isEmpty()) {
            for (const auto &[kind, target] : whom.steps) {
                to += target;
            }
        }
        QStringList arguments {u"review"_s, u"--json"_s, u"--channel"_s, channel, u"-w"_s,
            session().file().path(), u"--account"_s, u"x:pedalbarn"_s, u"--as-of"_s,
            QDateTime::fromSecsSinceEpoch(now(), Qt::UTC).toString(Qt::ISODate), u"-"_s};
        for (const QString &one : to) {
            arguments << u"--to"_s << one;
        }
        if (m_goal) {
            arguments << u"--campaign"_s << m_goalName;
        }
        QProcess program;
        program.start(QStringLiteral(COMITY_BINARY_DIR "/app/comity"), arguments);
        program.write(text.toUtf8());
        program.closeWriteChannel();
        if (!program.waitForFinished(60'000) || program.exitCode() != 0) {
            qWarning() << program.readAllStandardError();
        }
        return comparable(program.readAllStandardOutput());
    }
    /// Every profile of the review is the person of its row.
    bool peopleFit() const
    {
        const auto *answer = page().findChild<DraftDesk *>()->answer();
        const auto &rows = answer->told->draft->recipients;
        bool fit = rows.size() == answer->people.size();
        for (std::size_t row = 0; fit && row < rows.size(); ++row) {
            fit = pk(rows[row].name) == answer->people[row];
        }
        return fit;
    }
    std::optional<drafts::CampaignId> goal() const { return m_goal; }

private:
    std::optional<drafts::CampaignId> m_goal;
    QString m_goalName;
};

bool fits(const QString &channel, const Whom &whom)
{
    return channel.endsWith(u"-dm") != (whom.name == u"everybody");
}

} // namespace

#define COMPARE_BOTH(desk, channel, whom, text)                                                    \
    do {                                                                                           \
        QCOMPARE((desk).ofTheWindow(), (desk).ofTheProgram(channel, whom, text));                  \
        QVERIFY((desk).peopleFit());                                                               \
    } while (false)

class TestWindowAndLine : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void draftsOfEveryKindStandAlike_data();
    void draftsOfEveryKindStandAlike();
    void soTheyDoAfterTypingAndAsTimePasses();
    void soTheyDoOnceSomebodyAskedUsToStop();
    void soTheyDoForAGoalThatIsMeantForSome();
};

void TestWindowAndLine::draftsOfEveryKindStandAlike_data()
{
    QTest::addColumn<QString>("channel");
    QTest::addColumn<int>("whom");
    const std::vector<Whom> &all = everyWhom();
    for (const QString &channel : {u"x-dm"_s, u"x-post"_s}) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (fits(channel, all[i])) {
                QTest::addRow("%s, %s", qPrintable(channel), qPrintable(all[i].name))
                    << channel << int(i);
            }
        }
    }
}

void TestWindowAndLine::draftsOfEveryKindStandAlike()
{
    QFETCH(QString, channel);
    QFETCH(int, whom);
    const Whom &who = everyWhom().at(static_cast<std::size_t>(whom));
    Desk desk;
    QStringList some; // every text meets half of the audiences
    std::vector<drafts::DraftId> ids;
    for (qsizetype i = whom % 2; i < texts().size(); i += 2) {
        some += texts().at(i);
        ids.push_back(desk.add(channel, who, some.constLast()));
    }
    desk.open();
    bool hasFindings = false;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const QString &text = some.at(static_cast<qsizetype>(i));
        QTRY_VERIFY(desk.isListed(ids[i]));
        desk.choose(ids[i]);
        QTRY_VERIFY_WITH_TIMEOUT(desk.isShown(ids[i]), 30'000);
        COMPARE_BOTH(desk, channel, who, text);
        hasFindings = hasFindings || !desk.ofTheWindow().value(u"findings"_s).toArray().isEmpty();
    }
    QVERIFY(hasFindings);
}

void TestWindowAndLine::soTheyDoAfterTypingAndAsTimePasses()
{
    Desk desk;
    const Whom &who = everyWhom().front();
    const auto id = desk.add(u"x-dm"_s, who, texts().at(1));
    desk.open();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isShown(id), 30'000);
    auto *editor = desk.find<DraftEditor>(u"draftEditor"_s);
    for (const qint64 seconds : {60, 1'700, 2'000, 12 * 3'600, 3 * 86'400}) {
        desk.pass(seconds);
        QTest::keyClicks(editor, u" Please rate us."_s);
        QTRY_VERIFY_WITH_TIMEOUT(desk.isShown(id), 30'000);
        COMPARE_BOTH(desk, u"x-dm"_s, who, editor->text());
    }
    // Nothing is typed, and the hour is another: the page is looked at again.
    desk.pass(1'500);
    desk.page().activate();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isShown(id), 30'000);
    COMPARE_BOTH(desk, u"x-dm"_s, who, editor->text());
}

void TestWindowAndLine::soTheyDoOnceSomebodyAskedUsToStop()
{
    Desk desk;
    const Whom &who = everyWhom().front();
    const auto id = desk.add(u"x-dm"_s, who, texts().front());
    desk.open();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isShown(id), 30'000);
    const QJsonObject before = desk.ofTheWindow();
    for (const QString &name : {u"Ada"_s, u"Ivy"_s}) {
        bool isDone = false;
        desk.session().edit(
            &desk.page(),
            [pk = desk.pk(name), at = desk.now()](SQLite::Database &writer) {
                return recordPermission(
                    writer, {pk}, {.wording = u"No more"_s, .source = u"a mail"_s}, at);
            },
            [&](const Result<HandEdit> &done) { isDone = done.has_value(); });
        QTRY_VERIFY(isDone);
        QTRY_VERIFY(!desk.session().isLoading());
        QTRY_VERIFY_WITH_TIMEOUT(desk.isShown(id), 30'000);
        COMPARE_BOTH(desk, u"x-dm"_s, who, texts().front());
    }
    QVERIFY(desk.ofTheWindow() != before);
}

void TestWindowAndLine::soTheyDoForAGoalThatIsMeantForSome()
{
    Desk desk;
    desk.workspace().tellFact(desk.pk(u"Eli"_s), "role", "journalist");
    desk.workspace().tellFact(desk.pk(u"Finn"_s), "role", "supplier");
    drafts::Campaign goal;
    goal.name = u"Wet rides"_s;
    goal.kind = drafts::CampaignKind::Promo;
    goal.meantFor = {{u"Racers"_s, u"Mutuals"_s}, {u"journalist"_s}, {}};
    desk.setGoal(goal);
    const Whom &who = everyWhom().front();
    const auto id = desk.add(u"x-dm"_s, who, texts().at(1));
    desk.open();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isShown(id), 30'000);
    COMPARE_BOTH(desk, u"x-dm"_s, who, texts().at(1));
    const QJsonObject wide = desk.ofTheWindow();
    // The goal is narrowed while the draft is open, and the window follows.
    goal.id = *desk.goal();
    goal.meantFor = {{u"Racers"_s}, {}, {u"GB"_s}};
    bool isDone = false;
    desk.session().edit(
        &desk.page(),
        [goal](SQLite::Database &writer) { return drafts::changeCampaign(writer, goal); },
        [&](const Result<HandEdit> &done) { isDone = done.has_value(); });
    QTRY_VERIFY(isDone);
    QTRY_VERIFY_WITH_TIMEOUT(desk.isShown(id) && desk.ofTheWindow() != wide, 30'000);
    COMPARE_BOTH(desk, u"x-dm"_s, who, texts().at(1));
    QStringList groups;
    for (const QJsonValue &group :
        desk.ofTheWindow()[u"recipients"_s].toObject()[u"groups"_s].toArray()) {
        groups += group.toObject()[u"reason"_s].toString();
    }
    QVERIFY2(groups.contains(u"not-the-audience"_s), qPrintable(groups.join(u' ')));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale::c());
    installTranslation(application);
    Theme theme(application);
    TestWindowAndLine test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_window_and_line.moc"
