#pragma once

#include "model/drafts/campaign.h"
#include "ui/common/soft_block.h"

class QComboBox;
class QPushButton;

namespace comity::ui {

class DraftDesk;
class PlainLabel;

/// Above the text of a draft without a goal: asks what it is for and takes the answer, one of the
/// goals that are open or the name of a new one (S0.44, S1.28). What answers somebody is not asked.
class GoalQuestion : public SoftBlock
{
    Q_OBJECT

public:
    explicit GoalQuestion(DraftDesk &desk, QWidget *parent = nullptr);

    void setGoals(const std::vector<drafts::Campaign> &goals);
    void focusField();
    /// What was answered was not written.
    void askAgain();

Q_SIGNALS:
    void goalChosen(comity::drafts::CampaignId goal);
    void goalNamed(const QString &name);

private:
    void follow();
    void answer();
    void showWhetherItCanBeSet();

    DraftDesk &m_desk;
    PlainLabel *m_label;
    QComboBox *m_goal;
    QPushButton *m_set;
    bool m_isAnswered = false; ///< and on its way to the workspace
};

} // namespace comity::ui
