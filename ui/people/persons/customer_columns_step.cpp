#include "ui/people/persons/customer_columns_step.h"

#include "model/base/text_fold.h"
#include "model/networks/catalogue.h"
#include "ui/common/formatting.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int columnsShown = 60;
constexpr int valuesShown = 3;
constexpr int fieldWidth = 160;
constexpr int noField = -1;

QString fieldText(CustomerField field)
{
    switch (field) {
    case CustomerField::Name:
        return CustomerColumnsStep::tr("Name");
    case CustomerField::FirstName:
        return CustomerColumnsStep::tr("First name");
    case CustomerField::LastName:
        return CustomerColumnsStep::tr("Last name");
    case CustomerField::Email:
        return CustomerColumnsStep::tr("E-mail");
    case CustomerField::Phone:
        return CustomerColumnsStep::tr("Phone");
    case CustomerField::Handle:
        return CustomerColumnsStep::tr("Handle or profile address");
    }
    return {};
}

QString valuesText(const CustomerSurvey &survey, int column)
{
    QStringList values;
    for (const QStringList &row : survey.rows) {
        const QString value = singleLine(row.value(column));
        if (!value.isEmpty() && values.size() < valuesShown) {
            values += value;
        }
    }
    return values.isEmpty() ? unknownText() : values.join(u" · "_s);
}

} // namespace

CustomerColumnsStep::CustomerColumnsStep(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_first(new QCheckBox(tr("The first &line is a customer"), this))
    , m_network(new QComboBox(this))
{
    setObjectName(u"customerColumns"_s);
    m_grid->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    m_grid->setHorizontalSpacing(scaled(14));
    m_grid->setVerticalSpacing(scaled(8));
    m_grid->setColumnStretch(1, 1);
    m_first->setObjectName(u"customerFirstLine"_s);
    connect(m_first, &QCheckBox::clicked, this, &CustomerColumnsStep::chooseFirst);
    m_network->setObjectName(u"customerNetwork"_s);
    m_network->setAccessibleName(tr("Handles without an address are of"));
    m_network->addItem(tr("Any network"), QString());
    for (const networks::Network &network : networks::Catalogue::builtIn().networks()) {
        m_network->addItem(network.name, network.code);
    }
    connect(m_network, &QComboBox::currentIndexChanged, this, [this] {
        m_survey.columns.network = m_network->currentData().toString();
        Q_EMIT changed();
    });
}

void CustomerColumnsStep::setSurvey(const CustomerSurvey &survey)
{
    m_survey = survey;
    m_grid->addWidget(m_first, 0, 0, 1, 3);
    const int count = qMin(static_cast<int>(survey.headers.size()), columnsShown);
    for (int column = 0; column < count; ++column) {
        addColumn(column, column * 2 + 2);
    }
    int row = count * 2 + 1;
    auto *label = new PlainLabel(
        tr("Handles without an address are of"), TextStyle::Body, Tone::Muted, this);
    label->setBuddy(m_network);
    m_grid->addWidget(makeLine(this), row++, 0, 1, 3);
    m_grid->addWidget(label, row, 0, 1, 2);
    m_grid->addWidget(m_network, row++, 2);
    m_grid->setRowStretch(row, 1);
    showColumns();
    if (!m_fields.empty()) {
        m_fields.front()->setFocus();
    }
    Q_EMIT changed();
}

void CustomerColumnsStep::addColumn(int column, int row)
{
    auto *name = new PlainLabel({}, TextStyle::Name, Tone::Normal, this);
    name->setObjectName(u"customerHeader"_s);
    name->setElided(true);
    name->setMinimumWidth(scaled(fieldWidth));
    auto *values = new PlainLabel({}, TextStyle::Small, Tone::Muted, this);
    values->setElided(true);
    values->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *field = new QComboBox(this);
    field->setObjectName(u"customerField"_s);
    field->setMinimumWidth(scaled(fieldWidth));
    field->addItem(tr("Not used"), noField);
    for (int i = 0; i < customerFieldCount; ++i) {
        field->addItem(fieldText(static_cast<CustomerField>(i)), i);
    }
    connect(field, &QComboBox::currentIndexChanged, this, [this, column] { choose(column); });
    m_names.push_back(name);
    m_values.push_back(values);
    m_fields.push_back(field);
    m_grid->addWidget(makeLine(this), row - 1, 0, 1, 3);
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(values, row, 1);
    m_grid->addWidget(field, row, 2);
}

void CustomerColumnsStep::showColumns()
{
    m_first->setChecked(m_survey.isFirstACustomer());
    for (int column = 0; column < static_cast<int>(m_fields.size()); ++column) {
        const auto place = static_cast<std::size_t>(column);
        const QString header = singleLine(m_survey.headers.at(column));
        m_names[place]->setText(header.isEmpty() ? tr("Column %1").arg(column + 1) : header);
        m_values[place]->setText(valuesText(m_survey, column));
        QComboBox *field = m_fields[place];
        field->setAccessibleName(tr("What %1 holds").arg(m_names[place]->text()));
        const auto held = columns().fieldOf(column);
        const QSignalBlocker blocker(field);
        field->setCurrentIndex(field->findData(held ? int(*held) : noField));
    }
}

/// A field is in one column: the one that had it gives it up.
void CustomerColumnsStep::choose(int column)
{
    const int field = m_fields.at(static_cast<std::size_t>(column))->currentData().toInt();
    m_survey.columns.set(
        column, field == noField ? std::nullopt : std::optional(static_cast<CustomerField>(field)));
    showColumns();
    Q_EMIT changed();
}

void CustomerColumnsStep::chooseFirst(bool isCustomer)
{
    const QString network = columns().network;
    m_survey.setFirstACustomer(isCustomer);
    m_survey.columns.network = network;
    showColumns();
    Q_EMIT changed();
}

} // namespace comity::ui
