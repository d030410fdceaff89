#pragma once

#include "model/drafts/lessons.h"
#include "model/drafts/outcome_edits.h"
#include "ui/common/edit_acts.h"

namespace comity::ui {

/// What is taken down of what came back, each one entry of the undo stack.
class OutcomeActs : public EditActs
{
    Q_OBJECT

public:
    explicit OutcomeActs(WorkspaceSession &session, QObject *parent = nullptr)
        : EditActs(session, parent)
    {
    }

    void log(drafts::DraftId draft, std::vector<Pk> people, const drafts::OutcomeEntry &entry);
    void take(drafts::DraftId draft, std::vector<drafts::OutcomeSuggestion> suggestions);
    void change(const drafts::Campaign &campaign);
    void close(
        drafts::CampaignId campaign, const QString &afterNote, std::vector<drafts::Lesson> lessons);
    void reopen(drafts::CampaignId campaign);
};

} // namespace comity::ui
