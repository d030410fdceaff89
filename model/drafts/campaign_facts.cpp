#include "model/drafts/campaign_facts.h"

#include "model/db/connection.h"
#include "model/drafts/campaign_before.h"
#include "model/drafts/campaigns_store.h"
#include "model/lists/lists_store.h"
#include "model/standing/people_query_json.h"
#include "model/standing/smart_list.h"

#include <QHash>
#include <SQLiteCpp/Statement.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

int countOf(SQLite::Database &database, const char *sql, CampaignId campaign)
{
    SQLite::Statement row(database, sql);
    row.bind(1, static_cast<int64_t>(number(campaign)));
    return row.executeStep() ? row.getColumn(0).getInt() : 0;
}

review::Campaign::Previous standingOf(SQLite::Database &database, CampaignId campaign)
{
    const int asked = countOf(database,
        "SELECT count(DISTINCT coalesce(profile.person, profile.pk)) FROM handover"
        " JOIN profile ON profile.pk = handover.pk"
        " WHERE handover.campaign = ?1 AND handover.state = 'sent'",
        campaign);
    const int answered = countOf(database,
        "SELECT count(DISTINCT coalesce(profile.person, profile.pk)) FROM outcome"
        " JOIN profile ON profile.pk = outcome.pk WHERE outcome.campaign = ?1"
        " AND outcome.kind IN ('thanks', 'conversion', 'replied', 'offended')",
        campaign);
    return {asked, answered, asked - static_cast<int>(unthankedOf(database, campaign).size())};
}

/// Tells of each recipient whether they are on the lists that a campaign is for.
class TargetLists
{
public:
    TargetLists(SQLite::Database &database, const PeopleColumns &columns, const Moments &moments,
        const JobContext &job, ReviewRequest &out)
        : m_database(database)
        , m_columns(columns)
        , m_moments(moments)
        , m_job(job)
        , m_out(out)
    {
    }

    /// False where that cannot be told. Cancelled.
    Result<bool> put(const QString &name)
    {
        const ListsStore store(m_database);
        const auto place = store.findPlace(name);
        if (!place) {
            return false;
        }
        // Members of a whole list are told to be on it already.
        if (place->list.isSmart()) {
            return putSmart(place->list);
        }
        if (place->part != 0) {
            std::vector<Pk> members;
            for (const ListMember &member : store.members(place->list.id, place->part)) {
                members.push_back(member.pk);
            }
            mark(PkSet(members), name);
        }
        return true;
    }

private:
    Result<bool> putSmart(const PeopleList &list)
    {
        auto query = peopleQueryFromJson(list.settings.query.toUtf8());
        if (!query) {
            return false;
        }
        query->account = m_columns.account();
        query->asOf = m_moments.asOf;
        query->zone = m_moments.zone;
        const auto answer = answerOf(db::pathOf(m_database), m_columns, *query, m_job);
        if (!answer) {
            return answer.error().code == Error::Code::Cancelled
                ? Result<bool>(tl::unexpected(answer.error()))
                : false;
        }
        mark(PkSet(answer->people), list.settings.name);
        return true;
    }

    void mark(const PkSet &people, const QString &name)
    {
        for (std::size_t row = 0; row < m_out.people.size(); ++row) {
            review::Recipient &recipient = m_out.draft.recipients[row];
            QStringList lists = recipient.lists.valueOr({});
            if (isAmong(people, m_out.people[row]) && !lists.contains(name)) {
                recipient.lists = lists << name;
            }
        }
    }

    /// By any of their profiles.
    bool isAmong(const PkSet &people, Pk one)
    {
        if (people.contains(one)) {
            return true;
        }
        const auto &persons = m_columns.marks().persons;
        if (m_personOf.isEmpty()) {
            for (std::size_t person = 0; person < persons.size(); ++person) {
                for (const Pk pk : persons[person]) {
                    m_personOf.insert(number(pk), person);
                }
            }
        }
        const auto person = m_personOf.constFind(number(one));
        return person != m_personOf.cend()
            && std::ranges::any_of(
                persons[*person], [&people](Pk pk) { return people.contains(pk); });
    }

    SQLite::Database &m_database;
    const PeopleColumns &m_columns;
    const Moments &m_moments;
    const JobContext &m_job;
    ReviewRequest &m_out;
    QHash<quint32, std::size_t> m_personOf; ///< by pk: index into the persons of several profiles
};

} // namespace

Result<void> putCampaign(SQLite::Database &database, const PeopleColumns &columns,
    const DraftRequest &request, const Moments &moments, const JobContext &job, ReviewRequest &out)
{
    out.draft.campaign = review::Known<review::Campaign>::none();
    if (!request.campaign) {
        return {};
    }
    const auto stored = CampaignsStore(database).outline(*request.campaign);
    if (!stored) {
        return {};
    }
    review::Campaign campaign;
    campaign.kind = toText(stored->kind);
    if (const auto before = campaignBefore(database, *request.campaign)) {
        campaign.previous = standingOf(database, *before);
    }
    const MeantFor &meant = stored->meantFor;
    campaign.targetLists = meant.lists;
    campaign.targetRoles = meant.roles;
    campaign.targetCountries = meant.countries;
    TargetLists lists(database, columns, moments, job, out);
    for (const QString &name : meant.lists) {
        const auto isTold = lists.put(name);
        if (!isTold) {
            return tl::unexpected(isTold.error());
        }
        if (!*isTold) {
            campaign.targetLists.clear();
            campaign.areListsKnown = false;
            out.gaps.push_back({u"target-gone"_s, {name}});
        }
    }
    out.draft.campaign = std::move(campaign);
    return {};
}

} // namespace comity::drafts
