#pragma once

#include <QString>
#include <QStringList>

namespace comity {

/// A code of resources/language/en/targets.yml with what fills it.
struct TargetReason
{
    QString code = {};
    QStringList arguments = {};

    bool operator==(const TargetReason &) const = default;
};

} // namespace comity
