#include "ui/today/goals_dialog.h"

#include "model/base/text_fold.h"
#include "model/goals/day_words.h"
#include "ui/common/buttons.h"
#include "ui/common/date_field.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/icons.h"
#include "ui/common/list_words.h"
#include "ui/common/number_field.h"
#include "ui/common/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int mostOfCount = 1'000'000;
constexpr int usualDays = 30;
constexpr QSize firstSize(680, 420);

bool isOfList(goals::Measure measure)
{
    return measure == goals::Measure::ListCount || measure == goals::Measure::ListShare;
}

} // namespace

GoalsDialog::GoalsDialog(const TodayGround &ground, const Wording &wording, QWidget *parent)
    : FramedDialog(u"goalsDialog"_s, tr("Edit goals"), firstSize, parent)
    , m_ground(ground)
    , m_wording(wording)
{
    addTitle();
    addPart(makeDialogScroll(makeLines(), tr("Goals")), 1);
    if (!ground.lists.empty()) {
        addPart(makeAdding());
    }
    auto *act = makeButton(tr("&Set goals"), ButtonKind::Primary);
    act->setObjectName(u"setGoals"_s);
    connect(act, &QPushButton::clicked, this, [this] {
        std::vector<goals::Goal> all;
        for (const Line &line : m_lines) {
            if (!line.isRemoved) {
                all.push_back(goalOf(line, m_ground.asOf));
            }
        }
        Q_EMIT goalsAsked(all);
        accept();
    });
    addFoot(act);
}

QWidget *GoalsDialog::makeLines()
{
    auto *body = new QWidget;
    m_grid = new QGridLayout(body);
    m_grid->setContentsMargins(scaled(16), scaled(14), scaled(16), scaled(14));
    m_grid->setHorizontalSpacing(scaled(12));
    m_grid->setVerticalSpacing(scaled(10));
    m_grid->setColumnStretch(0, 1);
    for (const goals::Score &score : m_ground.day.board.scores) {
        if (score.goal.measure == goals::Measure::GiveBacksKept) {
            Line line;
            line.score = score; // all of them, always
            m_lines.push_back(line);
        } else {
            addLine(score);
        }
    }
    return body;
}

QWidget *GoalsDialog::makeAdding()
{
    m_list = new QComboBox;
    m_list->setObjectName(u"goalList"_s);
    m_list->setAccessibleName(tr("List"));
    m_list->setMinimumContentsLength(16);
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const TodayGround::NamedList &list : m_ground.lists) {
        m_list->addItem(icon(listIcon(list.kind), Tone::Muted), singleLine(list.name));
    }
    m_measure = new QComboBox;
    m_measure->setObjectName(u"goalMeasure"_s);
    m_measure->setAccessibleName(tr("What is counted"));
    m_measure->addItem(tr("How many people"));
    m_measure->addItem(tr("What share of everybody"));
    m_add = makeButton(tr("&Add"), ButtonKind::Normal, u"list-add"_s);
    m_add->setObjectName(u"addListGoal"_s);
    m_add->setAutoDefault(false);
    auto *label = new PlainLabel(tr("Goal for a &list"), TextStyle::Body, Tone::Muted);
    label->setBuddy(m_list);
    auto *part = new QWidget;
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(10));
    row->setSpacing(scaled(8));
    row->addWidget(label);
    row->addWidget(m_list, 1);
    row->addWidget(m_measure);
    row->addWidget(m_add);
    connect(m_add, &QPushButton::clicked, this, &GoalsDialog::addOfList);
    connect(m_list, &QComboBox::currentIndexChanged, this, &GoalsDialog::showAdding);
    connect(m_measure, &QComboBox::currentIndexChanged, this, &GoalsDialog::showAdding);
    showAdding();
    return part;
}

