#include "ui/people/persons/keep_in_touch_dialog.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/plain_label.h"
#include "ui/common/rhythm_fields.h"

#include <QComboBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {480, 310}; ///< at 100 %

QString titleOf(const KeepInTouchDialog::Choice &choice)
{
    const QString name = singleLine(choice.name);
    switch (choice.scope) {
    case RhythmScope::Person:
        return KeepInTouchDialog::tr("%1 alone", "for whom a rhythm is").arg(name);
    case RhythmScope::List:
        return KeepInTouchDialog::tr("Everybody on the list “%1”").arg(name);
    case RhythmScope::Tag:
        return KeepInTouchDialog::tr("Everybody with the tag “%1”").arg(name);
    }
    Q_UNREACHABLE();
}

} // namespace

KeepInTouchDialog::KeepInTouchDialog(std::vector<Choice> choices, int chosen, QWidget *parent)
    : FramedDialog(u"keepInTouchDialog"_s, tr("Keep in touch"), size100, parent)
    , m_choices(std::move(choices))
    , m_for(new QComboBox)
    , m_rhythm(new RhythmFields)
    , m_note(new PlainLabel({}, TextStyle::Small, Tone::Muted))
{
    addPart(makeDialogHead(windowTitle(),
        tr("Any message, touch or meeting sets it back. What is set for a person goes before "
           "their lists, and those before their tags.")));
    addPart(makeForm(), 1);
    auto *set = makeButton(tr("&Set"), ButtonKind::Primary);
    set->setObjectName(u"rhythmSet"_s);
    addFoot(set);
    connect(set, &QPushButton::clicked, this, [this] {
        const Choice asked = choice();
        const std::optional<Rhythm> rhythm = m_rhythm->rhythm();
        accept();
        Q_EMIT rhythmAsked(asked, rhythm);
    });
    m_for->setCurrentIndex(chosen);
    showChoice();
    connect(m_for, &QComboBox::currentIndexChanged, this, &KeepInTouchDialog::showChoice);
    connect(m_rhythm, &RhythmFields::changed, this,
        [this] { m_note->setVisible(!m_rhythm->rhythm()); });
    m_rhythm->focusFirst();
}

QWidget *KeepInTouchDialog::makeForm()
{
    m_for->setObjectName(u"rhythmFor"_s);
    m_for->setAccessibleName(tr("For"));
    m_for->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const Choice &one : m_choices) {
        m_for->addItem(titleOf(one));
    }
    m_for->setVisible(m_choices.size() > 1);
    m_note->setObjectName(u"rhythmNote"_s);
    m_note->setWordWrap(true);
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(10));
    column->addWidget(new PlainLabel(tr("For"), TextStyle::Section, Tone::Muted));
    if (m_choices.size() == 1) {
        auto *who = new PlainLabel(titleOf(m_choices.front()), TextStyle::Body);
        who->setWordWrap(true);
        column->addWidget(who);
    }
    column->addWidget(m_for);
    column->addWidget(m_rhythm);
    column->addWidget(m_note);
    column->addStretch(1);
    return form;
}

const KeepInTouchDialog::Choice &KeepInTouchDialog::choice() const
{
    return m_choices.at(static_cast<std::size_t>(qMax(0, m_for->currentIndex())));
}

/// Where nothing is set the usual numbers are offered.
void KeepInTouchDialog::showChoice()
{
    const Choice &one = choice();
    m_rhythm->setRhythm(one.rhythm ? one.rhythm : std::optional(Rhythm {}));
    m_note->setText(one.scope == RhythmScope::Person
            ? tr("Nothing is set for them alone then; what a list or a tag says still holds.")
            : tr("Nothing is set for it then."));
    m_note->setVisible(!m_rhythm->rhythm());
}

} // namespace comity::ui
