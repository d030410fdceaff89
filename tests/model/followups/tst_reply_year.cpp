// A generated year of messages over two accounts: what is derived equals a plain computation that
// looks at each message and what came after it.
#include "model/followups/reply_runs.h"
#include "tests/model/followups/talk_workspace.h"
#include "tests/support/test_case.h"

#include <QSet>
#include <random>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 daySeconds = 86'400;

struct Sentence
{
    const char *text;
    bool asks; ///< a question, a request, a complaint
    bool tells;
    bool settles;
};

constexpr Sentence sentences[] = {
    {"Do you open on Sunday?", true, false, false},
    {"Could you send me the map", true, false, false},
    {"The lamp is broken again", true, false, false},
    {"Wann ist die Tour?", true, false, false},
    {"I ride along the river every morning", false, true, false},
    {"Wir kommen mit vier Rädern und einem Anhänger", false, true, false},
    {"Thank you so much", false, false, false},
    {"👍", false, false, false},
    {"ok", false, false, false},
    {"Never mind, found it", false, false, true},
};

/// One message as the plain computation keeps it.
struct Kept
{
    int person = 0;
    bool isTheirs = false;
    bool isPublic = false;
    bool isToNobody = false;
    int thread = 0; ///< 0: none
    qint64 at = 0;
    const Sentence *said = nullptr;
};

class Year : public TalkWorkspace
{
public:
    explicit Year(unsigned seed)
        : m_random(seed)
        , m_other(addAccount(u"mastodon:fern@hub.example"_s))
    {
        for (int i = 0; i < people; ++i) {
            m_here.push_back(aPerson().handled(u"p%1"_s.arg(i)).in(*this));
            m_there.push_back(
                aPerson().on(u"mastodon"_s).handled(u"p%1@hub.example"_s.arg(i)).in(*this));
            merge(m_here.back(), m_there.back());
        }
    }

    /// Adds what is said in the hours from..until of the year before now.
    void live(int from, int until)
    {
        for (int hour = from; hour < until; hour += 1 + below(5)) {
            sayOne(now() - 364 * daySeconds + qint64 {hour} * 3'600);
        }
    }

    std::vector<Kept> kept;
    static constexpr int people = 12;

private:
    int below(int count) { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }

    void sayOne(qint64 when)
    {
        Kept one;
        one.person = below(people);
        const bool isElsewhere = below(3) == 0;
        one.isTheirs = below(3) != 0;
        one.isPublic = below(4) == 0;
        one.thread = one.isPublic ? below(4) * 2 + (isElsewhere ? 1 : 2) : 0;
        one.thread = one.thread <= 2 ? 0 : one.thread;
        one.isToNobody = !one.isTheirs && one.thread != 0 && below(2) == 0;
        one.at = when;
        one.said = &sentences[below(int(std::size(sentences)))];
        Line line;
        line.text = QString::fromUtf8(one.said->text);
        line.isTheirs = one.isTheirs;
        line.kind = one.isPublic ? "comment" : "direct";
        line.thread = one.thread != 0 ? u"t%1"_s.arg(one.thread) : QString();
        line.namesThem = !one.isToNobody;
        const auto index = static_cast<std::size_t>(one.person);
        say(isElsewhere ? m_other : me, isElsewhere ? m_there[index] : m_here[index], when, line);
        kept.push_back(one);
    }

    std::mt19937 m_random;
    AccountId m_other;
    std::vector<Pk> m_here;
    std::vector<Pk> m_there;
};

/// When a message of theirs was answered: by our next word to them, in public also by our next word
/// in its thread. 0: never.
qint64 answeredAt(const std::vector<Kept> &all, std::size_t index)
{
    const Kept &asked = all[index];
    for (std::size_t i = index + 1; i < all.size(); ++i) {
        const Kept &one = all[i];
        const bool isToThem = !one.isTheirs && !one.isToNobody && one.person == asked.person;
        const bool isThere = !one.isTheirs && asked.thread != 0 && one.thread == asked.thread;
        if (isToThem || isThere) {
            return one.at;
        }
    }
    return 0;
}

/// As `person thread since answered`, one for each answer.
QSet<QString> plainly(const std::vector<Kept> &all, qint64 now)
{
    QHash<QString, qint64> since;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Kept &one = all[i];
        if (!one.isTheirs || (one.isPublic && one.thread == 0)) {
            continue;
        }
        bool isWarm = false;
        for (std::size_t k = 0; k < i; ++k) {
            isWarm = isWarm
                || (!all[k].isTheirs && !all[k].isToNobody && all[k].person == one.person
                    && one.at - all[k].at < 30 * daySeconds);
        }
        const qint64 answered = answeredAt(all, i);
        bool isSettled = false;
        for (std::size_t k = i + 1; k < all.size() && (answered == 0 || all[k].at < answered);
             ++k) {
            isSettled = isSettled
                || (all[k].isTheirs && all[k].person == one.person && all[k].said->settles
                    && all[k].isPublic == one.isPublic && all[k].thread == one.thread);
        }
        const bool isOwed = one.said->asks || (one.said->tells && !one.isPublic && !isWarm);
        if (!isOwed || isSettled || (answered != 0 && answered < now - 92 * daySeconds)) {
            continue;
        }
        const QString key = u"%1 %2 %3"_s.arg(one.person).arg(one.thread).arg(answered);
        if (!since.contains(key)) {
            since.insert(key, one.at);
        }
    }
    QSet<QString> out;
    for (auto entry = since.cbegin(); entry != since.cend(); ++entry) {
        const QStringList words = entry.key().split(u' ');
        out.insert(u"%1 %2 %3"_s.arg(words[0], QString::number(entry.value()), words[2]));
    }
    return out;
}

QSet<QString> derived(Year &year)
{
    QSet<QString> out;
    for (const followups::Obligation &one : year.owed().all()) {
        const QString handle
            = QString::number((number(one.pk) - 1) / 2); // each person is two profiles in a row
        out.insert(u"%1 %2 %3"_s.arg(handle).arg(one.madeAt).arg(one.doneAt.value_or(0)));
    }
    return out;
}

} // namespace

class TestReplyYear : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void equalsAPlainComputation_data();
    void equalsAPlainComputation();
    void aYearInPartsIsTheSameYear();
};

void TestReplyYear::equalsAPlainComputation_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 6; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestReplyYear::equalsAPlainComputation()
{
    QFETCH(unsigned, seed);
    Year year(seed);
    year.live(0, 364 * 24);
    year.derive();
    const QSet<QString> found = derived(year);
    const QSet<QString> wanted = plainly(year.kept, year.now());
    QVERIFY(wanted.size() > 60);
    QCOMPARE(found - wanted, QSet<QString>());
    QCOMPARE(wanted - found, QSet<QString>());
}

void TestReplyYear::aYearInPartsIsTheSameYear()
{
    Year year(11);
    for (int month = 0; month < 12; ++month) {
        year.live(month * 728, (month + 1) * 728);
        year.derive();
        QVERIFY(year.derive().isEmpty());
    }
    QCOMPARE(derived(year), plainly(year.kept, year.now()));
}

COMITY_TEST_GUILESS(TestReplyYear)
#include "tst_reply_year.moc"
