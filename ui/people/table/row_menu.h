#pragma once

#include "ui/people/people_acts.h"

#include <QMenu>

namespace comity::ui {

class PersonsDesk;

/// Everything that can be done with the people meant, for the mouse and for Shift+F10.
class RowMenu : public QMenu
{
    Q_OBJECT

public:
    /// `canOpen`: one person, whose profile has an address.
    RowMenu(
        PeopleActs &acts, const std::vector<Pk> &people, bool canOpen, QWidget *parent = nullptr);

    /// What is asked about whole persons.
    void addPersonActs(PersonsDesk &desk, const std::vector<Pk> &people);

Q_SIGNALS:
    void openAsked();
    void addToListAsked();
    void copyRowsAsked();
    void writeAsked();
    void followupAsked();
    void planPurgeAsked();
    void exportAsked();
};

} // namespace comity::ui
