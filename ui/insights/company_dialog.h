#pragma once

#include "ui/common/framed_dialog.h"
#include "ui/insights/insights_ground.h"

namespace comity::ui {

/// How those whom we follow look from outside, with the reasons and how much they say together.
class CompanyDialog : public FramedDialog
{
    Q_OBJECT

public:
    CompanyDialog(const InsightsHabits &habits, const Wording &wording, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The people behind a reason.
    void namesAsked(const QString &title, const std::vector<comity::Pk> &people);

private:
    QWidget *makeBody(const InsightsHabits &habits, const Wording &wording);
    QWidget *makeMark(
        const goals::CompanyMark &mark, int place, const QString &region, const Wording &wording);
    static QString titleOf(const goals::CompanyMark &mark);
};

} // namespace comity::ui
