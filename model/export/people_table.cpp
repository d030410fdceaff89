#include "model/export/people_table.h"

#include "model/export/words_of_people.h"
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
    "lists", "tags", "ratio", "last_contact", "stage", "permission"};

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

QString permissionOf(const PeopleMarks &marks, Pk pk)
{
    return std::ranges::binary_search(marks.optedOut, pk) ? u"opted-out"_s
        : std::ranges::binary_search(marks.optedIn, pk)   ? u"opt-in"_s
                                                          : u"none"_s;
}

/// What a table knows of people beside their rows: read once, judged anew for each group.
class Beside
{
public:
    explicit Beside(SQLite::Database &database)
        : m_words(database)
    {
    }

    const WordsOfPeople &words() const { return m_words; }
    Stage stageOf(const PersonEntry &person)
    {
        if (m_group != &person.group) {
            m_group = &person.group;
            m_stages.emplace(*m_group->columns, m_group->asOf);
        }
        return m_stages->of(person.row.pk);
    }

private:
    WordsOfPeople m_words;
    const PeopleGroup *m_group = nullptr;
    std::optional<StageJudge> m_stages;
};

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
        return permissionOf(person.group.columns->marks(), row.pk);
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

std::vector<PersonColumn> allPersonColumns()
{
    std::vector<PersonColumn> all;
    for (int i = 0; i < personColumnCount; ++i) {
        all.push_back(static_cast<PersonColumn>(i));
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
