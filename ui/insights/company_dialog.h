#pragma once

#include "ui/common/framed_dialog.h"
#include "ui/insights/insights_ground.h"

namespace comity::ui {

/// How those whom we follow look from outside, with the reasons and how much they say together.
class CompanyDialog : public FramedDialog
{
    Q_OBJECT

public:
    CompanyDialog(const InsightsHabits &habits, const Wording &wording, QWidget *parent = nullptr);

private:
    QWidget *makeBody(const InsightsHabits &habits, const Wording &wording);
};

} // namespace comity::ui
