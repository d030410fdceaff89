#include "ui/drafts/recipients/recipients_pane.h"

#include "ui/common/buttons.h"
#include "ui/common/empty_state.h"
#include "ui/common/formatting.h"
#include "ui/common/icons.h"
#include "ui/common/person_delegate.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/relation_delegate.h"
#include "ui/common/scrolling_pane.h"
#include "ui/common/table_header.h"
#include "ui/common/table_view.h"
#include "ui/common/two_line_delegate.h"
#include "ui/drafts/recipients/composition_block.h"
#include "ui/drafts/recipients/group_bar.h"
#include "ui/drafts/recipients/group_fixes.h"
#include "ui/drafts/recipients/group_rows.h"
#include "ui/drafts/recipients/group_words.h"
#include "ui/drafts/recipients/recipients_model.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

constexpr std::array widths {186, 112};
constexpr int leastTable = 150;
/// The groups take what they need, and no more than this of the height.
constexpr double mostOfHeight = 0.6;

} // namespace

RecipientsPane::RecipientsPane(QWidget *parent)
    : QWidget(parent)
    , m_model(new RecipientsModel(this))
    , m_nobody(new EmptyState(u"system-users"_s, {}, {}))
    , m_parts(new QSplitter(Qt::Vertical))
{
    setObjectName(u"recipientsPane"_s);
    m_parts->setHandleWidth(1);
    m_parts->setChildrenCollapsible(false);
    m_parts->addWidget(makeTop());
    m_parts->addWidget(makeBottom());
    m_parts->setStretchFactor(0, 1);
    m_parts->setStretchFactor(1, 1);
    connect(m_parts, &QSplitter::splitterMoved, this, [this] { m_isArranged = true; });
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_parts, 1);
    whole->addWidget(m_nobody, 1);
    showNobody({}, {});
}

QWidget *RecipientsPane::makeTop()
{
    m_bar = new GroupBar;
    m_groups = new GroupRows;
    m_remarks = new PlainLabel({}, TextStyle::Small, Tone::Normal);
    m_remarks->setObjectName(u"recipientRemarks"_s);
    m_remarks->setWordWrap(true);
    m_remarks->setVisible(false);
    m_gaps = new PlainLabel({}, TextStyle::Small, Tone::Muted);
    m_gaps->setObjectName(u"recipientGaps"_s);
    m_gaps->setWordWrap(true);
    m_gaps->setVisible(false);
    m_splitNote = new PlainLabel({}, TextStyle::Small, Tone::Muted);
    m_splitNote->setObjectName(u"splitNote"_s);
    m_splitNote->setWordWrap(true);
    m_split = makeButton({}, ButtonKind::Primary, u"view-split-left-right"_s);
    m_split->setObjectName(u"splitRecipients"_s);
    connect(m_split, &QPushButton::clicked, this, [this] { Q_EMIT splitAsked(checkedRows()); });
    connect(m_groups, &GroupRows::currentChanged, this, &RecipientsPane::showGroup);
    connect(m_groups, &GroupRows::checksChanged, this, &RecipientsPane::showSplit);
    auto *split = new QHBoxLayout;
    split->setSpacing(scaled(12));
    split->addWidget(m_splitNote, 1);
    split->addWidget(m_split);
    auto *content = new QFrame;
    content->setProperty("kind", u"pane"_s);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, scaled(12), 0, scaled(12));
    column->setSpacing(scaled(8));
    const auto addPadded = [column](auto *part) {
        auto *padded = new QHBoxLayout;
        padded->setContentsMargins(scaled(16), 0, scaled(16), 0);
        if constexpr (std::is_base_of_v<QLayout, std::remove_pointer_t<decltype(part)>>) {
            padded->addLayout(part, 1);
        } else {
            padded->addWidget(part, 1);
        }
        column->addLayout(padded);
    };
    addPadded(m_bar);
    column->addWidget(m_groups);
    addPadded(m_remarks);
    addPadded(m_gaps);
    addPadded(split);
    addWho(*column);
    column->addStretch(1);
    m_top = new ScrollingPane(content);
    content->installEventFilter(this);
    return m_top;
}

