#pragma once

#include <QSet>
#include <QString>

namespace comity {

/// Gives sheets of one workbook names that spreadsheet programs take: at most 31 characters, none
/// of []:*?/\, no apostrophe at the ends, and no name twice, whatever the case of its letters.
class SheetNames
{
public:
    QString next(const QString &wanted);

private:
    QSet<QString> m_given;
};

} // namespace comity
