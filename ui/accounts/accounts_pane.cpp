#include "ui/accounts/accounts_pane.h"

#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/pane_head.h"
#include "ui/common/plain_label.h"
#include "ui/common/row_delegate.h"
#include "ui/common/severity_shape.h"
#include "ui/common/tiles.h"

#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int rowHeight = 66; ///< at 100 %
constexpr int discSize = 28;
constexpr int shapeSize = 12;

/// Name, network with how many follow, and how the account stands.
class AccountDelegate : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {RowDelegate::sizeHint(option, index).width(), scaled(rowHeight)};
    }

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &content) const override
    {
        const auto mirrored = [&](const QRect &rect) {
            return QStyle::visualRect(option.direction, content, rect);
        };
        const QPalette &palette = option.palette;
        const QRect disc(content.left() + scaled(6), content.center().y() - scaled(discSize) / 2,
            scaled(discSize), scaled(discSize));
        drawMonogram(painter, mirrored(disc), index.data(MonogramRole).toString(), palette);
        QRect text = content;
        text.setLeft(disc.right() + scaled(10));
        const int first = QFontMetrics(fontFor(TextStyle::Strong)).height();
        const int other = QFontMetrics(fontFor(TextStyle::Caption)).height();
        const int gap = scaled(2);
        text.setTop(content.center().y() - (first + 2 * other + 2 * gap) / 2);
        text.setHeight(first);
        const Qt::Alignment at
            = QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter;
        drawText(painter, mirrored(text), index.data(Qt::DisplayRole).toString(), TextStyle::Strong,
            color(static_cast<Tone>(index.data(ToneRole).toInt()), palette), at);
        text.translate(0, first + gap);
        text.setHeight(other);
        drawText(painter, mirrored(text), index.data(SecondLineRole).toString(), TextStyle::Caption,
            color(Token::Muted, palette), at);
        text.translate(0, other + gap);
        const auto severity = static_cast<Severity>(index.data(StateRole).toInt());
        const QRect shape(text.left(), text.center().y() - scaled(shapeSize) / 2, scaled(shapeSize),
            scaled(shapeSize));
        drawSeverity(painter, mirrored(shape), severity, schemeOf(palette));
        text.setLeft(shape.right() + scaled(6));
        drawText(painter, mirrored(text), index.data(StateWordRole).toString(), TextStyle::Caption,
            color(toneOf(severity), palette), at);
    }
};

} // namespace

AccountsPane::AccountsPane(bool isWritable, QWidget *parent)
    : QFrame(parent)
    , m_model(new AccountsModel(this))
    , m_view(new QListView)
    , m_count(new PlainLabel({}, TextStyle::Small, Tone::Faint))
    , m_add(makeButton(tr("&Add"), ButtonKind::Normal, u"list-add"_s, this, ButtonSize::Small))
{
    setProperty("kind", u"pane"_s);
    setObjectName(u"accountsPane"_s);
    m_add->setObjectName(u"addAccountButton"_s);
    m_add->setEnabled(isWritable);
    m_view->setObjectName(u"accountsView"_s);
    m_view->setAccessibleName(tr("Accounts"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new AccountDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setDragDropMode(QAbstractItemView::InternalMove);
    m_view->setDragEnabled(isWritable);
    m_view->setAcceptDrops(isWritable);
    m_view->viewport()->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makePaneHead(tr("Accounts"), m_count, m_add));
    column->addWidget(makeLine(this));
    column->addWidget(m_view, 1);
    connect(m_add, &QPushButton::clicked, this, &AccountsPane::addAsked);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &AccountsPane::chosen);
    connect(m_view, &QListView::activated, this, &AccountsPane::editAsked);
    connect(m_model, &AccountsModel::orderAsked, this, &AccountsPane::orderAsked);
    for (const auto &[keys, by] :
        {std::pair(Qt::ALT | Qt::Key_Up, -1), std::pair(Qt::ALT | Qt::Key_Down, 1)}) {
        auto *const shortcut
            = new QShortcut(keys, m_view, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        shortcut->setEnabled(isWritable);
        connect(shortcut, &QShortcut::activated, this, [this, by = by] { move(by); });
    }
}

void AccountsPane::setAccounts(
    std::vector<AccountStanding> accounts, std::optional<AccountId> wanted)
{
    const AccountStanding *before = current();
    if (!wanted && before != nullptr) {
        wanted = before->record.account.id;
    }
    {
        const QSignalBlocker blocker(m_view->selectionModel());
        m_model->setAccounts(std::move(accounts));
    }
    m_count->setText(m_model->rowCount() == 0 ? QString() : numberText(m_model->rowCount()));
    const int row = wanted ? m_model->rowOf(*wanted) : -1;
    m_view->setCurrentIndex(m_model->index(qMax(0, row)));
    Q_EMIT chosen();
}

std::vector<AccountRecord> AccountsPane::records() const
{
    std::vector<AccountRecord> records;
    for (const AccountStanding &one : accounts()) {
        records.push_back(one.record);
    }
    return records;
}

const AccountStanding *AccountsPane::current() const
{
    return m_model->at(m_view->currentIndex().row());
}

void AccountsPane::choose(AccountId id)
{
    if (const int row = m_model->rowOf(id); row >= 0) {
        m_view->setCurrentIndex(m_model->index(row));
    }
}

QWidget *AccountsPane::view() const
{
    return m_view;
}

void AccountsPane::move(int by)
{
    const int row = m_view->currentIndex().row();
    if (m_model->at(row) != nullptr && m_model->at(row + by) != nullptr) {
        Q_EMIT orderAsked(m_model->moved(row, row + by));
    }
}

} // namespace comity::ui
