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
    enum Step { Plan, Review, Work, Verify };

    /// What there is to go to.
    struct Reach
    {
        bool hasBatch = false; ///< there is one to review
        int toUnfollow = 0; ///< decided so on it
        int toWork = 0; ///< of them, not ticked yet
        bool hasTicks = false; ///< on any batch, for a list to prove
    };

    explicit ReviewHead(QWidget *parent = nullptr);

    Step step() const;
    void setStep(Step step, const Reach &reach);
    /// Somebody fits, and the workspace may be written to.
    void setCanReview(bool canReview);

Q_SIGNALS:
    void stepChosen(int step);
    void reviewAsked();
    void exportAsked();

private:
    Stepper *m_stepper;
    QPushButton *m_review;
    QPushButton *m_back;
    QPushButton *m_export;
    QPushButton *m_work;
};

} // namespace comity::ui
