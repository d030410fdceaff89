#include "ui/charts/chart_head.h"

#include "ui/common/buttons.h"
#include "ui/common/plain_label.h"

#include <QGridLayout>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comity::ui {

ChartHead::ChartHead(const QString &title, Form form, QWidget *parent)
    : QWidget(parent)
    , m_form(form)
    , m_title(new PlainLabel(title, TextStyle::Strong))
    , m_takeaway(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_legend(new ChartLegend)
    , m_controls(new QHBoxLayout)
    , m_fold(makeIconButton(u"go-down"_s, tr("Fold or unfold %1").arg(title), this))
    , m_asTable(makeButton(tr("Show as table"), ButtonKind::Quiet, {}, this, ButtonSize::Small))
    , m_more(makeIconButton(u"overflow-menu"_s, tr("More for %1").arg(title), this))
{
    m_takeaway->setObjectName(u"chartTakeaway"_s);
    m_takeaway->setWordWrap(true);
    m_legend->setObjectName(u"chartLegend"_s);
    m_legend->setVisible(false);
    m_fold->setObjectName(u"chartFold"_s);
    m_asTable->setObjectName(u"chartAsTable"_s);
    m_more->setObjectName(u"chartMore"_s);
    m_more->setPopupMode(QToolButton::InstantPopup);
    if (form == Form::Tile) {
        layOutAsTile();
    } else {
        layOutAsRow();
    }
}

void ChartHead::layOutAsRow()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    auto *words = new QVBoxLayout;
    words->setSpacing(scaled(2));
    words->addWidget(m_title);
    words->addWidget(m_takeaway);
    words->addWidget(m_legend);
    row->addWidget(m_fold, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addLayout(m_controls);
    row->addWidget(m_asTable, 0, Qt::AlignTop);
    row->addWidget(m_more, 0, Qt::AlignTop);
}

void ChartHead::layOutAsTile()
{
    m_fold->setVisible(false);
    m_asTable->setVisible(false);
    m_title->setElided(true);
    m_takeaway->setAlignment(Qt::AlignTop | Qt::AlignLeading); // the button beside it is higher
    QSizePolicy keepsItsRoom = m_more->sizePolicy();
    keepsItsRoom.setRetainSizeWhenHidden(true);
    m_more->setSizePolicy(keepsItsRoom);
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(scaled(8));
    m_grid->setVerticalSpacing(scaled(2));
    m_grid->addWidget(m_title, 0, 0);
    // The title's line is for the legend.
    m_grid->addWidget(m_takeaway, 1, 0, 1, 2);
    m_grid->addLayout(m_controls, 1, 2);
    m_grid->addWidget(m_more, 1, 3, Qt::AlignTop);
    m_grid->setColumnStretch(0, 1);
    placeLegend();
}

void ChartHead::placeLegend()
{
    const int title = m_title->fontMetrics().horizontalAdvance(m_title->text()) + 2;
    const int gap = m_grid->horizontalSpacing();
    const int row = title + gap + m_legend->sizeHint().width() <= width() ? 0 : 2;
    if (row == m_legendRow) {
        return;
    }
    m_legendRow = row;
    m_grid->removeWidget(m_legend);
    if (row == 0) {
        m_grid->addWidget(m_legend, 0, 1, 1, 3, Qt::AlignRight | Qt::AlignVCenter);
    } else {
        m_grid->addWidget(m_legend, 2, 0, 1, 4);
    }
}

void ChartHead::setTakeaway(const QString &sentence)
{
    m_takeaway->setText(sentence);
    m_takeaway->setVisible(!sentence.isEmpty());
}

void ChartHead::setLegend(const std::vector<ChartLegend::Entry> &entries)
{
    m_legend->setEntries(entries);
    m_legend->setVisible(!entries.empty());
    if (m_form == Form::Tile) {
        placeLegend();
    }
}

void ChartHead::addControl(QWidget *control)
{
    m_controls->addWidget(control, 0, Qt::AlignTop);
}

void ChartHead::setMoreVisible(bool isVisible)
{
    m_more->setVisible(isVisible);
}

void ChartHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_form == Form::Tile) {
        placeLegend();
    }
}

} // namespace comity::ui
