#pragma once

#include "ui/drafts/outcome/told_outcome.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace comity::ui {

/// What came back: by kind, against the objectives, what it cost, what imports suggest, whom to
/// thank and what is still promised. Every count opens its people. Knows no store.
class OutcomePane : public QWidget
{
    Q_OBJECT

public:
    explicit OutcomePane(QWidget *parent = nullptr);

    void showOutcome(const ToldOutcome &outcome);
    /// Nothing is handed over yet.
    void showNothing();

Q_SIGNALS:
    /// The people of one kind; Silent are those without any other.
    void kindAsked(comity::drafts::OutcomeKind kind);
    void logAsked();
    void suggestionShown(comity::drafts::OutcomeKind kind);
    void suggestionTaken(comity::drafts::OutcomeKind kind);
    void suggestionRefused(comity::drafts::OutcomeKind kind);
    /// What an objective reached that nobody can count is to be written down; by its place.
    void objectiveAsked(int objective);
    /// A new draft that thanks everybody who got this.
    void thankAsked();
    void promiseAsked(comity::Pk pk);
    /// Goal, numbers and budget.
    void campaignAsked();
    void closeAsked();
    /// The playbook for what went wrong.
    void repairAsked();

private:
    QVBoxLayout *addSection(const QString &title);
    void addKinds(const ToldOutcome &outcome);
    void addSuggestions(const ToldOutcome &outcome);
    void addObjectives(const ToldOutcome &outcome);
    QWidget *makeObjective(const drafts::Objective &objective, int place, bool isWritable);
    void addWorth(const ToldOutcome &outcome);
    void addCost(const ToldOutcome &outcome);
    static void addPlan(QVBoxLayout &part, const drafts::Campaign &campaign);
    void addThanks(const ToldOutcome &outcome);
    void addPromises(const ToldOutcome &outcome);
    void addEnd(const ToldOutcome &outcome);

    QWidget *m_whole;
    QVBoxLayout *m_parts;
    QWidget *m_made = nullptr;
    QWidget *m_nothing;
    QVBoxLayout *m_column = nullptr; ///< of what is being made
};

} // namespace comity::ui
