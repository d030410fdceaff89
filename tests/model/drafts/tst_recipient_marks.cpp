// What the user noted of those who get a draft, beside the review: for which of our sides somebody
// is kept, and who answered earlier drafts.
#include "model/base/wording.h"
#include "model/drafts/answered_before.h"
#include "model/drafts/outcome_edits.h"
#include "tests/model/drafts/desk_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::drafts;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// Ada, her second profile, Bob and Cleo; an account of ours on X.
class Crew : public DeskWorkspace
{
public:
    Crew()
    {
        for (const QString &name : {u"ada"_s, u"ada2"_s, u"bob"_s, u"cleo"_s}) {
            people.push_back(aPerson().handled(name).in(*this));
        }
        merge(people[0], people[1]);
        mine = addAccount(u"x:towpath"_s, u"UTC"_s);
        addList(u"Sailors"_s, {people[0], people[2]});
    }
    void give(const char *table, const char *persona)
    {
        writer().exec(std::string("UPDATE ") + table + " SET persona = '" + persona + "'");
    }
    /// What is told of personas, one after the other: `code argument`.
    QStringList remarks(const QStringList &targets)
    {
        QStringList out;
        const auto context = contextFor(toSome(mine, targets));
        for (const ContextGap &remark : context ? context->remarks : std::vector<ContextGap> {}) {
            out += remark.code + u' ' + remark.arguments.front();
        }
        return out;
    }

    std::vector<Pk> people;
    AccountId mine {};
};

} // namespace

class TestRecipientMarks : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theOtherPersonaIsTold()
    {
        Crew crew;
        crew.tellFact(crew.people[1], "persona", "personal"); // Ada, by her second profile
        crew.tellFact(crew.people[2], "persona", "business");
        crew.give("account", "business");
        QCOMPARE(
            crew.remarks({u"list:Sailors"_s, u"@cleo"_s}), QStringList {u"people-personal 1"_s});
        QVERIFY(crew.remarks({u"@bob"_s, u"@cleo"_s}).isEmpty());
        crew.give("list", "personal");
        QCOMPARE(crew.remarks({u"list:Sailors"_s}),
            (QStringList {u"list-personal Sailors"_s, u"people-personal 1"_s}));
        QVERIFY(crew.remarks({u"@bob"_s}).isEmpty()); // on the list, which is not written to
        crew.give("account", "personal");
        QCOMPARE(crew.remarks({u"list:Sailors"_s}), QStringList {u"people-business 1"_s});
    }

    void anAccountNobodyDescribedIsOfNoPersona()
    {
        Crew crew;
        crew.tellFact(crew.people[2], "persona", "personal");
        QCOMPARE(crew.remarks({u"@bob"_s}), QStringList {u"people-personal 1"_s});
        crew.writer().exec("UPDATE account SET time_zone = NULL");
        QVERIFY(crew.remarks({u"@bob"_s}).isEmpty());
        crew.writer().exec("UPDATE account SET owner = 'Fern'");
        QCOMPARE(crew.remarks({u"@bob"_s}), QStringList {u"people-personal 1"_s});
    }

    void bothSidesHaveTheirSentences()
    {
        const Wording wording = Wording::forLanguage(u"en"_s);
        for (const QString &side : {u"business"_s, u"personal"_s}) {
            QVERIFY(wording.has(u"audience", QString(u"list-" + side)));
            QVERIFY(wording.has(u"audience", QString(u"people-" + side)));
        }
    }

    void whoAnsweredAnEarlierDraftIsKnown()
    {
        Crew crew;
        const auto note = [&](DraftId draft, Pk pk, OutcomeKind kind) {
            return logOutcome(
                crew.writer(), draft, {pk}, {kind, Dated::exact(crew.now()), {}}, crew.now())
                .has_value();
        };
        const DraftId earlier = crew.add(crew.people);
        const DraftId now = crew.add(crew.people);
        for (const Pk pk : {crew.people[0], crew.people[2], crew.people[3]}) {
            QVERIFY(crew.handOver(earlier, pk));
        }
        QVERIFY(answeredBefore(crew.writer(), crew.people).empty());
        QVERIFY(note(earlier, crew.people[0], OutcomeKind::Thanks));
        QVERIFY(note(earlier, crew.people[2], OutcomeKind::Offended));
        // Ada by either profile; Bob was put off, and Cleo said nothing.
        QCOMPARE(answeredBefore(crew.writer(), crew.people), (std::vector<quint32> {0, 1}));
        QCOMPARE(answeredBefore(crew.writer(), {crew.people[3], crew.people[1]}, now),
            std::vector<quint32> {1});
        QVERIFY(answeredBefore(crew.writer(), crew.people, earlier).empty());
    }
};

COMITY_TEST_GUILESS(TestRecipientMarks)
#include "tst_recipient_marks.moc"
