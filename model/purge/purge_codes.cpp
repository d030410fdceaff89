#include "model/purge/purge_codes.h"

#include <QStringList>
#include <array>

namespace comity {
namespace {

constexpr std::array reasonNames {"not-following-back", "stale", "never-posted", "lopsided",
    "looks-automated", "out-of-profile", "gone", "by-hand"};
constexpr std::array leftOutNames {"opted-out-of-purge", "protected", "target", "blocked", "muted",
    "owed", "recent-contact", "met", "learn-only", "customer", "new-follow", "likely", "reviewed",
    "snoozed", "unfollowed-before", "in-open-batch", "relation-unknown"};
constexpr std::array decisionNames {
    "unfollow", "keep", "protect", "learn-only", "snooze", "demote"};
constexpr std::array tickNames {"done", "skip"};

template <typename Enum, typename Names>
QString nameOf(Enum value, const Names &names)
{
    return QString::fromLatin1(names.at(static_cast<std::size_t>(value)));
}

template <typename Enum, typename Names>
std::optional<Enum> valueOf(QStringView text, const Names &names)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (text == QLatin1StringView(names.at(i))) {
            return static_cast<Enum>(i);
        }
    }
    return std::nullopt;
}

} // namespace

QString toText(PurgeReason reason)
{
    return nameOf(reason, reasonNames);
}

QString toText(LeftOut code)
{
    return nameOf(code, leftOutNames);
}

QString toText(Decision decision)
{
    return nameOf(decision, decisionNames);
}

QString toText(Tick tick)
{
    return nameOf(tick, tickNames);
}

std::optional<PurgeReason> purgeReasonFromText(QStringView text)
{
    return valueOf<PurgeReason>(text, reasonNames);
}

std::optional<LeftOut> leftOutFromText(QStringView text)
{
    return valueOf<LeftOut>(text, leftOutNames);
}

std::optional<Decision> decisionFromText(QStringView text)
{
    return valueOf<Decision>(text, decisionNames);
}

std::optional<Tick> tickFromText(QStringView text)
{
    return valueOf<Tick>(text, tickNames);
}

std::vector<PurgeReason> ReasonSet::all() const
{
    std::vector<PurgeReason> out;
    for (int i = 0; i < purgeReasonCount; ++i) {
        if (contains(static_cast<PurgeReason>(i))) {
            out.push_back(static_cast<PurgeReason>(i));
        }
    }
    return out;
}

QString ReasonSet::joined() const
{
    QStringList words;
    for (const PurgeReason reason : all()) {
        words += toText(reason);
    }
    return words.join(u',');
}

ReasonSet ReasonSet::fromJoined(const QString &text)
{
    ReasonSet reasons;
    for (const QString &word : text.split(u',')) {
        if (const auto reason = purgeReasonFromText(word)) {
            reasons.insert(*reason);
        }
    }
    return reasons;
}

} // namespace comity
