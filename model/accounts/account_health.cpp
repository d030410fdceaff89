#include "model/accounts/account_health.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr std::array<int, healthKinds> pauseDays {3, 7, 14, 30};
constexpr int rememberedDays = 90;
constexpr int mostDays = 60;

} // namespace

QString toText(HealthKind kind)
{
    static const std::array<QString, healthKinds> texts {
        u"report"_s, u"warning"_s, u"block"_s, u"lock"_s};
    return texts[static_cast<std::size_t>(kind)];
}

std::optional<HealthKind> healthKindFromText(QStringView text)
{
    for (int i = 0; i < healthKinds; ++i) {
        if (toText(static_cast<HealthKind>(i)) == text) {
            return static_cast<HealthKind>(i);
        }
    }
    return std::nullopt;
}

std::optional<PauseAdvice> pauseAdvice(
    const std::vector<HealthEntry> &entries, QDate today, PauseOf of)
{
    std::optional<PauseAdvice> longest;
    for (const HealthEntry &entry : entries) {
        if (of == PauseOf::Following && entry.kind == HealthKind::Report) {
            continue;
        }
        const auto earlier = std::ranges::count_if(entries, [&entry](const HealthEntry &other) {
            const qint64 days = other.day.daysTo(entry.day);
            const bool isBefore = days > 0 || (days == 0 && other.id < entry.id);
            return isBefore && days <= rememberedDays;
        });
        const int usual = pauseDays[static_cast<std::size_t>(entry.kind)];
        const int days = std::min(mostDays, earlier > 0 ? 2 * usual : usual);
        const QDate until = entry.day.addDays(days);
        if (entry.day <= today && today < until && (!longest || until > longest->until)) {
            longest = {entry.kind, entry.day, until, static_cast<int>(earlier),
                u"acts-"_s + toText(entry.kind)};
        }
    }
    return longest;
}

} // namespace comity
