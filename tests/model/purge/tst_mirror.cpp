#include "model/purge/mirror.h"

#include "model/followups/obligation_edits.h"
#include "model/followups/obligations_store.h"
#include "model/followups/reply_derivation.h"
#include "tests/support/purge_situation.h"
#include "tests/support/test_case.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// Quiet people whom we follow, some of whom wrote.
class Silence : public PurgeSituation
{
public:
    Pk person(const QString &handle) { return quiet().handled(handle).named(handle).in(workspace); }
    void wrote(Pk pk, qint64 when, const QString &text, const char *kind = "direct",
        const char *direction = "in", bool isGuess = false)
    {
        auto &writer = workspace.writer();
        SQLite::Statement correspondent(writer,
            "INSERT INTO correspondent (account, identity, pk, link) VALUES (?1, ?2, ?2, ?3)"
            " ON CONFLICT DO NOTHING");
        correspondent.bind(1, static_cast<int64_t>(number(me)));
        correspondent.bind(2, static_cast<int64_t>(number(pk)));
        correspondent.bind(3, isGuess ? "name" : "key");
        correspondent.exec();
        SQLite::Statement message(writer,
            "INSERT INTO message (account, digest, kind, direction, correspondent, at, was_deleted,"
            " text) SELECT ?1, ?2, ?3, ?4, id, ?2, 0, ?5 FROM correspondent WHERE pk = ?6");
        message.bind(1, static_cast<int64_t>(number(me)));
        message.bind(2, static_cast<int64_t>(when));
        message.bind(3, kind);
        message.bind(4, direction);
        message.bind(5, text.toStdString());
        message.bind(6, static_cast<int64_t>(number(pk)));
        message.exec();
        SQLite::Statement contact(writer,
            "INSERT INTO contact (account, pk, messages_in, messages_out, last_in, waiting_since,"
            " is_guess) VALUES (?1, ?2, 1, 0, ?3, ?3, ?4) ON CONFLICT DO NOTHING");
        contact.bind(1, static_cast<int64_t>(number(me)));
        contact.bind(2, static_cast<int64_t>(number(pk)));
        contact.bind(3, static_cast<int64_t>(when));
        contact.bind(4, isGuess ? 1 : 0);
        contact.exec();
    }
    std::vector<MirrorEntry> mirror()
    {
        return mirrorOf(workspace.writer(), me, mirrorCandidates(plan()), request.asOf);
    }
};

QStringList handles(const std::vector<MirrorEntry> &entries)
{
    QStringList out;
    for (const MirrorEntry &entry : entries) {
        out += entry.handle;
    }
    return out;
}

} // namespace

class TestMirror : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whomWeLeftInSilenceComesLongestFirst();
    void whoNeverWroteIsNotInIt();
    void whoLeftUsLatelyIsInIt();
    void whoLeftLongAgoIsNot();
    void whoIsNoCandidateIsNotInIt();
    void aLinkByNameAloneCountsForNothing();
    void thanksAndWhatWasTickedOffWaitForNothing();
    void textsAreCutToOneLine();
};

void TestMirror::whomWeLeftInSilenceComesLongestFirst()
{
    Silence s;
    const Pk ana = s.person(u"ana"_s);
    const Pk bob = s.person(u"bob"_s);
    const Pk cem = s.person(u"cem"_s);
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {}, {ana, bob, cem}, true);
    s.wrote(bob, at(2025, 3, 1), u"Did you get my draft?"_s);
    s.wrote(ana, at(2024, 8, 2), u"Will you talk again?"_s, "mention");
    s.workspace.writer().exec("INSERT INTO thread (id, account, ext) VALUES (7, "
        + std::to_string(number(s.me))
        + ", 'talk'); UPDATE message SET thread = 7 WHERE kind = 'mention'");
    const std::vector<MirrorEntry> got = s.mirror();
    QCOMPARE(handles(got), (QStringList {u"ana"_s, u"bob"_s}));
    QCOMPARE(got[0].waitingSince, at(2024, 8, 2));
    QCOMPARE(got[0].message, formats::MessageKind::Mention);
    QCOMPARE(got[1].message, formats::MessageKind::Direct);
    QCOMPARE(got[1].excerpt, u"Did you get my draft?"_s);
    QCOMPARE(got[1].kind, MirrorEntry::Kind::Candidate);
    QCOMPARE(got[1].name, u"bob"_s);
    QVERIFY(!got[1].key.isEmpty() && got[1].url.startsWith(u"https://x.com/"));
    // They are the ones the plan leaves out for it.
    QCOMPARE(s.plan().peopleLeftOut(LeftOut::Owed), (std::vector<Pk> {ana, bob}));
    QCOMPARE(PurgeSituation::people(s.plan()), std::vector<Pk> {cem});
}

