#pragma once

#include "ui/charts/chart_legend.h"

class QBoxLayout;
class QGridLayout;
class QPushButton;
class QToolButton;

namespace comity::ui {

class PlainLabel;

/// The head of a chart card: title, the sentence below it, and what can be pressed. The legend of
/// a tile stands beside the title where there is room, and else below the sentence.
class ChartHead : public QWidget
{
    Q_OBJECT

public:
    enum class Form { Buttons, Tile };

    ChartHead(const QString &title, Form form, QWidget *parent = nullptr);

    QToolButton *fold() const { return m_fold; }
    QPushButton *asTable() const { return m_asTable; }
    QToolButton *more() const { return m_more; }

    void setTakeaway(const QString &sentence);
    void setLegend(const std::vector<ChartLegend::Entry> &entries);
    /// Before the buttons; of a tile beside the sentence. Takes it.
    void addControl(QWidget *control);
    /// Of a tile: whether its button can be seen. Its room is kept.
    void setMoreVisible(bool isVisible);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOutAsRow();
    void layOutAsTile();
    void placeLegend();

    Form m_form;
    PlainLabel *m_title;
    PlainLabel *m_takeaway;
    ChartLegend *m_legend;
    QBoxLayout *m_controls;
    QToolButton *m_fold;
    QPushButton *m_asTable;
    QToolButton *m_more;
    QGridLayout *m_grid = nullptr; ///< of a tile
    int m_legendRow = -1;
};

} // namespace comity::ui
