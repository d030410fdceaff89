// 200 invented talks of all shapes: who waits for an answer, told against what a reader would say.
#include "tests/model/followups/talk_workspace.h"
#include "tests/support/test_case.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3'600;

struct Talk
{
    QString line;
    bool isOwed = false;
    Pk pk = {};
};

class Talks : public TalkWorkspace
{
public:
    Talks()
    {
        QFile file(QStringLiteral(COMITY_SOURCE_DIR "/tests/data/threads/replies_owed.txt"));
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("replies_owed.txt is missing");
        }
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
        for (const QString &line : lines) {
            if (!line.isEmpty() && !line.startsWith(u'#')) {
                addTalk(line);
            }
        }
    }

    std::vector<Talk> all;

private:
    void addTalk(const QString &line)
    {
        const Pk pk = aPerson().handled(u"talker%1"_s.arg(all.size())).in(*this);
        all.push_back({line, line.startsWith(u"owed "), pk});
        const QString place = line.section(u' ', 1, 1);
        const QString thread = u"talk%1"_s.arg(all.size());
        if (place == u"group") {
            makeGroup(thread);
        }
        static const QRegularExpression turn(u"(?:^|\\s)([<>]'?)(?:\\s|$)"_s);
        const QString talk = u' ' + line.section(u' ', 2);
        qint64 when = at(2026, 3, 2, 8);
        auto found = turn.globalMatch(talk);
        while (found.hasNext()) {
            const auto mark = found.next();
            const qsizetype end = found.hasNext() ? found.peekNext().capturedStart() : talk.size();
            const QString text = talk.mid(mark.capturedEnd(), end - mark.capturedEnd()).trimmed();
            when += mark.captured(1).endsWith(u'\'') ? 40 * 24 * hour : hour;
            say(pk, when,
                {text, mark.captured(1).startsWith(u'>'), place == u"public" ? "mention" : "direct",
                    thread, place == u"private" || mark.captured(1).startsWith(u'>')});
        }
    }
};

} // namespace

class TestRepliesOwed : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void areFoundAsAReaderWould();
};

void TestRepliesOwed::areFoundAsAReaderWould()
{
    Talks talks;
    QVERIFY(talks.all.size() >= 200);
    talks.derive();
    QSet<quint32> waiting;
    for (const followups::Obligation &one : talks.open()) {
        waiting.insert(number(one.pk));
    }
    int right = 0;
    int missed = 0;
    int wrong = 0;
    for (const Talk &talk : talks.all) {
        const bool isFound = waiting.contains(number(talk.pk));
        right += talk.isOwed && isFound ? 1 : 0;
        missed += talk.isOwed && !isFound ? 1 : 0;
        wrong += !talk.isOwed && isFound ? 1 : 0;
        if (talk.isOwed != isFound) {
            qInfo("told otherwise: %s", qPrintable(talk.line));
        }
    }
    const double precision = double(right) / (right + wrong);
    const double recall = double(right) / (right + missed);
    qInfo("precision %.3f, recall %.3f of %d", precision, recall, right + missed);
    QVERIFY(precision >= 0.95);
    QVERIFY(recall >= 0.95);
}

COMITY_TEST_GUILESS(TestRepliesOwed)
#include "tst_replies_owed.moc"
