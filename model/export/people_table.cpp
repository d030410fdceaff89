#include "model/export/people_table.h"

#include "model/export/list_words.h"
#include "model/export/words_of_people.h"
#include "model/standing/in_touch.h"
#include "model/standing/permission_judge.h"
#include "model/standing/stage_judge.h"

#include <algorithm>
#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr std::array<const char *, personColumnCount> headers {"account", "network", "key",
    "handle", "name", "relation", "they_follow", "we_follow", "connected", "followers", "following",
    "posts", "last_post", "joined", "they_since", "we_since", "location", "bio", "profile_url",
    "lists", "tags", "ratio", "last_contact", "stage", "permission", "permission_topic", "score",
    "score_name", "score_at", "keep_in_touch", "rhythm_days", "added", "why", "outcome",
    "next_give", "cadence_days", "last_touch"};

Cell cellOfTime(const Dated &time)
{
    return time.hasValue() ? Cell(time) : Cell();
}

/// Followers ÷ following with two decimals.
Cell ratioOf(const PersonRow &row)
{
    const bool isKnown = row.followers && row.following && *row.following > 0;
    return isKnown ? Cell(QString::number(
               static_cast<double>(*row.followers) / static_cast<double>(*row.following), 'f', 2))
                   : Cell();
}

/// What a table knows of people beside their rows: read once, judged anew for each group.
class Beside
{
public:
    explicit Beside(SQLite::Database &database)
        : m_database(database)
        , m_words(database)
    {
    }

    const WordsOfPeople &words() const { return m_words; }
    Stage stageOf(const PersonEntry &person)
    {
        enter(person.group);
        return m_stages->of(person.row.pk);
    }
    Permission permissionOf(const PersonEntry &person)
    {
        enter(person.group);
        return m_permissions->of(m_database, person.row.pk, person.glance);
    }
    QStringList topicsOf(const PersonEntry &person)
    {
        enter(person.group);
        return permissionTopics(person.group.columns->marks(), person.row.pk);
    }
    InTouch inTouchOf(const PersonEntry &person)
    {
        enter(person.group);
        return m_inTouch->of(person.row.pk);
    }
    /// Null for who is on no list that is written.
    const ListWords::Member *memberOf(const PersonEntry &person)
    {
        enter(person.group);
        if (person.group.list && !m_members) {
            m_members.emplace(m_database, *person.group.list, person.group.asOf);
        }
        return m_members ? m_members->of(person.row.pk) : nullptr;
    }

private:
    void enter(const PeopleGroup &group)
    {
        if (m_group == &group) {
            return;
        }
        m_group = &group;
        m_stages.emplace(*group.columns, group.asOf);
        m_permissions.emplace(*group.columns, group.asOf);
        m_inTouch.emplace(*group.columns, group.asOf, group.zone);
        m_members.reset();
    }

    SQLite::Database &m_database;
    WordsOfPeople m_words;
    const PeopleGroup *m_group = nullptr;
    std::optional<StageJudge> m_stages;
    std::optional<PermissionJudge> m_permissions;
    std::optional<InTouchJudge> m_inTouch;
    std::optional<ListWords> m_members;
};

/// As it was imported: nothing is rounded.
Cell cellOfScore(PersonColumn column, const PeopleMarks::ScoreMark *score)
{
    if (score == nullptr) {
        return {};
    }
    switch (column) {
    case PersonColumn::Score:
        return Cell(score->value);
    case PersonColumn::ScoreName:
        return comity::cellOf(score->name);
    default:
        return Cell(Dated::exact(score->at));
    }
}

Cell cellOfTouch(PersonColumn column, const InTouch &inTouch)
{
    if (!inTouch.rhythm) {
        return {};
    }
    return column == PersonColumn::Rhythm ? Cell(toText(inTouch.rhythm->rhythm))
                                          : Cell(toText(inTouch.state));
}

/// What is told of a member of a list.
Cell cellOfMember(PersonColumn column, const ListWords::Member *member)
{
    if (member == nullptr) {
        return {};
    }
    const TargetFacts &facts = member->facts;
    switch (column) {
    case PersonColumn::Added:
        return Cell(Dated::exact(member->addedAt));
    case PersonColumn::Why:
        return comity::cellOf(facts.why);
    case PersonColumn::Outcome:
        return comity::cellOf(facts.outcome);
    case PersonColumn::NextGive:
        return comity::cellOf(facts.nextGive);
    case PersonColumn::Cadence:
        return comity::cellOf(
            facts.cadenceDays ? std::optional<qint64>(*facts.cadenceDays) : std::nullopt);
    default:
        return cellOfTime(member->lastTouch);
    }
}

