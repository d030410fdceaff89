#include "ui/drafts/copying/copy_log.h"

#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/icons.h"
#include "ui/common/plain_label.h"
#include "ui/common/row_delegate.h"
#include "ui/common/table_header.h"
#include "ui/common/table_roles.h"
#include "ui/common/table_view.h"
#include "ui/common/tool_tip.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <map>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

enum LogRole : int { StateRole = FirstFreeRole, WordRole };

QString iconOf(drafts::HandoverState state)
{
    switch (state) {
    case drafts::HandoverState::Sent:
        return u"checkmark"_s;
    case drafts::HandoverState::Skipped:
        return u"media-playback-pause"_s;
    default:
        return u"edit-copy"_s;
    }
}

/// A mark, the name, and what was done when at the end.
class LogDelegate : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &content) const override
    {
        const auto place = [&](const QRect &rect) {
            return QStyle::visualRect(option.direction, content, rect);
        };
        const auto state = static_cast<drafts::HandoverState>(index.data(StateRole).toInt());
        const int side = scaled(16);
        const QRect mark(content.left(), content.center().y() - side / 2 + 1, side, side);
        const Tone tone = state == drafts::HandoverState::Sent ? Tone::Ok : Tone::Muted;
        drawIcon(painter, place(mark), iconOf(state), color(tone, option.palette));
        const QString word = index.data(WordRole).toString();
        const int width = QFontMetrics(fontFor(TextStyle::Caption)).horizontalAdvance(word);
        const Qt::Alignment start = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
        const QRect end(content.right() - width, content.top(), width + 1, content.height());
        drawText(painter, place(end), word, TextStyle::Caption, color(Token::Muted, option.palette),
            start | Qt::AlignVCenter);
        QRect name = content;
        name.setLeft(mark.right() + scaled(9));
        name.setRight(end.left() - scaled(8));
        drawText(painter, place(name), index.data(Qt::DisplayRole).toString(), TextStyle::Body,
            color(Token::Text, option.palette), start | Qt::AlignVCenter);
    }
};

} // namespace

void CopyLogModel::setEntries(std::vector<CopyEntry> entries, QDate today, const QTimeZone &zone)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_today = today;
    m_zone = zone;
    endResetModel();
}

int CopyLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int CopyLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

/// Of today the time alone.
QString CopyLogModel::wordOf(const CopyEntry &entry) const
{
    const QDateTime at = QDateTime::fromSecsSinceEpoch(entry.at, m_zone);
    const QString when
        = at.date() == m_today ? at.time().toString(u"HH:mm"_s) : dateText(at.date());
    return handoverWord(entry.state).toLower() + u' ' + when;
}

QVariant CopyLogModel::data(const QModelIndex &index, int role) const
{
    const CopyEntry &entry = m_entries.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return entry.name;
    case Qt::AccessibleTextRole:
        return spoken({entry.name, wordOf(entry)});
    case KeyRole:
        return number(entry.pk);
    case StateRole:
        return static_cast<int>(entry.state);
    case WordRole:
        return wordOf(entry);
    default:
        return {};
    }
}

CopyLog::CopyLog(QWidget *parent)
    : QFrame(parent)
    , m_model(new CopyLogModel(this))
    , m_table(new TableView)
    , m_empty(new PlainLabel(tr("Nobody got it yet."), TextStyle::Small, Tone::Muted))
    , m_undo(makeButton(
          tr("Undo &last"), ButtonKind::Flat, u"edit-undo"_s, nullptr, ButtonSize::Small))
    , m_advice(makeAdvice())
    , m_left(makeLeft())
{
    setProperty("kind", u"pane"_s);
    setObjectName(u"copyLog"_s);
    m_table->setObjectName(u"copyLogTable"_s);
    m_table->setAccessibleName(tr("Done so far"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new LogDelegate(m_table));
    m_table->setRowHeight(28);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->tableHeader()->hide();
    m_table->tableHeader()->setStretchLastSection(true);
    const auto open = [this](const QModelIndex &index) {
        Q_EMIT personAsked(Pk {index.data(KeyRole).toUInt()});
    };
    connect(m_table, &TableView::rowOpened, this, open);
    connect(m_table, &TableView::clicked, this, open);
    m_empty->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_empty);
    column->addWidget(m_table, 1);
    column->addWidget(m_advice);
    column->addWidget(m_left);
    setEntries({}, {}, QTimeZone::utc());
    setPause(0, 0);
    setLeft({});
}

