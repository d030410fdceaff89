#include "ui/drafts/outcome/outcome_pane.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/meter_bar.h"
#include "ui/common/plural.h"
#include "ui/common/severity_shape.h"
#include "ui/common/tool_tip.h"
#include "ui/common/wrapped_label.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

QHBoxLayout *withShape(Severity severity, QWidget *words)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    row->addWidget(new SeverityShape(severity), 0, Qt::AlignTop);
    row->addWidget(words, 1);
    return row;
}

} // namespace

void OutcomePane::addObjectives(const ToldOutcome &outcome)
{
    if (!outcome.campaign) {
        return;
    }
    QVBoxLayout *part = addSection(tr("Goal"));
    auto *name = makeButton(QString(outcome.campaign->name).replace(u'&', u"&&"_s),
        ButtonKind::Link, {}, nullptr, ButtonSize::Small);
    name->setObjectName(u"campaignName"_s);
    setPlainToolTip(name, tr("Goal, numbers and what it may cost"));
    connect(name, &QPushButton::clicked, this, &OutcomePane::campaignAsked);
    part->addWidget(name, 0, Qt::AlignLeft);
    if (outcome.campaign->objectives.empty()) {
        part->addWidget(
            makeWrapped(tr("No numbers are set, so nobody can say whether it was reached."),
                TextStyle::Small, Tone::Muted));
    }
    int place = 0;
    for (const drafts::Objective &objective : outcome.campaign->objectives) {
        part->addWidget(makeObjective(objective, place++, outcome.isWritable));
    }
}

QWidget *OutcomePane::makeObjective(const drafts::Objective &objective, int place, bool isWritable)
{
    auto *box = new QWidget;
    auto *what = makeWrapped(objective.what, TextStyle::Body, Tone::Normal);
    const QString figures = objective.reached
        ? tr("%1 of %2").arg(numberText(*objective.reached), numberText(objective.wanted))
        : tr("%1 of %2").arg(unknownText(), numberText(objective.wanted));
    auto *count = new PlainLabel(figures, TextStyle::Name);
    count->setObjectName(u"objective-%1"_s.arg(place));
    if (!objective.reached) {
        setPlainToolTip(count, tr("Nobody wrote it down yet"));
    }
    auto *top = new QHBoxLayout;
    top->setSpacing(scaled(8));
    top->addWidget(what, 1);
    top->addWidget(count, 0, Qt::AlignTop);
    if (!objective.counts) {
        auto *write
            = makeButton(tr("Write it down"), ButtonKind::Link, {}, nullptr, ButtonSize::Small);
        write->setObjectName(u"writeObjective-%1"_s.arg(place));
        write->setAccessibleName(spoken({write->text(), objective.what}));
        write->setEnabled(isWritable);
        connect(
            write, &QPushButton::clicked, this, [this, place] { Q_EMIT objectiveAsked(place); });
        top->addWidget(write, 0, Qt::AlignTop);
    }
    auto *meter = new MeterBar;
    const bool isKnown = objective.reached && objective.wanted > 0;
    meter->setShare(isKnown ? static_cast<double>(*objective.reached) / objective.wanted : -1);
    meter->setAccessibleName(objective.what);
    meter->setValueText(figures);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(scaled(4));
    column->addLayout(top);
    column->addWidget(meter);
    return box;
}

void OutcomePane::addWorth(const ToldOutcome &outcome)
{
    if (outcome.worth.empty() && outcome.sources.empty()) {
        return;
    }
    QVBoxLayout *part = addSection(tr("What it brought"));
    if (!outcome.worth.empty()) {
        part->addWidget(makeWrapped(
            worthText(outcome.worth, QLocale()), TextStyle::Name, Tone::Normal, u"outcomeSum"_s));
    }
    QStringList sources;
    for (const drafts::OutcomeSource &one : outcome.sources) {
        sources += tr("%1 %2", "where people came from, how many")
                       .arg(one.source, numberText(one.people));
    }
    if (!sources.isEmpty()) {
        part->addWidget(makeWrapped(tr("Where from: %1").arg(sources.join(u", "_s)),
            TextStyle::Small, Tone::Muted, u"outcomeSources"_s));
    }
}

/// What was agreed on before, for whoever answers these people now (S0.33).
void OutcomePane::addPlan(QVBoxLayout &part, const drafts::Campaign &campaign)
{
    const auto add = [&part](const QString &line, const QString &words, const QString &name) {
        if (!words.trimmed().isEmpty()) {
            part.addWidget(
                makeWrapped(line.arg(singleLine(words)), TextStyle::Small, Tone::Normal, name));
        }
    };
    add(tr("Who answers them: %1"), campaign.whoAnswers, u"whoAnswers"_s);
    add(tr("What you say: %1"), campaign.whatWeSay, u"whatWeSay"_s);
}

