#pragma once

#include "model/goals/experiments.h"
#include "ui/common/framed_dialog.h"

#include <array>

class QDateEdit;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;

namespace comity::ui {

/// Says of an experiment that it is kept, dropped, or goes on until another day, and why.
class VerdictDialog : public FramedDialog
{
    Q_OBJECT

public:
    VerdictDialog(const goals::Experiment &experiment, QDate today, QWidget *parent);

Q_SIGNALS:
    void verdictGiven(const comity::goals::ExperimentVerdict &verdict);

private:
    QWidget *makeChoices();
    void follow();
    goals::ExperimentVerdict written() const;

    std::array<QRadioButton *, goals::verdictCount> m_choices {};
    QDateEdit *m_until;
    QPlainTextEdit *m_sentence;
    QPushButton *m_act;
};

} // namespace comity::ui
