#include "ui/today/verdict_dialog.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/date_field.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/field_form.h"
#include "ui/common/plain_label.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {520, 380};
constexpr int usualDaysMore = 14;

} // namespace

VerdictDialog::VerdictDialog(const goals::Experiment &experiment, QDate today, QWidget *parent)
    : FramedDialog(u"verdictDialog"_s, tr("What came of it?"), size100, parent)
    , m_until(new DateField(std::max(today, experiment.dueOn()).addDays(usualDaysMore)))
    , m_sentence(textField(u"verdictSentence"_s, 3))
    , m_act(makeButton(tr("&Say so"), ButtonKind::Primary))
{
    m_until->setObjectName(u"verdictUntil"_s);
    m_until->setAccessibleName(tr("The next day to judge it"));
    m_until->setMinimumDate(std::max(today, experiment.dueOn()).addDays(1));
    m_act->setObjectName(u"giveVerdict"_s);
    auto *form = new FieldForm;
    form->addWide(makeChoices());
    form->add(tr("&Why"), m_sentence, tr("One sentence that helps whoever has the same idea."));
    form->end();
    addPart(makeDialogHead(
        singleLine(experiment.what), tr("You expected: %1").arg(singleLine(experiment.expected))));
    addPart(makeDialogScroll(form, windowTitle()), 1);
    addFoot(m_act);
    connect(m_sentence, &QPlainTextEdit::textChanged, this, &VerdictDialog::follow);
    connect(m_act, &QPushButton::clicked, this, [this] {
        const goals::ExperimentVerdict verdict = written();
        accept();
        Q_EMIT verdictGiven(verdict);
    });
    follow();
    m_choices[0]->setFocus();
}

QWidget *VerdictDialog::makeChoices()
{
    const std::array words {tr("&Keep it"), tr("&Drop it"), tr("&Go on until")};
    const std::array names {u"verdictKept"_s, u"verdictDropped"_s, u"verdictExtended"_s};
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins({});
    row->setSpacing(scaled(14));
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        m_choices[i] = new QRadioButton(words[i]);
        m_choices[i]->setObjectName(names[i]);
        connect(m_choices[i], &QRadioButton::toggled, this, &VerdictDialog::follow);
        row->addWidget(m_choices[i]);
    }
    row->addWidget(m_until);
    row->addStretch(1);
    return box;
}

void VerdictDialog::follow()
{
    m_until->setEnabled(m_choices.back()->isChecked());
    const bool isChosen = std::ranges::any_of(m_choices, &QRadioButton::isChecked);
    m_act->setEnabled(isChosen && !textOf(*m_sentence).isEmpty());
}

goals::ExperimentVerdict VerdictDialog::written() const
{
    goals::ExperimentVerdict verdict;
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        if (m_choices[i]->isChecked()) {
            verdict.verdict = static_cast<goals::Verdict>(i);
        }
    }
    verdict.sentence = textOf(*m_sentence);
    if (verdict.verdict == goals::Verdict::Extended) {
        verdict.until = m_until->date();
    }
    return verdict;
}

} // namespace comity::ui