/// Folded at first: the groups come before who is in them.
void RecipientsPane::addWho(QVBoxLayout &column)
{
    m_whoFold = new QToolButton;
    m_whoFold->setObjectName(u"whoTheyAre"_s);
    m_whoFold->setText(tr("Who they are"));
    m_whoFold->setCheckable(true);
    m_whoFold->setAutoRaise(true);
    m_whoFold->setArrowType(Qt::RightArrow);
    m_whoFold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_who = new CompositionBlock;
    m_who->setVisible(false);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(scaled(12), 0, scaled(16), 0);
    row->addWidget(m_whoFold);
    row->addStretch(1);
    column.addLayout(row);
    column.addWidget(m_who);
    connect(m_whoFold, &QToolButton::toggled, this, [this](bool isOpen) {
        m_whoFold->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
        m_who->setVisible(isOpen);
    });
    connect(m_who, &CompositionBlock::peopleAsked, this, &RecipientsPane::showRows);
    connect(m_who, &CompositionBlock::personAsked, this, &RecipientsPane::personAsked);
}

void RecipientsPane::setComposition(const drafts::Composition &composition)
{
    if (m_review) {
        m_who->showComposition(composition, m_review->draft);
    }
}

/// Some of the people, below: `rows` of the context, rising.
void RecipientsPane::showRows(const QString &title, const std::vector<quint32> &rows)
{
    int people = 0;
    for (const quint32 row : rows) {
        people += m_review->draft->recipients.at(row).count;
    }
    m_tableTitle->setText(tr("%1, %2", "a group and how many").arg(title, numberText(people)));
    m_model->show(m_review, rows, m_today, m_zone);
    m_fixes->showRows(rows, people);
    allowFixes();
}

QWidget *RecipientsPane::makeBottom()
{
    auto *bottom = new QWidget;
    bottom->setMinimumHeight(scaled(leastTable));
    m_tableTitle = new PlainLabel({}, TextStyle::Section, Tone::Muted);
    m_tableTitle->setObjectName(u"groupTitle"_s);
    m_tableTitle->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(4));
    m_fixes = new GroupFixes;
    connect(m_fixes, &GroupFixes::fixAsked, this, &RecipientsPane::fixAsked);
    connect(m_fixes, &GroupFixes::takeOutAsked, this, &RecipientsPane::takeOutAsked);
    auto *column = new QVBoxLayout(bottom);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_tableTitle);
    column->addWidget(m_fixes);
    addTable(*column);
    return bottom;
}

void RecipientsPane::addTable(QVBoxLayout &column)
{
    m_table = new TableView;
    m_table->setObjectName(u"recipientsTable"_s);
    m_table->setAccessibleName(tr("People of the chosen group"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TwoLineDelegate(m_table));
    m_table->setItemDelegateForColumn(RecipientsModel::Person, new PersonDelegate(m_table));
    m_table->setItemDelegateForColumn(RecipientsModel::Relationship, new RelationDelegate(m_table));
    for (int at = 0; at < static_cast<int>(widths.size()); ++at) {
        m_table->setColumnWidth(at, scaled(widths.at(static_cast<std::size_t>(at))));
    }
    m_table->tableHeader()->setStretchLastSection(true);
    m_table->tableHeader()->setSectionsClickable(false);
    m_table->tableHeader()->setFocusPolicy(Qt::NoFocus);
    connect(m_table, &TableView::rowOpened, this, [this](const QModelIndex &index) {
        if (const auto row = m_model->recipient(index.row())) {
            Q_EMIT personAsked(*row);
        }
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &index) {
            if (const auto row = m_model->recipient(index.row())) {
                Q_EMIT rowChosen(*row);
            }
        });
    m_takeOut = new QAction(icon(u"list-remove"_s, Tone::Muted), {}, m_table);
    m_takeOut->setObjectName(u"takeSelectedOut"_s);
    m_takeOut->setShortcut(Qt::Key_Delete);
    m_takeOut->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(m_takeOut);
    connect(m_takeOut, &QAction::triggered, this, [this] {
        if (const auto rows = selectedRows(); !rows.empty()) {
            Q_EMIT takeOutAsked(rows);
        }
    });
    connect(m_table, &TableView::menuAsked, this, &RecipientsPane::showMenu);
    column.addWidget(m_table, 1);
}

std::vector<quint32> RecipientsPane::selectedRows() const
{
    std::vector<quint32> rows;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int at = range.top(); at <= range.bottom(); ++at) {
            if (const auto row = m_model->recipient(at)) {
                rows.push_back(*row);
            }
        }
    }
    std::ranges::sort(rows);
    return rows;
}

void RecipientsPane::showMenu(const QPoint &at)
{
    const auto current = m_model->recipient(m_table->currentIndex().row());
    if (!current) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(u"recipientMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(icon(u"user"_s, Tone::Muted), tr("&Show in People\tEnter")),
        &QAction::triggered, this, [this, row = *current, review = m_review] {
            // The rows are those of one answer: another may have come while the menu was open.
            if (review == m_review) {
                Q_EMIT personAsked(row);
            }
        });
    m_takeOut->setText(tr("&Take %Ln people out of the draft", nullptr,
        plural(static_cast<qint64>(selectedRows().size()))));
    menu->addAction(m_takeOut);
    menu->popup(at);
}

