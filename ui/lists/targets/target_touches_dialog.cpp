#include "ui/lists/targets/target_touches_dialog.h"

#include "ui/common/buttons.h"
#include "ui/common/plain_label.h"
#include "ui/common/table_header.h"
#include "ui/common/table_view.h"
#include "ui/common/two_line_delegate.h"
#include "ui/common/typography.h"
#include "ui/lists/targets/target_touches_model.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {640, 420};
constexpr std::array widths {104, 148, 240};

} // namespace

TargetTouchesDialog::TargetTouchesDialog(
    const QString &person, const TargetWords &words, bool isWritable, QWidget *parent)
    : FramedDialog(u"touchesDialog"_s, tr("Touches"), size100, parent)
    , m_isWritable(isWritable)
    , m_model(new TargetTouchesModel(words, this))
    , m_table(new TableView)
    , m_count(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_answered(makeButton(tr("They &answered")))
    , m_change(makeButton(tr("&Change…")))
    , m_remove(makeButton(tr("&Remove")))
{
    m_table->setObjectName(u"touchesTable"_s);
    m_table->setAccessibleName(tr("Touches"));
    m_table->setRowHeight(26);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TwoLineDelegate(m_table));
    for (std::size_t i = 0; i < widths.size(); ++i) {
        m_table->setColumnWidth(static_cast<int>(i), scaled(widths.at(i)));
    }
    m_table->tableHeader()->setStretchLastSection(true);
    m_table->tableHeader()->setSectionsClickable(false);
    addPart(makeHead(person));
    addPart(m_table, 1);
    addPart(makeFoot());
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &TargetTouchesDialog::offer);
    connect(m_table, &TableView::rowOpened, m_change, &QPushButton::click);
    m_table->setFocus();
}

QWidget *TargetTouchesDialog::makeHead(const QString &person)
{
    auto *who = new PlainLabel(person, TextStyle::Body, Tone::Muted);
    who->setElided(true);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(14), scaled(14), scaled(14), scaled(12));
    row->setSpacing(scaled(8));
    row->addWidget(new PlainLabel(windowTitle(), TextStyle::Strong));
    row->addWidget(who, 1);
    row->addWidget(m_count);
    return head;
}

QWidget *TargetTouchesDialog::makeFoot()
{
    m_answered->setObjectName(u"touchesAnswered"_s);
    m_change->setObjectName(u"touchesChange"_s);
    m_remove->setObjectName(u"touchesRemove"_s);
    auto *close = makeButton(tr("C&lose"));
    close->setObjectName(u"touchesClose"_s);
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    row->setSpacing(scaled(8));
    row->addWidget(m_answered);
    row->addWidget(m_change);
    row->addWidget(m_remove);
    row->addStretch(1);
    row->addWidget(close);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_answered, &QPushButton::clicked, this, [this] {
        if (const Touch *const touch = current()) {
            Q_EMIT answeredAsked(*touch, !touch->answeredAt);
        }
    });
    connect(m_change, &QPushButton::clicked, this, [this] {
        if (const Touch *const touch = current(); touch != nullptr && m_isWritable) {
            Q_EMIT changeAsked(*touch);
        }
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const Touch *const touch = current()) {
            Q_EMIT removeAsked(*touch);
        }
    });
    return foot;
}

void TargetTouchesDialog::setTouches(const std::vector<Touch> &touches)
{
    const int row = qMax(0, m_table->currentIndex().row());
    m_model->setTouches(touches);
    m_count->setText(tr("%Ln touches", nullptr, static_cast<int>(touches.size())));
    m_table->setCurrentIndex(m_model->index(qMin(row, m_model->rowCount() - 1), 0));
    offer();
}

const Touch *TargetTouchesDialog::current() const
{
    return m_model->touch(m_table->currentIndex().row());
}

void TargetTouchesDialog::offer()
{
    const Touch *const touch = current();
    const bool can = m_isWritable && touch != nullptr;
    m_answered->setEnabled(can && touch->kind != TouchKind::Met);
    m_answered->setText(
        touch != nullptr && touch->answeredAt ? tr("Not &answered") : tr("They &answered"));
    m_change->setEnabled(can);
    m_remove->setEnabled(can);
}

} // namespace comity::ui
