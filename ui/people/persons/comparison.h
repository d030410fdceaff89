#pragma once

#include "ui/people/persons/person_card.h"
#include "ui/people/table/person_texts.h"

#include <QStringList>

namespace comity::ui {

/// One thing that is known of several people, beside each other.
struct ComparisonRow
{
    QString label;
    QStringList values; ///< one a person; "—" for what is not known
    QStringList meanings; ///< tool tips beside them; may be empty
    bool isDifferent = false;
};

/// Everything that is known of at least one of them; who they are is not among it.
std::vector<ComparisonRow> comparisonOf(const std::vector<PersonCard> &cards, const Today &today);

/// What is known of one: "Customer, not known" and the like are left to the caller.
QString relationText(const PersonCard &card);

} // namespace comity::ui