void RecipientsPane::showReview(
    std::shared_ptr<const ToldReview> review, QDate today, const QTimeZone &zone)
{
    m_review = std::move(review);
    m_today = today;
    m_zone = zone;
    m_isStale = false;
    std::vector<GroupBar::Part> parts;
    for (const ToldGroup &group : m_review->groups) {
        parts.push_back({group.severity, group.people});
    }
    m_bar->setParts(std::move(parts));
    m_model->clear();
    m_groups->setGroups(m_review->groups);
    showGroup();
    showSplit();
    m_parts->setVisible(true);
    m_nobody->setVisible(false);
}

void RecipientsPane::fitParts()
{
    if (m_isArranged || height() <= 0) {
        return;
    }
    const int wanted = m_top->widget()->heightForWidth(m_top->viewport()->width());
    const int top = qMin(qMax(wanted, m_top->widget()->sizeHint().height()),
        static_cast<int>(height() * mostOfHeight));
    m_parts->setSizes({top, height() - top});
}

/// The groups and who they are come and go: rows that are new count from the moment they are laid
/// out, which is after the answer was shown.
bool RecipientsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_top->widget() && event->type() == QEvent::LayoutRequest) {
        fitParts();
    }
    return QWidget::eventFilter(watched, event);
}

void RecipientsPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitParts();
}

void RecipientsPane::showNobody(const QString &title, const QString &sentence)
{
    m_review.reset();
    m_model->clear();
    m_nobody->setTexts(title, sentence);
    m_parts->setVisible(false);
    m_nobody->setVisible(true);
}

void RecipientsPane::setGaps(const QStringList &sentences)
{
    m_gaps->setText(sentences.join(u'\n'));
    m_gaps->setVisible(!sentences.isEmpty());
}

void RecipientsPane::setRemarks(const QStringList &sentences)
{
    m_remarks->setText(sentences.join(u'\n'));
    m_remarks->setVisible(!sentences.isEmpty());
}

void RecipientsPane::setStale(bool isStale)
{
    m_isStale = isStale;
    allowFixes();
    showSplit();
}

void RecipientsPane::setWritable(bool isWritable)
{
    m_isWritable = isWritable;
    allowFixes();
    showSplit();
}

std::vector<quint32> RecipientsPane::checkedRows() const
{
    std::vector<quint32> rows;
    if (!m_review) {
        return rows;
    }
    const auto checked = m_groups->checked();
    for (const ToldGroup &group : m_review->groups) {
        if (std::ranges::find(checked, group.group) != checked.end()) {
            rows.insert(rows.end(), group.rows.begin(), group.rows.end());
        }
    }
    std::ranges::sort(rows);
    return rows;
}

void RecipientsPane::showGroup()
{
    const auto current = m_groups->current();
    if (!m_review || !current) {
        return;
    }
    const auto group = std::ranges::find(m_review->groups, *current, &ToldGroup::group);
    if (group == m_review->groups.end()) {
        return;
    }
    m_tableTitle->setText(
        tr("%1, %2", "a group and how many").arg(groupTitle(*current), numberText(group->people)));
    m_model->show(m_review, group->rows, m_today, m_zone);
    m_fixes->showGroup(*m_review, *group);
    allowFixes();
}

void RecipientsPane::allowFixes()
{
    m_fixes->setEnabled(!m_isStale && m_isWritable);
    m_takeOut->setEnabled(!m_isStale && m_isWritable);
}

void RecipientsPane::showSplit()
{
    if (!m_review) {
        return;
    }
    int all = 0;
    for (const ToldGroup &group : m_review->groups) {
        all += group.people;
    }
    const int chosen = m_groups->checkedPeople();
    m_split->setText(tr("&Write only to these %Ln", nullptr, plural(chosen)));
    const bool isPart = chosen > 0 && chosen < all;
    m_split->setEnabled(isPart && !m_isStale && m_isWritable);
    m_splitNote->setText(chosen == 0 ? tr("Check the groups that a draft of its own should go to.")
            : isPart                 ? tr("Split makes a new draft for %1 and leaves %2 here.")
                           .arg(tr("%Ln people", nullptr, plural(chosen)), numberText(all - chosen))
                     : tr("All of them are chosen; there is nothing to split."));
}

} // namespace comity::ui
