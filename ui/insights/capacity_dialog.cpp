#include "ui/insights/capacity_dialog.h"

#include "ui/charts/chart_card.h"
#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/formatting.h"
#include "ui/common/number_field.h"
#include "ui/common/plain_label.h"
#include "ui/insights/capacity_content.h"

#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {680, 620}; ///< at 100 %
constexpr int mostPeople = 10'000;
constexpr int minutesOfDay = 24 * 60;

} // namespace

CapacityDialog::CapacityDialog(
    const InsightsHabits &habits, const Wording &wording, Prompts &prompts, QWidget *parent)
    : FramedDialog(u"capacityDialog"_s, tr("What the team can hold"), size100, parent)
    , m_hours(habits.hours)
    , m_level(habits.level)
    , m_wording(wording)
    , m_answer(new PlainLabel({}, TextStyle::Strong))
    , m_card(new ChartCard(
          tr("When replies were asked for, by hour"), prompts, ChartCard::Extent::Large))
{
    addPart(makeDialogHead(windowTitle(),
        tr("Reckoned from the messages you imported and from what you say of the team. Waiting "
           "follows Erlang’s formula, as in call centres.")));
    m_card->setFileStem(u"replies-by-hour"_s);
    m_card->setMinimumHeight(scaled(260));
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(12));
    column->addWidget(makeForm(habits.team));
    column->addWidget(m_card, 1);
    addPart(makeDialogScroll(body, windowTitle()), 1);
    auto *close = makeButton(tr("Close"));
    close->setObjectName(u"closeCapacity"_s);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    addPart(makeDialogFoot(nullptr, {close}));
    for (const NumberField *field : {m_people, m_minutesADay, m_minutesEach, m_shrinkage}) {
        connect(field, &QSpinBox::valueChanged, this, &CapacityDialog::answer);
    }
    connect(this, &QDialog::finished, this, [this, before = team()] {
        if (const goals::Team said = this->team(); said != before) {
            Q_EMIT teamChanged(said);
        }
    });
    answer();
    m_people->setFocus();
}

QWidget *CapacityDialog::makeForm(const goals::Team &team)
{
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(10));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(scaled(10));
    grid->setVerticalSpacing(scaled(8));
    grid->setColumnStretch(2, 1);
    m_people
        = addNumber(*grid, tr("&People who answer"), u"teamPeople"_s, {}, mostPeople, team.people);
    m_minutesADay = addNumber(*grid, tr("Time for conversations, &each"), u"teamMinutesADay"_s,
        tr("minutes a day"), minutesOfDay, team.minutesADay);
    m_minutesEach = addNumber(*grid, tr("A &conversation takes"), u"teamMinutesEach"_s,
        tr("minutes"), minutesOfDay,
        team.minutesEach ? std::optional(qRound(*team.minutesEach)) : std::nullopt);
    m_shrinkage = addNumber(*grid, tr("&Time away from it"), u"teamShrinkage"_s,
        tr("% of it: holidays, illness, training, breaks"), 100, team.shrinkage);
    m_shrinkage->setSpecialValueText({});
    m_shrinkage->setValue(team.shrinkage);
    column->addLayout(grid);
    m_answer->setObjectName(u"capacityAnswer"_s);
    m_answer->setWordWrap(true);
    column->addWidget(m_answer);
    return form;
}

/// A number that may not be known: then the field shows a dash.
NumberField *CapacityDialog::addNumber(QGridLayout &grid, const QString &label, const QString &name,
    const QString &unit, int most, std::optional<int> value)
{
    auto *field = new NumberField(0, most);
    field->setObjectName(name);
    field->setSpecialValueText(unknownText());
    field->setValue(value.value_or(0));
    auto *text = new PlainLabel(label, TextStyle::Body, Tone::Muted);
    text->setBuddy(field);
    QString spoken = label;
    field->setAccessibleName(spoken.remove(u'&'));
    field->setAccessibleDescription(unit);
    const int row = grid.rowCount();
    grid.addWidget(text, row, 0);
    grid.addWidget(field, row, 1);
    auto *beside = new PlainLabel(unit, TextStyle::Small, Tone::Muted);
    beside->setWordWrap(true);
    grid.addWidget(beside, row, 2);
    return field;
}

goals::Team CapacityDialog::team() const
{
    const auto said = [](const NumberField *field) {
        return field->value() > 0 ? std::optional(field->value()) : std::nullopt;
    };
    goals::Team team;
    team.people = said(m_people);
    team.minutesADay = said(m_minutesADay);
    const auto each = said(m_minutesEach);
    team.minutesEach = each ? std::optional<double>(*each) : std::nullopt;
    team.shrinkage = m_shrinkage->value();
    return team;
}

void CapacityDialog::answer()
{
    const goals::Team said = team();
    const auto staff = goals::staffFor(m_hours, said, m_level);
    const QString sentence = goals::sentenceOf(said, m_hours, staff, m_level, m_wording, QLocale());
    m_answer->setText(sentence);
    m_answer->setAccessibleName(sentence);
    m_card->setContent(capacityContent(m_hours, staff));
}

} // namespace comity::ui
