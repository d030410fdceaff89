#pragma once

#include "ui/drafts/told_review.h"

#include <QWidget>

class QPushButton;

namespace comity::ui {

class FlowLayout;

/// What can be done about the people in the table: the review's ways out that are about them alone
/// where they are one of its groups, and taking them out.
class GroupFixes : public QWidget
{
    Q_OBJECT

public:
    explicit GroupFixes(QWidget *parent = nullptr);

    void showGroup(const ToldReview &review, const ToldGroup &group);
    /// Some of the people, who are no group of the review: rows of the context.
    void showRows(const std::vector<quint32> &rows, int people);
    void showNothing();

Q_SIGNALS:
    /// A fix by its place in the finding, a finding by its place in the review.
    void fixAsked(int finding, int fix);
    /// Rows of the context.
    void takeOutAsked(const std::vector<quint32> &rows);

private:
    QPushButton *add(QString text, const QString &name);
    void addTakeOut(const std::vector<quint32> &rows, int people);

    FlowLayout *m_flow;
};

} // namespace comity::ui
