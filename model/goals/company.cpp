#include "model/goals/company.h"

#include "model/accounts/accounts_in_use.h"
#include "model/accounts/accounts_store.h"
#include "model/base/country_name.h"
#include "model/db/binding.h"
#include "model/lists/list_health.h"
#include "model/messages/conversation.h"
#include "model/people/place_guess.h"
#include "model/standing/automation_signs.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace comity::goals {
namespace {

constexpr int rowsBetweenStops = 4096;

/// What the user wrote of a field, about that profile or about another one of the person.
std::string handFact(const std::string &field)
{
    const std::string fact = "SELECT fact.value FROM person_fact AS fact WHERE fact.field = '"
        + field + "' AND fact.pk = profile.pk";
    return "coalesce((" + fact
        + "), (SELECT fact.value FROM profile AS twin CROSS JOIN person_fact AS fact"
          "  ON fact.pk = twin.pk AND fact.field = '"
        + field + "' WHERE twin.person = profile.person ORDER BY twin.pk LIMIT 1))";
}

/// Those whom an account, or any of ours in use, follows or is connected with.
std::string companySql()
{
    return "SELECT coalesce(profile.seen_handle, profile.handle), profile.avatar, profile.bio,"
           " profile.location, num.followers, num.following, num.posts, num.joined_at,"
           " num.joined_precision, "
        + handFact("country") + ", " + handFact("time-zone")
        + ", EXISTS (SELECT 1 FROM account CROSS JOIN contact ON contact.account = account.id"
          "  AND contact.pk = profile.pk WHERE contact.is_guess = 0), profile.pk"
          " FROM (SELECT DISTINCT relation.pk FROM account CROSS JOIN relation"
          "   ON relation.account = account.id WHERE "
        + accountsInUseSql
        + "   AND (relation.we_follow = 'yes' OR relation.connected = 'yes')"
          ") AS company JOIN profile ON profile.pk = company.pk"
          " LEFT JOIN profile_num AS num ON num.pk = profile.pk";
}

/// Whom it holds of, of so many of whom it is known.
struct Tally
{
    std::vector<Pk> people = {};
    qint64 whole = 0;

    void take(Pk pk, bool holds)
    {
        ++whole;
        if (holds) {
            people.push_back(pk);
        }
    }
};

class Company
{
public:
    Company(bool knowsMessages, QDate today)
        : m_knowsMessages(knowsMessages)
        , m_today(today)
    {
    }

    void take(SQLite::Statement &row)
    {
        ++m_people;
        const Pk pk {row.getColumn(12).getUInt()};
        PersonRow person;
        person.handle = db::text(row.getColumn(0));
        person.avatar = db::text(row.getColumn(1));
        person.bio = db::text(row.getColumn(2));
        person.followers = db::maybeNumber(row.getColumn(4));
        person.following = db::maybeNumber(row.getColumn(5));
        person.posts = db::maybeNumber(row.getColumn(6));
        person.joinedAt = db::dated(row.getColumn(7), row.getColumn(8));
        if (person.followers && person.following) {
            const auto hasSpoken
                = m_knowsMessages ? std::optional(row.getColumn(11).getInt() != 0) : std::nullopt;
            const SignSet signs = signsOf(automationFactsOf(person, hasSpoken, m_today));
            m_automated.take(pk, signs.count() >= signsThatTell);
        }
        if (!person.bio.isNull()) {
            m_noBio.take(pk, isEmptyBio(person.bio));
        }
        const QString country = countryOf(row);
        if (!country.isEmpty()) {
            m_countries[country].push_back(pk);
        }
    }

