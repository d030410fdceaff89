#include "app/cli/review_audience.h"

#include "model/accounts/accounts_store.h"
#include "model/db/db_error.h"
#include "model/drafts/campaigns_store.h"
#include "model/networks/channel.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

using drafts::AudienceTarget;
using networks::Channel;

Result<std::vector<AudienceTarget>> targetsOf(const Call &call, const Channel &channel)
{
    std::vector<AudienceTarget> targets;
    bool isPublic = false;
    for (const QString &text : call.options().values(u"to"_s)) {
        const AudienceTarget target = drafts::audienceTargetFrom(text);
        if (target.kind != AudienceTarget::Kind::Everybody && target.name.trimmed().isEmpty()) {
            return usage(u"--to wants list:NAME, a @handle or public, not \"%1\""_s.arg(text));
        }
        isPublic = isPublic || target.kind == AudienceTarget::Kind::Everybody;
        targets.push_back(target);
    }
    if (isPublic && targets.size() > 1) {
        return usage(u"What is public goes to everybody; --to public stands alone"_s);
    }
    if (isPublic && channel.isPrivate()) {
        return usage(u"%1 is private and not for the public; post it instead, or name people"_s.arg(
            channel.name()));
    }
    return targets;
}

/// From which account of ours it goes out; none for mail where several are there.
Result<std::optional<Account>> senderOf(
    const Call &call, SQLite::Database &database, const Channel &channel)
{
    const bool isMail = channel.network().isEmpty();
    if (call.accountName()) {
        const auto named = call.account(database);
        if (!named) {
            return tl::unexpected(named.error());
        }
        if (!isMail && named->network != channel.network()) {
            return usage(u"%1 does not go out from %2; name an account of %3"_s.arg(
                channel.name(), named->label(), channel.network()));
        }
        return std::optional(*named);
    }
    std::vector<Account> fitting = AccountsStore(database).inUse();
    std::erase_if(fitting,
        [&](const Account &account) { return !isMail && account.network != channel.network(); });
    if (fitting.size() == 1) {
        return std::optional(fitting.front());
    }
    if (isMail) {
        return std::optional<Account>();
    }
    if (fitting.empty()) {
        return usage(u"There is no account of %1 in this workspace, from which %2 goes out"_s.arg(
            channel.network(), channel.name()));
    }
    QStringList labels;
    for (const Account &account : fitting) {
        labels += account.label();
    }
    return usage(
        u"Which account does it go out from? --account %1"_s.arg(labels.join(u", --account "_s)));
}

/// The campaign of --campaign; an open one before a closed one, the newest of those.
Result<std::optional<drafts::CampaignId>> campaignOf(const Call &call, SQLite::Database &database)
{
    if (!call.options().isSet(u"campaign"_s)) {
        return std::optional<drafts::CampaignId>();
    }
    const QString name = call.options().value(u"campaign"_s).trimmed();
    for (const drafts::Campaign &campaign : drafts::CampaignsStore(database).all()) {
        if (campaign.name.compare(name, Qt::CaseInsensitive) == 0) {
            return std::optional(campaign.id);
        }
    }
    return usage(u"There is no campaign called %1 in this workspace"_s.arg(name));
}

/// Why a request has nobody to go to; nothing where it has.
std::optional<QString> whyNobody(const drafts::ReviewRequest &request,
    const std::vector<AudienceTarget> &targets, const Channel &channel)
{
    if (!request.strangers.isEmpty()) {
        return u"There is nobody called %1 in this workspace"_s.arg(
            request.strangers.join(u", "_s));
    }
    const bool isPublic = targets.front().kind == AudienceTarget::Kind::Everybody;
    if (isPublic || !request.draft.recipients.empty()) {
        return std::nullopt;
    }
    const bool isElsewhere = std::ranges::any_of(
        request.gaps, [](const auto &gap) { return gap.code == u"elsewhere"; });
    return isElsewhere ? u"None of these people has a profile on %1, where %2 goes"_s.arg(
               channel.network(), channel.name())
                       : u"Nobody is on %1"_s.arg(targets.front().name);
}

} // namespace

Result<std::optional<Dated>> sendAtOf(const Call &call)
{
    if (!call.options().isSet(u"send-at"_s)) {
        return std::optional<Dated>();
    }
    const QString text = call.options().value(u"send-at"_s);
    const Dated moment = momentFromText(text);
    if (!moment.isKnown()) {
        return usage(u"--send-at wants a moment such as 2026-05-14T09:00:00Z, not %1"_s.arg(text));
    }
    return std::optional(moment);
}

Result<drafts::ReviewRequest> draftForAudience(
    const Call &call, const db::WorkspaceFile &workspace, const review::DraftContext &draft)
{
    return db::guarded(workspace.path(), [&]() -> Result<drafts::ReviewRequest> {
        const auto channel = Channel::parse(draft.channel);
        const auto targets = targetsOf(call, *channel);
        if (!targets) {
            return tl::unexpected(targets.error());
        }
        const auto sendAt = sendAtOf(call);
        if (!sendAt) {
            return tl::unexpected(sendAt.error());
        }
        const auto account = senderOf(call, workspace.reader(), *channel);
        if (!account) {
            return tl::unexpected(account.error());
        }
        const auto campaign = campaignOf(call, workspace.reader());
        if (!campaign) {
            return tl::unexpected(campaign.error());
        }
        const auto id = *account ? std::optional((*account)->id) : std::nullopt;
        const auto columns = PeopleColumns::load(workspace.path(), id, call.job());
        if (!columns) {
            return tl::unexpected(columns.error());
        }
        auto request = drafts::contextFor(workspace.reader(), **columns,
            {.channel = draft.channel,
                .text = draft.text,
                .language = draft.language,
                .targets = *targets,
                .account = id,
                .asOf = call.now(),
                .sendAt = *sendAt,
                .campaign = *campaign},
            call.job());
        if (!request) {
            return request;
        }
        if (const auto why = whyNobody(*request, *targets, *channel)) {
            return usage(*why);
        }
        return request;
    });
}

void tellAudience(
    const review::Review &review, const drafts::ReviewRequest &request, Console &console)
{
    std::array<int, review::groupCount> people {};
    for (std::size_t row = 0; row < review.groupOf.size(); ++row) {
        people.at(static_cast<std::size_t>(review.groupOf[row]))
            += request.draft.recipients[row].count;
    }
    const Wording &wording = console.wording();
    for (std::size_t group = people.size(); group-- > 0;) {
        if (people.at(group) > 0) {
            const auto which = static_cast<review::Group>(static_cast<quint8>(group));
            const bool isOfWords = which == review::Group::Fine && review.unreachable > 0;
            const QString code
                = u"group-"_s + toText(which) + (isOfWords ? u"-words"_s : QString());
            console.say(
                u"  "_s + wording.sentence(u"review", code, {QString::number(people.at(group))}));
        }
    }
    for (const drafts::ContextGap &remark : request.remarks) {
        console.say(wording.sentence(u"audience", remark.code, remark.arguments));
    }
    for (const drafts::ContextGap &gap : request.gaps) {
        console.say(wording.sentence(u"audience", gap.code, gap.arguments));
    }
}

} // namespace comity::cli
