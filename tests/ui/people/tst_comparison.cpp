#include "ui/people/persons/comparison.h"

#include "tests/support/test_case.h"

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::ui;

/// What stands in the columns of two people.
class TestComparison : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatNobodyHasIsLeftOut();
    void differencesAreTold();
    void twoWaysToWriteAnAddressAreNone();
    void contactAndEquityAreCounted();
    void whatIsSetByHandSaysSo();

private:
    static constexpr qint64 now = 1'778'749'200; // 14 May 2026

    static PersonCard card(const QString &network, qint64 followers)
    {
        PersonCard card;
        card.detail.row.network = network;
        card.detail.row.followers = followers;
        return card;
    }
    static std::optional<ComparisonRow> row(
        const std::vector<PersonCard> &cards, const QString &label)
    {
        const std::vector<ComparisonRow> rows
            = comparisonOf(cards, Today {QTimeZone::utc(), now, 90});
        const auto found = std::ranges::find(rows, label, &ComparisonRow::label);
        return found == rows.end() ? std::nullopt : std::optional(*found);
    }
};

void TestComparison::whatNobodyHasIsLeftOut()
{
    const std::vector<PersonCard> cards {card(u"x"_s, 12), card(u"x"_s, 12)};
    QVERIFY(!row(cards, u"Website"_s));
    QVERIFY(!row(cards, u"Tags"_s));
    QVERIFY(!row(cards, u"Gave and got"_s));
    QCOMPARE(row(cards, u"Followers"_s)->values, (QStringList {u"12"_s, u"12"_s}));
    QVERIFY(!row(cards, u"Followers"_s)->isDifferent);
}

void TestComparison::differencesAreTold()
{
    std::vector<PersonCard> cards {card(u"x"_s, 12), card(u"mastodon"_s, 1200)};
    cards[0].sheet.tags = {u"press"_s, u"rides\n"_s};
    cards[1].detail.relations = {{{}, {}, {}, Relation::Mutual, {}, {}, {}, {}}};
    QVERIFY(row(cards, u"Network"_s)->isDifferent);
    QCOMPARE(row(cards, u"Followers"_s)->values, (QStringList {u"12"_s, u"1,200"_s}));
    QCOMPARE(row(cards, u"Tags"_s)->values, (QStringList {u"press, rides"_s, u"—"_s}));
    QVERIFY(row(cards, u"Tags"_s)->isDifferent); // not known is another thing than something
    QCOMPARE(row(cards, u"Relationship"_s)->values, (QStringList {u"No link"_s, u"Mutual"_s}));
}

void TestComparison::twoWaysToWriteAnAddressAreNone()
{
    std::vector<PersonCard> cards {card(u"x"_s, 1), card(u"x"_s, 1)};
    cards[0].detail.row.website = u"https://www.loop.example/"_s;
    cards[1].detail.row.website = u"loop.example"_s;
    QVERIFY(!row(cards, u"Website"_s)->isDifferent);
    cards[1].detail.row.website = u"loop.example/me"_s;
    QVERIFY(row(cards, u"Website"_s)->isDifferent);
}

void TestComparison::contactAndEquityAreCounted()
{
    std::vector<PersonCard> cards {card(u"x"_s, 1), card(u"x"_s, 1)};
    cards[0].equity.touches = 2;
    cards[0].equity.messagesToThem = 1;
    cards[0].equity.messagesToUs = 4;
    Glance glance;
    glance.lastContact = now - 3 * 86'400;
    glance.theyWrote = true;
    cards[0].glance = glance;
    QCOMPARE(row(cards, u"Gave and got"_s)->values, (QStringList {u"you 3, they 4"_s, u"—"_s}));
    QCOMPARE(
        row(cards, u"Last contact"_s)->values, (QStringList {u"3 days, they wrote"_s, u"—"_s}));
}

void TestComparison::whatIsSetByHandSaysSo()
{
    std::vector<PersonCard> cards {card(u"x"_s, 1), card(u"x"_s, 1)};
    cards[0].stage = Stage::Engagement;
    cards[1].stage = Stage::Engagement;
    QVERIFY(!row(cards, u"Stage"_s)->isDifferent);
    cards[1].isStageByHand = true;
    QCOMPARE(
        row(cards, u"Stage"_s)->values, (QStringList {u"Engaged"_s, u"Engaged, set by hand"_s}));
    cards[1].sheet.values[HandField::Role] = {Pk {1}, u"supplier"_s, now, u"shop.csv"_s};
    const auto role = row(cards, u"Role"_s);
    QCOMPARE(role->values, (QStringList {u"—"_s, u"Supplier"_s}));
    QVERIFY(role->meanings.at(1).contains(u"shop.csv"_s)); // where it comes from
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    TestComparison test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_comparison.moc"
