#pragma once

#include "model/drafts/campaign.h"
#include "model/lists/list_kind.h"
#include "model/standing/people_columns.h"
#include "ui/common/framed_dialog.h"

#include <functional>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace comity::ui {

class ChosenField;
class FieldForm;
class PlainLabel;

/// `Tell something`, `Ask for something`, …
QString campaignKindWord(drafts::CampaignKind kind);

/// A goal with a day and numbers, what answering takes, what it may cost, and what each side gains.
class CampaignDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// drafts::sentenceOf() of the load for these answers.
    using LoadOf = std::function<QString(std::optional<int> percent, std::optional<int> aDay)>;

    /// Names of the lists that a campaign can be for, and what they are.
    using Lists = std::vector<std::pair<QString, ListKind>>;
    /// All, smart ones last; none before there are columns.
    static Lists listsOf(const PeopleColumns::Version &columns);

    /// `campaign` without an id is a new one. `today` is the day that a new one starts from.
    CampaignDialog(const drafts::Campaign &campaign, QDate today, LoadOf loadOf,
        const Lists &lists = {}, QWidget *parent = nullptr);

Q_SIGNALS:
    void saveAsked(const comity::drafts::Campaign &campaign);

private:
    /// The fields of one objective.
    struct ObjectiveFields
    {
        QWidget *row = nullptr;
        QLineEdit *what = nullptr;
        QSpinBox *wanted = nullptr;
        QComboBox *counts = nullptr;
        drafts::Objective before = {};
    };
    QWidget *makeForm(QDate today);
    void addGoal(FieldForm &form, QDate today);
    void addMeantFor(FieldForm &form);
    void addObjectives(FieldForm &form);
    void addAnswers(FieldForm &form);
    void addBothSides(FieldForm &form);
    void addObjective(const drafts::Objective &objective);
    void removeObjective(const QWidget *row);
    drafts::Campaign written() const;
    void follow();

    drafts::Campaign m_campaign;
    LoadOf m_loadOf;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QDateEdit *m_due;
    ChosenField *m_lists;
    ChosenField *m_roles;
    ChosenField *m_countries;
    QVBoxLayout *m_rows = nullptr;
    std::vector<ObjectiveFields> m_objectives;
    QPushButton *m_more;
    QSpinBox *m_percent;
    QSpinBox *m_aDay;
    PlainLabel *m_load;
    QSpinBox *m_casualties;
    QSpinBox *m_casualtiesClose;
    QPlainTextEdit *m_whoAnswers;
    QPlainTextEdit *m_whatWeSay;
    QPlainTextEdit *m_gainUs;
    QPlainTextEdit *m_gainThem;
    QPushButton *m_save;
};

} // namespace comity::ui
