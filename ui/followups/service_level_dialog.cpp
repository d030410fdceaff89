#include "ui/followups/service_level_dialog.h"

#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/number_field.h"
#include "ui/common/plain_label.h"
#include "ui/common/tall_frame.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

using followups::ObligationKind;
using followups::ServiceLevel;

constexpr QSize size100 {600, 430};
constexpr int minutesOfHour = 60;
constexpr int minutesOfDay = 1'440;
constexpr std::array kinds {ObligationKind::Reply, ObligationKind::Detractor,
    ObligationKind::ThankYou, ObligationKind::GiveBack, ObligationKind::Retry};

/// The largest unit of which it is a whole number.
int unitOf(int minutes)
{
    return minutes % minutesOfDay == 0 ? minutesOfDay
        : minutes % minutesOfHour == 0 ? minutesOfHour
                                       : 1;
}

} // namespace

ServiceLevelDialog::ServiceLevelDialog(
    const Wording &wording, const Levels &levels, QWidget *parent)
    : FramedDialog(u"serviceLevelDialog"_s, tr("Service level"), size100, parent)
    , m_before(levels)
{
    addPart(makeDialogHead(windowTitle(),
        tr("In what time you want to have done what you owe, and how often that is to hold. Times "
           "count while an account is on duty: its days, hours and time zone stand in Accounts.")));
    addPart(makeDialogScroll(makeForm(wording), windowTitle()), 1);
    auto *usual = makeButton(tr("&Usual values"), ButtonKind::Flat);
    usual->setObjectName(u"levelUsual"_s);
    usual->setAutoDefault(false);
    connect(usual, &QPushButton::clicked, this, [this] {
        Levels all;
        for (const ObligationKind kind : kinds) {
            all.emplace(kind, followups::usualLevel(kind));
        }
        put(all);
    });
    auto *act = makeButton(tr("&Save"), ButtonKind::Primary);
    act->setObjectName(u"levelSave"_s);
    connect(act, &QPushButton::clicked, this, &ServiceLevelDialog::set);
    auto *beside = new QWidget;
    auto *row = new QHBoxLayout(beside);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(usual);
    row->addStretch(1);
    addFoot(act, beside);
    auto *save = new QShortcut(Qt::CTRL | Qt::Key_Return, this);
    connect(save, &QShortcut::activated, act, &QPushButton::click);
    put(levels);
    m_lines.at(ObligationKind::Reply).count->setFocus();
}

QWidget *ServiceLevelDialog::makeForm(const Wording &wording)
{
    auto *form = new TallFrame;
    form->setProperty("kind", u"page"_s);
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(scaled(14), scaled(14), scaled(14), scaled(14));
    grid->setHorizontalSpacing(scaled(10));
    grid->setVerticalSpacing(scaled(10));
    int row = 0;
    const QString heads[] {tr("Kind"), tr("Within"), QString(), tr("How often")};
    for (int column = 0; column < 4; ++column) {
        grid->addWidget(
            new PlainLabel(heads[column], TextStyle::Section, Tone::Muted), row, column);
    }
    for (const ObligationKind kind : kinds) {
        const QString word = wording.sentence(u"followups", QString(u"kind-"_s + toText(kind)));
        const Line line = makeLine(word, toText(kind));
        auto *label = new PlainLabel(word, TextStyle::Name);
        label->setBuddy(line.count);
        grid->addWidget(label, ++row, 0);
        grid->addWidget(line.count, row, 1);
        grid->addWidget(line.unit, row, 2);
        grid->addWidget(line.percent, row, 3);
        m_lines.emplace(kind, line);
    }
    auto *note = new PlainLabel(
        tr("Replies that wait get their new time at once; what you noted keeps the day it has. How "
           "often it held is counted anew over the last 30 days."),
        TextStyle::Small, Tone::Muted);
    note->setWordWrap(true);
    grid->addWidget(note, ++row, 0, 1, 5);
    grid->setRowStretch(++row, 1);
    grid->setColumnStretch(4, 1);
    return form;
}

ServiceLevelDialog::Line ServiceLevelDialog::makeLine(const QString &kind, const QString &code)
{
    Line line {
        new NumberField(1, followups::mostLevelMinutes), new QComboBox, new NumberField(1, 100)};
    line.count->setObjectName(u"levelCount-"_s + code);
    line.count->setAccessibleName(tr("%1: within", "a kind of follow-up").arg(kind));
    line.unit->setObjectName(u"levelUnit-"_s + code);
    line.unit->setAccessibleName(tr("%1: minutes, hours or days", "a kind of follow-up").arg(kind));
    line.unit->addItem(tr("minutes"), 1);
    line.unit->addItem(tr("hours"), minutesOfHour);
    line.unit->addItem(tr("days"), minutesOfDay);
    line.percent->setObjectName(u"levelPercent-"_s + code);
    line.percent->setAccessibleName(tr("%1: how often", "a kind of follow-up").arg(kind));
    line.percent->setSuffix(QString(locale().percent()));
    connect(line.unit, &QComboBox::currentIndexChanged, line.count, [line] {
        line.count->setMaximum(followups::mostLevelMinutes / line.unit->currentData().toInt());
    });
    return line;
}

void ServiceLevelDialog::put(const Levels &levels)
{
    for (const auto &[kind, level] : levels) {
        const Line &line = m_lines.at(kind);
        const int unit = unitOf(level.minutes);
        line.unit->setCurrentIndex(line.unit->findData(unit));
        line.count->setMaximum(followups::mostLevelMinutes / unit);
        line.count->setValue(level.minutes / unit);
        line.percent->setValue(level.percent);
    }
}

ServiceLevelDialog::Levels ServiceLevelDialog::shown() const
{
    Levels out;
    for (const auto &[kind, line] : m_lines) {
        out.emplace(kind,
            ServiceLevel {
                line.count->value() * line.unit->currentData().toInt(), line.percent->value()});
    }
    return out;
}

void ServiceLevelDialog::set()
{
    Levels changed;
    for (const auto &[kind, level] : shown()) {
        const auto before = m_before.find(kind);
        if (before == m_before.end() || before->second != level) {
            changed.emplace(kind, level);
        }
    }
    accept();
    if (!changed.empty()) {
        Q_EMIT levelsSet(changed);
    }
}

} // namespace comity::ui
