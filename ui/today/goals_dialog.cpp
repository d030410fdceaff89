#include "ui/today/goals_dialog.h"

#include "model/goals/day_words.h"
#include "ui/common/buttons.h"
#include "ui/common/date_field.h"
#include "ui/common/number_field.h"
#include "ui/common/plain_label.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int mostOfCount = 1'000'000;
constexpr int usualDays = 30;
constexpr QSize firstSize(640, 330);

} // namespace

GoalsDialog::GoalsDialog(const TodayGround &ground, const Wording &wording, QWidget *parent)
    : FramedDialog(u"goalsDialog"_s, tr("Edit goals"), firstSize, parent)
{
    addTitle();
    addPart(makeLines(ground, wording), 1);
    auto *act = makeButton(tr("&Set goals"), ButtonKind::Primary);
    act->setObjectName(u"setGoals"_s);
    connect(act, &QPushButton::clicked, this, [this, now = ground.asOf] {
        std::vector<goals::Goal> all;
        for (const Line &line : m_lines) {
            all.push_back(goalOf(line, now));
        }
        Q_EMIT goalsAsked(all);
        accept();
    });
    addFoot(act);
}

QWidget *GoalsDialog::makeLines(const TodayGround &ground, const Wording &wording)
{
    const goals::DayWords words(wording, QLocale());
    auto *body = new QWidget;
    auto *grid = new QGridLayout(body);
    grid->setContentsMargins(scaled(16), scaled(14), scaled(16), scaled(14));
    grid->setHorizontalSpacing(scaled(12));
    grid->setVerticalSpacing(scaled(10));
    int row = 0;
    for (const goals::Score &score : ground.day.board.scores) {
        Line line;
        line.score = score;
        const goals::Goal &goal = score.goal;
        if (goal.measure == goals::Measure::GiveBacksKept) {
            m_lines.push_back(line); // all of them, always
            continue;
        }
        const bool isShare = goals::isShare(goal.measure);
        line.isSet = new QCheckBox(words.label(score, ground.repliesWithin));
        line.isSet->setObjectName(u"goalSet%1"_s.arg(row));
        line.isSet->setChecked(goal.wanted.has_value());
        line.wanted = new NumberField(0, isShare ? 100 : mostOfCount);
        line.wanted->setObjectName(u"goalWanted%1"_s.arg(row));
        line.wanted->setSuffix(isShare ? u"%"_s : QString());
        line.wanted->setPrefix(goals::isCeiling(goal.measure) ? tr("under ") : QString());
        line.wanted->setValue(
            static_cast<int>(goal.wanted.value_or(score.reading.value.value_or(0))));
        line.wanted->setAccessibleName(tr("How much: %1").arg(line.isSet->text()));
        line.hasDay = new QCheckBox(tr("by", "a day"));
        line.hasDay->setObjectName(u"goalHasDay%1"_s.arg(row));
        line.hasDay->setAccessibleName(tr("By a day: %1").arg(line.isSet->text()));
        line.hasDay->setChecked(goal.until.has_value());
        line.until = new DateField(goal.until.value_or(ground.today().addDays(usualDays)));
        line.until->setObjectName(u"goalUntil%1"_s.arg(row));
        line.until->setAccessibleName(tr("Day: %1").arg(line.isSet->text()));
        const auto enable
            = [set = line.isSet, wanted = line.wanted, has = line.hasDay, until = line.until] {
                  wanted->setEnabled(set->isChecked());
                  has->setEnabled(set->isChecked());
                  until->setEnabled(set->isChecked() && has->isChecked());
              };
        connect(line.isSet, &QCheckBox::toggled, this, enable);
        connect(line.hasDay, &QCheckBox::toggled, this, enable);
        enable();
        grid->addWidget(line.isSet, row, 0);
        grid->addWidget(line.wanted, row, 1);
        grid->addWidget(line.hasDay, row, 2);
        grid->addWidget(line.until, row, 3);
        m_lines.push_back(line);
        ++row;
    }
    grid->setColumnStretch(0, 1);
    grid->setRowStretch(row, 1);
    return body;
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
