#include "app/demo_drafts.h"

#include "model/base/civil_time.h"
#include "model/drafts/campaign_edits.h"
#include "model/drafts/draft_edits.h"
#include "model/drafts/outcome_edits.h"
#include "model/lists/lists_store.h"

#include <QDate>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using drafts::AudienceTarget;
using drafts::CampaignId;
using drafts::DraftId;
using drafts::OutcomeKind;

constexpr qint64 minute = 60;
constexpr qint64 day = 86'400;

struct DemoDraft
{
    QString title;
    QString channel;
    QString list; ///< or a @handle; empty: the public
    QString text;
    qint64 ago = 0; ///< seconds since its last edit
    QString give = {};
};

/// A draft that went out: to so many of a list, and what they said.
struct DemoSending
{
    DemoDraft draft;
    std::size_t people = 0;
    std::size_t done = 0; ///< did what it asked for
    std::size_t good = 0; ///< thanked beside them
    std::size_t bad = 0;
    int wanted = 0; ///< of those who do it; 0: it had no goal
};

DemoDraft ratingRequest()
{
    return {u"Saddlebag rating request"_s, u"x-dm"_s, u"Customers"_s,
        u"Hi,\n\nSorry for the mass message. Could you take a moment and leave us a quick rating "
        "here: fernhill.example/rate We need five stars!!!!!\n\nWe are so thrilled about our new "
        "Saddlebag Mk2, we want the whole world to know. It is the best one we ever made and it "
        "is in the shop from this weekend.\n\nFernhill Cycles"_s,
        12 * minute};
}

std::vector<DemoDraft> written()
{
    return {
        {u"Parade post"_s, u"x-post"_s, {},
            u"The spring parade rolls past the shop on Saturday at eleven!!! Bring a bell, bring "
            "a friend, and a spare tube, the cobbles are back. #parade #portmerrow #bikes "
            "#cycling #spring #bells"_s,
            2 * day},
        {u"Thank-you to Hideo"_s, u"x-dm"_s, u"@starlingoka"_s,
            u"Hello {first name}, thank you for leading the wet one last Sunday. Everybody came "
            "home dry-humoured and nobody lost a mudguard. We have put the route notes you asked "
            "about on the board by the door."_s,
            26 * 3600},
        {u"Spring ride invite"_s, u"x-dm"_s, u"@hobbleford @pmtandem @starlingoka"_s,
            u"Hello {first name}, the Sunday loop starts by your door at ten on the 24th. There "
            "is tea at the halfway barn. No need to answer; you are welcome if it suits you."_s,
            25 * 3600},
        ratingRequest(),
    };
}

std::vector<DemoSending> sent()
{
    return {
        {{u"New opening hours"_s, u"x-dm"_s, u"Port Merrow riders"_s,
             u"Hello {first name}, from March on the shop opens at nine, and on Sundays for the "
             "loop."_s,
             75 * day},
            30, 0, 3, 1, 0},
        {{u"Repair café invite"_s, u"x-dm"_s, u"Port Merrow riders"_s,
             u"Hello {first name}, the repair café is open on Saturday from two. Bring what "
             "squeaks."_s,
             30 * day},
            34, 9, 5, 1, 8},
        {{u"Winter tyre tips"_s, u"x-dm"_s, u"Port Merrow riders"_s,
             u"Hello {first name}, you asked in autumn which tyres grip on the harbour cobbles. "
             "We tried four pairs; the notes are on our page."_s,
             8 * day},
            50, 4, 8, 0, 3},
        {{u"Frame photo call"_s, u"x-dm"_s, u"Port Merrow riders"_s,
             u"Hello {first name}, may we hang a photo of your bicycle in the workshop? Send one "
             "you like, and it goes up with your name."_s,
             5 * day},
            48, 11, 10, 0, 10},
        {{u"Workshop ratings"_s, u"x-dm"_s, u"Customers"_s,
             u"Hello, how did we do in the workshop? A word helps us to mend what went wrong."_s,
             day},
            40, 2, 3, 6, 20},
    };
}

std::vector<drafts::AudiencePart> audienceOf(const QString &list)
{
    if (list.isEmpty()) {
        return {{drafts::PartKind::Add, {}}};
    }
    if (!list.startsWith(u'@')) {
        return {{drafts::PartKind::Add, {AudienceTarget::Kind::List, list}}};
    }
    std::vector<drafts::AudiencePart> parts;
    for (const QString &handle : list.split(u' ')) {
        parts.push_back({drafts::PartKind::Add, {AudienceTarget::Kind::Handle, handle}});
    }
    return parts;
}

/// Fills one workspace; whatever goes wrong first ends it.
class DemoDrafts
{
public:
    DemoDrafts(SQLite::Database &writer, AccountId account, qint64 now)
        : m_writer(writer)
        , m_account(account)
        , m_now(now)
    {
    }

