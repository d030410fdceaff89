#include "ui/people/persons/customer_matches_step.h"

#include "ui/common/check_delegate.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/table_header.h"
#include "ui/common/table_view.h"
#include "ui/common/two_line_delegate.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int checkWidth = 34;
constexpr int inFileWidth = 220;
constexpr int foundWidth = 256;

} // namespace

CustomerMatchesStep::CustomerMatchesStep(
    const CustomerMatchModel::Reader &reader, const QDate &today, QWidget *parent)
    : QWidget(parent)
    , m_model(new CustomerMatchModel(reader, this))
    , m_table(new TableView)
    , m_tally(new PlainLabel({}, TextStyle::Body))
    , m_choice(new QComboBox)
    , m_permission(new CustomerPermission(today))
{
    setObjectName(u"customerMatches"_s);
    makeTable();
    m_tally->setObjectName(u"customerTally"_s);
    m_tally->setWordWrap(true);
    m_tally->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    auto *foot = new QWidget;
    auto *below = new QVBoxLayout(foot);
    below->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    below->setSpacing(scaled(10));
    below->addWidget(makeChoice());
    below->addWidget(m_permission);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tally);
    column->addWidget(m_table, 1);
    column->addWidget(makeLine(this));
    column->addWidget(foot);
    connect(m_model, &CustomerMatchModel::checksChanged, this, &CustomerMatchesStep::showTally);
    connect(m_permission, &CustomerPermission::changed, this, &CustomerMatchesStep::changed);
}

void CustomerMatchesStep::makeTable()
{
    m_table->setObjectName(u"customerTable"_s);
    m_table->setAccessibleName(tr("Customers of the file"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TwoLineDelegate(m_table));
    m_table->setItemDelegateForColumn(CustomerMatchModel::Check, new CheckDelegate(m_table));
    m_table->setCheckColumn(CustomerMatchModel::Check);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->tableHeader()->setCheckColumn(CustomerMatchModel::Check);
    m_table->tableHeader()->setSectionsClickable(false);
    m_table->tableHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->tableHeader()->setSectionResizeMode(CustomerMatchModel::Check, QHeaderView::Fixed);
    m_table->setColumnWidth(CustomerMatchModel::Check, scaled(checkWidth));
    m_table->setColumnWidth(CustomerMatchModel::InFile, scaled(inFileWidth));
    m_table->setColumnWidth(CustomerMatchModel::Found, scaled(foundWidth));
    m_table->tableHeader()->setStretchLastSection(true);
    connect(
        m_table->tableHeader(), &TableHeader::checkAsked, m_model, &CustomerMatchModel::checkAll);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &CustomerMatchesStep::showChoice);
}

QWidget *CustomerMatchesStep::makeChoice()
{
    m_choiceRow = new QWidget;
    auto *row = new QHBoxLayout(m_choiceRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(10));
    auto *label = new PlainLabel(tr("&Who is meant"), TextStyle::Body, Tone::Muted);
    label->setBuddy(m_choice);
    m_choice->setObjectName(u"customerChoice"_s);
    m_choice->setAccessibleName(tr("Who is meant"));
    row->addWidget(label);
    row->addWidget(m_choice, 1);
    connect(m_choice, &QComboBox::activated, this, [this](int index) {
        const QVariant person = m_choice->itemData(index);
        m_model->choose(m_table->currentIndex().row(),
            person.isValid() ? std::optional(Pk {person.toUInt()}) : std::nullopt);
    });
    return m_choiceRow;
}

void CustomerMatchesStep::setMatches(std::vector<MatchedCustomer> matches, qint64 unread)
{
    m_unread = unread;
    m_model->setMatches(std::move(matches));
    m_table->selectRow(0);
    m_table->setFocus();
    showChoice();
}

void CustomerMatchesStep::showTally()
{
    const CustomerMatchModel::Tally tally = m_model->tally();
    QStringList parts {tr("%Ln found", nullptr, plural(tally.found))};
    const auto add = [&parts](qint64 count, const QString &text) {
        if (count > 0) {
            parts += text;
        }
    };
    add(tally.unclear, tr("%Ln unclear", nullptr, plural(tally.unclear)));
    add(tally.nobody, tr("%Ln not found", nullptr, plural(tally.nobody)));
    add(tally.several, tr("%Ln name somebody else as well", nullptr, plural(tally.several)));
    add(m_unread, tr("%Ln lines without anybody", nullptr, plural(m_unread)));
    m_tally->setText(parts.join(u" · "_s));
    m_table->tableHeader()->setCheckState(m_model->checkState());
    Q_EMIT changed();
}

void CustomerMatchesStep::showChoice()
{
    const int row = m_table->currentIndex().row();
    const MatchedCustomer *match = m_model->at(row);
    const bool isUnclear = match && match->match == CustomerMatch::Offered;
    m_choiceRow->setEnabled(isUnclear);
    m_choice->clear();
    if (!isUnclear) {
        m_choice->addItem(tr("Clear for this row"));
        return;
    }
    m_choice->addItem(tr("Nobody of them"));
    for (const Pk pk : match->people) {
        m_choice->addItem(m_model->nameOf(pk), number(pk));
    }
    const auto chosen = m_model->choice(row);
    m_choice->setCurrentIndex(chosen ? m_choice->findData(number(*chosen)) : 0);
}

} // namespace comity::ui