Cell cellOf(PersonColumn column, const PersonEntry &person, Beside &beside)
{
    const PersonRow &row = person.row;
    switch (column) {
    case PersonColumn::Account:
        return person.group.account.network.isEmpty() ? Cell() : Cell(person.group.account.label());
    case PersonColumn::Network:
        return comity::cellOf(row.network);
    case PersonColumn::Key:
        return row.key.startsWith(u'@') ? Cell() : comity::cellOf(row.key);
    case PersonColumn::Handle:
        return comity::cellOf(row.handle);
    case PersonColumn::Name:
        return comity::cellOf(row.name);
    case PersonColumn::Relation:
        return toText(person.glance.relation);
    case PersonColumn::TheyFollow:
        return toText(person.glance.theyFollow);
    case PersonColumn::WeFollow:
        return toText(person.glance.weFollow);
    case PersonColumn::Connected:
        return toText(person.glance.connected);
    case PersonColumn::Followers:
        return comity::cellOf(row.followers);
    case PersonColumn::Following:
        return comity::cellOf(row.following);
    case PersonColumn::Posts:
        return comity::cellOf(row.posts);
    case PersonColumn::LastPost:
        return cellOfTime(person.glance.lastPost);
    case PersonColumn::Joined:
        return cellOfTime(row.joinedAt);
    case PersonColumn::TheySince:
        return cellOfTime(person.glance.theySince);
    case PersonColumn::WeSince:
        return cellOfTime(person.glance.weSince);
    case PersonColumn::Location:
        return comity::cellOf(row.location);
    case PersonColumn::Bio:
        return comity::cellOf(row.bio);
    case PersonColumn::ProfileUrl:
        return comity::cellOf(profileAddress(row));
    case PersonColumn::Lists:
        return comity::cellOf(beside.words().lists(row.pk).join(u"; "_s));
    case PersonColumn::Tags:
        return comity::cellOf(beside.words().tags(row.pk).join(u"; "_s));
    case PersonColumn::Ratio:
        return ratioOf(row);
    case PersonColumn::LastContact:
        return person.glance.lastContact ? Cell(Dated::exact(*person.glance.lastContact)) : Cell();
    case PersonColumn::Stage:
        return toText(beside.stageOf(person));
    case PersonColumn::Permission:
        return toText(beside.permissionOf(person));
    case PersonColumn::PermissionTopic:
        return comity::cellOf(beside.topicsOf(person).join(u"; "_s));
    case PersonColumn::Score:
    case PersonColumn::ScoreName:
    case PersonColumn::ScoreAt:
        return cellOfScore(column, person.group.columns->marks().scoreOf(row.pk));
    case PersonColumn::KeepInTouch:
    case PersonColumn::Rhythm:
        return cellOfTouch(column, beside.inTouchOf(person));
    case PersonColumn::Added:
    case PersonColumn::Why:
    case PersonColumn::Outcome:
    case PersonColumn::NextGive:
    case PersonColumn::Cadence:
    case PersonColumn::LastTouch:
        return cellOfMember(column, beside.memberOf(person));
    }
    return {};
}

} // namespace

QString toText(PersonColumn column)
{
    return QString::fromLatin1(headers.at(static_cast<std::size_t>(column)));
}

std::optional<PersonColumn> personColumnFromText(QStringView text)
{
    for (int i = 0; i < personColumnCount; ++i) {
        if (text == QLatin1String(headers.at(static_cast<std::size_t>(i)))) {
            return static_cast<PersonColumn>(i);
        }
    }
    return std::nullopt;
}

const std::vector<PersonColumn> &usualPersonColumns()
{
    using Column = PersonColumn;
    static const std::vector<PersonColumn> usual {Column::Account, Column::Key, Column::Handle,
        Column::Name, Column::Relation, Column::TheyFollow, Column::WeFollow, Column::Connected,
        Column::Followers, Column::Following, Column::Posts, Column::LastPost, Column::Joined,
        Column::TheySince, Column::WeSince, Column::Location, Column::Bio, Column::ProfileUrl,
        Column::Lists, Column::Tags};
    return usual;
}

bool isOfList(PersonColumn column)
{
    return column >= PersonColumn::Added;
}

std::vector<PersonColumn> allPersonColumns(bool areOnList)
{
    std::vector<PersonColumn> all;
    for (int i = 0; i < personColumnCount; ++i) {
        const auto column = static_cast<PersonColumn>(i);
        if (areOnList || !isOfList(column)) {
            all.push_back(column);
        }
    }
    return all;
}

Table peopleTable(SQLite::Database &database, const QString &name, std::vector<PeopleGroup> groups,
    const std::vector<PersonColumn> &columns, std::optional<qint64> limit, const JobContext &job)
{
    Table table {name, {}, {}};
    for (const PersonColumn column : columns) {
        table.columns += toText(column);
    }
    const auto people = std::make_shared<const std::vector<PeopleGroup>>(std::move(groups));
    table.forEachRow = [&database, people, columns, limit, job](const auto &take) {
        Beside beside(database);
        Cells cells(columns.size());
        return forEachPerson(database, *people, limit, job, [&](const PersonEntry &person) {
            std::ranges::transform(columns, cells.begin(),
                [&](PersonColumn column) { return cellOf(column, person, beside); });
            return take(cells);
        });
    };
    return table;
}

} // namespace comity