    Result<void> run()
    {
        const CampaignId ratings = addCampaign();
        for (const DemoSending &sending : sent()) {
            send(sending);
        }
        for (const DemoDraft &draft : written()) {
            const DraftId id = add(draft,
                draft.title == ratingRequest().title ? std::optional(ratings) : std::nullopt);
            if (draft.title == ratingRequest().title) {
                answer(id, 1, {}, draft.ago);
                answer(id, 2, u"a bit used, to be honest"_s, draft.ago);
            }
        }
        return m_result;
    }

private:
    template <typename Value>
    void take(const Result<Value> &done)
    {
        if (m_result && !done) {
            m_result = tl::unexpected(done.error());
        }
    }

    CampaignId addCampaign()
    {
        drafts::Campaign campaign;
        campaign.name = u"20 ratings by 31 May"_s;
        campaign.kind = drafts::CampaignKind::Ask;
        campaign.dueAt = Dated::day(noonUtc(QDate(2026, 5, 31)));
        campaign.expectedAnswers = 5;
        campaign.answersADay = 10;
        campaign.objectives
            = {{.what = u"Ratings"_s, .wanted = 20, .counts = OutcomeKind::Conversion}};
        campaign.madeAt = m_now - 3 * day;
        const auto added = drafts::addCampaign(m_writer, campaign);
        take(added);
        return added ? added->campaign : CampaignId {};
    }

    std::optional<CampaignId> addGoal(const DemoSending &sending)
    {
        if (sending.wanted == 0) {
            return {};
        }
        drafts::Campaign campaign;
        campaign.name = sending.draft.title;
        campaign.kind = drafts::CampaignKind::Ask;
        campaign.objectives
            = {{.what = u"Did it"_s, .wanted = sending.wanted, .counts = OutcomeKind::Conversion}};
        campaign.madeAt = m_now - sending.draft.ago - day;
        const auto added = drafts::addCampaign(m_writer, campaign);
        take(added);
        return added ? std::optional(added->campaign) : std::nullopt;
    }

    DraftId add(const DemoDraft &one, std::optional<CampaignId> campaign = {})
    {
        drafts::Draft draft;
        draft.title = one.title;
        draft.channel = one.channel;
        draft.account = m_account;
        draft.audience = audienceOf(one.list);
        draft.campaign = campaign;
        draft.give = one.give;
        draft.text = one.text;
        draft.author = u"Ana Fernhill"_s;
        draft.madeAt = m_now - one.ago - 20 * minute;
        draft.editedAt = m_now - one.ago;
        draft.settledAt = draft.editedAt;
        const auto added = drafts::addDraft(m_writer, draft);
        take(added);
        return added ? added->draft : DraftId {};
    }

    void answer(DraftId draft, int question, const QString &note, qint64 ago)
    {
        take(drafts::answerQuestion(
            m_writer, draft, {question, m_now - ago, u"Ana Fernhill"_s, note}));
    }

    void send(const DemoSending &sending)
    {
        const DraftId id = add(sending.draft, addGoal(sending));
        const qint64 at = m_now - sending.draft.ago;
        std::vector<Pk> got;
        for (const Pk pk : members(sending.draft.list)) {
            if (got.size() == sending.people) {
                break;
            }
            // Who asked us to stop gets nothing, in a demo either.
            if (drafts::handOver(
                    m_writer, id, pk, drafts::HandoverState::Sent, sending.draft.text, at)) {
                got.push_back(pk);
            }
        }
        const auto some = [&](std::size_t from, std::size_t count) {
            const std::size_t begin = std::min(from, got.size());
            const std::size_t end = std::min(from + count, got.size());
            return std::vector<Pk>(got.begin() + static_cast<std::ptrdiff_t>(begin),
                got.begin() + static_cast<std::ptrdiff_t>(end));
        };
        const Dated when = Dated::exact(at + 2 * 3600);
        const auto log = [&](std::size_t from, std::size_t count, OutcomeKind kind,
                             const QString &note) {
            if (count > 0) {
                take(
                    drafts::logOutcome(m_writer, id, some(from, count), {kind, when, note}, m_now));
            }
        };
        log(0, sending.done, OutcomeKind::Conversion, {});
        log(sending.done, sending.good, OutcomeKind::Thanks, {});
        log(sending.done + sending.good, sending.bad, OutcomeKind::Offended,
            u"Felt like one of many"_s);
        take(drafts::finishDraft(m_writer, id, at));
    }

    std::vector<Pk> members(const QString &list) const
    {
        std::vector<Pk> people;
        const ListsStore store(m_writer);
        if (const auto found = store.find(list)) {
            for (const ListMember &member : store.members(found->id)) {
                people.push_back(member.pk);
            }
        }
        return people;
    }

    SQLite::Database &m_writer;
    AccountId m_account;
    qint64 m_now;
    Result<void> m_result;
};

} // namespace

Result<void> addDemoDrafts(SQLite::Database &writer, AccountId account, qint64 now)
{
    return DemoDrafts(writer, account, now).run();
}

} // namespace comity
