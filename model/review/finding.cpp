#include "model/review/finding.h"

#include <array>

namespace comity::review {
namespace {

constexpr std::array severityNames {"block", "warn", "advise"};
constexpr std::array fixNames {"replace", "remove", "insert", "split-audience", "move-channel",
    "reschedule", "add-task", "answer-first", "ask-permission"};

template <typename Kind, std::size_t size>
std::optional<Kind> named(const std::array<const char *, size> &names, QStringView text)
{
    for (std::size_t i = 0; i < size; ++i) {
        if (text == QLatin1StringView(names.at(i))) {
            return static_cast<Kind>(i);
        }
    }
    return std::nullopt;
}

} // namespace

QString toText(Severity severity)
{
    return QString::fromLatin1(severityNames.at(static_cast<std::size_t>(severity)));
}

std::optional<Severity> severityFromText(QStringView text)
{
    return named<Severity>(severityNames, text);
}

QString toText(FixKind kind)
{
    return QString::fromLatin1(fixNames.at(static_cast<std::size_t>(kind)));
}

std::optional<FixKind> fixKindFromText(QStringView text)
{
    return named<FixKind>(fixNames, text);
}

} // namespace comity::review
