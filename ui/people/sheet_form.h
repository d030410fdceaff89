#pragma once

#include "model/base/wording.h"
#include "model/people/person_sheet.h"
#include "ui/people/person_texts.h"

#include <QWidget>

class QComboBox;
class QGridLayout;

namespace comity::ui {

/// What we ourselves say about a person, to be read and changed: permission, stage, identities,
/// lists, role and the like. Shows what it is given and says what is asked.
class SheetForm : public QWidget
{
    Q_OBJECT

public:
    explicit SheetForm(const Wording &wording, QWidget *parent = nullptr);

    void setSheet(const PersonSheet &sheet, const Today &today);
    void setWritable(bool isWritable);

Q_SIGNALS:
    void permissionAsked();
    /// An empty value takes the field away.
    void valueAsked(comity::HandField field, const QString &value);
    /// The user takes a guess for true.
    void guessAccepted(const comity::PlaceGuess &guess, const QString &location);
    void tagsAsked(const QStringList &tags);
    void tagRemoved(const QString &tag);
    void splitAsked(comity::Pk profile);

private:
    void clear();
    QWidget *makeRow(const QString &label);
    void addPermission(const PersonSheet &sheet);
    void addStage(const PersonSheet &sheet);
    void addIdentities(const PersonSheet &sheet);
    void addLists(const PersonSheet &sheet);
    void addPlace(const PersonSheet &sheet);
    void addTags(const PersonSheet &sheet);
    void addChoice(const PersonSheet &sheet, HandField field);
    void addPreferences(const PersonSheet &sheet);
    void addMeetings(const PersonSheet &sheet);

    const Wording &m_wording;
    QGridLayout *m_grid;
    Today m_today;
    int m_row = 0;
    bool m_isWritable = true;
};

} // namespace comity::ui
