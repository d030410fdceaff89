#include "tests/support/test_case.h"
#include "tests/ui/drafts/sample_review.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/drafts/findings/finding_card.h"
#include "ui/drafts/findings/findings_view.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestDraftFindings : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void findingsStandByWeightAndOneIsOpen();
    void f8GoesRoundAndRound();
    void theCurrentOneStaysWhenTheAnswerIsNew();
    void fixesAreAskedForByPlaceAndClosedWhileStale();
    void cardsThatSayTheSameStayAndActByTheirNewPlace();
    void tabGoesFromACardToItsWaysOutThenOn();
    void simpleFixesDoNotTouchEachOther();
    void noSimpleFixTakesTheAskFromThoseItSuits();
    void theRuleBehindItIsNamedInWords();
    void strangersWordsStayPlain();
};

void TestDraftFindings::findingsStandByWeightAndOneIsOpen()
{
    const auto review = reviewed(massRequest(60));
    FindingsView view;
    view.showReview(*review);
    const auto cards = view.findChildren<FindingCard *>();
    QCOMPARE(cards.size(), qsizetype(review->findings.size()));
    QVERIFY(cards.size() >= 4);
    QCOMPARE(view.current(), 0);
    qsizetype open = 0;
    for (const FindingCard *card : cards) {
        open += card->isCurrent() ? 1 : 0;
    }
    QCOMPARE(open, 1);
    for (std::size_t at = 1; at < review->findings.size(); ++at) {
        QVERIFY(review->findings[at - 1].finding.severity <= review->findings[at].finding.severity);
    }
}

void TestDraftFindings::f8GoesRoundAndRound()
{
    const auto review = reviewed(massRequest(60));
    FindingsView view;
    view.showReview(*review);
    const QSignalSpy moved(&view, &FindingsView::currentChanged);
    const int all = static_cast<int>(review->findings.size());
    QCOMPARE(view.goOn(false), all - 1);
    QCOMPARE(view.goOn(true), 0);
    QCOMPARE(view.goOn(true), 1);
    QCOMPARE(moved.size(), 3);
    view.showNothing(u"Nobody yet"_s);
    QCOMPARE(view.goOn(true), -1);
}

void TestDraftFindings::theCurrentOneStaysWhenTheAnswerIsNew()
{
    const auto draft = massRequest(60);
    const auto before = reviewed(draft);
    FindingsView view;
    view.showReview(*before);
    const auto demand = std::ranges::find_if(before->findings,
        [](const ToldFinding &one) { return one.finding.rule == u"exclamation-pressure"; });
    QVERIFY(demand != before->findings.end());
    view.setCurrent(static_cast<int>(demand - before->findings.begin()));
    auto changed = std::make_shared<review::DraftContext>(*draft);
    changed->text.remove(u"Sorry for the mass message. "_s);
    const auto after = reviewed(changed);
    view.showReview(*after);
    QVERIFY(view.current() >= 0);
    QCOMPARE(
        after->findings.at(std::size_t(view.current())).finding.rule, u"exclamation-pressure"_s);
}

void TestDraftFindings::fixesAreAskedForByPlaceAndClosedWhileStale()
{
    const auto review = reviewed(massRequest(60));
    FindingsView view;
    view.showReview(*review);
    const auto fixable = std::ranges::find_if(
        review->findings, [](const ToldFinding &one) { return one.fixes.size() > 1; });
    QVERIFY(fixable != review->findings.end());
    const int at = static_cast<int>(fixable - review->findings.begin());
    view.setCurrent(at);
    auto *card = view.findChildren<FindingCard *>().at(at);
    auto *second = card->findChild<QPushButton *>(u"fix-1"_s);
    QVERIFY(second);
    const QSignalSpy asked(&view, &FindingsView::fixAsked);
    second->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().at(0).toInt(), at);
    QCOMPARE(asked.front().at(1).toInt(), 1);
    view.setStale(true);
    QVERIFY(!second->isEnabled());
    QVERIFY(!view.findChild<QPushButton *>(u"fixAllSimple"_s)->isEnabled());
    view.setStale(false);
    QVERIFY(second->isEnabled());
    QCOMPARE(view.findChild<QPushButton *>(u"fixAllSimple"_s)->isEnabled(),
        !review->simpleFixes().empty());
}

