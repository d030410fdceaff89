#pragma once

#include <QString>
#include <optional>

namespace comity {

/// How far we have come with somebody, from dated evidence (etiquette.md §1.3). In rising order.
enum class Stage : quint8 { None, Exposure, Branding, Engagement, Conversion };
constexpr int stageCount = 5;

/// `none`, `exposure`, `branding`, `engagement`, `conversion`.
QString toText(Stage stage);
std::optional<Stage> stageFromText(QStringView text);

} // namespace comity
