#include "model/drafts/audience_part.h"

#include <array>

namespace comity::drafts {
namespace {

constexpr std::array names {"add", "keep", "leave"};

} // namespace

QString toText(PartKind kind)
{
    return QString::fromLatin1(names.at(static_cast<std::size_t>(kind)));
}

std::optional<PartKind> partKindFromText(QStringView text)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (text == QLatin1String(names.at(i))) {
            return static_cast<PartKind>(i);
        }
    }
    return std::nullopt;
}

} // namespace comity::drafts
