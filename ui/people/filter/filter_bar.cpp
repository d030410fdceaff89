#include "ui/people/filter/filter_bar.h"

#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/search_field.h"
#include "ui/common/tool_tip.h"
#include "ui/people/filter/facet_row.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int statusMs = 8000;
constexpr int filterWidth = 312;

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_line(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_asked(new QWidget(this))
    , m_buttons(new QWidget(this))
    , m_facets(new FacetRow(this))
    , m_filter(new SearchField(tr("Filter by name, handle, bio or note"), this))
    , m_count(new PlainLabel({}, TextStyle::Body, Tone::Muted, this))
    , m_status(new PlainLabel({}, TextStyle::Body, Tone::Muted, this))
    , m_unfiled(makeButton({}, ButtonKind::Flat, u"checkmark"_s, this))
    , m_save(makeButton(tr("&Save as smart list"), ButtonKind::Flat, u"view-filter"_s, this))
    , m_columns(makeButton(tr("Col&umns"), ButtonKind::Flat, u"view-file-columns"_s, this))
    , m_more(makeIconButton(u"overflow-menu"_s, tr("More"), this))
    , m_statusTimer(new QTimer(this))
{
    m_filter->setObjectName(u"peopleFilter"_s);
    m_filter->setMinimumWidth(scaled(filterWidth * 3 / 4));
    m_filter->setMaximumWidth(scaled(filterWidth));
    m_count->setObjectName(u"resultCount"_s);
    m_status->setObjectName(u"statusText"_s);
    m_status->setElided(true);
    m_unfiled->setObjectName(u"unfiledButton"_s);
    m_unfiled->setCheckable(true);
    setPlainToolTip(m_unfiled,
        tr("Who is on no list and not reviewed yet, one by one (U). After an import the new ones "
           "are here"));
    m_save->setObjectName(u"saveSmartListButton"_s);
    m_save->setEnabled(false);
    setPlainToolTip(m_save, tr("A list that follows this filter through every import"));
    m_columns->setObjectName(u"columnsButton"_s);
    m_more->setObjectName(u"peopleMore"_s);
    m_statusTimer->setSingleShot(true);
    m_statusTimer->setInterval(statusMs);
    connect(m_statusTimer, &QTimer::timeout, m_status, [this] { m_status->clear(); });
    auto *asked = new QHBoxLayout(m_asked);
    asked->setContentsMargins(0, 0, 0, 0);
    asked->setSpacing(scaled(10));
    // The filter grows to its full width first.
    asked->addWidget(m_filter, 20);
    asked->addWidget(m_count);
    asked->addWidget(m_status, 1);
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(scaled(6));
    for (QWidget *button :
        std::initializer_list<QWidget *> {m_unfiled, m_save, m_columns, m_more}) {
        buttons->addWidget(button);
    }
    m_line->setSpacing(scaled(8));
    m_line->addWidget(m_asked, 1);
    m_line->addWidget(m_buttons, 0, Qt::AlignRight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    column->setSpacing(scaled(8));
    column->addWidget(m_facets);
    column->addLayout(m_line);
}

void FilterBar::fit()
{
    const int margins = scaled(24);
    const int needed = m_asked->minimumSizeHint().width() + m_buttons->sizeHint().width()
        + m_line->spacing() + margins;
    m_line->setDirection(width() >= needed ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

QSize FilterBar::minimumSizeHint() const
{
    // Below each other, if need be.
    const int widest = qMax(m_facets->minimumSizeHint().width(),
        qMax(m_asked->minimumSizeHint().width(), m_buttons->minimumSizeHint().width()));
    return {widest + scaled(24), QWidget::minimumSizeHint().height()};
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void FilterBar::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void FilterBar::setUnfiled(qint64 people)
{
    m_unfiled->setText(tr("Un&filed  %1", "people to be filed").arg(numberText(people)));
    m_unfiled->setAccessibleName(tr("Unfiled, %1").arg(numberText(people)));
    fit();
}

void FilterBar::setResult(qint64 people)
{
    m_count->setText(tr("%Ln people", nullptr, plural(people)));
    fit();
}

void FilterBar::setUseful(bool isUseful)
{
    m_facets->setEnabled(isUseful);
    m_filter->setEnabled(isUseful);
    m_count->setVisible(isUseful);
    m_unfiled->setVisible(isUseful);
    m_save->setVisible(isUseful);
    m_columns->setVisible(isUseful);
    m_more->setVisible(isUseful);
    if (!isUseful) {
        m_facets->clearCounts();
    }
}

void FilterBar::tell(const QString &sentence)
{
    m_status->setText(sentence);
    m_status->setAccessibleName(sentence);
    m_statusTimer->start();
    QAccessibleEvent event(m_status, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace comity::ui
