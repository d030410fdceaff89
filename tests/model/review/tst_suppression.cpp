#include "model/review/suppression.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::review;
using namespace Qt::StringLiterals;

namespace {

using Rows = std::vector<quint32>;

Finding finding(const QString &rule, Rows rows = {}, Severity severity = Severity::Warn)
{
    Finding one;
    one.rule = rule;
    one.severity = severity;
    one.recipients = std::move(rows);
    return one;
}

Finding at(const QString &rule, qsizetype start, qsizetype end)
{
    Finding one = finding(rule);
    one.span = Span {start, end};
    return one;
}

struct Split
{
    std::vector<Finding> kept;
    std::vector<Finding> taken;
};

Split split(std::vector<Finding> findings, std::size_t rows)
{
    std::vector<Sentence> sentences(2);
    sentences[0].span = {0, 10};
    sentences[1].span = {11, 30};
    Split out;
    out.taken = suppress(findings, sentences, rows);
    out.kept = std::move(findings);
    return out;
}

QStringList rulesOf(const std::vector<Finding> &findings)
{
    QStringList rules;
    for (const Finding &one : findings) {
        rules += one.rule;
    }
    rules.sort();
    return rules;
}

} // namespace

class TestSuppression : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aStrongerFindingSpeaksForTheSamePeople();
    void aFindingStaysForThoseWhoAreNotCovered();
    void fixesConcernOnlyWhoIsLeft();
    void suppressionIsTransitive();
    void anOptOutHidesWhatElseIsSaidOfThatPerson();
    void aSuspectedOptOutHidesNothing();
    void textFindingsStayUnlessEveryoneIsCovered();
    void onlyACertainWeightSpeaks();
    void theSameSentenceIsSpokenFor();
    void findingsOfOneRuleCoverTogether();
    void whatIsTheFixIsKept();
};

void TestSuppression::aStrongerFindingSpeaksForTheSamePeople()
{
    const Split parts
        = split({finding(u"stage-too-early"_s, {0}), finding(u"no-introduction"_s, {0}),
                    finding(u"first-contact-solicitation"_s, {0}, Severity::Block)},
            1);
    QCOMPARE(rulesOf(parts.kept), QStringList {u"first-contact-solicitation"_s});
    QCOMPARE(parts.taken.size(), std::size_t {2});
    QCOMPARE(parts.taken.at(0).suppressedBy, u"first-contact-solicitation"_s);
}

void TestSuppression::aFindingStaysForThoseWhoAreNotCovered()
{
    const Split parts = split({finding(u"first-contact-solicitation"_s, {0, 2}),
                                  finding(u"stage-too-early"_s, {1, 2, 3})},
        4);
    QCOMPARE(parts.kept.at(1).recipients, (Rows {1, 3}));
    QVERIFY(parts.kept.at(1).suppressedBy.isEmpty());
    QCOMPARE(parts.taken.at(0).recipients, Rows {2});
    QCOMPARE(parts.taken.at(0).rule, u"stage-too-early"_s);
}

void TestSuppression::fixesConcernOnlyWhoIsLeft()
{
    Finding early = finding(u"stage-too-early"_s, {0, 1});
    early.fixes = {{FixKind::SplitAudience, {}, {}, {}, {}, {0, 1}},
        {FixKind::AddTask, {}, {}, {}, {}, {0}}, {FixKind::Reschedule}};
    const Split parts = split({finding(u"first-contact-solicitation"_s, {0}), early}, 2);
    QCOMPARE(parts.kept.at(1).fixes.size(), std::size_t {2});
    QCOMPARE(parts.kept.at(1).fixes.at(0).recipients, Rows {1});
    QCOMPARE(parts.kept.at(1).fixes.at(1).kind, FixKind::Reschedule);
    QCOMPARE(parts.taken.at(0).fixes.size(), std::size_t {3});
}

void TestSuppression::suppressionIsTransitive()
{
    const Split chain = split(
        {finding(u"auto-dm-thanks-with-link"_s, {0}), finding(u"first-contact-solicitation"_s, {0}),
            finding(u"stage-too-early"_s, {0}), finding(u"link-only"_s, {0})},
        1);
    QCOMPARE(rulesOf(chain.kept), QStringList {u"auto-dm-thanks-with-link"_s});
    // By way of a rule that found nothing.
    const Split gap = split(
        {finding(u"auto-dm-thanks-with-link"_s, {0}), finding(u"stage-too-early"_s, {0, 1})}, 2);
    QCOMPARE(gap.kept.at(1).recipients, Rows {1});
}

