#pragma once

#include "ui/lists/counts_line.h"
#include "ui/lists/lists_reader.h"

namespace comity::ui {

/// What the housekeeping of a list finds, as counts that open the people behind them; what is not
/// known stands beside it.
class HealthLine : public CountsLine
{
    Q_OBJECT

public:
    explicit HealthLine(QWidget *parent = nullptr);

    void show(const MembersAnswer &answer, bool isSmart);

private:
    void showUnknown(const ListHealth &health);
};

} // namespace comity::ui
