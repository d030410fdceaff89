#pragma once

#include "model/goals/wins.h"
#include "ui/common/framed_dialog.h"

#include <vector>

class QComboBox;
class QLineEdit;
class QDateEdit;
class QPushButton;

namespace comity::ui {

/// Notes something that went well: about whom, what, where it was said, on which day.
class NoteWinDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// Somebody it may be about, as they are called.
    struct Choice
    {
        Pk person = {};
        QString name = {};
    };

    /// The first of `people` is chosen, "Nobody in particular" stands last. `account` is of ours.
    NoteWinDialog(const std::vector<Choice> &people, std::optional<AccountId> account, QDate today,
        QWidget *parent);

Q_SIGNALS:
    void winNoted(const comity::goals::NotedWin &win);

private:
    goals::NotedWin written() const;

    std::vector<Choice> m_people;
    std::optional<AccountId> m_account;
    QComboBox *m_who;
    QLineEdit *m_what;
    QLineEdit *m_source;
    QDateEdit *m_day;
    QPushButton *m_note;
};

} // namespace comity::ui
