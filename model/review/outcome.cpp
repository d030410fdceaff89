#include "model/review/outcome.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace comity::review {
namespace {

constexpr qint64 hostileMinutes = 60;
constexpr qint64 hotMinutes = 30;
constexpr qint64 askMinutes = 15;
constexpr int fewPeople = 5;

struct GroupRule
{
    QStringView rule;
    Group group;
};

// What puts a recipient into a group; any other rule about recipients puts them into `other`.
constexpr auto groupRules = std::to_array<GroupRule>({
    {u"opted-out", Group::OptedOut},
    {u"reply-debt", Group::ReplyOwed},
    {u"no-permission-bulk-dm", Group::NoPermission},
    {u"first-contact-solicitation", Group::FirstContact},
    {u"auto-dm-thanks-with-link", Group::FirstContact},
    {u"overdue-promise", Group::PromiseOverdue},
    {u"contact-frequency", Group::TooOften},
    {u"duplicate-to-same-person", Group::TooOften},
    {u"unanswered-streak", Group::Unanswered},
    {u"quiet-hours", Group::OutsideHours},
    {u"weekend-ask", Group::OutsideHours},
    {u"audience-mismatch", Group::NotTheAudience},
});

Group groupFor(const Finding &finding)
{
    if (finding.rule == u"first-contact-solicitation" && finding.message.startsWith(againMessage)) {
        return Group::Unanswered;
    }
    if (finding.rule == u"reply-debt" && finding.message == offendedMessage) {
        return Group::TookOffence;
    }
    const auto *found = std::ranges::find(groupRules, finding.rule, &GroupRule::rule);
    return found == groupRules.end() ? Group::Other : found->group;
}

int asInt(qint64 people)
{
    return static_cast<int>(std::min(people, qint64 {std::numeric_limits<int>::max()}));
}

bool weighs(const Finding &finding)
{
    return finding.severity != Severity::Advise;
}

bool isOf(const Finding &finding, std::initializer_list<QStringView> rules)
{
    return std::ranges::find(rules, finding.rule) != rules.end();
}

/// A lamp that findings put out: for all of the recipients, or for some.
class LampReading
{
public:
    explicit LampReading(std::size_t rows)
        : m_isOut(rows, false)
    {
    }

    void putOut(const Finding &finding)
    {
        if (finding.recipients.empty()) {
            putOutForAll();
        }
        for (const quint32 row : finding.recipients) {
            m_isOut.at(row) = true;
        }
    }
    void putOutForAll() { m_isWhole = true; }
    void putOut(std::size_t row) { m_isOut.at(row) = true; }
    void doubt() { m_isDoubtful = true; }

