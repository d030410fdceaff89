// The company that we keep: what costs it points, and what is not known costs nothing.
#include "model/goals/company.h"
#include "tests/model/followups/talk_workspace.h"
#include "tests/support/test_case.h"

#include <cmath>

using namespace comity;
using namespace comity::goals;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

class Circle : public TalkWorkspace
{
public:
    explicit Circle(const QString &zone = {})
    {
        account = zone.isEmpty() ? me : addAccount(u"x:moss"_s, zone);
    }
    Pk followed(std::size_t place) const { return m_followed.at(place); }
    void follow(const PersonBuilder &person) { m_followed.push_back(person.in(*this)); }
    void ignore(const PersonBuilder &person) { m_others.push_back(person.in(*this)); }
    CompanyScore read()
    {
        addPair(account, onDay(2026, 5, 11), m_others, m_followed);
        DayScope scope;
        scope.account = account;
        scope.asOf = now();
        scope.zone = QTimeZone::utc();
        return companyScore(writer(), scope).value();
    }

    AccountId account = {};

private:
    std::vector<Pk> m_followed;
    std::vector<Pk> m_others;
};

PersonBuilder aRider()
{
    return aPerson().saying(u"I ride"_s).withFollowers(200).following(180).withPosts(90);
}

/// Follows thousands, and ten times as many as follow it; the handle ends in a long number.
PersonBuilder aMachine(int number)
{
    return aPerson()
        .handled(u"deal%1"_s.arg(4'821'000 + number))
        .saying(u"Deals"_s)
        .withFollowers(20)
        .following(4'000)
        .withPosts(9);
}

QString said(const CompanyScore &company)
{
    return sentenceOf(company, Wording::forLanguage(u"en"_s), QLocale(u"en_GB"_s));
}

const CompanyMark *markOf(const CompanyScore &company, const QString &code)
{
    const auto found = std::ranges::find(company.marks, code, &CompanyMark::code);
    return found == company.marks.end() ? nullptr : &*found;
}

} // namespace

class TestCompany : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyScoresNothing();
    void ofWhomNothingIsKnownNothingIsTaken();
    void marksCostByTheirWeight();
    void onlyThoseWeFollowCount();
    void homeIsTheAccountsCountry();
    void whoHasTwoProfilesIsOnePerson();
    void saysWhatCostsMost();
};

void TestCompany::nobodyScoresNothing()
{
    Circle circle;
    const CompanyScore company = circle.read();
    QVERIFY(!company.score && company.marks.empty());
    QVERIFY(said(company).contains(u"not known"_s));
}

void TestCompany::ofWhomNothingIsKnownNothingIsTaken()
{
    Circle circle;
    circle.follow(aPerson().handled(u"ana"_s));
    const CompanyScore company = circle.read();
    QCOMPARE(company.people, 1);
    QVERIFY(!company.score);
}

void TestCompany::marksCostByTheirWeight()
{
    Circle circle;
    for (int i = 0; i < 6; ++i) {
        circle.follow(aRider());
    }
    for (int i = 0; i < 2; ++i) {
        circle.follow(aMachine(i));
    }
    circle.follow(aRider().saying(u""_s));
    circle.follow(aPerson().handled(u"ana"_s)); // whose bio and numbers nobody knows
    const CompanyScore company = circle.read();
    QCOMPARE(company.people, 10);
    QCOMPARE(markOf(company, u"automated"_s)->part, 2);
    QCOMPARE(markOf(company, u"automated"_s)->whole, 9);
    QCOMPARE(markOf(company, u"no-bio"_s)->part, 1);
    QCOMPARE(markOf(company, u"no-bio"_s)->whole, 9);
    QVERIFY(markOf(company, u"off-region"_s) == nullptr);
    const double cost = (50 * 100.0 * 2 / 9 + 25 * 100.0 * 1 / 9) / 75;
    QCOMPARE(company.score, std::optional(static_cast<int>(std::lround(100 - cost))));
    QCOMPARE(company.marks.front().code, u"automated"_s);
    for (const CompanyMark &mark : company.marks) {
        QCOMPARE(static_cast<qint64>(mark.people.size()), mark.part);
    }
    QCOMPARE(
        company.peopleOf(u"automated"), (std::vector {circle.followed(6), circle.followed(7)}));
    QCOMPARE(company.peopleOf(u"no-bio"), std::vector {circle.followed(8)});
    QVERIFY(company.peopleOf(u"off-region").empty());
}

