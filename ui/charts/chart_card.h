#pragma once

#include "model/base/result.h"
#include "ui/charts/chart_content.h"
#include "ui/charts/chart_legend.h"

#include <QFrame>
#include <QPointer>

class QHBoxLayout;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace comity::ui {

class BarChartView;
class ChartPlaceholder;
class ChartTableModel;
class LineChartView;
class PlainLabel;
class Prompts;
class TableView;

/// The frame of every chart: title, a sentence that says what the numbers mean, the charts with
/// legends of their own, and the same numbers as a table. Double click or Enter enlarges; the
/// context menu and ⋯ copy the card as an image and export the table.
class ChartCard : public QFrame
{
    Q_OBJECT

public:
    enum class Extent {
        Inline, ///< charts of one fixed height; can be folded to its head
        Large, ///< takes the room it gets
    };

    ChartCard(const QString &title, Prompts &prompts, Extent extent = Extent::Inline,
        QWidget *parent = nullptr);

    void setContent(ChartContent content);
    const ChartContent &content() const { return m_content; }
    /// A control at the end of the head, before the buttons. Takes it.
    void addControl(QWidget *control);
    /// What the name of an exported file begins with, without a folder.
    void setFileStem(const QString &stem) { m_fileStem = stem; }

    bool isFolded() const { return m_isFolded; }
    /// Says nothing; only the user's own folding does.
    void setFolded(bool isFolded);
    void showTable(bool isTable);
    void enlarge();
    void copyImage();
    void exportTable();

Q_SIGNALS:
    void foldedByUser(bool isFolded);
    void exported(const QString &path);
    void exportFailed(const comity::Error &error);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QWidget *makeHead(const QString &title);
    QWidget *makeCharts();
    QWidget *makeTable();
    QMenu *makeMenu();
    void setLegends();
    void setColumns();
    void showPart();
    void write(const QString &path);

    Prompts &m_prompts;
    Extent m_extent;
    ChartContent m_content;
    QString m_title;
    QString m_fileStem;
    PlainLabel *m_takeaway;
    QHBoxLayout *m_controls;
    QToolButton *m_fold;
    QPushButton *m_asTable;
    QToolButton *m_more;
    QStackedWidget *m_stack;
    LineChartView *m_lines;
    BarChartView *m_bars;
    ChartLegend *m_lineLegend;
    ChartLegend *m_barLegend;
    QWidget *m_barColumn = nullptr;
    ChartPlaceholder *m_placeholder;
    ChartTableModel *m_model;
    TableView *m_table;
    QPointer<ChartCard> m_large; ///< while it is open
    bool m_isFolded = false;
    bool m_isTable = false;
};

} // namespace comity::ui
