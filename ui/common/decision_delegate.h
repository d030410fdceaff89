#pragma once

#include "ui/common/row_delegate.h"
#include "ui/common/table_roles.h"

namespace comity::ui {

/// Three segments K U S; the one that was chosen is spelled out. A click on a segment asks for it,
/// a click on the chosen one takes it back. Keys are the view's.
class DecisionDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    static QString word(DecisionMark mark);
    /// In the place of "Unfollow" where a plan is about something else; empty: that word.
    void setUnfollowWord(const QString &word) { m_unfollowWord = word; }
    /// Px of the three segments with the longest of their words spelled out.
    int contentWidth() const;
    /// Px of the longest word alone, or of the letters: no decision is cut.
    int leastContentWidth() const;

Q_SIGNALS:
    void decisionAsked(const QModelIndex &index, comity::ui::DecisionMark mark);

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &content) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    int widestWord() const;
    QString shownWord(DecisionMark mark) const;
    /// The segment under `position`, given the rectangle of the cell; None beside them.
    DecisionMark segmentAt(
        const QStyleOptionViewItem &option, DecisionMark chosen, const QPoint &position) const;

    QString m_unfollowWord;
};

} // namespace comity::ui
