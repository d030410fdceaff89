#pragma once

#include "model/standing/people_condition.h"
#include "ui/common/framed_dialog.h"

#include <QStringList>
#include <optional>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace comity::ui {

class PlainLabel;

/// Asks for a number that people are filtered by: of what, from where and up to where. One of both
/// ends may be left out; both belong.
class NumberFilterDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// `scores` are the names of the scores that are kept.
    NumberFilterDialog(const QStringList &scores, QWidget *parent);

Q_SIGNALS:
    void conditionAsked(const comity::NumberCondition &condition);

private:
    QWidget *makeForm(const QStringList &scores);
    NumberCondition condition() const;
    void follow();

    QComboBox *m_what;
    QLineEdit *m_least;
    QLineEdit *m_most;
    PlainLabel *m_said;
    QPushButton *m_filter;
};

} // namespace comity::ui
