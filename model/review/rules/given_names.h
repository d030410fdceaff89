#pragma once

#include "model/review/draft_context.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace comity::review {

/// A name as names are compared: case and accents away, ø as o, ł as l, ß as ss, ue as ü.
QString foldedName(QStringView name);

/// Which names may mean the same person: parts of a name, short forms, initials, handles.
class GivenNames
{
public:
    /// `pairs` are names that stand for one another, divided by a blank: `robert bob bobby`.
    explicit GivenNames(const QStringList &pairs);

    /// The folded parts of all names and the handle of somebody.
    QStringList partsOf(const Recipient &person) const;
    /// Whether a folded name may mean whom `parts` name.
    bool matches(const QString &name, const QStringList &parts) const;
    /// Whether it is one of `parts` but for one slip of the pen.
    bool isNearly(const QString &name, const QStringList &parts) const;
    /// Whether two names are written in the same script, so that they can be compared.
    bool isSameScript(QStringView left, QStringView right) const;

private:
    QHash<QString, QSet<int>> m_groups; ///< the pairs each name is in
};

} // namespace comity::review