    Lamp lamp() const
    {
        const auto out = std::ranges::count(m_isOut, true);
        if (m_isWhole || (out > 0 && out == std::ssize(m_isOut))) {
            return Lamp::No;
        }
        if (out > 0) {
            return Lamp::Some;
        }
        return m_isDoubtful ? Lamp::Unknown : Lamp::Yes;
    }

private:
    std::vector<bool> m_isOut;
    bool m_isWhole = false;
    bool m_isDoubtful = false;
};

/// What somebody has to be to us before a private message reaches them, by the usual settings of
/// the network; who has written to us can be answered in any case.
enum class Tie : quint8 { None, FollowsUs, Connected, FollowsUsAndWeThem };

Tie tieFor(const networks::Channel &channel)
{
    if (channel.kind() != networks::ChannelKind::Message) {
        return Tie::None;
    }
    if (channel.network() == u"linkedin") {
        return Tie::Connected;
    }
    if (channel.network() == u"x" || channel.network() == u"bluesky") {
        return Tie::FollowsUs;
    }
    return channel.network() == u"tiktok" ? Tie::FollowsUsAndWeThem : Tie::None;
}

Known3 both(Known3 left, Known3 right)
{
    if (left == Known3::No || right == Known3::No) {
        return Known3::No;
    }
    return left == Known3::Yes ? right : left;
}

Known3 hasTie(const DraftFacts &draft, std::size_t row, Tie tie)
{
    if (draft.audience.hasWritten.at(row) == Known3::Yes) {
        return Known3::Yes;
    }
    const Known3 follows = draft.audience.followsUs.at(row);
    if (tie == Tie::Connected) {
        return draft.audience.connected.at(row);
    }
    if (tie == Tie::FollowsUs) {
        return follows;
    }
    const Known<bool> &weFollow = draft.context.recipients.at(row).weFollow;
    if (weFollow.isUnknown()) {
        return both(follows, Known3::Unknown);
    }
    return both(follows, weFollow.is(true) ? Known3::Yes : Known3::No);
}

/// Draws the lamp of the network, and whom it does not deliver to.
void drawCan(const DraftFacts &draft, const std::vector<Finding> &findings, Review &review)
{
    LampReading reading(draft.audience.rows());
    qint64 unreachable = 0;
    for (const Finding &finding : findings) {
        if (isOfTheNetwork(finding) && isOf(finding, {u"over-length"})) {
            reading.putOutForAll();
        } else if (isOfTheNetwork(finding)) {
            reading.putOut(finding);
        }
    }
    const Tie tie = tieFor(draft.channel);
    if (tie != Tie::None && draft.audience.rows() == 0) {
        reading.doubt();
    }
    for (std::size_t row = 0; tie != Tie::None && row < draft.audience.rows(); ++row) {
        const Known3 has = hasTie(draft, row, tie);
        if (has == Known3::No) {
            reading.putOut(row);
            unreachable += draft.audience.people[row];
        } else if (has == Known3::Unknown) {
            reading.doubt();
        }
    }
    review.can = reading.lamp();
    review.unreachable = asInt(unreachable);
}

bool isAboutPermission(const Finding &finding)
{
    return isOf(finding, {u"opted-out", u"no-permission-bulk-dm", u"connection-as-consent"});
}

Lamp mayLamp(const DraftFacts &draft, const std::vector<Finding> &findings)
{
    LampReading reading(draft.audience.rows());
    for (const Finding &finding : findings) {
        if (weighs(finding) && isAboutPermission(finding)) {
            reading.putOut(finding);
        }
    }
    const std::vector<Known3> &stopped = draft.audience.optedOut;
    const bool isUnknown = stopped.empty() // to people whom nobody named
        || std::ranges::find(stopped, Known3::Unknown) != stopped.end();
    if (draft.channel.isPrivate() && isUnknown) {
        reading.doubt();
    }
    return reading.lamp();
}

Lamp shouldLamp(const DraftFacts &draft, const std::vector<Finding> &findings)
{
    LampReading reading(draft.audience.rows());
    for (const Finding &finding : findings) {
        const bool isOther = isAboutPermission(finding) || isOf(finding, {u"over-length"})
            || (isOf(finding, {u"broadcast-size"}) && finding.message == networkCapMessage);
        if (weighs(finding) && !isOther) {
            reading.putOut(finding);
        }
    }
    return reading.lamp();
}

Verdict verdictOf(const std::vector<Finding> &findings)
{
    Verdict verdict = Verdict::Ready;
    for (const Finding &finding : findings) {
        if (finding.severity == Severity::Block) {
            return Verdict::DontSend;
        }
        if (finding.severity == Severity::Warn) {
            verdict = Verdict::Revise;
        }
    }
    return verdict;
}

void placeRows(const std::vector<Finding> &findings, std::vector<Group> &groupOf)
{
    for (const Finding &finding : findings) {
        // Of the sending as a whole, whomever it names: nobody has it of their own (cli.md).
        const bool isOfTheWhole = isOf(finding,
            {u"broadcast-size", u"identical-to-many", u"post-it-instead", u"over-length",
                u"untracked-promise"});
        if (!weighs(finding) || isOfTheWhole || finding.suppressedBy == u"dismissed") {
            continue;
        }
        const Group group = groupFor(finding);
        for (const quint32 row : finding.recipients) {
            groupOf.at(row) = std::min(groupOf.at(row), group);
        }
    }
}

} // namespace

bool isOfTheNetwork(const Finding &finding)
{
    const bool isRefused = isOf(finding, {u"over-length"})
        || (isOf(finding, {u"broadcast-size"}) && finding.message == networkCapMessage);
    return finding.severity == Severity::Block && isRefused;
}

void drawOutcome(const DraftFacts &draft, Review &review)
{
    review.verdict = verdictOf(review.findings);
    drawCan(draft, review.findings, review);
    review.may = mayLamp(draft, review.findings);
    review.should = shouldLamp(draft, review.findings);

    const AudienceFacts &audience = draft.audience;
    review.groupOf.assign(audience.rows(), Group::Fine);
    placeRows(review.findings, review.groupOf);
    placeRows(review.suppressed, review.groupOf);
    qint64 people = 0;
    qint64 fine = 0;
    for (std::size_t row = 0; row < audience.rows(); ++row) {
        people += audience.people[row];
        fine += review.groupOf[row] == Group::Fine ? audience.people[row] : 0;
    }
    review.recipients = asInt(people);
    review.fine = asInt(fine);
}

int coolingOffMinutes(const DraftFacts &draft, const std::vector<Finding> &findings)
{
    qint64 minutes = 0;
    const bool isAsk = draft.intents.hasOffer() || draft.intents.has(IntentKind::FavourAsk);
    if (isAsk && (draft.audience.isEverybody || draft.audience.total > fewPeople)) {
        minutes = askMinutes;
    }
    for (const Finding &finding : findings) {
        if (isOf(finding, {u"hostile-reply"})) {
            minutes = std::max(minutes, hostileMinutes);
        } else if (isOf(finding, {u"cooling-off"})) {
            minutes = std::max(minutes, hotMinutes);
        }
    }
    constexpr qint64 minuteSeconds = 60;
    constexpr qint64 longAgo = 24 * 60;
    const qint64 age = std::min(draft.context.secondsComposing.valueOr(0), longAgo * minuteSeconds)
        + std::min(draft.context.minutesSinceLastEdit.valueOr(0), longAgo) * minuteSeconds;
    const qint64 left = minutes * minuteSeconds - age;
    return static_cast<int>(std::max<qint64>(left + minuteSeconds - 1, 0) / minuteSeconds);
}

} // namespace comity::review