void TestDraftFindings::cardsThatSayTheSameStayAndActByTheirNewPlace()
{
    const auto draft = massRequest(60);
    const auto review = reviewed(draft);
    FindingsView view;
    view.showReview(*review);
    const auto cardsOf = [&view](const QString &rule) {
        return view.findChildren<FindingCard *>(u"finding-"_s + rule);
    };
    const auto before = cardsOf(u"exclamation-pressure"_s);
    QCOMPARE(before.size(), 1);
    auto changed = std::make_shared<review::DraftContext>(*draft);
    changed->text.remove(u"Sorry for the mass message. "_s);
    const auto after = reviewed(changed);
    QVERIFY(after->findings.size() < review->findings.size());
    view.showReview(*after);
    QCOMPARE(cardsOf(u"exclamation-pressure"_s), before);
    const auto place = std::ranges::find_if(after->findings,
        [](const ToldFinding &one) { return one.finding.rule == u"exclamation-pressure"; });
    const int at = static_cast<int>(place - after->findings.begin());
    view.setCurrent(at);
    QVERIFY(before.front()->isCurrent());
    const QSignalSpy asked(&view, &FindingsView::fixAsked);
    before.front()->findChild<QPushButton *>(u"fix-0"_s)->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().at(0).toInt(), at);
    QCOMPARE(before.front()->finding().finding.span, place->finding.span);
}

void TestDraftFindings::tabGoesFromACardToItsWaysOutThenOn()
{
    const auto review = reviewed(massRequest(60));
    FindingsView view;
    view.resize(364, 700);
    view.showReview(*review);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const auto cards = view.findChildren<FindingCard *>();
    QVERIFY(cards.size() > 1);
    view.setCurrent(0);
    cards.at(0)->setFocus();
    QStringList passed;
    while (QApplication::focusWidget() != cards.at(1) && passed.size() < 20) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        passed += QApplication::focusWidget()->objectName();
    }
    QCOMPARE(QApplication::focusWidget(), cards.at(1));
    QVERIFY(passed.contains(u"fix-0"_s));
    QVERIFY(passed.size() < 8);
}

void TestDraftFindings::simpleFixesDoNotTouchEachOther()
{
    const auto review = reviewed(massRequest(60));
    const auto fixes = review->simpleFixes();
    QVERIFY(!fixes.empty());
    for (std::size_t at = 1; at < fixes.size(); ++at) {
        QVERIFY(fixes[at - 1].span.end <= fixes[at].span.start);
    }
}

void TestDraftFindings::noSimpleFixTakesTheAskFromThoseItSuits()
{
    const auto review = reviewed(massRequest(60));
    std::vector<review::Fix> ofSome;
    for (const review::Finding &finding : review->review.findings) {
        if (!finding.recipients.empty()) {
            std::ranges::copy_if(finding.fixes, std::back_inserter(ofSome),
                [](const review::Fix &fix) { return fix.kind == review::FixKind::Remove; });
        }
    }
    QVERIFY(!ofSome.empty());
    for (const review::Fix &fix : review->simpleFixes()) {
        QVERIFY(std::ranges::find(ofSome, fix) == ofSome.end());
    }
}

void TestDraftFindings::theRuleBehindItIsNamedInWords()
{
    const auto review = reviewed(massRequest(60));
    FindingsView view;
    view.showReview(*review);
    const QSignalSpy asked(&view, &FindingsView::ruleAsked);
    int seen = 0;
    for (std::size_t at = 0; at < review->findings.size(); ++at) {
        view.setCurrent(static_cast<int>(at));
        const auto cards = view.findChildren<FindingCard *>();
        auto *idea = cards.at(qsizetype(at))->findChild<QPushButton *>(u"findingIdea"_s);
        if (idea != nullptr) {
            QCOMPARE(idea->text(), u"What is behind it"_s); // and no number of a list of ours
            idea->click();
            ++seen;
        }
    }
    QVERIFY(seen > 0);
    QCOMPARE(asked.size(), qsizetype(seen));
}

void TestDraftFindings::strangersWordsStayPlain()
{
    auto draft = std::make_shared<review::DraftContext>(*massRequest(1));
    draft->recipients.front().name = u"<b>Zed</b> & <img src=x>"_s;
    draft->recipients.front().permission = Permission::OptedOut;
    FindingsView view;
    view.showReview(*reviewed(draft));
    for (int at = 0; at < view.findChildren<FindingCard *>().size(); ++at) {
        view.setCurrent(at);
    }
    for (const QLabel *label : view.findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    Theme theme(application);
    TestDraftFindings test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_draft_findings.moc"
