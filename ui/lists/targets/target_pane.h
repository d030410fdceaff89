#pragma once

#include "ui/lists/targets/target_words.h"

#include <QFrame>

class QPushButton;
class QToolButton;

namespace comity::ui {

class PlainLabel;
class ScrollingPane;
class TargetBars;
class TargetIdeas;

/// Below a target list: the opening of the current person, ways to be useful, and the touches of
/// twelve weeks. What is asked here is done by whoever listens.
class TargetPane : public QFrame
{
    Q_OBJECT

public:
    explicit TargetPane(QWidget *parent = nullptr);

    /// Nobody: an empty pane that says what to do.
    void clear();
    /// `introducers` are the names of people who could bring us together.
    void show(const TargetRow &row, const QStringList &introducers, const TargetWords &words,
        bool isWritable);

Q_SIGNALS:
    void touchAsked();
    void openPostAsked();
    void openingAsked();
    void changeOpeningAsked();
    void usedAsked();
    void answeredAsked();
    void touchesAsked();
    void ideaChosen(const comity::TouchIdea &idea);

private:
    QWidget *makeOpening();
    QWidget *makeIdeas();
    QWidget *makeTouches();
    void showOpening(const TargetRow &row, const TargetWords &words, bool isWritable);
    void showTouches(const TargetRow &row, const TargetWords &words, bool isWritable);

    PlainLabel *m_name;
    PlainLabel *m_when;
    PlainLabel *m_quote;
    PlainLabel *m_meter;
    QPushButton *m_log;
    QPushButton *m_post;
    QPushButton *m_used;
    QToolButton *m_change;
    QToolButton *m_note;
    TargetIdeas *m_ideas;
    PlainLabel *m_introducers;
    TargetBars *m_bars;
    PlainLabel *m_count;
    PlainLabel *m_hours;
    QPushButton *m_answered;
    QPushButton *m_touches;
    QWidget *m_content;
    ScrollingPane *m_scroll; ///< large text makes the content higher than the pane
    PlainLabel *m_nobody;
};

} // namespace comity::ui
