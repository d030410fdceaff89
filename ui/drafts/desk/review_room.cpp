#include "ui/drafts/desk/review_room.h"

#include "model/accounts/accounts_store.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/drafts/answered_before.h"
#include "model/drafts/campaigns_store.h"
#include "model/drafts/merged_review.h"
#include "model/lists/lists_store.h"
#include "model/lists/vip_lists.h"
#include "model/networks/channel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

constexpr qint64 hour = 3'600;

/// What an audience and its facts hang on; the text and the times of writing do not count.
drafts::Draft withoutText(drafts::Draft draft)
{
    draft.title.clear();
    draft.text.clear();
    draft.author.clear();
    draft.editedAt = 0;
    draft.settledAt = 0;
    draft.rereadAt.reset();
    draft.writingSince.reset();
    draft.secondsComposing = 0;
    return draft;
}

QStringList sentencesOf(const std::vector<drafts::ContextGap> &gaps, const Wording &wording)
{
    QStringList sentences;
    for (const drafts::ContextGap &gap : gaps) {
        sentences += wording.sentence(u"audience", gap.code, gap.arguments);
    }
    return sentences;
}

/// What is left is told in whole minutes of the text's age: the same end whenever it is asked.
qint64 restEnds(const ReviewQuestion &question, int minutesLeft)
{
    constexpr qint64 minute = 60;
    const qint64 age = std::max(qint64 {0}, question.asOf - question.draft.settledAt);
    return question.asOf - age % minute + minutesLeft * minute;
}

QStringList vipListNames(SQLite::Database &database)
{
    const ListsStore lists(database);
    QStringList names;
    for (const auto &[id, benefit] : vipLists(database)) {
        if (const auto settings = lists.settings(id)) {
            names += settings->name;
        }
    }
    return names;
}

/// Puts whoever is on a list of VIPs among those to think of by name, first, with the list's name.
void nameVipsOfLists(const QStringList &lists, const drafts::ReviewRequest &request,
    const drafts::CompositionWish &wish, drafts::Composition &made)
{
    std::vector<drafts::NotableRecipient> vips;
    for (quint32 row = 0; !lists.isEmpty() && row < request.draft.recipients.size(); ++row) {
        for (const QString &list : request.draft.recipients[row].lists.valueOr({})) {
            if (lists.contains(list)) {
                vips.push_back({.row = row,
                    .tag = list,
                    .followers = row < wish.followers.size() ? wish.followers[row] : std::nullopt});
                break;
            }
        }
    }
    // They stand by row.
    std::erase_if(made.notable, [&vips](const drafts::NotableRecipient &one) {
        return std::ranges::binary_search(vips, one.row, {}, &drafts::NotableRecipient::row);
    });
    made.notable.insert(made.notable.begin(), vips.begin(), vips.end());
}

/// VIPs are those with a tag of that name, those on a list of VIPs, and those whom others hear, or
/// whose time is short (S2.29).
drafts::Composition compositionOf(SQLite::Database &database, const drafts::ReviewRequest &request,
    const PeopleColumns &columns, qint64 asOf)
{
    drafts::CompositionWish wish {.asOf = asOf,
        .zone = QTimeZone::systemTimeZone(),
        .roles = request.roles,
        .vipTags = {u"vip"_s, u"press"_s, u"multiplier"_s},
        .vipRoles = {u"journalist"_s, u"influencer"_s, u"executive"_s}};
    wish.followers.reserve(request.people.size());
    for (const Pk pk : request.people) {
        const auto glance = columns.find(pk);
        wish.followers.push_back(glance ? glance->followers : std::nullopt);
    }
    drafts::Composition made = drafts::compositionOf(request.draft.recipients, wish);
    nameVipsOfLists(vipListNames(database), request, wish, made);
    return made;
}

} // namespace

Result<void> ReviewRoom::readRules(const ReviewQuestion &question)
{
    const bool isOther
        = question.houseRules != m_houseRules || question.houseRulesAt != m_houseRulesAt;
    if (!m_rules || isOther) {
        const std::lock_guard set(m_setMutex);
        m_set = nullptr;
        m_rules.reset();
        m_houseRules = question.houseRules;
        m_houseRulesAt = question.houseRulesAt;
        auto rules = review::RuleSets::read(question.houseRules);
        if (!rules) {
            return tl::unexpected(rules.error());
        }
        m_rules.emplace(std::move(*rules));
    }
    return {};
}

