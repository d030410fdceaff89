#pragma once

#include "model/people/person_facts.h"
#include "ui/common/selection_bar.h"

namespace comity::ui {

/// What can be done with the people who are chosen in the table of people.
class ActionBar : public SelectionBar
{
    Q_OBJECT

public:
    explicit ActionBar(QWidget *parent = nullptr);

Q_SIGNALS:
    void factAsked(comity::PersonFact fact, bool holds);
    void addToListAsked();
    void writeAsked();
    void planPurgeAsked();
    void compareAsked();
    void copyHandlesAsked();
    void exportAsked();
};

} // namespace comity::ui
