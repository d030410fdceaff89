#pragma once

#include "model/people/person_row.h"
#include "model/standing/people_columns.h"
#include "ui/common/relation_mark.h"
#include "ui/common/row_marks.h"
#include "ui/common/table_roles.h"

#include <QString>
#include <QTimeZone>

namespace comity::ui {

/// Whose days count, and which day today is.
struct Today
{
    QTimeZone zone = QTimeZone::utc();
    qint64 now = 0; ///< UTC seconds
    int staleDays = 90;

    QDate date() const;
};

/// The day of a score: "1 Mar 2026".
QString scoreDayText(qint64 at, const Today &today);

/// `@ada` where the network writes an @, `ada` where it does not, `id 4711, handle unknown` where
/// no import has it; may be empty on networks that know nothing but names.
QString handleText(const PersonRow &row);
/// What people call them: the name, else the handle.
QString nameText(const PersonRow &row);

/// When the relation as it stands began: of a mutual one the later half. None when a half is
/// unknown.
Dated sinceOf(const Glance &glance);
/// Followers ÷ following; unknown without both, and where they follow nobody.
std::optional<double> ratioOf(const Glance &glance);
bool isStale(const Glance &glance, const Today &today);
/// The most urgent one.
RowFlag flagOf(const ShownPerson &row, const Today &today);

/// The row as one sentence, for who listens: "Ada Moonriver, mutual, 1,902 followers, last post 12
/// days, protected". What is unknown is left out.
QString spokenRow(const ShownPerson &shown, const Today &today);

/// How a format is called in a sentence: "X archive", "CSV".
QString formatText(const QString &code);

} // namespace comity::ui
