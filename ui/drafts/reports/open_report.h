#pragma once

#include "model/drafts/draft.h"
#include "ui/common/workspace_session.h"
#include "ui/drafts/told_review.h"

class QSettings;

namespace comity::ui {

/// Asks where a report of this draft and its review goes, and writes it there. `gaps` is what the
/// workspace does not know of its people, a sentence each, `remarks` what it knows; the text is the
/// one that was reviewed. `settings` keeps the folder; may be null.
void openDraftReport(WorkspaceSession &session, QSettings *settings, const drafts::Draft &draft,
    const std::shared_ptr<const ToldReview> &told, const QStringList &gaps,
    const QStringList &remarks, QWidget *parent);

/// The same of a campaign.
void openCampaignReport(
    WorkspaceSession &session, QSettings *settings, drafts::CampaignId campaign, QWidget *parent);

} // namespace comity::ui