    CompanyScore score(const QString &home) const
    {
        CompanyScore company;
        company.people = m_people;
        company.region = home.isEmpty() ? countryOfMost() : home;
        put(company, u"automated"_s, m_automated, automatedWeight);
        put(company, u"no-bio"_s, m_noBio, noBioWeight);
        if (!company.region.isEmpty()) {
            put(company, u"off-region"_s, offRegion(company.region), offRegionWeight);
        }
        double cost = 0;
        int weights = 0;
        for (const CompanyMark &one : company.marks) {
            cost += one.percent() * one.weight;
            weights += one.weight;
        }
        if (weights > 0) {
            company.score = static_cast<int>(std::lround(100 - cost / weights));
        }
        std::ranges::stable_sort(company.marks, std::greater(),
            [](const CompanyMark &one) { return one.percent() * one.weight; });
        return company;
    }

private:
    static QString countryOf(SQLite::Statement &row)
    {
        const QString told = db::text(row.getColumn(9)).trimmed().toUpper();
        if (!told.isEmpty()) {
            return told;
        }
        const QString ofZone = countryOfZone(db::text(row.getColumn(10)));
        if (!ofZone.isEmpty()) {
            return ofZone;
        }
        const auto guess = guessPlace(db::text(row.getColumn(3)));
        return guess && guess->confidence != Confidence::Low ? guess->country : QString();
    }

    static void put(CompanyScore &company, const QString &code, Tally tally, int weight)
    {
        if (tally.whole > 0) {
            std::ranges::sort(tally.people);
            company.marks.push_back({code, static_cast<qint64>(tally.people.size()), tally.whole,
                weight, std::move(tally.people)});
        }
    }

    QString countryOfMost() const
    {
        std::size_t known = 0;
        for (const auto &[country, people] : m_countries) {
            known += people.size();
        }
        for (const auto &[country, people] : m_countries) {
            if (2 * people.size() > known) {
                return country;
            }
        }
        return {};
    }

    Tally offRegion(const QString &home) const
    {
        Tally tally;
        for (const auto &[country, people] : m_countries) {
            for (const Pk pk : people) {
                tally.take(pk, country != home);
            }
        }
        return tally;
    }

    bool m_knowsMessages;
    QDate m_today;
    qint64 m_people = 0;
    Tally m_automated;
    Tally m_noBio;
    std::map<QString, std::vector<Pk>> m_countries;
};

} // namespace

std::vector<Pk> CompanyScore::peopleOf(QStringView code) const
{
    const auto found = std::ranges::find(marks, code, &CompanyMark::code);
    return found == marks.end() ? std::vector<Pk>() : found->people;
}

Result<CompanyScore> companyScore(
    SQLite::Database &database, const DayScope &scope, const JobContext &job)
{
    Company company(messages::holdsMessages(database, scope.account), scope.today());
    SQLite::Statement query(database, companySql());
    db::bindOrNull(query, 1, scope.account ? std::optional(number(*scope.account)) : std::nullopt);
    for (int row = 0; query.executeStep(); ++row) {
        if (row % rowsBetweenStops == 0 && job.isStopped()) {
            return failure(Error::Code::Cancelled);
        }
        const Pk pk {query.getColumn(12).getUInt()};
        if (!scope.columns || !scope.columns->isBesides(pk)) { // once a person, as on the cards
            company.take(query);
        }
    }
    const auto account
        = scope.account ? AccountsStore(database).account(*scope.account) : std::nullopt;
    return company.score(account ? countryOfZone(account->timeZone) : QString());
}

QString sentenceOf(const CompanyScore &company, const Wording &wording, const QLocale &numbers)
{
    const auto say = [&](const QString &code, const QStringList &arguments) {
        return wording.sentence(u"insights", code, arguments, numbers);
    };
    if (!company.score) {
        return say(u"company-unknown"_s, {});
    }
    QString text = say(u"company-score"_s, {QString::number(*company.score)});
    if (company.marks.front().part > 0) {
        const CompanyMark &worst = company.marks.front();
        text += u' '
            + say(u"company-"_s + worst.code,
                {QString::number(worst.part), QString::number(worst.whole),
                    countryName(company.region)});
    }
    return text;
}

} // namespace comity::goals
