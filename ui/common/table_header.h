#pragma once

#include <QHeaderView>

namespace comity::ui {

/// Quiet column heads: muted words, the sorted one bold with an angle. The head of a column may
/// carry a check box for all rows. Reached by Shift+Tab; ←/→ move, Enter sorts where the sections
/// are clickable, Space checks.
class TableHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit TableHeader(QWidget *parent = nullptr);

    /// The column whose head is a check box; -1 for none.
    void setCheckColumn(int column);
    void setCheckState(Qt::CheckState state);
    Qt::CheckState checkState() const { return m_checkState; }

    QSize sizeHint() const override;

Q_SIGNALS:
    /// The check box was clicked: true asks to check all that match.
    void checkAsked(bool isChecked);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void act(int logicalIndex);
    bool isSorted(int logicalIndex) const;

    int m_checkColumn = -1;
    int m_focused = -1; ///< visual index with the keyboard focus
    Qt::CheckState m_checkState = Qt::Unchecked;
};

} // namespace comity::ui