void TestCompany::onlyThoseWeFollowCount()
{
    Circle circle;
    circle.follow(aRider());
    for (int i = 0; i < 5; ++i) {
        circle.ignore(aMachine(i)); // they follow us, which nobody can help
    }
    QCOMPARE(circle.read().people, 1);
    QCOMPARE(circle.read().score, std::optional(100));
}

void TestCompany::homeIsTheAccountsCountry()
{
    Circle circle(u"Europe/Lisbon"_s);
    for (int i = 0; i < 3; ++i) {
        circle.follow(aRider().livingIn(u"Berlin, Germany"_s));
    }
    circle.follow(aRider().livingIn(u"Porto, Portugal"_s));
    circle.follow(aRider().livingIn(u"under the sky"_s));
    const CompanyScore company = circle.read();
    QCOMPARE(company.region, u"PT"_s);
    QCOMPARE(markOf(company, u"off-region"_s)->part, 3);
    QCOMPARE(markOf(company, u"off-region"_s)->whole, 4);
    QVERIFY2(sentenceOf(company, Wording::forLanguage(u"en"_s))
                 .contains(u"Portugal: 3 of 4 live elsewhere."),
        qPrintable(sentenceOf(company, Wording::forLanguage(u"en"_s))));
    QCOMPARE(company.score, std::optional(81)); // three quarters of 25 of 100
}

void TestCompany::whoHasTwoProfilesIsOnePerson()
{
    PeopleWorkspace desk;
    const AccountId onX = desk.addAccount(u"x:fern"_s);
    const AccountId onFedi = desk.addAccount(u"mastodon:fern"_s);
    const AccountId old = desk.addAccount(u"x:old"_s);
    const Pk ana = aRider().in(desk);
    const Pk anaElsewhere = aRider().on(u"mastodon"_s).in(desk);
    const Pk bo = aRider().livingIn(u"Berlin, Germany"_s).in(desk);
    desk.addPair(onX, onDay(2026, 5, 11), {}, {ana, bo});
    desk.addPair(onFedi, onDay(2026, 5, 11), {}, {anaElsewhere});
    desk.addPair(old, onDay(2026, 5, 11), {}, {aRider().in(desk)});
    const std::string ids
        = std::to_string(number(ana)) + ", " + std::to_string(number(anaElsewhere));
    desk.writer().exec("UPDATE profile SET person = " + std::to_string(number(ana))
        + " WHERE pk IN (" + ids + ")");
    desk.writer().exec("INSERT INTO person_fact (pk, field, value, set_at) VALUES ("
        + std::to_string(number(anaElsewhere)) + ", 'country', 'PT', 1)");
    desk.writer().exec(
        "UPDATE account SET archived_at = 1 WHERE id = " + std::to_string(number(old)));
    DayScope scope;
    scope.asOf = desk.now();
    scope.zone = QTimeZone::utc();
    scope.columns = PeopleColumns::load(desk.path(), {}).value();
    QCOMPARE(companyScore(desk.writer(), scope)->people, 2); // Ana and Bo
    scope.columns = PeopleColumns::load(desk.path(), onX).value();
    scope.account = onX;
    const CompanyScore company = companyScore(desk.writer(), scope).value();
    QCOMPARE(company.people, 2);
    desk.writer().exec(
        "UPDATE account SET time_zone = 'Europe/Lisbon' WHERE id = " + std::to_string(number(onX)));
    const CompanyScore atHome = companyScore(desk.writer(), scope).value();
    QVERIFY(markOf(atHome, u"off-region"_s) != nullptr);
    QCOMPARE(markOf(atHome, u"off-region"_s)->part, 1); // Bo
    QCOMPARE(markOf(atHome, u"off-region"_s)->whole, 2); // where Ana lives was said elsewhere
}

void TestCompany::saysWhatCostsMost()
{
    Circle circle;
    for (int i = 0; i < 3; ++i) {
        circle.follow(aRider());
    }
    QCOMPARE(said(circle.read()), u"Your company scores 100 of 100."_s);
    circle.follow(aMachine(1));
    QCOMPARE(said(circle.read()), u"Your company scores 83 of 100. 1 of 4 looks automated."_s);
}

COMITY_TEST_GUILESS(TestCompany)
#include "tst_company.moc"
