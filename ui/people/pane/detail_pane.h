#pragma once

#include "model/base/wording.h"
#include "model/people/person_row.h"
#include "ui/common/conversation_file.h"
#include "ui/people/pane/person_file.h"
#include "ui/people/pane/shared_facts.h"
#include "ui/people/table/person_texts.h"

#include <QFrame>
#include <QUrl>

class QPushButton;
class QScrollArea;
class QTabBar;
class QTimer;
class QVBoxLayout;

namespace comity::ui {

class AboutForm;
class ConversationView;
class FactsForm;
class NotesView;
class PersonHead;
class PlainLabel;
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
    /// PersonFile::likeHandles, after showFile() for the same person.
    void showLikeHandles(Pk person, const QStringList &handles);
    /// Of the account at work, for whoever is shown from now on; nothing while it is not known.
    void setCalibration(const std::optional<Calibration> &calibration);
    /// A longer part of the timeline of the person shown.
    void showTimeline(Pk person, const Timeline &timeline);
    void showConversation(const ConversationFile &file);
    void showConversationTrouble(Pk person, const Error &error);
    /// What took longer could not be read.
    void showTrouble(Pk person, const Error &error);
    void showSeveral(const SharedFacts &shared, const Today &today);

    void setWritable(bool isWritable);
    /// Over the table it needs an edge of its own.
    void setLaidOver(bool isLaidOver);
    std::optional<Pk> person() const { return m_person; }
    /// The address of the person's profile; empty when there is none.
    QUrl profileAddress() const;
    /// Of the person shown last.
    QString handle() const { return m_row.handle; }
    QString personName() const { return m_person ? nameText(m_row) : QString(); }
    PersonHead &head() const { return *m_head; }
    SheetForm &sheet() const { return *m_sheet; }
    AboutForm &about() const { return *m_about; }
    NotesView &notes() const { return *m_notes; }
    /// Shows the notes, ready to write one.
    void writeNote();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void openAsked(const QUrl &address);
    /// For the person shown.
    void timelineAsked(qsizetype atMost);
    void conversationAsked(const QString &search, qsizetype atMost);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void makeBody(QVBoxLayout *column);
    void makeForms(QVBoxLayout *column);
    void makeTabs(QVBoxLayout *column);
    void showPersonParts(bool areShown);
    void showAbout(bool isOpen);
    void showTab();
    void showPinned();
    void showCounts();
    void showFacts();
    bool hasFile() const { return m_file && m_person == m_file->pk; }

    const Wording &m_wording;
    std::optional<Pk> m_person;
    std::optional<PersonFile> m_file;
    PersonRow m_row;
    Glance m_glance;
    Today m_today;
    std::optional<Calibration> m_calibration = Calibration {};

    QScrollArea *m_scroll;
    PlainLabel *m_invitation;
    QWidget *m_content;
    PlainLabel *m_several = nullptr;
    PersonHead *m_head = nullptr;
    PlainLabel *m_reading = nullptr;
    QTimer *m_waiting = nullptr;
    SheetForm *m_sheet = nullptr;
    QPushButton *m_aboutFold = nullptr;
    AboutForm *m_about = nullptr;
    FactsForm *m_facts = nullptr;
    QTabBar *m_tabs = nullptr;
    TimelineView *m_timeline = nullptr;
    NotesView *m_notes = nullptr;
    ConversationView *m_conversation = nullptr;
    QFrame *m_pinned = nullptr;
    PlainLabel *m_pinnedText = nullptr;
    bool m_isWritable = true;
    bool m_isLaidOver = false;
    bool m_isAboutOpen = false;
};

} // namespace comity::ui
