#pragma once

#include "model/base/result.h"
#include "ui/charts/chart_content.h"

#include <QFrame>
#include <QPointer>

class QHBoxLayout;
class QMenu;
class QStackedWidget;

namespace comity::ui {

class ChartHead;
class ChartPane;
class ChartPlaceholder;
class ChartTableModel;
class Prompts;
class TableView;

/// The frame of every chart: title, a sentence that says what the numbers mean, the charts with
/// legends of their own, and the same numbers as a table. Double click or Enter enlarges; the
/// context menu and ⋯ copy the card as an image and export the table. What the parts of a chart
/// count is opened by a click on them, or from their rows of the table. Esc leaves the table of a
/// tile.
class ChartCard : public QFrame
{
    Q_OBJECT

public:
    enum class Extent {
        Inline, ///< charts of one fixed height; can be folded to its head
        Tile, ///< takes the room it gets; its button is seen under the mouse and with the focus
        Large, ///< takes the room it gets, and cannot be enlarged
    };

    ChartCard(const QString &title, Prompts &prompts, Extent extent = Extent::Inline,
        QWidget *parent = nullptr);

    void setContent(ChartContent content);
    const ChartContent &content() const { return m_content; }
    /// A control at the end of the head, before the buttons. Takes it.
    void addControl(QWidget *control);
    /// What the name of an exported file begins with, without a folder.
    void setFileStem(const QString &stem) { m_fileStem = stem; }

    bool isTable() const { return m_isTable; }
    bool isFolded() const { return m_isFolded; }
    /// Says nothing; only the user's own folding does.
    void setFolded(bool isFolded);
    void showTable(bool isTable);
    void enlarge();
    /// The card at twice its size in pixels, to the clipboard.
    void copyImage();
    void exportTable();

Q_SIGNALS:
    void foldedByUser(bool isFolded);
    /// Of the card, or of its enlarged form.
    void partActivated(qint64 id);
    void exported(const QString &path);
    void exportFailed(const comity::Error &error);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QWidget *makeTable();
    QMenu *makeMenu();
    void setCharts();
    void setColumns();
    void showPart();
    void showMore();
    void write(const QString &path);

    Prompts &m_prompts;
    Extent m_extent;
    ChartContent m_content;
    QString m_title;
    QString m_fileStem;
    ChartHead *m_head;
    QStackedWidget *m_stack;
    QHBoxLayout *m_row;
    std::vector<ChartPane *> m_panes;
    ChartPlaceholder *m_placeholder;
    ChartTableModel *m_model;
    TableView *m_table;
    QPointer<ChartCard> m_large; ///< while it is open
    bool m_isFolded = false;
    bool m_isTable = false;
    bool m_isPosing = false; ///< for the image
};

} // namespace comity::ui