QWidget *CopyLog::makeHead()
{
    m_undo->setObjectName(u"undoLastCopy"_s);
    setPlainToolTip(m_undo, tr("Takes the newest of these back (Ctrl+Z)"));
    connect(m_undo, &QPushButton::clicked, this, &CopyLog::undoAsked);
    auto *head = new QFrame;
    head->setProperty("kind", u"head"_s);
    head->setFixedHeight(scaled(44));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(14), 0, scaled(8), 0);
    row->addWidget(new PlainLabel(tr("Done so far"), TextStyle::Strong), 1);
    row->addWidget(m_undo);
    return head;
}

QWidget *CopyLog::makeAdvice()
{
    m_pauseTitle = new PlainLabel({}, TextStyle::Strong);
    m_pauseTitle->setObjectName(u"copyPauseTitle"_s);
    m_pause = new PlainLabel({}, TextStyle::Small, Tone::Muted);
    m_pause->setObjectName(u"copyPause"_s);
    auto *part = new QWidget;
    auto *words = new QVBoxLayout;
    words->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    words->setSpacing(scaled(4));
    for (PlainLabel *label : {m_pauseTitle, m_pause}) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeLine());
    column->addLayout(words);
    return part;
}

QWidget *CopyLog::makeLeft()
{
    m_leftText = new PlainLabel({}, TextStyle::Small, Tone::Muted);
    m_leftText->setObjectName(u"copyLeftOut"_s);
    m_leftText->setWordWrap(true);
    auto *who = makeButton(tr("&Who and why"), ButtonKind::Link, {}, nullptr, ButtonSize::Small);
    who->setObjectName(u"copyWhoAndWhy"_s);
    connect(who, &QPushButton::clicked, this, &CopyLog::leftOutAsked);
    auto *part = new QWidget;
    auto *words = new QVBoxLayout;
    words->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    words->setSpacing(scaled(4));
    words->addWidget(m_leftText);
    words->addWidget(who, 0, Qt::AlignLeft);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeLine());
    column->addLayout(words);
    return part;
}

void CopyLog::setEntries(std::vector<CopyEntry> entries, QDate today, const QTimeZone &zone)
{
    m_model->setEntries(std::move(entries), today, zone);
    m_empty->setVisible(m_model->rowCount() == 0);
    m_undo->setEnabled(m_isWritable && m_model->rowCount() > 0);
}

void CopyLog::setWritable(bool isWritable)
{
    m_isWritable = isWritable;
    m_undo->setEnabled(m_isWritable && m_model->rowCount() > 0);
}

void CopyLog::setPause(int inARow, int left)
{
    const bool isDue = inARow >= pauseAfter && left > 0;
    m_advice->setVisible(isDue);
    m_pauseTitle->setText(tr("Time for a short pause"));
    m_pause->setText(tr("That was %Ln in a row. Ten minutes are enough: quick, repeated messages "
                        "look automated, and the last ones are read as carefully as the first.",
        nullptr, inARow));
}

void CopyLog::setLeft(const std::vector<CopyLeft> &left)
{
    std::map<drafts::NotOffered, int> counts;
    for (const CopyLeft &one : left) {
        ++counts[one.why];
    }
    QStringList parts;
    for (const auto &[why, people] : counts) {
        parts += leftOutWord(why, people);
    }
    m_left->setVisible(!left.empty());
    m_leftText->setText(tr("Left out: %1.", "a list of reasons").arg(parts.join(u", "_s)));
}

} // namespace comity::ui
