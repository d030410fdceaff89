#include "tests/support/test_case.h"
#include "tests/ui/drafts/sample_review.h"
#include "ui/common/translation.h"
#include "ui/drafts/copying/copy_person.h"

#include <QApplication>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestCopyPerson : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whoTheyAreIsTold();
    void onlyWhatIsFoundAboutThemIsSaid();
    void whoAskedUsToStopIsMarked();
    void whatIsUnknownStaysSo();

private:
    static CopyPerson personOf(const ToldReview &review, quint32 row)
    {
        static const Wording wording = Wording::forLanguage(u"en"_s);
        return copyPersonOf(
            review, row, {2026, 5, 13}, QTimeZone::utc(), wording, QLocale(QLocale::English));
    }
};

void TestCopyPerson::whoTheyAreIsTold()
{
    const auto review = reviewed(massRequest(60));
    const review::Recipient &one = review->draft->recipients.at(2);
    const CopyPerson person = personOf(*review, 2);
    QCOMPARE(person.name, one.name);
    QCOMPARE(person.handle, u"@rider2"_s);
    QCOMPARE(person.network, u"x"_s);
    QCOMPARE(person.relation, RelationMark::Mutual);
    QVERIFY(person.known.startsWith(u"Wrote"));
    QVERIFY(!person.isOptedOut);
    QCOMPARE(personOf(*review, 3).relation, RelationMark::Fan);
}

void TestCopyPerson::onlyWhatIsFoundAboutThemIsSaid()
{
    const auto review = reviewed(massRequest(60));
    const auto debt = std::ranges::find_if(review->findings,
        [](const ToldFinding &told) { return told.finding.rule == u"reply-debt"; });
    QVERIFY(debt != review->findings.end());
    QVERIFY(debt->finding.recipients.size() > 1);
    const quint32 owed = debt->finding.recipients.front();
    const auto says = [&](quint32 row) {
        const CopyPerson person = personOf(*review, row);
        return std::ranges::any_of(person.concerns,
            [&](const CopyPerson::Concern &concern) { return concern.title == debt->title; });
    };
    QVERIFY(says(owed));
    QVERIFY(!says(owed + 1));
    for (const CopyPerson::Concern &concern : personOf(*review, owed).concerns) {
        QVERIFY(!concern.title.isEmpty());
        // Said of them alone, not of the many.
        QVERIFY2(!concern.message.contains(QString::number(debt->people) + u" people"),
            qPrintable(concern.message));
    }
}

void TestCopyPerson::whoAskedUsToStopIsMarked()
{
    const auto review = reviewed(massRequest(60));
    QCOMPARE(
        review->draft->recipients.at(5).permission.valueOr(Permission::None), Permission::OptedOut);
    QVERIFY(personOf(*review, 5).isOptedOut);
}

void TestCopyPerson::whatIsUnknownStaysSo()
{
    auto draft = std::make_shared<review::DraftContext>(*massRequest(1));
    draft->recipients.front() = {};
    draft->recipients.front().handle = u"@nobody_knows"_s;
    const CopyPerson person = personOf(*reviewed(draft), 0);
    QCOMPARE(person.relation, RelationMark::Unknown);
    QCOMPARE(person.known, u"No messages in any import"_s);
    QVERIFY(!person.isOptedOut);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    TestCopyPerson test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_copy_person.moc"
