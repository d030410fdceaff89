#pragma once

#include "model/purge/pace.h"
#include "model/purge/purge_codes.h"

#include <QFrame>

namespace comity {
class Wording;
}

class QPushButton;

namespace comity::ui {

class ChosenBlock;
class FollowerBlock;
class KindChoice;
class LeftOutChoices;
class NumberField;
class PaceButton;
class PlainLabel;
class PlanDesk;
class PurgeTelling;
struct PurgeGround;
class Prompts;
class ReasonChoices;

/// Asks for a plan and says how many fit it.
class PlanPane : public QFrame
{
    Q_OBJECT

public:
    PlanPane(PlanDesk &desk, const Wording &wording, Prompts &prompts, bool isWritable,
        QWidget *parent = nullptr);

    void refresh(const PurgeTelling &telling);
    /// How many people wait for an answer of ours; they are shown before a batch opens.
    void showWaiting(qint64 people);

Q_SIGNALS:
    void whoAsked(comity::LeftOut code);
    void paceChosen(const comity::Pace &pace);
    void waitingAsked();

private:
    QWidget *makeHead();
    QWidget *makeBatch();
    QWidget *makeTotal();
    void askForBatch(int batch);
    void showOrder(const PurgeGround &ground);

    PlanDesk &m_desk;
    Prompts &m_prompts;
    KindChoice *m_kind;
    ChosenBlock *m_chosen;
    FollowerBlock *m_followers;
    ReasonChoices *m_reasons;
    LeftOutChoices *m_leftOut;
    NumberField *m_batch = nullptr;
    PlainLabel *m_order = nullptr;
    PaceButton *m_pace = nullptr;
    PlainLabel *m_fit = nullptr;
    PlainLabel *m_fitWord = nullptr;
    QPushButton *m_waiting = nullptr;
    bool m_isWritable;
    bool m_isShowing = false;
};

} // namespace comity::ui
