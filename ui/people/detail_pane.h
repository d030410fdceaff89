#pragma once

#include "model/base/wording.h"
#include "model/people/person_row.h"
#include "ui/people/person_file.h"
#include "ui/people/person_texts.h"
#include "ui/people/shared_facts.h"

#include <QFrame>
#include <QUrl>

class QPushButton;
class QScrollArea;
class QTabBar;
class QVBoxLayout;

namespace comity::ui {

class FactsForm;
class MonogramDisc;
class NotesView;
class PlainLabel;
class RelationBadge;
class SheetForm;
class TimelineView;

/// What is known of the current person, or what the chosen people share; invites where there is
/// neither. Shows what it is given and says what is asked; reads and writes nothing.
class DetailPane : public QFrame
{
    Q_OBJECT

public:
    explicit DetailPane(const Wording &wording, QWidget *parent = nullptr);

    void showNobody();
    /// At once, with what the table knows.
    void showPerson(const PersonRow &row, const Glance &glance, const Today &today);
    /// What took longer, for the person shown; ignored for anybody else.
    void showFile(const PersonFile &file);
    void showSeveral(const SharedFacts &shared, const Today &today);

    void setWritable(bool isWritable);
    /// Over the table it needs an edge of its own.
    void setLaidOver(bool isLaidOver);
    std::optional<Pk> person() const { return m_person; }
    /// The address of the person's profile; empty when there is none.
    const QUrl &profileAddress() const { return m_profile; }
    QString personName() const { return m_person ? nameText(m_row) : QString(); }
    SheetForm &sheet() const { return *m_sheet; }
    NotesView &notes() const { return *m_notes; }
    /// Shows the notes, ready to write one.
    void writeNote();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void openAsked(const QUrl &address);
    void protectAsked(bool isProtected);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeButtons();
    void makeBody(QVBoxLayout *column);
    void showHead(const PersonRow &row, const Glance &glance);
    void showWebsite(const QString &website);
    void showPersonParts(bool areShown);
    void showTab();
    void showPinned(const PersonFile &file);

    const Wording &m_wording;
    std::optional<Pk> m_person;
    std::optional<PersonFile> m_file;
    PersonRow m_row;
    Glance m_glance;
    Today m_today;
    QUrl m_profile;
    QUrl m_websiteAddress;

    QScrollArea *m_scroll;
    PlainLabel *m_invitation;
    QWidget *m_content;
    PlainLabel *m_several;
    QWidget *m_head;
    MonogramDisc *m_disc;
    PlainLabel *m_name;
    PlainLabel *m_handle;
    RelationBadge *m_relation;
    PlainLabel *m_since;
    PlainLabel *m_bio;
    QPushButton *m_website;
    QWidget *m_buttons;
    QPushButton *m_open;
    QPushButton *m_protect;
    SheetForm *m_sheet;
    FactsForm *m_facts;
    QTabBar *m_tabs;
    TimelineView *m_timeline;
    NotesView *m_notes;
    QFrame *m_pinned;
    PlainLabel *m_pinnedText;
    bool m_isWritable = true;
    bool m_isLaidOver = false;
};

} // namespace comity::ui
