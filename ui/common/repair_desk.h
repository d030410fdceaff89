#pragma once

#include "ui/common/edit_acts.h"
#include "ui/common/repair_playbook.h"

namespace comity::ui {

/// Opens the playbook of a draft that was a mistake, and keeps what is ticked there.
class RepairDesk : public EditActs
{
    Q_OBJECT

public:
    explicit RepairDesk(WorkspaceSession &session, QObject *parent = nullptr);

    /// Over `page`, once it is read what was done already. `ways` is what the page can do.
    void open(drafts::DraftId draft, const QStringList &bystanders, RepairPlaybook::Ways ways,
        QWidget *page);

Q_SIGNALS:
    void apologyAsked();
    void lessonAsked();

private:
    WorkspaceSession &m_session;
};

} // namespace comity::ui
