#include "ui/accounts/channels/destination_fields.h"

#include "ui/common/buttons.h"
#include "ui/common/plain_label.h"
#include "ui/common/tool_tip.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int mostOfName = 80; ///< characters
constexpr int mostOfWhy = 120;
constexpr int mostOfAddress = 500;

enum GridColumn { KindColumn, NameColumn, AddressColumn, WhyColumn, ActsColumn };

} // namespace

DestinationFields::DestinationFields(const goals::ChannelWords &words, QWidget *parent)
    : QWidget(parent)
    , m_words(words)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void DestinationFields::setDestinations(const std::vector<Destination> &destinations)
{
    m_rows.clear();
    if (m_body != nullptr) {
        m_body->hide();
        m_body->deleteLater(); // one of its buttons may be what was clicked
    }
    m_body = new QWidget;
    m_grid = new QGridLayout(m_body);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(scaled(8));
    m_grid->setVerticalSpacing(scaled(4));
    m_grid->setColumnStretch(NameColumn, 4);
    m_grid->setColumnStretch(AddressColumn, 4);
    m_grid->setColumnStretch(WhyColumn, 4);
    if (!destinations.empty()) {
        addHeads();
    }
    for (std::size_t i = 0; i < destinations.size(); ++i) {
        addRow(destinations[i], i + 1 == destinations.size());
    }
    layout()->addWidget(m_body);
    // Children that come into a window in sight show themselves later, too late for the scroll.
    m_body->setVisible(true);
}

void DestinationFields::addHeads()
{
    for (const auto &[place, text] : {std::pair(int(KindColumn), tr("Kind")),
             {int(NameColumn), tr("Name")}, {int(AddressColumn), tr("Address, where it has one")},
             {int(WhyColumn), tr("Why people go there")}}) {
        m_grid->addWidget(new PlainLabel(text, TextStyle::Section, Tone::Muted), 0, place);
    }
}

void DestinationFields::addRow(const Destination &destination, bool isLast)
{
    const std::size_t number = m_rows.size();
    const QString suffix = QString::number(number);
    const auto field
        = [&](const QString &name, const QString &text, int most, const QString &spoken) {
              auto *line = new QLineEdit(text);
              line->setObjectName(name + suffix);
              line->setMaxLength(most);
              line->setAccessibleName(spoken.arg(number + 1));
              line->setMinimumWidth(scaled(110));
              line->setCursorPosition(0); // its beginning is in sight
              return line;
          };
    Row row;
    row.id = destination.id;
    row.kind = new QComboBox;
    row.kind->setObjectName(u"destinationKind"_s + suffix);
    row.kind->setAccessibleName(tr("Kind of place %1").arg(number + 1));
    for (int i = 0; i < destinationKindCount; ++i) {
        row.kind->addItem(m_words.kind(static_cast<DestinationKind>(i)), i);
    }
    row.kind->setCurrentIndex(static_cast<int>(destination.kind));
    row.name = field(u"destinationName"_s, destination.name, mostOfName, tr("Name of place %1"));
    row.address = field(
        u"destinationAddress"_s, destination.address, mostOfAddress, tr("Address of place %1"));
    row.why
        = field(u"destinationWhy"_s, destination.why, mostOfWhy, tr("Why people go to place %1"));
    row.problem = new PlainLabel({}, TextStyle::Small, Tone::Stop);
    row.problem->setObjectName(u"destinationProblem"_s + suffix);
    row.problem->setWordWrap(true);
    row.problem->hide();
    const int line = 1 + 2 * static_cast<int>(number);
    m_grid->addWidget(row.kind, line, KindColumn);
    m_grid->addWidget(row.name, line, NameColumn);
    m_grid->addWidget(row.address, line, AddressColumn);
    m_grid->addWidget(row.why, line, WhyColumn);
    m_grid->addWidget(makeActs(number, isLast), line, ActsColumn);
    m_grid->addWidget(row.problem, line + 1, NameColumn, 1, WhyColumn - NameColumn + 1);
    connect(row.name, &QLineEdit::textChanged, this, &DestinationFields::renamed);
    for (QLineEdit *edited : {row.name, row.address}) {
        connect(edited, &QLineEdit::textChanged, row.problem, &QWidget::hide);
    }
    m_rows.push_back(row);
}

QWidget *DestinationFields::makeActs(std::size_t row, bool isLast)
{
    auto *acts = new QWidget;
    auto *line = new QHBoxLayout(acts);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(scaled(2));
    const auto add = [&](const QString &icon, const QString &name, const QString &object) {
        auto *button = makeIconButton(icon, name.arg(row + 1));
        button->setObjectName(object + QString::number(row));
        line->addWidget(button);
        return button;
    };
    auto *up = add(u"arrow-up"_s, tr("Move place %1 up"), u"destinationUp"_s);
    auto *down = add(u"arrow-down"_s, tr("Move place %1 down"), u"destinationDown"_s);
    auto *remove = add(u"list-remove"_s, tr("Remove place %1"), u"destinationRemove"_s);
    up->setEnabled(row > 0);
    down->setEnabled(!isLast);
    connect(up, &QToolButton::clicked, this, [this, row] { Q_EMIT moveAsked(row, -1); });
    connect(down, &QToolButton::clicked, this, [this, row] { Q_EMIT moveAsked(row, 1); });
    connect(remove, &QToolButton::clicked, this, [this, row] { Q_EMIT removeAsked(row); });
    return acts;
}

std::vector<Destination> DestinationFields::destinations() const
{
    std::vector<Destination> out;
    for (const Row &row : m_rows) {
        out.push_back({row.id, static_cast<DestinationKind>(row.kind->currentData().toInt()),
            row.name->text().trimmed(), row.address->text().trimmed(), row.why->text().trimmed()});
    }
    return out;
}

void DestinationFields::showProblems(const std::vector<MapProblem> &problems)
{
    for (const Row &row : m_rows) {
        row.problem->hide();
    }
    for (const MapProblem &problem : problems) {
        const Row &row = m_rows.at(problem.destination);
        const QString before = row.problem->isHidden() ? QString() : row.problem->text() + u' ';
        row.problem->setText(before + m_words.problem(problem) + u'.');
        row.problem->show();
    }
    if (!problems.empty()) {
        const Row &row = m_rows.at(problems.front().destination);
        (problems.front().field == MapProblem::Field::Name ? row.name : row.address)->setFocus();
    }
}

void DestinationFields::focusName(std::size_t row)
{
    if (row < m_rows.size()) {
        m_rows[row].name->setFocus();
    }
}

} // namespace comity::ui
