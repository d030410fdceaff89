#pragma once

#include "model/base/wording.h"
#include "ui/followups/followups_ground.h"

#include <QWidget>

namespace comity::ui {

class MonogramDisc;
class PlainLabel;
class RelationBadge;
class SeverityShape;
class SoftBlock;

/// The head of the pane: whom it is owed to and how we stand with them, what is owed, what it rests
/// on and when it is due.
class FollowupHead : public QWidget
{
    Q_OBJECT

public:
    explicit FollowupHead(const Wording &wording, QWidget *parent = nullptr);

    void show(const followups::Obligation &one, const FollowupsGround &ground);
    /// The words that are owed an answer stand in the talk below: they need not stand here as well.
    void leaveOutWords(bool areBelow);

Q_SIGNALS:
    void personAsked();
    /// Everything that can be done; global position.
    void menuAsked(const QPoint &at);

private:
    QWidget *makeNames();
    void showPerson(const OwedPerson &person);

    const Wording &m_wording;
    MonogramDisc *m_disc;
    PlainLabel *m_name;
    PlainLabel *m_handle;
    RelationBadge *m_relation;
    PlainLabel *m_stopped;
    SoftBlock *m_stopBlock;
    PlainLabel *m_kind;
    SeverityShape *m_unhappy;
    PlainLabel *m_subject;
    PlainLabel *m_evidence;
    SoftBlock *m_quote;
    PlainLabel *m_times;
    bool m_isMessage = false; ///< its subject is the words of a message
};

} // namespace comity::ui
