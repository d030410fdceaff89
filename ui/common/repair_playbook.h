#pragma once

#include "model/drafts/repair_steps.h"
#include "ui/common/framed_dialog.h"

class QCheckBox;

namespace comity::ui {

class PlainLabel;

/// What to do when a message went wrong, step by step (S4.110). A list to tick off; it sends
/// nothing.
class RepairPlaybook : public FramedDialog
{
    Q_OBJECT

public:
    /// What whoever opens it can do.
    struct Ways
    {
        bool keepsSteps = true;
        bool draftsApology = true;
        bool notesLesson = true;
    };
    /// `bystanders` are handles that the text names and that have no part in it; `done` is ticked.
    RepairPlaybook(const QStringList &bystanders, const std::set<drafts::RepairStep> &done,
        const Ways &ways, QWidget *parent = nullptr);

Q_SIGNALS:
    void stepTicked(comity::drafts::RepairStep step, bool isDone);
    /// A draft for the one apology.
    void apologyAsked();
    /// What was learnt is to be written down.
    void lessonAsked();

private:
    void follow();

    QList<QCheckBox *> m_steps;
    PlainLabel *m_tally;
};

} // namespace comity::ui
