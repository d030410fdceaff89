#include "ui/common/repair_playbook.h"

#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"
#include "ui/common/tall_frame.h"

#include <QCheckBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

constexpr QSize size100 {560, 560}; ///< at 100 %

/// In the order of drafts::RepairStep.
struct Step
{
    QString title;
    QString meaning;
};

std::vector<Step> stepsFor(const QStringList &bystanders)
{
    const QString named = bystanders.isEmpty()
        ? RepairPlaybook::tr("Whoever was only mentioned gets every further word as well. Take "
                             "their names out before you answer.")
        : RepairPlaybook::tr("Take %1 out before you answer: they have no part in it, and get "
                             "every further word.")
              .arg(bystanders.join(u", "_s));
    return {
        {RepairPlaybook::tr("Do not answer in heat, and not twice"),
            RepairPlaybook::tr("Leave it for an hour. One calm answer ends it; a second one, or a "
                               "sharp one, is what people remember.")},
        {RepairPlaybook::tr("Drop the bystander"), named},
        {RepairPlaybook::tr("Apologise once"),
            RepairPlaybook::tr("For what you did, without “if” and “but”, and to the one it hit. "
                               "Where it was said decides where you say it.")},
        {RepairPlaybook::tr("Say that it was not aimed at them"),
            RepairPlaybook::tr("If it was not: what you meant, whom you meant, in one sentence. "
                               "Then let them speak.")},
        {RepairPlaybook::tr("Listen until they feel heard"),
            RepairPlaybook::tr("Offer a call. Missed them? Try again: one attempt is none. People "
                               "listen once they are heard.")},
        {RepairPlaybook::tr("Note what you learnt"),
            RepairPlaybook::tr("A sentence for the next time, linked to the rule that would have "
                               "told you.")},
    };
}

} // namespace

RepairPlaybook::RepairPlaybook(const QStringList &bystanders,
    const std::set<drafts::RepairStep> &done, const Ways &ways, QWidget *parent)
    : FramedDialog(u"repairPlaybook"_s, tr("Mending a mistake"), size100, parent)
    , m_tally(new PlainLabel({}, TextStyle::Small, Tone::Muted))
{
    addPart(makeDialogHead(
        windowTitle(), tr("What was sent was seen; deleting does not undo it. This does more.")));
    auto *content = new TallFrame;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(4));
    for (const Step &step : stepsFor(bystanders)) {
        auto *check = new QCheckBox(step.title);
        check->setObjectName(u"repairStep"_s);
        check->setAccessibleDescription(step.meaning);
        check->setFont(fontFor(TextStyle::Name));
        auto *meaning = new PlainLabel(step.meaning, TextStyle::Small, Tone::Muted);
        meaning->setObjectName(u"repairMeaning"_s);
        meaning->setWordWrap(true);
        meaning->setContentsMargins(scaled(26), 0, 0, scaled(8));
        const auto code = static_cast<drafts::RepairStep>(m_steps.size());
        check->setChecked(done.contains(code));
        check->setEnabled(ways.keepsSteps);
        connect(check, &QCheckBox::toggled, this, [this, code](bool isDone) {
            follow();
            Q_EMIT stepTicked(code, isDone);
        });
        column->addWidget(check);
        column->addWidget(meaning);
        m_steps += check;
    }
    auto *lesson = makeButton(
        tr("&Note a lesson…"), ButtonKind::Normal, u"view-pim-notes"_s, nullptr, ButtonSize::Small);
    lesson->setObjectName(u"noteLesson"_s);
    if (!ways.notesLesson) {
        lesson->hide();
    }
    connect(lesson, &QPushButton::clicked, this, [this] {
        m_steps.back()->setChecked(true);
        Q_EMIT lessonAsked();
    });
    auto *below = new QHBoxLayout;
    below->setContentsMargins(scaled(26), 0, 0, scaled(8));
    below->addWidget(lesson);
    below->addStretch(1);
    column->addLayout(below);
    column->addStretch(1);
    addPart(makeDialogScroll(content, windowTitle()), 1);
    m_tally->setObjectName(u"repairTally"_s);
    auto *apology = makeButton(tr("&Draft the apology"), ButtonKind::Normal, u"document-new"_s);
    apology->setObjectName(u"draftApology"_s);
    if (!ways.draftsApology) {
        apology->hide();
    }
    connect(apology, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT apologyAsked();
    });
    auto *close = makeButton(tr("&Close"));
    close->setObjectName(u"closeRepair"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    addPart(makeDialogFoot(m_tally, {apology, close}));
    follow();
    m_steps.front()->setFocus();
}

void RepairPlaybook::follow()
{
    const auto done = std::ranges::count_if(m_steps, &QCheckBox::isChecked);
    m_tally->setText(tr("%1 of %2 done").arg(numberText(done), numberText(m_steps.size())));
}

} // namespace comity::ui
