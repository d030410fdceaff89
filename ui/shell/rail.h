#pragma once

#include <QFrame>
#include <optional>

class QDragMoveEvent;
class QListView;
class QStandardItemModel;
class QTimer;

namespace comity::ui {

class RailDelegate;

/// The pages, one below the other; at the foot Preferences and Collapse. People who are dragged
/// onto a page and held there for a moment open it, so that they can be dropped on a list.
class Rail : public QFrame
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    /// Appends a page; its number is its place. `startsGroup` leaves room above.
    void addPage(const QString &title, const QString &iconName, bool startsGroup);
    void clearPages();
    void setTitle(int page, const QString &title, std::optional<qint64> badge);
    void setCurrentPage(int page);
    int currentPage() const;

    bool isCollapsed() const { return m_isCollapsed; }
    void setCollapsed(bool isCollapsed);
    /// Width in px at the text size in use.
    int preferredWidth() const;
    QListView *pages() const { return m_pages; }

Q_SIGNALS:
    void pageChosen(int page);
    void preferencesAsked();
    void collapseAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QListView *makeList(QStandardItemModel *model, const QString &name);
    void fillFoot();
    void describe();
    void footActivated(int row);
    void followDrag(QDragMoveEvent *drag);

    QStandardItemModel *m_pageModel;
    QStandardItemModel *m_footModel;
    RailDelegate *m_delegate;
    QListView *m_pages;
    QListView *m_foot;
    QTimer *m_spring; ///< while people are held over a page
    int m_springPage = -1;
    bool m_isCollapsed = false;
};

} // namespace comity::ui
