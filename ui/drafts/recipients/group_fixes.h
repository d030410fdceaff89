#pragma once

#include "ui/drafts/told_review.h"

#include <QWidget>

namespace comity::ui {

class FlowLayout;

/// What can be done about the people of one group: the review's ways out that are about them alone,
/// and taking them out.
class GroupFixes : public QWidget
{
    Q_OBJECT

public:
    explicit GroupFixes(QWidget *parent = nullptr);

    void showGroup(const ToldReview &review, const ToldGroup &group);
    void showNothing();

Q_SIGNALS:
    /// A fix by its place in the finding, a finding by its place in the review.
    void fixAsked(int finding, int fix);
    /// Rows of the context.
    void takeOutAsked(const std::vector<quint32> &rows);

private:
    FlowLayout *m_flow;
};

} // namespace comity::ui
