#include "tests/support/test_case.h"
#include "ui/drafts/editor/editor_marks.h"
#include "ui/drafts/editor/plain_input.h"

#include <QCoreApplication>

using namespace comity::tests;
using namespace comity::ui;
using namespace Qt::StringLiterals;
using comity::review::Span;

namespace {

EditorMark mark(qsizetype start, qsizetype end, Severity severity, int index)
{
    return {start, end, severity, index, {}, {}};
}

} // namespace

class TestEditorMarks : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aSpanMovesWithTheTextBeforeIt_data()
    {
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("removed");
        QTest::addColumn<int>("added");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        // The span is 10 to 20.
        QTest::newRow("typed before") << 3 << 0 << 2 << 12 << 22;
        QTest::newRow("typed at its start") << 10 << 0 << 1 << 11 << 21;
        QTest::newRow("typed inside") << 15 << 0 << 4 << 10 << 24;
        QTest::newRow("typed at its end") << 20 << 0 << 4 << 10 << 20;
        QTest::newRow("typed behind") << 25 << 0 << 4 << 10 << 20;
        QTest::newRow("taken before") << 2 << 5 << 0 << 5 << 15;
        QTest::newRow("taken inside") << 12 << 3 << 0 << 10 << 17;
        QTest::newRow("taken over its start") << 8 << 4 << 1 << 9 << 17;
        QTest::newRow("taken over its end") << 18 << 6 << 2 << 10 << 18;
        QTest::newRow("taken wholly") << 9 << 12 << 3 << -1 << -1;
        QTest::newRow("taken exactly") << 10 << 10 << 0 << -1 << -1;
    }

    void aSpanMovesWithTheTextBeforeIt()
    {
        QFETCH(int, start);
        QFETCH(int, removed);
        QFETCH(int, added);
        QFETCH(int, from);
        QFETCH(int, to);
        const auto moved = movedSpan({10, 20}, start, removed, added);
        QCOMPARE(moved.has_value(), from >= 0);
        if (moved) {
            QCOMPARE(*moved, (Span {from, to}));
        }
    }

    void theWorstOfALineIsShown()
    {
        EditorMarks marks;
        marks.set({mark(0, 4, Severity::Note, 0), mark(2, 6, Severity::Stop, 1),
            mark(8, 12, Severity::Warn, 2)});
        QCOMPARE(marks.worstIn(0, 7)->index, 1);
        QCOMPARE(marks.worstIn(7, 20)->index, 2);
        QVERIFY(marks.worstIn(6, 8) == nullptr);
    }

    void ofTwoAtOnePlaceTheWorstThenTheShorterCounts()
    {
        EditorMarks marks;
        marks.set({mark(0, 20, Severity::Warn, 0), mark(5, 9, Severity::Warn, 1),
            mark(6, 30, Severity::Stop, 2)});
        QCOMPARE(marks.at(5)->index, 1);
        QCOMPARE(marks.at(7)->index, 2);
        QVERIFY(marks.at(31) == nullptr);
    }

    void stepsGoRoundInTheOrderOfTheText()
    {
        EditorMarks marks;
        marks.set({mark(8, 12, Severity::Warn, 2), mark(0, 4, Severity::Note, 0),
            mark(0, 2, Severity::Stop, 1)});
        QCOMPARE(marks.all().front().index, 1);
        QCOMPARE(marks.step(std::nullopt, 3, true), std::optional<std::size_t>(2));
        QCOMPARE(marks.step(2, 8, true), std::optional<std::size_t>(0));
        QCOMPARE(marks.step(0, 0, false), std::optional<std::size_t>(2));
        QCOMPARE(marks.step(std::nullopt, 100, true), std::optional<std::size_t>(0));
        QCOMPARE(marks.step(std::nullopt, 5, false), std::optional<std::size_t>(1));
        marks.clear();
        QVERIFY(!marks.step(std::nullopt, 0, true).has_value());
    }

    void anEmptyMarkIsNone()
    {
        EditorMarks marks;
        marks.set({mark(4, 4, Severity::Stop, 0)});
        QVERIFY(marks.isEmpty());
    }

    void inputIsPlainText()
    {
        QCOMPARE(plainInput(u"a\r\nb\rc\u2028d\u2029e"_s), u"a\nb\nc\nd\ne"_s);
        QCOMPARE(plainInput(u"a"_s + QChar(0) + QChar(7) + u"b\t"_s), u"ab\t"_s);
        QCOMPARE(plainInput(u"\uFEFFa\uFFFC\uFDD0b"_s), u"ab"_s);
        const QString kept = u"zwj \U0001F469\u200D\U0001F33E \u200Frtl\u00A0!"_s;
        QCOMPARE(plainInput(kept), kept);
    }

    void outputKeepsEveryPlace()
    {
        const QString raw = u"a\u2029b\u00A0c\u2028d"_s;
        QCOMPARE(plainOutput(raw), u"a\nb\u00A0c\nd"_s);
    }
};

COMITY_TEST_GUILESS(TestEditorMarks)

#include "tst_editor_marks.moc"
