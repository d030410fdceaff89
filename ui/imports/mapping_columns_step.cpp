#include "ui/imports/mapping_columns_step.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/severity_shape.h"
#include "ui/common/soft_block.h"
#include "ui/common/table_header.h"
#include "ui/common/table_view.h"
#include "ui/imports/mapping_delegate.h"
#include "ui/imports/mapping_model.h"
#include "ui/imports/mapping_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

enum Source { Guess, Remembered };

constexpr int targetWidth = 210;
constexpr int headerWidth = 190;
constexpr int valueWidth = 190;
constexpr int rowHeight = 32;

} // namespace

MappingColumnsStep::MappingColumnsStep(
    MappingCheck &check, const QHash<QString, formats::ColumnMapping> &remembered, QWidget *parent)
    : QWidget(parent)
    , m_check(check)
    , m_remembered(remembered)
    , m_model(new MappingModel(check, this))
    , m_table(new TableView)
    , m_source(new QComboBox)
    , m_forget(makeButton(tr("&Forget mapping"), ButtonKind::Flat))
    , m_question(new SoftBlock(Severity::Warn))
    , m_ask(new PlainLabel)
    , m_orders(new QWidget)
    , m_dayFirst(new QRadioButton(tr("&Day first")))
    , m_monthFirst(new QRadioButton(tr("&Month first")))
{
    setObjectName(u"mappingColumnsStep"_s);
    makeTable();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_table, 1);
    column->addWidget(makeQuestion());
    connect(m_source, &QComboBox::activated, this, &MappingColumnsStep::choose);
    connect(m_forget, &QPushButton::clicked, this, &MappingColumnsStep::forget);
    connect(m_model, &MappingModel::edited, this, &MappingColumnsStep::edited);
    beginAnew();
}

QWidget *MappingColumnsStep::makeHead()
{
    m_source->setObjectName(u"mappingSource"_s);
    m_source->setAccessibleName(tr("Begin with"));
    m_source->setMinimumWidth(scaled(200));
    m_forget->setObjectName(u"forgetMapping"_s);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    row->setSpacing(scaled(10));
    row->addWidget(new PlainLabel(tr("Begin with"), TextStyle::Body, Tone::Muted));
    row->addWidget(m_source);
    row->addWidget(m_forget);
    row->addStretch();
    return head;
}

