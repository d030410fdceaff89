#include "model/lists/list_kind.h"

#include <array>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr std::array<QLatin1String, listKindCount> words {QLatin1String("private"),
    QLatin1String("public"), QLatin1String("target"), QLatin1String("protected"),
    QLatin1String("watch"), QLatin1String("smart")};

} // namespace

QString toText(ListKind kind)
{
    return words.at(static_cast<std::size_t>(kind));
}

std::optional<ListKind> listKindFromText(QStringView text)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (text == words.at(i)) {
            return static_cast<ListKind>(i);
        }
    }
    return std::nullopt;
}

} // namespace comity
