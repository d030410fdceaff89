#pragma once

#include "model/base/wording.h"
#include "ui/common/framed_dialog.h"
#include "ui/today/today_ground.h"

class QCheckBox;
class QDateEdit;
class QSpinBox;

namespace comity::ui {

/// What is wanted of each measure of the scoreboard and by when.
class GoalsDialog : public FramedDialog
{
    Q_OBJECT

public:
    GoalsDialog(const TodayGround &ground, const Wording &wording, QWidget *parent);

Q_SIGNALS:
    /// All goals, in their order; the dialog closes.
    void goalsAsked(const std::vector<comity::goals::Goal> &goals);

private:
    struct Line
    {
        goals::Score score = {};
        QCheckBox *isSet = nullptr;
        QSpinBox *wanted = nullptr;
        QCheckBox *hasDay = nullptr;
        QDateEdit *until = nullptr;
    };

    QWidget *makeLines(const TodayGround &ground, const Wording &wording);
    static goals::Goal goalOf(const Line &line, qint64 now);

    std::vector<Line> m_lines;
};

} // namespace comity::ui
