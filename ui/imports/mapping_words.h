#pragma once

#include "model/import/tables/mapping_check.h"
#include "ui/common/tokens.h"

namespace comity::ui {

/// What a column can go to, in the order in which it is offered.
QList<formats::Field> offeredFields();
/// "Last post"; "Leave out" for none.
QString fieldName(std::optional<formats::Field> field);

/// What comes of one column, as shape and words.
struct ColumnResult
{
    Severity severity = Severity::Note;
    QString text;
};
ColumnResult columnResult(const MappingCheck &check, int column, const ColumnCheck &counted);

/// "CSV, columns parted by commas".
QString tableKind(const TableSurvey &survey);
/// "142 rows", "the first 399 rows".
QString rowsText(const MappingCheck &check);
/// "3 April or 4 March": the two days that a date of the kind 03/04/26 may mean.
QString twoReadings(const QString &date);

} // namespace comity::ui
