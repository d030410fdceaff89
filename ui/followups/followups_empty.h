#pragma once

#include <QWidget>

namespace comity::ui {

class EmptyState;

/// Nothing is owed to anybody: what was done lately, and what lands here.
class FollowupsEmpty : public QWidget
{
    Q_OBJECT

public:
    explicit FollowupsEmpty(bool isWritable, QWidget *parent = nullptr);

    /// How many were ever noted, and how many of them done in the last 30 days.
    void setCounts(qint64 noted, qint64 doneLately);

Q_SIGNALS:
    void doneAsked();
    void addAsked();

private:
    QWidget *makeCard();

    EmptyState *m_done;
    EmptyState *m_never;
};

} // namespace comity::ui