void TestSuppression::anOptOutHidesWhatElseIsSaidOfThatPerson()
{
    const Split parts
        = split({finding(u"opted-out"_s, {1}, Severity::Block), finding(u"reply-debt"_s, {1}),
                    finding(u"no-permission-bulk-dm"_s, {0, 1, 2}), finding(u"all-caps-pressure"_s),
                    finding(u"Style.House"_s, {1})},
            3);
    QCOMPARE(rulesOf(parts.kept),
        QStringList({u"all-caps-pressure"_s, u"no-permission-bulk-dm"_s, u"opted-out"_s}));
    QCOMPARE(parts.kept.at(1).recipients, (Rows {0, 2}));
    QCOMPARE(rulesOf(parts.taken),
        QStringList({u"Style.House"_s, u"no-permission-bulk-dm"_s, u"reply-debt"_s}));
}

void TestSuppression::aSuspectedOptOutHidesNothing()
{
    const Split parts = split({finding(u"opted-out"_s, {0}), finding(u"reply-debt"_s, {0})}, 1);
    QCOMPARE(rulesOf(parts.kept), QStringList({u"opted-out"_s, u"reply-debt"_s}));
    QVERIFY(parts.taken.empty());
}

void TestSuppression::textFindingsStayUnlessEveryoneIsCovered()
{
    const auto few
        = split({finding(u"auto-dm-thanks-with-link"_s, {0}), finding(u"link-only"_s)}, 2);
    QCOMPARE(few.kept.size(), std::size_t {2});
    const auto all
        = split({finding(u"auto-dm-thanks-with-link"_s, {0, 1}), finding(u"link-only"_s)}, 2);
    QCOMPARE(all.kept.size(), std::size_t {1});
    // An opt-out of all leaves the text's own findings.
    const auto out
        = split({finding(u"opted-out"_s, {0}, Severity::Block), finding(u"link-only"_s)}, 1);
    QCOMPARE(out.kept.size(), std::size_t {2});
}

void TestSuppression::onlyACertainWeightSpeaks()
{
    const Finding same = finding(u"identical-to-many"_s);
    QCOMPARE(split({finding(u"broadcast-size"_s), same}, 60).kept.size(), std::size_t {2});
    QCOMPARE(split({finding(u"broadcast-size"_s, {}, Severity::Block), same}, 600).kept.size(),
        std::size_t {1});
    const Finding twice = finding(u"duplicate-to-same-person"_s, {0}, Severity::Block);
    QCOMPARE(split({twice, finding(u"unanswered-streak"_s, {0})}, 1).kept.size(), std::size_t {2});
    QCOMPARE(split({twice, finding(u"unanswered-streak"_s, {0}, Severity::Advise)}, 1).kept.size(),
        std::size_t {1});
    const Finding barging = finding(u"butting-in"_s, {}, Severity::Block);
    QCOMPARE(split({barging, finding(u"too-many-mentions"_s)}, 0).kept.size(), std::size_t {2});
    QCOMPARE(split({barging, finding(u"too-many-mentions"_s, {}, Severity::Advise)}, 0).kept.size(),
        std::size_t {1});
}

void TestSuppression::theSameSentenceIsSpokenFor()
{
    const Finding shaming = at(u"public-shaming-unfollowers"_s, 11, 20);
    QCOMPARE(split({shaming, at(u"too-many-mentions"_s, 25, 28)}, 0).kept.size(), std::size_t {1});
    QCOMPARE(split({shaming, at(u"automation-residue"_s, 12, 14)}, 0).kept.size(), std::size_t {1});
    QCOMPARE(split({shaming, at(u"automation-residue"_s, 2, 8)}, 0).kept.size(), std::size_t {2});
    QCOMPARE(split({shaming, finding(u"automation-residue"_s)}, 0).kept.size(), std::size_t {2});
}

void TestSuppression::findingsOfOneRuleCoverTogether()
{
    const Split parts = split({finding(u"auto-dm-thanks-with-link"_s, {2}),
                                  finding(u"auto-dm-thanks-with-link"_s, {0, 1}),
                                  finding(u"link-only"_s), finding(u"no-introduction"_s, {0, 2})},
        3);
    QCOMPARE(parts.kept.size(), std::size_t {2});
    QCOMPARE(rulesOf(parts.taken), QStringList({u"link-only"_s, u"no-introduction"_s}));
}

void TestSuppression::whatIsTheFixIsKept()
{
    QCOMPARE(
        split(
            {finding(u"no-permission-bulk-dm"_s, {0, 1}), finding(u"post-it-instead"_s, {0, 1})}, 2)
            .kept.size(),
        std::size_t {2});
}

COMITY_TEST_GUILESS(TestSuppression)
#include "tst_suppression.moc"
