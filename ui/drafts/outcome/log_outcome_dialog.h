#pragma once

#include "model/drafts/outcome_edits.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/named_people.h"

#include <QDate>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace comity::ui {

class PlainLabel;

/// Takes down what came back, by hand, of one person or several at a time.
class LogOutcomeDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// `people` got the draft; `sentFrom` is the day of the first of them.
    LogOutcomeDialog(const std::vector<NamedPerson> &people, QDate sentFrom, QDate today,
        QWidget *parent = nullptr);

    /// Checks them, where they are there.
    void choose(const std::vector<Pk> &people);

Q_SIGNALS:
    /// Of each of the people; its time is that of `day`.
    void outcomeLogged(const std::vector<comity::Pk> &people, QDate day,
        const comity::drafts::OutcomeEntry &entry);

private:
    QWidget *makeForm(QDate sentFrom, QDate today);
    QWidget *makeWorth();
    drafts::OutcomeKind chosenKind() const;
    drafts::OutcomeEntry written() const;
    void followWorth();
    void follow();

    NamedPeople *m_people;
    QComboBox *m_kind;
    QDateEdit *m_day;
    QPlainTextEdit *m_note;
    QSpinBox *m_worth;
    QLineEdit *m_unit;
    QLineEdit *m_source;
    PlainLabel *m_count;
    QPushButton *m_log;
};

} // namespace comity::ui
