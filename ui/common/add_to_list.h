#pragma once

#include "ui/common/list_acts.h"

class QWidget;

namespace comity::ui {

/// Asks for a list and puts people on it. `acts` says what came of it; nothing happens when there
/// is nobody or the workspace cannot be written.
void addToList(
    WorkspaceSession &session, ListActs &acts, const std::vector<Pk> &people, QWidget *parent);

/// Reads all lists with their counts on a worker; nothing is called when it cannot.
void readLists(WorkspaceSession &session, QObject *receiver,
    std::function<void(const std::vector<PeopleList> &)> done);

} // namespace comity::ui