Result<PeopleColumns::Version> ReviewRoom::columnsFor(
    const ReviewQuestion &question, const JobContext &job)
{
    if (question.columns && question.columnsOf == question.draft.account) {
        return question.columns;
    }
    if (m_columns && m_keptColumns == question.columns && m_of
        && m_of->account == question.draft.account) {
        return m_columns;
    }
    return PeopleColumns::load(question.path, question.draft.account, job);
}

Result<void> ReviewRoom::fillAudience(
    SQLite::Database &database, const ReviewQuestion &question, const JobContext &job)
{
    const drafts::Draft of = withoutText(question.draft);
    const qint64 day = question.asOf / hour;
    const auto campaign = of.campaign ? drafts::CampaignsStore(database).outline(*of.campaign)
                                      : std::optional<drafts::Campaign>();
    if (m_of == of && m_campaign == campaign && m_keptColumns == question.columns && m_day == day) {
        return {};
    }
    const auto columns = columnsFor(question, job);
    if (!columns) {
        return tl::unexpected(columns.error());
    }
    drafts::DraftRequest request = drafts::requestFor(question.draft, question.asOf);
    request.text = question.text;
    auto filled = drafts::contextFor(database, **columns, request, job);
    if (!filled) {
        m_of.reset();
        return tl::unexpected(filled.error());
    }
    m_request = std::move(*filled);
    drafts::Composition made = compositionOf(database, m_request, **columns, question.asOf);
    made.answered = drafts::answeredBefore(database, m_request.people, question.draft.id);
    m_composition = std::make_shared<const drafts::Composition>(std::move(made));
    m_columns = *columns;
    m_keptColumns = question.columns;
    m_of = of;
    m_campaign = campaign;
    m_day = day;
    return {};
}

Result<ReviewAnswer> ReviewRoom::answer(const ReviewQuestion &question, const JobContext &job)
{
    const std::lock_guard lock(m_mutex);
    if (job.isStopped()) {
        return failure(Error::Code::Cancelled);
    }
    if (const auto read = readRules(question); !read) {
        return tl::unexpected(read.error());
    }
    return db::guarded(question.path, [&]() -> Result<ReviewAnswer> {
        const auto database = db::connect(question.path, db::Use::Job);
        if (const auto filled = fillAudience(*database, question, job); !filled) {
            return tl::unexpected(filled.error());
        }
        drafts::DraftRequest request = drafts::requestFor(question.draft, question.asOf);
        request.text = question.text;
        drafts::putText(*database, request, m_request);
        const auto account = question.draft.account
            ? AccountsStore(*database).account(*question.draft.account)
            : std::nullopt;
        const auto channel = networks::Channel::parse(question.draft.channel);
        {
            const std::lock_guard set(m_setMutex);
            m_set = &m_rules->of(
                channel ? channel->network() : QString(), account ? account->persona : QString());
        }
        auto draft = std::make_shared<const review::DraftContext>(m_request.draft);
        auto aside = drafts::DraftsStore(*database).dismissals(question.draft.id, question.asOf);
        review::Review review = drafts::mergedReview(*draft, *m_set, std::move(aside));
        ReviewAnswer answer;
        answer.needsSecondReader
            = m_set->needsSecondReader(review.recipients, channel && channel->isPublic());
        if (review.coolingOffMinutes > 0) {
            answer.coolsUntil = restEnds(question, review.coolingOffMinutes);
        }
        answer.told = std::make_shared<const ToldReview>(
            toldReview(std::move(draft), std::move(review), *m_set, m_wording, QLocale()));
        answer.stances = drafts::stances(*database);
        answer.campaign = m_campaign;
        answer.people = m_request.people;
        answer.composition = m_composition;
        answer.elsewhere = m_request.elsewhere;
        answer.strangers = m_request.strangers;
        answer.gaps = sentencesOf(m_request.gaps, m_wording);
        answer.remarks = sentencesOf(m_request.remarks, m_wording);
        for (const review::RuleProblem &problem : m_rules->problemsWhileRunning()) {
            answer.gaps += review::lineOf(problem, m_wording);
        }
        return answer;
    });
}

std::optional<review::RulePack> ReviewRoom::pack(const QString &rule)
{
    const std::lock_guard lock(m_setMutex);
    const review::RulePack *found = m_set == nullptr ? nullptr : m_set->pack(rule);
    return found == nullptr ? std::nullopt : std::optional(*found);
}

QStringList ReviewRoom::ruleIds()
{
    const std::lock_guard lock(m_setMutex);
    QStringList ids;
    if (m_set != nullptr) {
        for (const review::RuleSet::Entry &entry : m_set->rules()) {
            ids += entry.pack.id;
        }
    }
    return ids;
}

} // namespace comity::ui
