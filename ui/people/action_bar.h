#pragma once

#include "model/people/person_facts.h"

#include <QWidget>

class QPushButton;

namespace comity::ui {

class PlainLabel;

/// What can be done with the people who are chosen. Stands above the table while there are any.
class ActionBar : public QWidget
{
    Q_OBJECT

public:
    explicit ActionBar(QWidget *parent = nullptr);

    /// `isEverybody`: all that match the filter.
    void setChosen(qint64 count, bool isEverybody);
    /// False in a workspace that is open read-only: only copying is left.
    void setWritable(bool isWritable);

Q_SIGNALS:
    void factAsked(comity::PersonFact fact, bool holds);
    void addToListAsked();
    void copyHandlesAsked();
    void clearAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_count;
    QPushButton *m_addToList;
    QPushButton *m_protect;
    QPushButton *m_unprotect;
    QPushButton *m_learnOnly;
};

} // namespace comity::ui
