#pragma once

#include "ui/common/framed_dialog.h"

namespace comity::ui {

/// How much of what is posted may be promotion.
class PromotionGoalDialog : public FramedDialog
{
    Q_OBJECT

public:
    explicit PromotionGoalDialog(int percent, QWidget *parent = nullptr);

Q_SIGNALS:
    void percentAsked(int percent);
};

} // namespace comity::ui