void TestMirror::whoNeverWroteIsNotInIt()
{
    Silence s;
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {}, {s.person(u"ana"_s)}, true);
    QVERIFY(s.mirror().empty());
}

void TestMirror::whoLeftUsLatelyIsInIt()
{
    Silence s;
    const Pk ana = s.person(u"ana"_s);
    s.workspace.addPair(s.me, onDay(2026, 2, 1), {ana}, {}, true);
    s.workspace.addPair(s.me, onDay(2026, 4, 1), {}, {}, true);
    s.wrote(ana, at(2026, 1, 5), u"Are you there?"_s);
    const std::vector<MirrorEntry> got = s.mirror();
    QCOMPARE(handles(got), QStringList {u"ana"_s});
    QCOMPARE(got[0].kind, MirrorEntry::Kind::Leaver);
    QCOMPARE(got[0].leftAt, Dated::between(onDay(2026, 2, 1).at, onDay(2026, 4, 1).at));
}

void TestMirror::whoLeftLongAgoIsNot()
{
    Silence s;
    const Pk ana = s.person(u"ana"_s);
    s.workspace.addPair(s.me, onDay(2025, 2, 1), {ana}, {}, true);
    s.workspace.addPair(s.me, onDay(2025, 4, 1), {}, {}, true);
    s.wrote(ana, at(2025, 1, 5), u"Are you there?"_s);
    QVERIFY(s.mirror().empty());
}

void TestMirror::whoIsNoCandidateIsNotInIt()
{
    Silence s;
    const Pk ana = lively().handled(u"ana"_s).in(s.workspace);
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {ana}, {ana}, true);
    s.wrote(ana, at(2026, 1, 5), u"Are you there?"_s);
    QVERIFY(s.mirror().empty());
}

void TestMirror::aLinkByNameAloneCountsForNothing()
{
    Silence s;
    const Pk ana = s.person(u"ana"_s);
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {}, {ana}, true);
    s.wrote(ana, at(2026, 1, 5), u"Are you there?"_s, "direct", "in", true);
    QVERIFY(s.mirror().empty());
}

void TestMirror::thanksAndWhatWasTickedOffWaitForNothing()
{
    Silence s;
    const Pk ana = s.person(u"ana"_s);
    const Pk bob = s.person(u"bob"_s);
    const Pk cem = s.person(u"cem"_s);
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {}, {ana, bob, cem}, true);
    s.wrote(ana, at(2026, 3, 1), u"Thank you so much!"_s);
    s.wrote(bob, at(2026, 3, 2), u"Thanks!"_s);
    s.wrote(bob, at(2026, 3, 3), u"Could you send me the map?"_s);
    s.wrote(cem, at(2026, 3, 4), u"Is there a second date?"_s);
    QCOMPARE(handles(s.mirror()), (QStringList {u"bob"_s, u"cem"_s}));
    QCOMPARE(s.mirror()[0].waitingSince, at(2026, 3, 3));
    QCOMPARE(s.mirror()[0].excerpt, u"Could you send me the map?"_s);
    {
        SQLite::Transaction transaction(s.workspace.writer());
        followups::deriveReplies(s.workspace.writer(), s.request.asOf);
        transaction.commit();
    }
    for (const auto &one : followups::ObligationsStore(s.workspace.writer()).all()) {
        if (one.pk == cem) {
            QVERIFY(followups::markDone(s.workspace.writer(), {one.id}, s.request.asOf));
        }
    }
    QCOMPARE(handles(s.mirror()), QStringList {u"bob"_s});
}

void TestMirror::textsAreCutToOneLine()
{
    Silence s;
    const Pk ana = s.person(u"ana"_s);
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {}, {ana}, true);
    s.wrote(ana, at(2026, 1, 5), u"<b>Are you there?</b>\n"_s + QString(400, u'x'));
    QCOMPARE(s.mirror().size(), 1U);
    const QString excerpt = s.mirror().front().excerpt;
    QVERIFY(excerpt.startsWith(u"<b>Are you there?</b>"));
    QVERIFY(!excerpt.contains(u'\n') && excerpt.size() <= 140 && excerpt.endsWith(u'…'));
}

COMITY_TEST_GUILESS(TestMirror)
#include "tst_mirror.moc"
