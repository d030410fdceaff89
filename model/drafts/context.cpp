#include "model/drafts/context.h"

#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/drafts/answered_words.h"
#include "model/drafts/campaign_facts.h"
#include "model/drafts/handle_home.h"
#include "model/drafts/kept_facts.h"
#include "model/drafts/mentioned_people.h"
#include "model/drafts/open_cases.h"
#include "model/drafts/other_persona.h"
#include "model/drafts/our_side.h"
#include "model/networks/catalogue.h"
#include "model/networks/channel.h"
#include "model/networks/limit_store.h"

#include <QDateTime>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

constexpr qint64 minuteSeconds = 60;
constexpr qint64 daySeconds = 86'400;
constexpr qint64 oldDays = 30;

/// A wall clock without a zone is ours.
qint64 momentOf(const Dated &time, const QTimeZone &zone)
{
    if (time.precision != DatePrecision::Local) {
        return time.at;
    }
    const QDateTime clock = QDateTime::fromSecsSinceEpoch(time.at, Qt::UTC);
    return QDateTime(clock.date(), clock.time(), zone).toSecsSinceEpoch();
}

Result<Sending> sendingOf(SQLite::Database &database, const DraftRequest &request)
{
    Sending sending;
    if (request.account) {
        sending.account = AccountsStore(database).account(*request.account);
        if (!sending.account) {
            return failure(Error::Code::NoSuchAccount, {QString::number(number(*request.account))});
        }
    }
    const auto channel = networks::Channel::parse(request.channel);
    sending.channel = request.channel;
    sending.network = channel ? channel->network() : QString();
    sending.topic = topicFrom(request.topic);
    sending.draft = request.draft;
    const QTimeZone zone = zoneOrSystem(sending.account ? sending.account->timeZone : QString());
    sending.moments
        = {request.asOf, request.sendAt ? momentOf(*request.sendAt, zone) : request.asOf, zone};
    return sending;
}

std::vector<ContextGap> gapsOf(
    const Sending &sending, const AccountKnowledge &knowledge, const Audience &audience)
{
    std::vector<ContextGap> gaps;
    if (!audience.elsewhere.empty()) {
        gaps.push_back({u"elsewhere"_s, {QString::number(audience.elsewhere.size())}});
    }
    if (!sending.account || audience.recipients.empty()) {
        return gaps;
    }
    const QString label = sending.account->label();
    if (!knowledge.hasMessages) {
        gaps.push_back({u"no-messages"_s, {label}});
    }
    if (!knowledge.hasBothLists) {
        gaps.push_back({u"lists-incomplete"_s, {label}});
    }
    const Dated &taken = knowledge.newestTakenAt;
    if (taken.hasValue() && taken.at < sending.moments.asOf - oldDays * daySeconds) {
        gaps.push_back({u"import-old"_s, {label, isoText(taken).left(10)}});
    }
    return gaps;
}

/// Those that the user set in the place of the network's: a server's, or a paying account's.
std::vector<networks::Limit> limitsOf(SQLite::Database &database, const Sending &sending)
{
    const networks::Network *const network = networks::Catalogue::builtIn().find(sending.network);
    if (network == nullptr) {
        return {};
    }
    std::vector<networks::Limit> limits = networks::LimitStore(database).limits(*network);
    std::erase_if(limits,
        [](const networks::Limit &limit) { return limit.status != networks::LimitStatus::Yours; });
    return limits;
}

AudienceChoice choiceOf(const DraftRequest &request)
{
    AudienceChoice choice = request.audience;
    std::vector<AudiencePart> targets;
    for (const AudienceTarget &target : request.targets) {
        targets.push_back({PartKind::Add, target});
    }
    choice.parts.insert(choice.parts.begin(), targets.begin(), targets.end());
    return choice;
}

/// How long it was written, and how long ago.
void putWriting(const DraftRequest &request, review::DraftContext &draft)
{
    draft.secondsComposing = {};
    draft.minutesSinceLastEdit = {};
    if (request.secondsComposing) {
        draft.secondsComposing = *request.secondsComposing;
    }
    if (request.settledAt) {
        draft.minutesSinceLastEdit
            = std::max(qint64 {0}, request.asOf - *request.settledAt) / minuteSeconds;
    }
}

review::DraftContext draftOf(const DraftRequest &request, const Sending &sending)
{
    review::DraftContext draft;
    draft.channel = request.channel;
    draft.language = request.language;
    draft.text = request.text;
    draft.sendAt = sending.moments.sendAt;
    draft.isSendAtADay = request.sendAt && request.sendAt->precision == DatePrecision::Day;
    draft.hasRecipients = true;
    putWriting(request, draft);
    return draft;
}

} // namespace

Result<ReviewRequest> contextFor(SQLite::Database &database, const PeopleColumns &columns,
    const DraftRequest &request, const JobContext &job)
{
    return db::guarded(db::pathOf(database), [&]() -> Result<ReviewRequest> {
        const auto sending = sendingOf(database, request);
        if (!sending) {
            return tl::unexpected(sending.error());
        }
        const auto people = peopleOf(database, columns, choiceOf(request),
            homeOf(sending->account, sending->network), sending->moments, job);
        if (!people) {
            return tl::unexpected(people.error());
        }
        const AccountKnowledge knowledge = knowledgeOf(database, sending->account);
        auto audience = audienceOf(database, columns, *people, *sending, knowledge, job);
        if (!audience) {
            return tl::unexpected(audience.error());
        }
        ReviewRequest out;
        out.draft = draftOf(request, *sending);
        out.draft.sender = senderOf(database, *sending, knowledge, job);
        if (job.isStopped()) {
            return failure(Error::Code::Cancelled);
        }
        out.draft.limits = limitsOf(database, *sending);
        const auto channel = networks::Channel::parse(request.channel);
        if (channel && channel->isPublic()) {
            out.draft.mentioned
                = mentionedIn(database, request.text, homeOf(sending->account, sending->network));
        }
        putHistory(database, *audience, *people, *sending, knowledge, out.draft);
        out.strangers = people->strangers;
        out.gaps = gapsOf(*sending, knowledge, *audience);
        out.draft.recipients = std::move(audience->recipients);
        out.people = std::move(audience->people);
        out.roles = std::move(audience->roles);
        out.elsewhere = std::move(audience->elsewhere);
        if (sending->account) {
            out.remarks = otherPersona(database, *sending->account, choiceOf(request), out.people);
        }
        putKept(database, request, out);
        putOpenCases(database, request, out);
        const auto put = putCampaign(database, columns, request, sending->moments, job, out);
        if (!put) {
            return tl::unexpected(put.error());
        }
        putThread(database, request, sending->moments, out);
        return out;
    });
}

Result<void> putText(SQLite::Database &database, const DraftRequest &request, ReviewRequest &filled)
{
    return db::guarded(db::pathOf(database), [&]() -> Result<void> {
        const auto channel = networks::Channel::parse(request.channel);
        if (channel && channel->isPublic() && namesOthers(request.text, filled.draft.mentioned)) {
            const auto sending = sendingOf(database, request);
            if (!sending) {
                return tl::unexpected(sending.error());
            }
            filled.draft.mentioned
                = mentionedIn(database, request.text, homeOf(sending->account, sending->network));
        }
        filled.draft.text = request.text;
        putWriting(request, filled.draft);
        if (!request.sendAt) {
            filled.draft.sendAt = request.asOf;
        }
        return {};
    });
}

} // namespace comity::drafts
