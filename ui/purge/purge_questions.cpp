#include "ui/purge/purge_questions.h"

#include "ui/common/formatting.h"

#include <QPointer>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int mostSnoozeDays = 730;

void askWithLabel(Prompts &prompts, QWidget *parent, const QString &label,
    const std::function<void(int)> &answered)
{
    prompts.askText(parent,
        {PurgeQuestions::tr("Snooze"), label, QString::number(plan_edits::usualSnoozeDays),
            PurgeQuestions::tr("Snooze"), 4},
        [&prompts, parent = QPointer<QWidget>(parent), answered](const QString &text) {
            bool isNumber = false;
            const int days = text.trimmed().toInt(&isNumber);
            if (isNumber && days >= 1 && days <= mostSnoozeDays) {
                answered(days);
            } else if (parent) {
                askWithLabel(prompts, parent,
                    PurgeQuestions::tr("A number of days from 1 to %1").arg(mostSnoozeDays),
                    answered);
            }
        });
}

QString decidedOf(const OpenBatch::Tally &tally, const QString &sentence)
{
    return sentence.arg(numberText(tally.decided()), numberText(tally.people));
}

} // namespace

void PurgeQuestions::askForDays(
    Prompts &prompts, QWidget *parent, std::function<void(int)> answered)
{
    askWithLabel(prompts, parent, tr("Days until they may be suggested again"), answered);
}

void PurgeQuestions::askToClose(
    Prompts &prompts, QWidget *parent, const OpenBatch::Tally &tally, std::function<void()> agreed)
{
    prompts.ask(parent,
        {decidedOf(tally, tr("Close the batch with %1 of %2 decided?")),
            tr("What you decided stays. Whoever is not decided may be suggested again."),
            tr("Close batch"), tr("Go on reviewing")},
        [agreed = std::move(agreed)](bool isAgreed) {
            if (isAgreed) {
                agreed();
            }
        });
}

void PurgeQuestions::askToReplace(
    Prompts &prompts, QWidget *parent, const OpenBatch::Tally &tally, std::function<void()> agreed)
{
    prompts.ask(parent,
        {tr("Review another batch?"),
            decidedOf(tally,
                tr("The open batch is closed with %1 of %2 decided, and cannot be opened again "
                   "beside another. What you decided stays; the others may be suggested again "
                   "after this one.")),
            tr("Close it and review"), tr("Keep it open")},
        [agreed = std::move(agreed)](bool isAgreed) {
            if (isAgreed) {
                agreed();
            }
        });
}

} // namespace comity::ui
