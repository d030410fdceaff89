#include "model/people/permission.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"

#include <algorithm>
#include <array>

namespace comity {
namespace {

constexpr std::array permissionNames {"none", "replied", "opt-in", "opted-out"};
constexpr std::array eventNames {"opt-in", "opted-out", "withdrawn"};

template <typename Word, std::size_t count>
std::optional<Word> wordFrom(const std::array<const char *, count> &names, QStringView text)
{
    for (std::size_t i = 0; i < count; ++i) {
        if (text == QLatin1String(names.at(i))) {
            return static_cast<Word>(i);
        }
    }
    return std::nullopt;
}

/// Two times of a clock by seconds, everything else by the day: what is said on one day in no known
/// order was said at once.
bool isEarlier(const Dated &a, const Dated &b)
{
    if (a.precision == DatePrecision::Exact && b.precision == DatePrecision::Exact) {
        return a.at < b.at;
    }
    return dateIn(QTimeZone::utc(), a.at) < dateIn(QTimeZone::utc(), b.at);
}

bool comesAfter(const PermissionRecord &later, const PermissionRecord &earlier)
{
    return !isEarlier(later.at, earlier.at)
        && std::pair(earlier.recordedAt, number(earlier.id))
        < std::pair(later.recordedAt, number(later.id));
}

bool covers(const PermissionRecord &record, const QString &topic)
{
    return record.topic == anyTopic || record.topic == topic;
}

bool isNewer(const PermissionRecord *a, const PermissionRecord *b)
{
    return std::tuple(b->at.at, b->recordedAt, number(b->id))
        < std::tuple(a->at.at, a->recordedAt, number(a->id));
}

/// The records that bear on one topic.
class Case
{
public:
    Case(const std::vector<PermissionRecord> &records, const QString &topic)
    {
        for (const PermissionRecord &record : records) {
            if (covers(record, topic)) {
                m_records.push_back(&record);
            }
        }
        std::ranges::sort(m_records, isNewer);
    }

    const PermissionRecord *newestNo() const
    {
        return first([this](const PermissionRecord &record) {
            return record.event == PermissionEvent::OptedOut && !isEnded(record);
        });
    }
    const PermissionRecord *newestYes() const
    {
        return first([this](const PermissionRecord &record) { return isYes(record); });
    }

private:
    template <typename Holds>
    const PermissionRecord *first(Holds holds) const
    {
        const auto found
            = std::ranges::find_if(m_records, [&](const auto *record) { return holds(*record); });
        return found == m_records.end() ? nullptr : *found;
    }
    bool isTakenBack(const PermissionRecord &yes, bool onAnyProfile) const
    {
        return first([&](const PermissionRecord &other) {
            return other.event == PermissionEvent::Withdrawn && !comesAfter(yes, other)
                && (onAnyProfile || other.pk == yes.pk);
        }) != nullptr;
    }
    static bool isSaid(const PermissionRecord &record)
    {
        return record.event == PermissionEvent::OptIn && !record.wording.trimmed().isEmpty();
    }
    bool isYes(const PermissionRecord &record) const
    {
        return isSaid(record) && !isTakenBack(record, true);
    }
    bool isEnded(const PermissionRecord &no) const
    {
        return first([&](const PermissionRecord &other) {
            return other.pk == no.pk && isSaid(other) && comesAfter(other, no)
                && !isTakenBack(other, false);
        }) != nullptr;
    }

    std::vector<const PermissionRecord *> m_records;
};

} // namespace

QString toText(Permission permission)
{
    return QString::fromLatin1(permissionNames.at(static_cast<std::size_t>(permission)));
}

std::optional<Permission> permissionFromText(QStringView text)
{
    return wordFrom<Permission>(permissionNames, text);
}

QString toText(PermissionEvent event)
{
    return QString::fromLatin1(eventNames.at(static_cast<std::size_t>(event)));
}

std::optional<PermissionEvent> permissionEventFromText(QStringView text)
{
    return wordFrom<PermissionEvent>(eventNames, text);
}

PermissionVerdict resolvePermission(
    const std::vector<PermissionRecord> &records, const QString &topic)
{
    const Case about(records, topicFrom(topic));
    if (const PermissionRecord *no = about.newestNo()) {
        return {Permission::OptedOut, *no, {}};
    }
    if (const PermissionRecord *yes = about.newestYes()) {
        return {Permission::OptIn, *yes, {}};
    }
    return {};
}

PermissionVerdict resolveForDraft(
    const std::vector<PermissionRecord> &records, const QString &topic)
{
    const PermissionVerdict verdict = resolvePermission(records, topic);
    if (verdict.state == Permission::OptedOut || topicFrom(topic) != anyTopic) {
        return verdict;
    }
    for (const PermissionRecord &record : records) {
        const PermissionVerdict there = resolvePermission(records, record.topic);
        if (there.state == Permission::OptedOut) {
            return there;
        }
    }
    return verdict;
}

QString topicFrom(const QString &text)
{
    const QString topic = singleLine(text).toCaseFolded();
    return topic.isEmpty() ? QString(anyTopic) : topic;
}

} // namespace comity
