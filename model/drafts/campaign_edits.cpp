#include "model/drafts/campaign_edits.h"

#include "model/db/binding.h"
#include "model/drafts/audience_record.h"
#include "model/drafts/campaigns_store.h"
#include "model/drafts/draft_rows.h"
#include "model/drafts/drafts_store.h"
#include "model/drafts/due_by_level.h"
#include "model/drafts/who_said_no.h"
#include "model/followups/obligation_edits.h"
#include "model/people/hand_field.h"
#include "model/people/hand_tables.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

template <typename Id>
int64_t cell(Id id)
{
    return static_cast<int64_t>(number(id));
}

/// Never NULL: these columns hold an empty text for nothing.
void bindText(SQLite::Statement &statement, int index, const QString &text)
{
    const QString trimmed = text.trimmed();
    db::bind(statement, index, trimmed.isNull() ? u""_s : trimmed);
}

tl::unexpected<Error> unfit(const QString &what, const QString &value)
{
    return failure(Error::Code::ValueRefused, {what, value});
}

Result<void> checked(const Campaign &campaign)
{
    if (campaign.name.trimmed().isEmpty()) {
        return unfit(u"the name of a goal"_s, campaign.name);
    }
    const int answers = campaign.expectedAnswers.value_or(0);
    if (answers < 0 || answers > 100) {
        return unfit(u"a share of answers"_s, QString::number(answers));
    }
    for (const int count :
        {campaign.answersADay.value_or(0), campaign.casualties, campaign.casualtiesClose}) {
        if (count < 0) {
            return unfit(u"a number of people"_s, QString::number(count));
        }
    }
    if (campaign.dueAt.precision == DatePrecision::Bounded) {
        return unfit(u"the day of a goal"_s, isoText(campaign.dueAt));
    }
    for (const QString &role : campaign.meantFor.roles) {
        if (!choicesOf(HandField::Role).contains(role)) {
            return unfit(u"a role"_s, role);
        }
    }
    for (const QString &country : campaign.meantFor.countries) {
        if (keptValue(HandField::Country, country).value_or(QString()) != country) {
            return unfit(u"a country"_s, country);
        }
    }
    for (const Objective &objective : campaign.objectives) {
        if (objective.what.trimmed().isEmpty() || objective.wanted < 0) {
            return unfit(u"an objective"_s, objective.what);
        }
    }
    return {};
}

/// Lists are kept by their numbers, so that they may be renamed.
QString listsRecord(SQLite::Database &database, const QStringList &lists)
{
    std::vector<AudiencePart> parts;
    for (const QString &list : lists) {
        parts.push_back({PartKind::Add, {AudienceTarget::Kind::List, list}});
    }
    return audienceRecord(database, parts);
}

/// Columns ?2 to ?16 of table campaign.
void bindCampaign(SQLite::Database &database, SQLite::Statement &put, const Campaign &campaign)
{
    const auto wide = [](std::optional<int> value) {
        return value ? std::optional(qint64 {*value}) : std::nullopt;
    };
    bindText(put, 2, campaign.name);
    db::bind(put, 3, toText(campaign.kind));
    db::bindDated(put, 4, campaign.dueAt);
    db::bindOrNull(put, 6, wide(campaign.expectedAnswers));
    db::bindOrNull(put, 7, wide(campaign.answersADay));
    put.bind(8, campaign.casualties);
    put.bind(9, campaign.casualtiesClose);
    bindText(put, 10, campaign.whoAnswers);
    bindText(put, 11, campaign.whatWeSay);
    bindText(put, 12, campaign.gainUs);
    bindText(put, 13, campaign.gainThem);
    bindText(put, 14, listsRecord(database, campaign.meantFor.lists));
    bindText(put, 15, campaign.meantFor.roles.join(u' '));
    bindText(put, 16, campaign.meantFor.countries.join(u' '));
}

void putObjectives(SQLite::Database &writer, const Campaign &campaign)
{
    SQLite::Statement drop(writer, "DELETE FROM objective WHERE campaign = ?1");
    drop.bind(1, cell(campaign.id));
    drop.exec();
    SQLite::Statement put(writer,
        "INSERT INTO objective (id, campaign, what, wanted, counts, reached)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    for (const Objective &one : campaign.objectives) {
        put.reset();
        put.bind(1, static_cast<int64_t>(one.id == 0 ? nextFactId(writer) : one.id));
        put.bind(2, cell(campaign.id));
        bindText(put, 3, one.what);
        put.bind(4, one.wanted);
        db::bind(put, 5, one.counts ? toText(*one.counts) : QString());
        // What is counted is not written down.
        const bool isWritten = one.reached && !one.counts;
        db::bindOrNull(put, 6, isWritten ? std::optional(qint64 {*one.reached}) : std::nullopt);
        put.exec();
    }
}

