#pragma once

#include "ui/lists/counts_line.h"
#include "ui/lists/lists_reader.h"

namespace comity::ui {

/// How the people of a list and we stand to each other, as counts that open them: mutual with its
/// share of those of whom it is known, one-sided, neither; who came to us first, and who had no
/// contact for long.
class RelationLine : public CountsLine
{
    Q_OBJECT

public:
    explicit RelationLine(QWidget *parent = nullptr);

    void show(const MembersAnswer &answer);
};

} // namespace comity::ui