void GoalsDialog::addLine(const goals::Score &score)
{
    const auto row = static_cast<int>(m_lines.size());
    const goals::Goal &goal = score.goal;
    const bool isShare = goals::isShare(goal.measure);
    Line line;
    line.score = score;
    const QString label
        = goals::DayWords(m_wording, QLocale()).label(score, m_ground.repliesWithin);
    // A name of the user's may hold what marks a key.
    line.isSet = new QCheckBox(QString(label).replace(u"&"_s, u"&&"_s));
    line.isSet->setObjectName(u"goalSet%1"_s.arg(row));
    line.isSet->setChecked(goal.wanted.has_value());
    line.wanted = new NumberField(0, isShare ? 100 : mostOfCount);
    line.wanted->setObjectName(u"goalWanted%1"_s.arg(row));
    line.wanted->setSuffix(isShare ? u"%"_s : QString());
    line.wanted->setPrefix(goals::isCeiling(goal.measure) ? tr("under ") : QString());
    line.wanted->setValue(static_cast<int>(goal.wanted.value_or(score.reading.value.value_or(0))));
    line.wanted->setAccessibleName(tr("How much: %1").arg(label));
    line.hasDay = new QCheckBox(tr("by", "a day"));
    line.hasDay->setObjectName(u"goalHasDay%1"_s.arg(row));
    line.hasDay->setAccessibleName(tr("By a day: %1").arg(label));
    line.hasDay->setChecked(goal.until.has_value());
    line.until = new DateField(goal.until.value_or(m_ground.today().addDays(usualDays)));
    line.until->setObjectName(u"goalUntil%1"_s.arg(row));
    line.until->setAccessibleName(tr("Day: %1").arg(label));
    const auto enable
        = [set = line.isSet, wanted = line.wanted, has = line.hasDay, until = line.until] {
              wanted->setEnabled(set->isChecked());
              has->setEnabled(set->isChecked());
              until->setEnabled(set->isChecked() && has->isChecked());
          };
    connect(line.isSet, &QCheckBox::toggled, this, enable);
    connect(line.hasDay, &QCheckBox::toggled, this, enable);
    enable();
    m_grid->addWidget(line.isSet, row, 0);
    m_grid->addWidget(line.wanted, row, 1);
    m_grid->addWidget(line.hasDay, row, 2);
    m_grid->addWidget(line.until, row, 3);
    if (isOfList(goal.measure)) {
        line.remove = makeButton(tr("Remove"), ButtonKind::Flat, {}, nullptr, ButtonSize::Small);
        line.remove->setObjectName(u"goalRemove%1"_s.arg(row));
        line.remove->setAccessibleName(tr("Remove: %1").arg(label));
        line.remove->setAutoDefault(false);
        connect(line.remove, &QPushButton::clicked, this,
            [this, at = m_lines.size()] { removeLine(at); });
        m_grid->addWidget(line.remove, row, 4);
    }
    m_lines.push_back(line);
    m_grid->setRowStretch(row, 0);
    m_grid->setRowStretch(row + 1, 1);
}

bool GoalsDialog::isThere(goals::Measure measure, ListId list) const
{
    return std::ranges::any_of(m_lines, [measure, list](const Line &line) {
        return !line.isRemoved && line.score.goal.measure == measure
            && line.score.goal.list == std::optional(list);
    });
}

/// A list is measured once in each way.
void GoalsDialog::showAdding()
{
    if (m_list == nullptr) {
        return; // there is no list
    }
    const int at = m_list->currentIndex();
    const auto measure
        = m_measure->currentIndex() == 0 ? goals::Measure::ListCount : goals::Measure::ListShare;
    m_add->setEnabled(
        at >= 0 && !isThere(measure, m_ground.lists.at(static_cast<std::size_t>(at)).id));
}

void GoalsDialog::addOfList()
{
    const TodayGround::NamedList &list
        = m_ground.lists.at(static_cast<std::size_t>(m_list->currentIndex()));
    goals::Score score;
    score.goal.measure
        = m_measure->currentIndex() == 0 ? goals::Measure::ListCount : goals::Measure::ListShare;
    score.goal.list = list.id;
    score.reading.of = list.name;
    if (score.goal.measure == goals::Measure::ListCount) {
        score.reading.value = list.count;
    }
    addLine(score);
    m_lines.back().isSet->setChecked(true);
    m_lines.back().wanted->setFocus();
    m_lines.back().wanted->selectAll();
    showAdding();
}

void GoalsDialog::removeLine(std::size_t at)
{
    Line &line = m_lines[at];
    line.isRemoved = true;
    for (QWidget *part : std::initializer_list<QWidget *> {
             line.isSet, line.wanted, line.hasDay, line.until, line.remove}) {
        part->hide();
    }
    if (m_list != nullptr) {
        m_list->setFocus();
    }
    showAdding();
}

goals::Goal GoalsDialog::goalOf(const Line &line, qint64 now)
{
    goals::Goal goal = line.score.goal;
    if (line.isSet == nullptr) {
        goal.wanted.reset();
        goal.setAt = goal.setAt == 0 ? now : goal.setAt;
        return goal;
    }
    goal.wanted
        = line.isSet->isChecked() ? std::optional<qint64>(line.wanted->value()) : std::nullopt;
    goal.until = goal.wanted && line.hasDay->isChecked() ? std::optional(line.until->date())
                                                         : std::nullopt;
    const bool isOther
        = goal.wanted != line.score.goal.wanted || goal.until != line.score.goal.until;
    if (isOther || goal.setAt == 0) {
        goal.setAt = now;
        goal.began = line.score.reading.value;
    }
    return goal;
}

} // namespace comity::ui
