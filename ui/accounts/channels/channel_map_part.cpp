#include "ui/accounts/channels/channel_map_part.h"

#include "ui/accounts/channels/channel_map_model.h"
#include "ui/accounts/channels/channel_map_view.h"
#include "ui/accounts/channels/note_block.h"
#include "ui/accounts/channels/part_head.h"
#include "ui/common/buttons.h"
#include "ui/common/flex_column.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/plain_label.h"
#include "ui/common/table_header.h"
#include "ui/common/table_view.h"
#include "ui/common/two_line_delegate.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int fromWidth = 150; ///< px at 100 %, as all here
constexpr int toWidth = 130;
constexpr int leastWhy = 120;
constexpr int mostRows = 8; ///< in sight at once

} // namespace

ChannelMapPart::ChannelMapPart(bool isWritable, QWidget *parent)
    : QWidget(parent)
    , m_asTable(makeIconButton(u"view-list-details"_s, tr("Show the channel map as a table")))
    , m_edit(makeButton(
          tr("E&dit…"), ButtonKind::Flat, u"document-edit"_s, nullptr, ButtonSize::Small))
    , m_view(new ChannelMapView)
    , m_model(new ChannelMapModel(this))
    , m_table(new TableView)
    , m_stack(new QStackedWidget)
    , m_empty(makeEmpty(isWritable))
    , m_notes(new QVBoxLayout)
{
    setObjectName(u"channelMapPart"_s);
    m_asTable->setObjectName(u"channelMapAsTable"_s);
    m_asTable->setCheckable(true);
    m_edit->setObjectName(u"editChannelMap"_s);
    m_edit->setAccessibleName(tr("Edit the channel map"));
    m_edit->setEnabled(isWritable);
    m_stack->addWidget(m_view);
    m_stack->addWidget(makeTable());
    m_stack->addWidget(m_empty);
    m_notes->setContentsMargins(scaled(14), scaled(2), scaled(14), scaled(14));
    m_notes->setSpacing(scaled(8));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makePartHead(
        tr("Channel map"), tr("Where each channel leads people"), {m_asTable, m_edit}));
    column->addWidget(makeLine());
    column->addWidget(m_stack);
    column->addLayout(m_notes);
    connect(m_asTable, &QToolButton::toggled, this, &ChannelMapPart::choose);
    connect(m_edit, &QPushButton::clicked, this, &ChannelMapPart::editAsked);
    connect(m_view, &ChannelMapView::editAsked, this, [this] {
        if (m_edit->isEnabled()) {
            Q_EMIT editAsked();
        }
    });
    choose();
    m_stack->hide(); // nobody knows yet whether there is a map
}

QWidget *ChannelMapPart::makeEmpty(bool isWritable)
{
    auto *empty = new QWidget;
    empty->setObjectName(u"noChannelMap"_s);
    auto *column = new QVBoxLayout(empty);
    column->setContentsMargins(scaled(14), scaled(6), scaled(14), scaled(12));
    column->setSpacing(scaled(10));
    auto *text = new PlainLabel(
        tr("Say what each account is for, and where it leads people: to your shop, to an event, to "
           "the place where regulars meet. Comity then shows which channel leads nowhere, what "
           "nobody finds, and what is only copied."),
        TextStyle::Body, Tone::Muted);
    text->setWordWrap(true);
    auto *draw = makeButton(tr("Draw the &map…"), ButtonKind::Normal, u"document-edit"_s);
    draw->setObjectName(u"drawChannelMap"_s);
    draw->setEnabled(isWritable);
    connect(draw, &QPushButton::clicked, this, &ChannelMapPart::editAsked);
    column->addWidget(text);
    column->addWidget(draw, 0, Qt::AlignLeft);
    return empty;
}

QWidget *ChannelMapPart::makeTable()
{
    m_table->setObjectName(u"channelMapTable"_s);
    m_table->setAccessibleName(tr("Channel map"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TwoLineDelegate(m_table));
    m_table->setColumnWidth(ChannelMapModel::From, scaled(fromWidth));
    m_table->setColumnWidth(ChannelMapModel::To, scaled(toWidth));
    new FlexColumn(*m_table, ChannelMapModel::Why, leastWhy);
    connect(m_table, &TableView::rowOpened, m_view, &ChannelMapView::editAsked);
    return m_table;
}

void ChannelMapPart::show(const ChannelsGround &ground)
{
    m_isBlank = ground.reading.map.isBlank();
    m_stack->show();
    m_view->show(ground.reading.map);
    m_model->setMap(ground.reading.map);
    while (QLayoutItem *item = m_notes->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const goals::ChannelNote &note : ground.notes) {
        m_notes->addWidget(new NoteBlock(note));
    }
    choose();
}

void ChannelMapPart::choose()
{
    QWidget *shown = m_isBlank   ? m_empty
        : m_asTable->isChecked() ? static_cast<QWidget *>(m_table)
                                 : m_view;
    m_asTable->setVisible(!m_isBlank);
    m_edit->setVisible(!m_isBlank);
    fitTable();
    // As high as the page in sight, not as the highest.
    for (QWidget *page :
        {static_cast<QWidget *>(m_view), static_cast<QWidget *>(m_table), m_empty}) {
        page->setSizePolicy(
            QSizePolicy::Expanding, page == shown ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    }
    m_stack->setCurrentWidget(shown);
}

void ChannelMapPart::fitTable()
{
    const int rows = qMin(m_model->rowCount(), mostRows);
    m_table->setFixedHeight(m_table->tableHeader()->sizeHint().height()
        + rows * m_table->verticalHeader()->defaultSectionSize() + 2);
}

} // namespace comity::ui
