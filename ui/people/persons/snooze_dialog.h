#pragma once

#include "ui/common/framed_dialog.h"
#include "ui/people/table/person_texts.h"

class QDateEdit;
class QRadioButton;
class QVBoxLayout;

namespace comity::ui {

class PlainLabel;

/// Until when somebody is not asked about: tomorrow, next week, in a month or a day of one's own
/// choice. The digits 1 to 4 choose, Enter snoozes.
class SnoozeDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// `who` names the person, or says how many.
    SnoozeDialog(const QString &who, const Today &today, QWidget *parent);

Q_SIGNALS:
    /// They come back at the beginning of that day; the dialog closes.
    void snoozeAsked(const QDate &until);

private:
    QWidget *makeChoices();
    QWidget *makeFoot();
    void addChoice(QVBoxLayout *column, const QString &text, const QDate &date);
    QDate chosen() const;
    void choose(int index);

    QDate m_today;
    std::vector<std::pair<QRadioButton *, QDate>> m_choices; ///< the last is the day of choice
    QDateEdit *m_date;
};

} // namespace comity::ui