void OutcomePane::addCost(const ToldOutcome &outcome)
{
    if (!outcome.campaign) {
        return;
    }
    const drafts::CampaignStanding &standing = outcome.standing;
    const drafts::Campaign &campaign = *outcome.campaign;
    QVBoxLayout *part = addSection(tr("What it may cost"));
    QString sentence = tr("%1 offended, you allowed %2.")
                           .arg(numberText(standing.offended), numberText(campaign.casualties));
    if (standing.offendedClose > 0 || campaign.casualtiesClose > 0) {
        sentence += u' '
            + tr("%1 of them customers or targets, you allowed %2.")
                  .arg(numberText(standing.offendedClose), numberText(campaign.casualtiesClose));
    }
    if (standing.isStopped) {
        sentence += u' '
            + tr("The stop line is reached: nothing more is handed over. Talk to these people "
                 "first.");
    }
    const Severity severity = standing.isStopped ? Severity::Stop
        : standing.offended > 0                  ? Severity::Warn
                                                 : Severity::Ok;
    part->addLayout(
        withShape(severity, makeWrapped(sentence, TextStyle::Small, Tone::Normal, u"stopLine"_s)));
    if (standing.offended > 0) {
        addPlan(*part, campaign);
        auto *repair
            = makeButton(tr("How to &mend it"), ButtonKind::Link, {}, nullptr, ButtonSize::Small);
        repair->setObjectName(u"repairPlaybook"_s);
        connect(repair, &QPushButton::clicked, this, &OutcomePane::repairAsked);
        part->addWidget(repair, 0, Qt::AlignLeft);
    }
    if (!outcome.load.isEmpty()) {
        part->addWidget(makeWrapped(outcome.load, TextStyle::Small, Tone::Muted, u"answerLoad"_s));
    }
}

void OutcomePane::addThanks(const ToldOutcome &outcome)
{
    const drafts::CampaignStanding &standing = outcome.standing;
    QVBoxLayout *part = addSection(tr("Your thanks"));
    const int owed = standing.toThank;
    const QString sentence = owed == 0 && standing.thanked >= standing.asked
        ? tr("Everybody who got it is thanked.")
        : tr("%1 of %2 are thanked.").arg(numberText(standing.thanked), numberText(standing.asked))
            + u' ' + tr("Thank everybody, also those who did not answer, and ask for nothing new.");
    part->addWidget(makeWrapped(sentence, TextStyle::Small, Tone::Normal, u"thanksSentence"_s));
    auto *thank = makeButton(tr("Write the t&hank-you"), ButtonKind::Normal, u"love"_s);
    thank->setObjectName(u"thankEverybody"_s);
    thank->setEnabled(outcome.isWritable && standing.thanked < standing.asked);
    connect(thank, &QPushButton::clicked, this, &OutcomePane::thankAsked);
    part->addWidget(thank, 0, Qt::AlignLeft);
}

void OutcomePane::addPromises(const ToldOutcome &outcome)
{
    if (outcome.promises.empty()) {
        return;
    }
    constexpr std::size_t most = 6;
    QVBoxLayout *part = addSection(tr("Promised, and still open"));
    std::size_t shown = 0;
    for (const ToldOutcome::Promise &promise : outcome.promises) {
        if (shown++ == most) {
            part->addWidget(
                new PlainLabel(tr("and %Ln more", nullptr,
                                   plural(static_cast<qint64>(outcome.promises.size() - most))),
                    TextStyle::Small, Tone::Muted));
            break;
        }
        const bool isLate = promise.due.isValid() && promise.due < outcome.today;
        auto *box = new QWidget;
        box->setObjectName(u"openPromise"_s);
        auto *who = makeButton(QString(promise.who).replace(u'&', u"&&"_s), ButtonKind::Link, {},
            nullptr, ButtonSize::Small);
        who->setObjectName(u"promiseTo"_s);
        connect(
            who, &QPushButton::clicked, this, [this, pk = promise.pk] { Q_EMIT promiseAsked(pk); });
        const QString due = !promise.due.isValid() ? tr("no day named")
            : isLate ? tr("overdue since %1").arg(dateText(promise.due))
                     : tr("due %1").arg(dateText(promise.due));
        auto *column = new QVBoxLayout(box);
        column->setContentsMargins({});
        column->setSpacing(0);
        column->addWidget(who, 0, Qt::AlignLeft);
        column->addWidget(makeWrapped(promise.what, TextStyle::Small, Tone::Normal));
        column->addWidget(makeWrapped(due, TextStyle::Small, isLate ? Tone::Warn : Tone::Muted));
        part->addLayout(withShape(isLate ? Severity::Warn : Severity::Note, box));
    }
}

void OutcomePane::addEnd(const ToldOutcome &outcome)
{
    if (!outcome.campaign) {
        return;
    }
    if (outcome.campaign->closedAt) {
        QVBoxLayout *part = addSection(tr("What we learnt"));
        part->addWidget(makeWrapped(
            outcome.campaign->afterNote, TextStyle::Body, Tone::Normal, u"afterNote"_s));
        return;
    }
    auto *close = makeButton(tr("&Close campaign…"));
    close->setObjectName(u"closeCampaign"_s);
    setPlainToolTip(close, tr("With a note of what you would do differently"));
    close->setEnabled(outcome.isWritable);
    connect(close, &QPushButton::clicked, this, &OutcomePane::closeAsked);
    addSection({})->addWidget(close, 0, Qt::AlignLeft);
}

} // namespace comity::ui
