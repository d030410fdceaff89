#include "model/goals/boss_report.h"

#include "model/db/db_error.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace comity::goals {
namespace {

SeriesQuery queryFor(const DayScope &scope, Variable variable, Bin bin, QDate from, QDate until)
{
    return {variable, bin, {}, scope.account, from, until, scope.zone, scope.asOf};
}

/// Reads one fact after the other until one fails.
class FactReader
{
public:
    FactReader(SQLite::Database &database, const DayScope &scope, const JobContext &job)
        : m_database(database)
        , m_scope(scope)
        , m_job(job)
    {
    }

    template <typename T>
    FactReader &take(Result<T> read, T &into)
    {
        if (!m_error && !read) {
            m_error = read.error();
        } else if (read) {
            into = *std::move(read);
        }
        return *this;
    }
    Series series(Variable variable, Bin bin, QDate from, QDate until)
    {
        Series series;
        if (!m_error) {
            take(
                seriesOf(m_database, queryFor(m_scope, variable, bin, from, until), m_job), series);
        }
        return series;
    }
    const std::optional<Error> &error() const { return m_error; }

private:
    SQLite::Database &m_database;
    const DayScope &m_scope;
    const JobContext &m_job;
    std::optional<Error> m_error;
};

class Page
{
public:
    Page(const Wording &wording, const QLocale &numbers)
        : m_wording(wording)
        , m_numbers(numbers)
    {
    }

    void begin(const QString &code)
    {
        const QString title = u"boss-title-"_s + code;
        m_sections.push_back({code, m_wording.sentence(u"insights", title), {}});
    }
    void add(const QString &sentence) { m_sections.back().sentences += sentence; }
    void say(QStringView code, const QList<qint64> &figures)
    {
        QStringList arguments;
        for (const qint64 figure : figures) {
            arguments += QString::number(figure);
        }
        add(m_wording.sentence(u"insights", code, arguments, m_numbers));
    }
    std::vector<BossSection> sections() { return std::move(m_sections); }

private:
    const Wording &m_wording;
    const QLocale &m_numbers;
    std::vector<BossSection> m_sections;
};

void sayAnswers(const BossFacts &facts, Page &page)
{
    if (facts.due > 0) {
        page.say(u"boss-in-time",
            {facts.inTime * 100 / facts.due, facts.inTime, facts.due, facts.level.percent});
    } else {
        page.say(u"boss-none-due", {});
    }
}

/// Who was asked for nothing did not fail to do it, but may have been hurt.
void sayResults(const BossFacts &facts, Page &page)
{
    if (facts.written.asked > 0) {
        page.say(u"boss-results", {facts.written.didIt, facts.written.asked});
    }
    if (facts.written.people > 0) {
        page.say(u"boss-hurt", {facts.written.hurt, facts.written.people});
    }
}

} // namespace

Result<BossFacts> bossFacts(SQLite::Database &database, const DayScope &scope, QDate from,
    QDate until, const Team &team, std::optional<qint64> limit, const JobContext &job)
{
    return db::guarded(QString::fromStdString(database.getFilename()), [&]() -> Result<BossFacts> {
        BossFacts facts;
        facts.from = from;
        facts.until = until;
        facts.team = team;
        facts.level = serviceLevelOf(database, followups::ObligationKind::Reply);
        FactReader reader(database, scope, job);
        const qint64 end
            = std::min(scope.asOf, until.endOfDay(scope.zone).toSecsSinceEpoch()); // as it stood
        // By days: a month that begins before these days would tell of a list from before them.
        facts.mutual = reader.series(Variable::MutualShare, Bin::Day, from, until);
        facts.unloved = reader.series(Variable::Unloved, Bin::Day, from, until);
        const Series inTime = reader.series(Variable::RepliesInTime, Bin::Day, from, until);
        for (const SeriesPoint &point : inTime.points) {
            facts.inTime += point.part.value_or(0);
            facts.due += point.whole.value_or(0);
        }
        if (reader.error()) {
            return tl::unexpected(*reader.error());
        }
        const auto query = queryFor(scope, Variable::Followers, Bin::Month, from, until);
        reader.take(growthCard(database, query, limit, job), facts.growth)
            .take(complacency(database, scope.account, end, job), facts.answers)
            .take(postMix(database, query, job), facts.posts)
            .take(companyScore(database, scope, job), facts.company)
            .take(replyHours(database, scope.account, scope.zone, end, 90, job), facts.hours);
        if (reader.error()) {
            return tl::unexpected(*reader.error());
        }
        facts.outcomes = outcomeRows(database, from.startOfDay(scope.zone).toSecsSinceEpoch(),
            until.endOfDay(scope.zone).toSecsSinceEpoch(), scope.account);
        facts.written = peopleReached(database, facts.outcomes);
        std::vector<drafts::DraftId> sent;
        for (const OutcomeRow &row : facts.outcomes) {
            sent.push_back(row.draft);
        }
        facts.worth = drafts::worthOf(database, sent);
        if (scope.columns) {
            facts.noise = noiseOf(*scope.columns, scope.asOf, scope.zone);
        }
        return facts;
    });
}

std::vector<BossSection> bossReport(
    const BossFacts &facts, const Wording &wording, const QLocale &numbers)
{
    Page page(wording, numbers);
    page.begin(u"listens"_s);
    page.add(followersSentence(facts.growth, wording, numbers));
    page.add(changesSentence(facts.growth, wording, numbers));
    page.add(mutualSentence(facts.mutual, wording, numbers));
    if (const SeriesPoint *last = facts.unloved.last()) {
        page.say(u"boss-unloved", {std::llround(*last->value)});
    }
    page.begin(u"answers"_s);
    sayAnswers(facts, page);
    page.add(sentenceOf(facts.answers, wording, numbers));
    page.begin(u"says"_s);
    page.add(sentenceOf(facts.posts, wording, numbers));
    page.begin(u"results"_s);
    sayResults(facts, page);
    page.add(sentenceOf(facts.outcomes, wording, numbers));
    if (!facts.worth.empty()) {
        page.add(wording.sentence(
            u"insights", u"boss-worth", {drafts::worthText(facts.worth, numbers)}, numbers));
    }
    page.begin(u"holds"_s);
    page.add(sentenceOf(facts.team, facts.hours, facts.level, wording, numbers));
    page.begin(u"company"_s);
    page.add(sentenceOf(facts.company, wording, numbers));
    if (facts.noise.postsADay) {
        page.say(u"boss-noise", {facts.noise.followed, std::llround(*facts.noise.postsADay)});
    }
    return page.sections();
}

} // namespace comity::goals