void MappingColumnsStep::makeTable()
{
    m_table->setObjectName(u"mappingTable"_s);
    m_table->setAccessibleName(tr("Columns of the file and where they go"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new MappingDelegate(m_table));
    m_table->setRowHeight(rowHeight);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidth(MappingModel::Header, scaled(headerWidth));
    m_table->setColumnWidth(MappingModel::Target, scaled(targetWidth));
    m_table->setColumnWidth(MappingModel::FirstValue, scaled(valueWidth));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->tableHeader()->setSectionsClickable(false);
    m_table->tableHeader()->setFocusPolicy(Qt::NoFocus);
    m_table->tableHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    const auto open = [this](const QModelIndex &index) {
        const QModelIndex target = index.siblingAtColumn(MappingModel::Target);
        if (!(m_model->flags(target) & Qt::ItemIsEditable)) {
            return;
        }
        m_table->setCurrentIndex(target);
        m_table->edit(target);
        if (auto *choice = m_table->findChild<QComboBox *>(u"targetChoice"_s)) {
            choice->showPopup();
        }
    };
    connect(m_table, &TableView::rowOpened, this, open);
    connect(m_table, &QTableView::clicked, this, [open](const QModelIndex &index) {
        if (index.column() == MappingModel::Target) {
            open(index);
        }
    });
}

QWidget *MappingColumnsStep::makeQuestion()
{
    m_question->setObjectName(u"mappingQuestion"_s);
    m_ask->setObjectName(u"mappingAsk"_s);
    m_ask->setWordWrap(true);
    m_dayFirst->setObjectName(u"dayFirst"_s);
    m_monthFirst->setObjectName(u"monthFirst"_s);
    auto *orders = new QHBoxLayout(m_orders);
    orders->setContentsMargins(0, 0, 0, 0);
    orders->setSpacing(scaled(14));
    orders->addWidget(m_dayFirst);
    orders->addWidget(m_monthFirst);
    auto *row = new QHBoxLayout(m_question);
    row->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    row->setSpacing(scaled(10));
    row->addWidget(new SeverityShape(Severity::Warn), 0, Qt::AlignTop);
    row->addWidget(m_ask, 1);
    row->addWidget(m_orders, 0, Qt::AlignTop);
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->addWidget(m_question);
    const auto order = [this](QRadioButton *button, MappingCheck::Order chosen) {
        connect(button, &QRadioButton::clicked, this, [this, chosen] {
            m_check.setDateOrder(chosen);
            refresh();
        });
    };
    order(m_dayFirst, MappingCheck::Order::DayFirst);
    order(m_monthFirst, MappingCheck::Order::MonthFirst);
    return holder;
}

void MappingColumnsStep::beginAnew()
{
    const bool isKnown = m_remembered.contains(m_check.fingerprint());
    m_source->clear();
    m_source->addItem(tr("What the names say"), Guess);
    if (isKnown) {
        m_source->addItem(tr("What was settled before"), Remembered);
    }
    m_source->setCurrentIndex(isKnown ? 1 : 0);
    m_forget->setVisible(isKnown);
    choose(m_source->currentIndex());
}

void MappingColumnsStep::choose(int source)
{
    if (m_source->itemData(source).toInt() == Remembered) {
        m_check.use(m_remembered.value(m_check.fingerprint()));
    } else {
        m_check.useGuess();
    }
    refresh();
}

void MappingColumnsStep::refresh()
{
    const int row = qMax(0, m_table->currentIndex().row());
    m_model->refresh();
    if (row < m_model->rowCount()) {
        m_table->setCurrentIndex(m_model->index(row, MappingModel::Target));
    }
    edited();
}

void MappingColumnsStep::forget()
{
    const QString fingerprint = m_check.fingerprint();
    m_remembered.remove(fingerprint);
    Q_EMIT forgetAsked(fingerprint);
    beginAnew();
    m_source->setFocus();
}

void MappingColumnsStep::edited()
{
    showQuestion();
    Q_EMIT changed();
}

/// One thing at a time: who is named, what a column means, how dates are read.
void MappingColumnsStep::showQuestion()
{
    QString text;
    QString unsettled;
    for (int column = m_check.columnCount() - 1; column >= 0; --column) {
        unsettled = m_check.isUnsettled(column) ? singleLine(m_check.header(column)) : unsettled;
    }
    const std::vector<int> dates = m_check.ambiguousDates();
    if (!m_check.namesPeople()) {
        text = tr("No column names the people. Choose the one that holds a handle, an account "
                  "number or the address of a profile.");
    } else if (!unsettled.isEmpty()) {
        text = tr("%1 may hold a number, or say yes and no. Choose where it goes.").arg(unsettled);
    } else if (!dates.empty()) {
        qint64 unclear = 0;
        QString example;
        MappingCheck open = m_check;
        open.setDateOrder(MappingCheck::Order::Unknown);
        for (const int column : dates) {
            const ColumnCheck counted = open.check(column);
            unclear += counted.ambiguous;
            example = example.isEmpty() ? counted.twoWays : example;
        }
        text = tr("%Ln dates could be read two ways.", nullptr, plural(unclear)) + u' '
            + twoReadings(singleLine(example)) + u' ' + tr("Choose one reading.");
    }
    m_ask->setText(text);
    m_question->parentWidget()->setVisible(!text.isEmpty());
    m_orders->setVisible(m_check.namesPeople() && unsettled.isEmpty() && !dates.empty());
    for (QRadioButton *button : {m_dayFirst, m_monthFirst}) {
        button->setAutoExclusive(false);
        const auto order = button == m_dayFirst ? MappingCheck::Order::DayFirst
                                                : MappingCheck::Order::MonthFirst;
        button->setChecked(m_check.dateOrder() == order);
        button->setAutoExclusive(true);
    }
}

void MappingColumnsStep::focusAnswer()
{
    if (!m_orders->isHidden() && m_check.dateOrder() == MappingCheck::Order::Unknown) {
        m_dayFirst->setFocus();
    } else {
        m_table->setFocus();
    }
}

} // namespace comity::ui
