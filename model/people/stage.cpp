#include "model/people/stage.h"

#include <array>

namespace comity {
namespace {

constexpr std::array stageNames {"none", "exposure", "branding", "engagement", "conversion"};
static_assert(stageNames.size() == stageCount);

} // namespace

QString toText(Stage stage)
{
    return QString::fromLatin1(stageNames.at(static_cast<std::size_t>(stage)));
}

std::optional<Stage> stageFromText(QStringView text)
{
    for (std::size_t i = 0; i < stageNames.size(); ++i) {
        if (text == QLatin1StringView(stageNames.at(i))) {
            return static_cast<Stage>(i);
        }
    }
    return std::nullopt;
}

} // namespace comity
