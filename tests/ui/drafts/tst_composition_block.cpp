#include "tests/support/test_case.h"
#include "tests/ui/drafts/sample_review.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/drafts/count_row.h"
#include "ui/drafts/recipients/composition_block.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestCompositionBlock : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyCountOpensItsRows();
    void unknownIsARowThatOpensToo();
    void notableAndBystandersAreNamed();
    void whoAnsweredBeforeIsACountThatOpens();
    void nobodyShowsNothing();
    void placesAreWords();
    void rolesAreWords();
    void namesStayPlain();
};

namespace {

std::shared_ptr<review::DraftContext> peopleOf(int number)
{
    return std::make_shared<review::DraftContext>(*massRequest(number));
}

drafts::Composition composed(
    const review::DraftContext &draft, const drafts::CompositionWish &wish = {})
{
    drafts::CompositionWish asked = wish;
    asked.asOf = *draft.sendAt;
    return drafts::compositionOf(draft.recipients, asked);
}

} // namespace

void TestCompositionBlock::everyCountOpensItsRows()
{
    const auto draft = peopleOf(60);
    const drafts::Composition made = composed(*draft);
    CompositionBlock block;
    block.showComposition(made, draft);
    const QSignalSpy asked(&block, &CompositionBlock::peopleAsked);
    for (const drafts::CompositionRow &row : made.stages) {
        auto *line = block.findChild<CountRow *>(u"composition-"_s + row.code);
        QVERIFY(line != nullptr);
        QCOMPARE(line->people(), qint64(row.people));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(asked.back().at(1).value<std::vector<quint32>>(), row.rows);
    }
    QCOMPARE(asked.size(), qsizetype(made.stages.size()));
    QCOMPARE(asked.back().at(0).toString(), u"Engaged"_s);
}

void TestCompositionBlock::unknownIsARowThatOpensToo()
{
    const auto draft = peopleOf(4);
    draft->recipients[2].stage = {};
    CompositionBlock block;
    block.showComposition(composed(*draft), draft);
    const QSignalSpy asked(&block, &CompositionBlock::peopleAsked);
    auto *line = block.findChild<CountRow *>(u"composition-unknown"_s);
    QVERIFY(line != nullptr);
    QCOMPARE(line->text(), u"Not known"_s);
    line->click();
    QCOMPARE(asked.front().at(1).value<std::vector<quint32>>(), std::vector<quint32> {2});
}

void TestCompositionBlock::notableAndBystandersAreNamed()
{
    const auto draft = peopleOf(6);
    draft->recipients[1].lists = QStringList {};
    draft->recipients[3].lists = QStringList {};
    draft->recipients[2].tags = QStringList {u"Press"_s};
    const drafts::Composition made
        = composed(*draft, {.vipTags = {u"press"_s}, .followers = {50'000}});
    CompositionBlock block;
    block.showComposition(made, draft);
    const auto notable = block.findChildren<QPushButton *>(u"notable"_s);
    QCOMPARE(notable.size(), 2);
    QCOMPARE(notable.at(0)->text(), draft->recipients[2].name);
    QCOMPARE(notable.at(1)->accessibleName(), draft->recipients[0].name + u", 50,000 followers"_s);
    const QSignalSpy person(&block, &CompositionBlock::personAsked);
    notable.at(0)->click();
    QCOMPARE(person.front().front().toUInt(), 2U);
    const QSignalSpy people(&block, &CompositionBlock::peopleAsked);
    block.findChild<CountRow *>(u"allNotable"_s)->click();
    QCOMPARE(people.back().at(1).value<std::vector<quint32>>(), (std::vector<quint32> {0, 2}));
    QCOMPARE(made.bystanders, (std::vector<quint32> {1, 3}));
    const QString names = block.findChild<QLabel *>(u"bystanderNames"_s)->text();
    QVERIFY(names.contains(draft->recipients[1].name) && names.contains(draft->recipients[3].name));
    block.findChild<CountRow *>(u"bystanders"_s)->click();
    QCOMPARE(people.back().at(1).value<std::vector<quint32>>(), made.bystanders);
}

void TestCompositionBlock::whoAnsweredBeforeIsACountThatOpens()
{
    const auto draft = peopleOf(6);
    draft->recipients[4].count = 3;
    drafts::Composition made = composed(*draft);
    CompositionBlock block;
    block.showComposition(made, draft);
    QVERIFY2(block.findChild<CountRow *>(u"answeredBefore"_s) == nullptr, "nobody did");
    made.answered = {1, 4};
    block.showComposition(made, draft);
    const QSignalSpy people(&block, &CompositionBlock::peopleAsked);
    auto *line = block.findChild<CountRow *>(u"answeredBefore"_s);
    QVERIFY(line);
    QCOMPARE(line->people(), qint64(draft->recipients[1].count) + 3);
    line->click();
    QCOMPARE(people.front().at(0).toString(), u"Answered you before"_s);
    QCOMPARE(people.front().at(1).value<std::vector<quint32>>(), made.answered);
}

void TestCompositionBlock::nobodyShowsNothing()
{
    const auto draft = peopleOf(6);
    CompositionBlock block;
    block.showComposition(composed(*draft), draft);
    QVERIFY(!block.findChildren<CountRow *>().isEmpty());
    block.showNobody();
    QVERIFY(block.findChildren<CountRow *>().isEmpty());
}

void TestCompositionBlock::placesAreWords()
{
    const auto draft = peopleOf(3);
    draft->recipients[0].country = u"PT"_s;
    draft->recipients[0].zone = u"Europe/Lisbon"_s;
    draft->recipients[1].country = u"QQ"_s;
    CompositionBlock block;
    block.showComposition(composed(*draft), draft);
    QCOMPARE(block.findChild<CountRow *>(u"composition-PT"_s)->text(), u"Portugal"_s);
    QCOMPARE(block.findChild<CountRow *>(u"composition-QQ"_s)->text(), u"QQ"_s);
    QCOMPARE(block.findChild<CountRow *>(u"composition-Europe"_s)->text(), u"Europe"_s);
}

void TestCompositionBlock::rolesAreWords()
{
    const auto draft = peopleOf(3);
    draft->recipients[1].tags = QStringList {u"potential-customer"_s};
    draft->recipients[2].tags = QStringList {u"journalist"_s};
    CompositionBlock block;
    block.showComposition(composed(*draft,
                              {.roles = {{}, u"potential-customer"_s, u"journalist"_s},
                                  .vipRoles = {u"journalist"_s}}),
        draft);
    auto *line = block.findChild<CountRow *>(u"composition-potential-customer"_s);
    QVERIFY(line != nullptr);
    QCOMPARE(line->text(), u"Potential customer"_s);
    const auto notable = block.findChildren<QPushButton *>(u"notable"_s);
    QCOMPARE(notable.size(), 1);
    QCOMPARE(notable.front()->accessibleName(), draft->recipients[2].name + u", Journalist"_s);
}

void TestCompositionBlock::namesStayPlain()
{
    const auto draft = peopleOf(2);
    draft->recipients[0].name = u"<b>A & B</b>"_s;
    draft->recipients[0].tags = QStringList {u"<i>vip</i>"_s};
    CompositionBlock block;
    block.showComposition(composed(*draft, {.vipTags = {u"<i>vip</i>"_s}}), draft);
    QCOMPARE(block.findChild<QPushButton *>(u"notable"_s)->text(), u"<b>A && B</b>"_s);
    for (const QLabel *label : block.findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    Theme theme(application);
    TestCompositionBlock test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_composition_block.moc"
