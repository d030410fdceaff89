#pragma once

#include "model/base/wording.h"
#include "model/targets/follow_gate.h"
#include "ui/lists/targets/target_dialog.h"
#include "ui/lists/targets/target_words.h"

class QButtonGroup;
class QRadioButton;

namespace comity::ui {

class SeverityShape;

/// The questions before a follow: do they fit the charter, when was their last post, how is their
/// balance; then a decision, which is logged with what was known.
class TargetCandidateDialog : public TargetDialog
{
    Q_OBJECT

public:
    struct Start
    {
        QString person; ///< for the head
        QString account; ///< of ours, as it is called
        QString charter; ///< of that account; may be empty
        FollowFacts facts;
        std::vector<LoggedDecision> before; ///< newest first
    };

    TargetCandidateDialog(Start start, const TargetWords &words, QWidget *parent = nullptr);

Q_SIGNALS:
    void decided(comity::FollowDecision decision, const std::vector<comity::FollowCheck> &checks);

private:
    /// One question: its shape and the evidence.
    struct Line
    {
        SeverityShape *shape;
        PlainLabel *text;
    };

    QWidget *makeCharter();
    QWidget *makeLines();
    QWidget *makeDecisions();
    void judge();
    std::optional<FollowDecision> choice() const;

    Start m_start;
    TargetWords m_words;
    FollowGate m_gate;
    QButtonGroup *m_fits;
    QButtonGroup *m_decision;
    std::vector<Line> m_lines;
    PlainLabel *m_advice;
    bool m_isChosen = false; ///< by the user: the suggestion does not move it any more
};

} // namespace comity::ui