template <typename Work>
Result<HandEdit> editCampaign(SQLite::Database &writer, CampaignId id, const Work &work)
{
    return editByHand(writer, [&]() -> Result<void> {
        const auto campaign = CampaignsStore(writer).campaign(id);
        if (!campaign) {
            return failure(Error::Code::Usage, {u"This goal is gone."_s});
        }
        return work(*campaign);
    });
}

bool asks(CampaignKind kind)
{
    return kind == CampaignKind::Promo || kind == CampaignKind::Ask || kind == CampaignKind::Invite;
}

/// A day is over when the next one begins.
bool hasEnded(const Campaign &campaign, qint64 now)
{
    constexpr qint64 halfDay = 43'200;
    const Dated &due = campaign.dueAt;
    const qint64 end = due.precision == DatePrecision::Day ? due.at + halfDay : due.at;
    return campaign.closedAt || (due.hasValue() && end <= now);
}

/// Whoever asked us to stop is left alone: by topic and channel of the draft that they got.
class LeftAlone
{
public:
    explicit LeftAlone(SQLite::Database &database)
        : m_database(database)
    {
    }

    bool contains(Pk person, const QString &channel, const QString &topic)
    {
        const std::pair<QString, QString> draft(channel, topic);
        auto known = m_known.find(draft);
        if (known == m_known.end()) {
            known = m_known.emplace(draft, WhoSaidNo(m_database, channel, topic)).first;
        }
        return known->second.contains(person);
    }

private:
    SQLite::Database &m_database;
    std::map<std::pair<QString, QString>, WhoSaidNo> m_known;
};

/// A thank-you to everybody it was sent to, once a person.
class ThanksOwed
{
public:
    ThanksOwed(SQLite::Database &writer, const Campaign &campaign, qint64 now)
        : m_writer(writer)
        , m_campaign(campaign)
        , m_now(now)
        , m_leftAlone(writer)
    {
    }

    void owe()
    {
        for (const followups::Obligation &one : missing()) {
            putObligation(m_writer, one);
        }
    }

private:
    std::vector<followups::Obligation> missing()
    {
        SQLite::Statement rows(m_writer,
            "SELECT coalesce(profile.person, profile.pk), handover.pk, draft.account, draft.id,"
            " draft.topic, draft.channel FROM handover JOIN profile ON profile.pk = handover.pk"
            " JOIN draft ON draft.id = handover.draft"
            " WHERE handover.campaign = ?1 AND handover.state = 'sent'"
            " AND coalesce(profile.person, profile.pk) NOT IN"
            " (SELECT coalesce(twin.person, twin.pk) FROM obligation AS owed"
            "  JOIN profile AS twin ON twin.pk = owed.pk"
            "  WHERE owed.campaign = ?1 AND owed.kind = 'thank-you')"
            " ORDER BY handover.at, handover.pk");
        rows.bind(1, cell(m_campaign.id));
        std::vector<followups::Obligation> owed;
        std::set<Pk> known;
        while (rows.executeStep()) {
            const Pk person {rows.getColumn(0).getUInt()};
            if (!known.insert(person).second
                || m_leftAlone.contains(
                    person, db::text(rows.getColumn(5)), db::text(rows.getColumn(4)))) {
                continue;
            }
            followups::Obligation one;
            one.pk = Pk {rows.getColumn(1).getUInt()};
            one.kind = followups::ObligationKind::ThankYou;
            if (const auto account = db::maybeNumber(rows.getColumn(2))) {
                one.account = AccountId {*account};
            }
            one.subject = m_campaign.name;
            one.draft = rows.getColumn(3).getInt64();
            one.campaign = number(m_campaign.id);
            one.madeAt = m_now;
            one.dueAt = dueFor(one.account);
            owed.push_back(std::move(one));
        }
        return owed;
    }

    Dated dueFor(std::optional<AccountId> account)
    {
        auto known = m_due.find(account);
        if (known == m_due.end()) {
            const Dated due
                = dueByLevel(m_writer, followups::ObligationKind::ThankYou, account, m_now);
            known = m_due.emplace(account, due).first;
        }
        return known->second;
    }

    SQLite::Database &m_writer;
    const Campaign &m_campaign;
    qint64 m_now;
    LeftAlone m_leftAlone;
    std::map<std::optional<AccountId>, Dated> m_due;
};

void oweThanksFor(SQLite::Database &writer, const Campaign &campaign, qint64 now)
{
    if (asks(campaign.kind)) {
        ThanksOwed(writer, campaign, now).owe();
    }
}

} // namespace

