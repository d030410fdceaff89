#pragma once

#include "model/lists/people_list.h"
#include "ui/common/edit_acts.h"

class QWidget;

namespace comity::ui {

/// Says which lists are of VIPs, each an entry on the undo stack.
class VipActs : public EditActs
{
    Q_OBJECT

public:
    explicit VipActs(WorkspaceSession &session, QObject *parent = nullptr);

    /// Asks what the people of a list get for being VIPs, and says that they are.
    void ask(QWidget *over, const PeopleList &list);
    void stop(const PeopleList &list);

private:
    void askWith(QWidget *over, const PeopleList &list, const QString &benefit);

    WorkspaceSession &m_session;
};

} // namespace comity::ui
