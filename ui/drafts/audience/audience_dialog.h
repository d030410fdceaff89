#pragma once

#include "model/drafts/audience_part.h"
#include "model/lists/people_list.h"
#include "ui/common/framed_dialog.h"

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
    /// What the channel allows, and how many were put in or taken out one by one: they stay so.
    struct Room
    {
        bool canBePublic = false;
        bool canBePeople = true;
        qint64 putIn = 0;
        qint64 takenOut = 0;
    };
    AudienceDialog(std::vector<PeopleList> lists, const std::vector<drafts::AudiencePart> &parts,
        const Room &room, QWidget *parent = nullptr);

    std::vector<drafts::AudiencePart> parts() const;
    /// How many the parts are that countAsked() was last said for, or what is wrong with them.
    void showCount(qint64 people, const QStringList &strangers);
    void showTrouble(const QString &sentence);

Q_SIGNALS:
    void countAsked(const std::vector<comity::drafts::AudiencePart> &parts);
    void chosen(const std::vector<comity::drafts::AudiencePart> &parts);

private:
    QWidget *makeBody(const Room &room);
    void addRow(const drafts::AudiencePart &part, bool isByHand);
    void removeRow(AudiencePartRow *row);
    void showRows();
    void ask();
    bool isPublic() const;

    std::vector<PeopleList> m_lists;
    QRadioButton *m_everybody;
    QRadioButton *m_some;
    QWidget *m_steps;
    QVBoxLayout *m_rowsColumn;
    QList<AudiencePartRow *> m_rows;
    QPushButton *m_add;
    PlainLabel *m_byHand;
    PlainLabel *m_count;
    QPushButton *m_choose;
};

} // namespace comity::ui
