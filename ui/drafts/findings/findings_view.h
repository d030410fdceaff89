#pragma once

#include "ui/drafts/told_review.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace comity::ui {

class EmptyState;
class FindingCard;
class ScrollingPane;
class Veil;

/// The findings of a draft by weight: Blockers, Improve, Notes; then what is covered by them or was
/// put aside. One is current and open.
class FindingsView : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsView(QWidget *parent = nullptr);

    /// The finding that was current stays so while the review still has it.
    void showReview(const ToldReview &review);
    /// There is nothing to judge yet.
    void showNothing(const QString &sentence);
    /// The text has changed since: what is shown is dimmed until the next answer.
    void setStale(bool isStale);

    /// By their place in ToldReview::findings; -1 for none.
    int current() const { return m_current; }
    void setCurrent(int finding);
    /// F8 and Shift+F8: the next and the one before, round and round. -1 where there are none.
    int goOn(bool isForward);

Q_SIGNALS:
    /// By the user, who is to be led to its words.
    void currentChanged(int finding);
    /// A new review was shown; who writes goes on where they are.
    void currentKept(int finding);
    void fixAsked(int finding, int fix);
    void ignoreAsked(int finding);
    void ruleAsked(const QString &rule);
    void fixAllAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void clear();
    void makeCurrent(int finding);
    void addHeading(const QString &text, int count);
    void addCard(const ToldFinding &finding);
    /// The card of the review before that looks the same, if there is one left.
    FindingCard *takeBefore(const ToldFinding &finding);
    void dropBefore();
    void addQuiet(const QString &title, const std::vector<ToldFinding> &findings);
    QWidget *makeFoot();

    QWidget *m_content;
    QVBoxLayout *m_column;
    ScrollingPane *m_scroll;
    Veil *m_veil; ///< while the text is ahead of what is shown
    EmptyState *m_nothing;
    QPushButton *m_next;
    QPushButton *m_fixAll;
    QWidget *m_foot;
    QList<FindingCard *> m_cards; ///< by their place in the review
    QList<FindingCard *> m_before; ///< of the review before, while the next is shown
    int m_current = -1;
    bool m_isStale = false;
    bool m_hasSimple = false; ///< some fixes need no choice
};

} // namespace comity::ui
