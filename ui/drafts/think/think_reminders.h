#pragma once

#include "model/drafts/lessons.h"

#include <QWidget>
#include <array>

class QPushButton;

namespace comity::ui {

class PlainLabel;

/// What the fourth question is asked with, of a text that wants something: what we said in public,
/// which it may contradict (S0.10), and that a goal of many names nobody who answers (S0.33).
class ThinkReminders : public QWidget
{
    Q_OBJECT

public:
    explicit ThinkReminders(QWidget *parent = nullptr);

    /// The newest first; a few of them stand here, the others are told of.
    void setStances(const std::vector<drafts::Stance> &stances);
    void setLacksPlan(bool lacksPlan);

Q_SIGNALS:
    /// All that we said is to be seen.
    void stancesAsked();
    /// The goal is to be told who answers.
    void planAsked();

private:
    void showWhatThereIs();

    QWidget *m_said;
    std::array<PlainLabel *, 3> m_newest;
    QPushButton *m_all;
    QWidget *m_plan;
    bool m_hasStances = false;
    bool m_lacksPlan = false;
};

} // namespace comity::ui
