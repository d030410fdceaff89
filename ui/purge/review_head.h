#pragma once

#include <QFrame>

class QPushButton;

namespace comity::ui {

class Stepper;

/// The head of the middle: where the task stands, and the one act that goes on from there.
class ReviewHead : public QFrame
{
    Q_OBJECT

public:
    enum Step { Plan, Review };

    explicit ReviewHead(QWidget *parent = nullptr);

    Step step() const;
    /// `hasBatch`: the review may be chosen.
    void setStep(Step step, bool hasBatch);
    /// `canReview`: somebody fits and the workspace may be written to; `canClose` likewise.
    void setEnabledActs(bool canReview, bool canClose);

Q_SIGNALS:
    void stepChosen(int step);
    void reviewAsked();
    void closeAsked();

private:
    Stepper *m_stepper;
    QPushButton *m_review;
    QPushButton *m_close;
    QPushButton *m_newPlan;
};

} // namespace comity::ui
