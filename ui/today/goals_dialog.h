#pragma once

#include "model/base/wording.h"
#include "ui/common/framed_dialog.h"
#include "ui/today/today_ground.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QGridLayout;
class QPushButton;
class QSpinBox;

namespace comity::ui {

/// What is wanted of each measure of the scoreboard and by when; the people or the share of a list
/// are added as measures of their own.
class GoalsDialog : public FramedDialog
{
    Q_OBJECT

public:
    GoalsDialog(const TodayGround &ground, const Wording &wording, QWidget *parent);

Q_SIGNALS:
    /// All goals, in their order; the dialog closes. One of a list that was added has no value that
    /// it began with.
    void goalsAsked(const std::vector<comity::goals::Goal> &goals);

private:
    struct Line
    {
        goals::Score score = {};
        QCheckBox *isSet = nullptr; ///< null: nothing is to be chosen
        QSpinBox *wanted = nullptr;
        QCheckBox *hasDay = nullptr;
        QDateEdit *until = nullptr;
        QPushButton *remove = nullptr; ///< of a list's goal
        bool isRemoved = false;
    };

    QWidget *makeLines();
    QWidget *makeAdding();
    void addLine(const goals::Score &score);
    void addOfList();
    void removeLine(std::size_t at);
    bool isThere(goals::Measure measure, ListId list) const;
    void showAdding();
    static goals::Goal goalOf(const Line &line, qint64 now);

    TodayGround m_ground;
    const Wording &m_wording;
    std::vector<Line> m_lines;
    QGridLayout *m_grid = nullptr;
    QComboBox *m_list = nullptr;
    QComboBox *m_measure = nullptr;
    QPushButton *m_add = nullptr;
};

} // namespace comity::ui
