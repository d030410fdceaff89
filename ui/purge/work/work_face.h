#pragma once

#include "model/purge/purge_kind.h"

#include <QFrame>

class QPushButton;
class QStackedLayout;

namespace comity::ui {

class EmptyState;
class FocusCard;
class MeterBar;
class PlainLabel;

/// The middle while a batch is worked through: how far it is, and the card of the current person;
/// or that it is done, or has not begun.
class WorkFace : public QFrame
{
    Q_OBJECT

public:
    explicit WorkFace(QWidget *parent = nullptr);

    FocusCard *card() const { return m_card; }

    /// `at` is the place of the current person from 1 on, `worked` of `all` are done, skipped or
    /// kept.
    void showProgress(int at, int worked, int all);
    void showNobody(PurgeKind kind);
    /// Everybody was worked on: `done` unfollowed or removed, `skipped` and `kept` not.
    void showFinished(int done, int skipped, int kept, PurgeKind kind);

Q_SIGNALS:
    void reviewAsked();
    void importAsked();
    void closeAsked();
    void skippedAsked();

private:
    QWidget *makeWork();

    QStackedLayout *m_stack;
    QWidget *m_work = nullptr;
    FocusCard *m_card;
    EmptyState *m_nobody;
    EmptyState *m_finished;
    QPushButton *m_again = nullptr;
    PlainLabel *m_place = nullptr;
    PlainLabel *m_time = nullptr;
    MeterBar *m_meter = nullptr;
};

} // namespace comity::ui
