#include "ui/people/persons/comparison_grid.h"

#include "ui/common/clear_layout.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/monogram_disc.h"
#include "ui/common/plain_label.h"
#include "ui/common/tiles.h"
#include "ui/common/tool_tip.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int discSize = 32;
constexpr int columnWidth = 140; ///< the least, at 100 %

} // namespace

ComparisonGrid::ComparisonGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    setObjectName(u"comparison"_s);
    m_grid->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    m_grid->setHorizontalSpacing(scaled(14));
    m_grid->setVerticalSpacing(scaled(6));
}

void ComparisonGrid::setPeople(const std::vector<PersonCard> &cards, const Today &today)
{
    m_people.clear();
    for (const PersonCard &card : cards) {
        m_people.push_back(card.detail.row);
    }
    m_rows = cards.empty() ? std::vector<ComparisonRow>() : comparisonOf(cards, today);
    fill();
}

void ComparisonGrid::setOnlyDifferent(bool isOnlyDifferent)
{
    m_isOnlyDifferent = isOnlyDifferent;
    fill();
}

void ComparisonGrid::clear()
{
    clearLayout(*m_grid);
    for (int row = 0; row <= m_row; ++row) {
        m_grid->setRowStretch(row, 0);
    }
    m_row = 0;
}

void ComparisonGrid::fill()
{
    clear();
    if (m_people.empty()) {
        return;
    }
    addHead();
    for (const ComparisonRow &row : m_rows) {
        if (row.isDifferent || !m_isOnlyDifferent) {
            addRow(row);
        }
    }
    m_grid->setRowStretch(m_row, 1);
}

void ComparisonGrid::addHead()
{
    for (int i = 0; i < static_cast<int>(m_people.size()); ++i) {
        const PersonRow &person = m_people[static_cast<std::size_t>(i)];
        auto *cell = new QWidget(this);
        auto *column = new QVBoxLayout(cell);
        column->setContentsMargins(0, 0, 0, scaled(4));
        column->setSpacing(scaled(2));
        auto *disc = new MonogramDisc(cell, discSize);
        disc->setLetters(monogramOf(person.name, person.handle));
        auto *name = new PlainLabel(nameText(person), TextStyle::Strong, Tone::Normal, cell);
        name->setObjectName(u"comparedName"_s);
        name->setWordWrap(true);
        auto *handle = new PlainLabel(handleText(person), TextStyle::Small, Tone::Muted, cell);
        handle->setElided(true);
        handle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        column->addWidget(disc, 0, Qt::AlignLeft);
        column->addSpacing(scaled(4));
        column->addWidget(name);
        column->addWidget(handle);
        m_grid->addWidget(cell, m_row, i + 2, Qt::AlignTop);
        m_grid->setColumnStretch(i + 2, 1);
        m_grid->setColumnMinimumWidth(i + 2, scaled(columnWidth));
    }
    ++m_row;
}

void ComparisonGrid::addRow(const ComparisonRow &row)
{
    const int columns = static_cast<int>(m_people.size()) + 2;
    m_grid->addWidget(makeLine(this), m_row++, 0, 1, columns);
    auto *sign = new PlainLabel(
        row.isDifferent ? u"≠"_s : QString(), TextStyle::Strong, Tone::Accent, this);
    sign->setObjectName(u"differenceSign"_s);
    sign->setFixedWidth(scaled(14));
    sign->setAccessibleName(
        row.isDifferent ? tr("%1 differs").arg(row.label) : tr("%1 is the same").arg(row.label));
    auto *label = new PlainLabel(row.label, TextStyle::Body, Tone::Muted, this);
    label->setObjectName(u"comparedLabel"_s);
    m_grid->addWidget(sign, m_row, 0, Qt::AlignTop);
    m_grid->addWidget(label, m_row, 1, Qt::AlignTop);
    for (int i = 0; i < row.values.size(); ++i) {
        auto *value
            = new PlainLabel(row.values.at(i), row.isDifferent ? TextStyle::Name : TextStyle::Body,
                row.isDifferent ? Tone::Normal : Tone::Muted, this);
        value->setObjectName(u"comparedValue"_s);
        value->setWordWrap(true);
        value->setAccessibleName(nameText(m_people[static_cast<std::size_t>(i)]) + u", "_s
            + row.label + u": "_s + row.values.at(i));
        if (!row.meanings.value(i).isEmpty()) {
            setPlainToolTip(value, row.meanings.at(i));
        }
        m_grid->addWidget(value, m_row, i + 2, Qt::AlignTop);
    }
    ++m_row;
}

} // namespace comity::ui