CampaignId insertCampaign(SQLite::Database &writer, Campaign campaign)
{
    campaign.id = CampaignId {nextFactId(writer)};
    SQLite::Statement put(writer,
        "INSERT INTO campaign (id, name, kind, due_at, due_precision, expected_answers,"
        " answers_a_day, casualties, casualties_close, who_answers, what_we_say, gain_us,"
        " gain_them, meant_lists, meant_roles, meant_countries, made_at)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)");
    put.bind(1, cell(campaign.id));
    bindCampaign(writer, put, campaign);
    put.bind(17, static_cast<int64_t>(campaign.madeAt));
    put.exec();
    for (Objective &one : campaign.objectives) {
        one.id = 0;
    }
    putObjectives(writer, campaign);
    return campaign.id;
}

Result<AddedCampaign> addCampaign(SQLite::Database &writer, const Campaign &campaign)
{
    if (const auto fits = checked(campaign); !fits) {
        return tl::unexpected(fits.error());
    }
    AddedCampaign added;
    auto edit = editByHand(writer, [&]() -> Result<void> {
        added.campaign = insertCampaign(writer, campaign);
        return {};
    });
    if (!edit) {
        return tl::unexpected(edit.error());
    }
    added.edit = std::move(*edit);
    return added;
}

Result<HandEdit> addCampaignTo(SQLite::Database &writer, DraftId draft, const Campaign &campaign)
{
    if (const auto fits = checked(campaign); !fits) {
        return tl::unexpected(fits.error());
    }
    return editByHand(writer, [&]() -> Result<void> {
        if (!DraftsStore(writer).draft(draft)) {
            return failure(Error::Code::Usage, {u"This draft is gone."_s});
        }
        setCampaign(writer, draft, insertCampaign(writer, campaign));
        return {};
    });
}

Result<HandEdit> changeCampaign(SQLite::Database &writer, const Campaign &campaign)
{
    if (const auto fits = checked(campaign); !fits) {
        return tl::unexpected(fits.error());
    }
    return editCampaign(writer, campaign.id, [&](const Campaign &) -> Result<void> {
        SQLite::Statement put(writer,
            "UPDATE campaign SET name = ?2, kind = ?3, due_at = ?4, due_precision = ?5,"
            " expected_answers = ?6, answers_a_day = ?7, casualties = ?8, casualties_close = ?9,"
            " who_answers = ?10, what_we_say = ?11, gain_us = ?12, gain_them = ?13,"
            " meant_lists = ?14, meant_roles = ?15, meant_countries = ?16, after_note = ?17"
            " WHERE id = ?1");
        put.bind(1, cell(campaign.id));
        bindCampaign(writer, put, campaign);
        bindText(put, 17, campaign.afterNote);
        put.exec();
        putObjectives(writer, campaign);
        return {};
    });
}

Result<HandEdit> closeCampaign(SQLite::Database &writer, CampaignId campaign,
    const QString &afterNote, qint64 now, const std::vector<Lesson> &lessons)
{
    const bool isLearnt = std::ranges::all_of(
        lessons, [](const Lesson &lesson) { return !lesson.text.trimmed().isEmpty(); });
    if (afterNote.trimmed().isEmpty() || !isLearnt) {
        return unfit(u"what was learnt"_s, afterNote);
    }
    return editCampaign(writer, campaign, [&](const Campaign &stored) -> Result<void> {
        SQLite::Statement put(
            writer, "UPDATE campaign SET closed_at = ?2, after_note = ?3 WHERE id = ?1");
        put.bind(1, cell(campaign));
        put.bind(2, static_cast<int64_t>(now));
        bindText(put, 3, afterNote);
        put.exec();
        oweThanksFor(writer, stored, now);
        for (Lesson lesson : lessons) {
            lesson.campaign = campaign;
            lesson.madeAt = now;
            insertLesson(writer, lesson);
        }
        return {};
    });
}

Result<HandEdit> reopenCampaign(SQLite::Database &writer, CampaignId campaign)
{
    return editCampaign(writer, campaign, [&](const Campaign &) -> Result<void> {
        SQLite::Statement put(writer, "UPDATE campaign SET closed_at = NULL WHERE id = ?1");
        put.bind(1, cell(campaign));
        put.exec();
        return {};
    });
}

Result<HandEdit> oweThanks(SQLite::Database &writer, qint64 now)
{
    return editByHand(writer, [&]() -> Result<void> {
        for (const Campaign &campaign : CampaignsStore(writer).all()) {
            if (hasEnded(campaign, now)) {
                oweThanksFor(writer, campaign, now);
            }
        }
        return {};
    });
}

} // namespace comity::drafts
