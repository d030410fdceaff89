#pragma once

#include "model/drafts/audience_part.h"
#include "model/lists/people_list.h"
#include "ui/drafts/audience/by_hand_dialog.h"

class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace comity::ui {

class AudiencePartRow;
class PlainLabel;

/// Whom a draft is for: everybody, or lists and persons put together step by step. Says how many
/// that are before it is taken.
class AudienceDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// What the channel allows.
    struct Room
    {
        bool canBePublic = false;
        bool canBePeople = true;
    };
    AudienceDialog(std::vector<PeopleList> lists, const drafts::AudienceChoice &before,
        const Room &room, QWidget *parent = nullptr);

    std::vector<drafts::AudiencePart> parts() const;
    drafts::AudienceChoice choice() const;
    /// Who stands on a side, for the user to move them over.
    void showPeople(BySide side, const std::vector<NamedPerson> &people);
    /// How many the choice is that countAsked() was last said for, or what is wrong with them.
    void showCount(qint64 people, const QStringList &strangers);
    void showTrouble(const QString &sentence);

Q_SIGNALS:
    void countAsked(const comity::drafts::AudienceChoice &choice);
    void chosen(const comity::drafts::AudienceChoice &choice);
    /// showPeople() of a side is wanted.
    void peopleAsked(comity::ui::BySide side, const std::vector<comity::Pk> &people);

private:
    QWidget *makeBody(const Room &room);
    QPushButton *makeSide(BySide side);
    void showSides();
    void move(BySide from, const std::vector<Pk> &people);
    void addRow(const drafts::AudiencePart &part, bool isByHand);
    void removeRow(AudiencePartRow *row);
    void showRows();
    void ask();
    bool isPublic() const;

    std::vector<PeopleList> m_lists;
    std::vector<Pk> m_in; ///< one by one, as of a draft
    std::vector<Pk> m_out;
    QRadioButton *m_everybody;
    QRadioButton *m_some;
    QWidget *m_steps;
    QVBoxLayout *m_rowsColumn;
    QList<AudiencePartRow *> m_rows;
    QPushButton *m_add;
    QPushButton *m_putIn;
    QPushButton *m_takenOut;
    PlainLabel *m_count;
    QPushButton *m_choose;
};

} // namespace comity::ui
