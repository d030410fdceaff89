#pragma once

#include "ui/common/framed_dialog.h"

class QCheckBox;

namespace comity::ui {

class PlainLabel;

/// What to do when a message went wrong, step by step (S4.110). A list to tick off; it keeps
/// nothing and sends nothing.
class RepairPlaybook : public FramedDialog
{
    Q_OBJECT

public:
    /// `bystanders` are handles that the text names and that have no part in it.
    explicit RepairPlaybook(const QStringList &bystanders, QWidget *parent = nullptr);

Q_SIGNALS:
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
