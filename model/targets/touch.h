#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"

#include <QString>
#include <QStringView>
#include <array>
#include <optional>

namespace comity {

/// What we did for or with somebody (S4.48): passed on something of theirs, added to what they are
/// on about, amused them, answered them, met them.
enum class TouchKind : quint8 { Share, Information, Entertain, Reply, Met };
inline constexpr std::array allTouchKinds {TouchKind::Share, TouchKind::Information,
    TouchKind::Entertain, TouchKind::Reply, TouchKind::Met};

/// `share`, `information`, `entertain`, `reply`, `met`.
QString toText(TouchKind kind);
std::optional<TouchKind> touchKindFromText(QStringView text);

/// One time that we turned to somebody, as the user logged it.
struct Touch
{
    FactId id = {};
    Pk pk = {}; ///< the profile it was logged for
    Dated at = {}; ///< always with a value: exact, a day, or local
    TouchKind kind = TouchKind::Share;
    QString text = {};
    std::optional<qint64> answeredAt = {}; ///< UTC seconds, when the user saw an answer

    bool operator==(const Touch &) const = default;
};

/// False for what lies ahead of a moment, UTC seconds. A day may have begun: its noon does not
/// tell.
bool isPast(const Touch &touch, qint64 asOf);

} // namespace comity
