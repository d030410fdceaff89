#include "ui/accounts/channels/limits_part.h"

#include "ui/accounts/channels/limits_model.h"
#include "ui/accounts/channels/part_head.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/limit_words.h"
#include "ui/common/plain_label.h"
#include "ui/common/row_delegate.h"
#include "ui/common/table_header.h"
#include "ui/common/table_roles.h"
#include "ui/common/table_view.h"

#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int nameWidth = 124; ///< px at 100 %, as all here
constexpr int leastWidth = 78; ///< of a network's column
constexpr int rowHeight = 27;

/// A text at the side that its model wants.
class LimitDelegate : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &content) const override
    {
        const QVariant side = index.data(Qt::TextAlignmentRole);
        const auto alignment = side.isValid() ? Qt::Alignment(side.toInt())
                                              : Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter);
        const auto tone = static_cast<Tone>(index.data(ToneRole).toInt());
        drawText(painter, content, index.data().toString(), TextStyle::Body,
            color(tone, option.palette), QStyle::visualAlignment(option.direction, alignment));
    }
};

} // namespace

LimitsPart::LimitsPart(bool isWritable, QWidget *parent)
    : QWidget(parent)
    , m_edit(makeButton(tr("Edit &limits…"), ButtonKind::Flat, {}, nullptr, ButtonSize::Small))
    , m_review(makeButton(
          tr("I have &read them today"), ButtonKind::Link, {}, nullptr, ButtonSize::Small))
    , m_model(new LimitsModel(this))
    , m_table(new TableView)
    , m_note(new PlainLabel({}, TextStyle::Small, Tone::Muted))
{
    setObjectName(u"limitsPart"_s);
    m_edit->setObjectName(u"editLimits"_s);
    m_edit->setEnabled(isWritable);
    m_review->setObjectName(u"reviewLimits"_s);
    m_review->setEnabled(isWritable);
    m_note->setObjectName(u"limitsNote"_s);
    m_note->setWordWrap(true);
    makeTable();
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(12));
    foot->setSpacing(scaled(4));
    foot->addWidget(m_note);
    foot->addWidget(m_review, 0, Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makePartHead(tr("Limits in use"), tr("* set by you"), {m_edit}));
    column->addWidget(makeLine());
    column->addWidget(m_table);
    column->addLayout(foot);
    connect(m_edit, &QPushButton::clicked, this, [this] { Q_EMIT editAsked({}); });
    connect(m_review, &QPushButton::clicked, this, &LimitsPart::reviewAsked);
    connect(m_table, &TableView::rowOpened, this, &LimitsPart::askEdit);
}

void LimitsPart::makeTable()
{
    m_table->setObjectName(u"limitsTable"_s);
    m_table->setAccessibleName(tr("Limits in use"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new LimitDelegate(m_table));
    m_table->setRowHeight(rowHeight);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->tableHeader()->setStretchLastSection(false);
}

void LimitsPart::askEdit(const QModelIndex &index)
{
    if (m_edit->isEnabled()) {
        Q_EMIT editAsked(m_networks.value(index.column() - 1));
    }
}

void LimitsPart::show(const ChannelsGround &ground)
{
    const int row = m_table->currentIndex().row();
    const int column = m_table->currentIndex().column();
    m_networks.clear();
    for (const NetworkLimits &one : ground.limits) {
        m_networks += one.network;
    }
    m_model->setNetworks(ground.limits);
    if (row >= 0) {
        m_table->setCurrentIndex(m_model->index(row, column));
    }
    m_note->setText(
        tr("Networks change limits without notice. Comity never looks them up, so check these once "
           "a year. %1")
            .arg(reviewWords(ground)));
    fit();
}

/// The day on which the last of them was read; until then the newest of the sources.
QString LimitsPart::reviewWords(const ChannelsGround &ground)
{
    std::optional<QDate> oldest;
    bool isRead = !ground.limits.empty();
    QString newest; // ISO dates sort as they are
    for (const NetworkLimits &one : ground.limits) {
        isRead = isRead && one.reviewedOn;
        if (one.reviewedOn && (!oldest || *one.reviewedOn < *oldest)) {
            oldest = one.reviewedOn;
        }
        for (const networks::LimitInUse &limit : one.limits) {
            if (limit.own) {
                newest = std::max(newest, limit.own->date);
            }
        }
    }
    if (isRead && oldest) {
        return tr("Last reviewed %1.").arg(dateText(*oldest));
    }
    return newest.isEmpty()
        ? tr("Not reviewed by you yet.")
        : tr("Not reviewed by you yet; the newest source is of %1.").arg(limitDateText(newest));
}

void LimitsPart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

/// As wide as their words, and the room that is left for all networks alike; with a scroll bar
/// below only where the columns do not fit.
void LimitsPart::fit()
{
    const QFontMetrics metrics(fontFor(TextStyle::Body));
    std::vector<int> widths {scaled(nameWidth)};
    int sum = widths.front();
    for (int column = 1; column < m_model->columnCount(); ++column) {
        int least = scaled(leastWidth);
        for (int row = -1; row < m_model->rowCount(); ++row) {
            const QString text = row < 0
                ? m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()
                : m_model->index(row, column).data().toString();
            least
                = qMax(least, metrics.horizontalAdvance(text) + 2 * RowDelegate::cellPadding() + 2);
        }
        widths.push_back(least);
        sum += least;
    }
    const int others = static_cast<int>(widths.size()) - 1;
    const int left = width() - sum;
    for (int column = 0; column <= others; ++column) {
        const int more = column == 0 || left < 0 ? 0 : left / others;
        m_table->setColumnWidth(column, widths[static_cast<std::size_t>(column)] + more);
    }
    const int rows = m_model->rowCount() * m_table->verticalHeader()->defaultSectionSize();
    const int bar = left < 0 ? m_table->horizontalScrollBar()->sizeHint().height() : 0;
    m_table->setFixedHeight(m_table->tableHeader()->sizeHint().height() + rows + bar);
}

} // namespace comity::ui
