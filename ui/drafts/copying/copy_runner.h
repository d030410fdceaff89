#pragma once

#include "model/base/clock.h"
#include "ui/drafts/copying/copy_run.h"

#include <QHash>
#include <QTimeZone>
#include <QWidget>
#include <functional>

class QBoxLayout;
class QFrame;
class QStackedWidget;

namespace comity::ui {

class ClipboardGuard;
class CopyCard;
class CopyLog;
class EmptyState;
class MeterBar;
class Notice;
class PlainLabel;

/// Hands a draft over, one person at a time: shows what each will get, puts it on the clipboard and
/// notes what the user did with it. It sends nothing. Knows no store: what is done is told by
/// signals, at once and once each, and update() brings back what was kept.
class CopyRunner : public QWidget
{
    Q_OBJECT

public:
    /// Tells somebody of the run; asked for each whom it shows, and again before they are copied
    /// for.
    using Tell = std::function<CopyPerson(Pk)>;

    CopyRunner(Clock clock, const QTimeZone &zone, QWidget *parent = nullptr);

    /// From the first who is still to get it.
    void begin(CopyRun run, Tell tell);
    /// What was kept, or changed elsewhere: whoever is shown stays so where they can.
    void update(CopyRun run);

    std::optional<Pk> current() const;
    /// For who is shown, where they may be copied for.
    void copy();

Q_SIGNALS:
    /// Their text is on the clipboard now.
    void copied(comity::Pk pk, const QString &text);
    void sent(comity::Pk pk, const QString &text);
    void skipped(comity::Pk pk);
    void profileRead(comity::Pk pk, bool isRead);
    /// What was noted about them is to be taken back; update() tells when it was.
    void takeBackAsked(comity::Pk pk);
    void copyAnywayAsked();
    void personAsked(comity::Pk pk);
    /// To the draft.
    void closeAsked();
    /// To what came back.
    void outcomeAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeWork();
    void connectParts();
    void arrange();
    bool actOnKey(int key, Qt::KeyboardModifiers modifiers);
    void openProfile();
    void decide(drafts::HandoverState state);
    void takeBack(Pk pk);
    void goTo(std::size_t at);
    void goToPerson(Pk pk);
    void goBack();
    /// To the next who is to get it, from the current one on, then from the first.
    void goOn();
    void showAll();
    void showCurrent();
    void showProgress();
    void showHalt();
    void note(Pk pk, drafts::HandoverState state);
    void countInARow();
    void showLeftOut();
    bool canWrite() const;
    std::optional<CopyEntry> entryOf(Pk pk) const;
    bool isOpen(Pk pk) const;
    bool isInLog(Pk pk) const { return m_states.contains(number(pk)); }
    std::vector<CopyLeft> leftOut() const;

    Clock m_clock;
    QTimeZone m_zone;
    Tell m_tell;
    CopyRun m_run;
    QHash<quint32, drafts::HandoverState> m_states; ///< of the log, by pk
    std::vector<Pk> m_order; ///< everybody of the run, those who are done as well
    std::vector<CopyLeft> m_refused; ///< were in the run, and are opted out all the same
    std::size_t m_at = 0;
    CopyHalt m_shownHalt;
    CopyPerson m_person;
    bool m_hasPerson = false;
    int m_inARow = 0;
    std::optional<Pk> m_takenBack; ///< asked for, and not yet told by update()
    QDateTime m_lastSent;

    ClipboardGuard *m_clipboard;
    PlainLabel *m_title;
    PlainLabel *m_place;
    PlainLabel *m_tally;
    MeterBar *m_meter;
    Notice *m_halt;
    CopyCard *m_card;
    QFrame *m_divider;
    CopyLog *m_log;
    QStackedWidget *m_faces;
    QWidget *m_work;
    EmptyState *m_nobody;
    EmptyState *m_finished;
    QBoxLayout *m_parts;
};

} // namespace comity::ui
