#include "ui/people/about_form.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"
#include "ui/common/tool_tip.h"
#include "ui/people/hand_choice.h"
#include "ui/people/person_texts.h"
#include "ui/people/sheet_words.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

AboutForm::AboutForm(QWidget *parent)
    : FormGrid(parent)
{
    // An edit that fails leaves a field that says what does not hold.
    connect(this, &AboutForm::valueAsked, this, [this] { m_shown.reset(); });
    connect(this, &AboutForm::guessAccepted, this, [this] { m_shown.reset(); });
}

void AboutForm::setWritable(bool isWritable)
{
    m_isWritable = isWritable;
    m_shown.reset();
}

void AboutForm::setSheet(const PersonSheet &sheet, const Today &today)
{
    // Fields that say the same stay, with what is typed in them.
    if (m_shown == sheet && m_today.date() == today.date()) {
        return;
    }
    m_shown = sheet;
    m_today = today;
    clear();
    for (const HandField field : {HandField::Role, HandField::Persona, HandField::Strength}) {
        auto *choice = new HandChoice(field, tr("Not known"), sheet, today, this);
        choice->setEnabled(m_isWritable);
        connect(choice, &HandChoice::valueAsked, this, &AboutForm::valueAsked);
        addRow(fieldName(field), choice, Begins::WithControl);
    }
    addPlace(sheet);
    addPreferences(sheet);
    addMeetings(sheet);
    addScores(sheet);
}

void AboutForm::addPlace(const PersonSheet &sheet)
{
    const auto zone = sheet.values.find(HandField::TimeZone);
    const auto country = sheet.values.find(HandField::Country);
    const bool isKnown = zone != sheet.values.end() || country != sheet.values.end();
    if (!isKnown && !sheet.guess) {
        return;
    }
    QWidget *cell = addCell(tr("Place"));
    QStringList parts;
    QStringList meanings;
    for (const auto &[field, found] :
        {std::pair(HandField::Country, country), {HandField::TimeZone, zone}}) {
        if (found != sheet.values.end()) {
            parts += valueText(field, found->second.value);
            meanings += valueMeaning(field, found->second, m_today);
        }
    }
    auto *text = new PlainLabel(isKnown ? parts.join(u", "_s) : guessText(*sheet.guess),
        TextStyle::Body, isKnown ? Tone::Normal : Tone::Muted, cell);
    text->setObjectName(u"placeShown"_s);
    text->setWordWrap(true);
    setPlainToolTip(
        text, isKnown ? meanings.join(u'\n') : guessMeaning(*sheet.guess, sheet.guessedFrom));
    cell->layout()->addWidget(text);
    if (!isKnown) {
        auto *accept = makeButton(tr("&Accept"), ButtonKind::Normal, {}, cell, ButtonSize::Small);
        accept->setObjectName(u"acceptGuess"_s);
        setPlainToolTip(accept, guessMeaning(*sheet.guess, sheet.guessedFrom));
        accept->setEnabled(m_isWritable);
        cell->layout()->addWidget(accept);
        cell->layout()->setAlignment(accept, Qt::AlignLeft);
        connect(accept, &QPushButton::clicked, this,
            [this, guess = *sheet.guess, location = sheet.guessedFrom] {
                Q_EMIT guessAccepted(guess, location);
            });
    }
}

void AboutForm::addPreferences(const PersonSheet &sheet)
{
    QWidget *cell = addCell(tr("They want"), Begins::WithText);
    for (const HandField field : {HandField::NoPromo, HandField::NoDm}) {
        auto *box = new QCheckBox(fieldName(field), cell);
        box->setObjectName(u"prefers-"_s + toText(field));
        const auto found = sheet.values.find(field);
        box->setChecked(found != sheet.values.end());
        if (found != sheet.values.end()) {
            setPlainToolTip(box, valueMeaning(field, found->second, m_today));
        }
        box->setEnabled(m_isWritable);
        cell->layout()->addWidget(box);
        connect(box, &QCheckBox::clicked, this, [this, field](bool isChecked) {
            Q_EMIT valueAsked(field, isChecked ? u"yes"_s : QString());
        });
    }
}

void AboutForm::addMeetings(const PersonSheet &sheet)
{
    if (sheet.meetings.empty()) {
        return;
    }
    QWidget *cell = addCell(tr("Met"));
    for (const Meeting &meeting : sheet.meetings) {
        auto *text = new PlainLabel(
            singleLine(meeting.event) + u" · "_s + dateText(meeting.at, m_today.zone),
            TextStyle::Body, Tone::Normal, cell);
        text->setWordWrap(true);
        text->setObjectName(u"meetingShown"_s);
        cell->layout()->addWidget(text);
    }
}

/// Published by somebody else: with its name and day, and never a rule's matter.
void AboutForm::addScores(const PersonSheet &sheet)
{
    if (sheet.scores.empty()) {
        return;
    }
    QWidget *cell = addCell(tr("Scores"));
    for (const Score &score : sheet.scores) {
        auto *text = new PlainLabel(
            scoreText(score.name, score.value), TextStyle::Body, Tone::Normal, cell);
        text->setObjectName(u"scoreShown"_s);
        text->setWordWrap(true);
        QStringList notes {scoreDayText(score.at, m_today), singleLine(score.source)};
        notes.removeAll(QString());
        auto *note = new PlainLabel(notes.join(u" · "_s), TextStyle::Caption, Tone::Muted, cell);
        note->setWordWrap(true);
        cell->layout()->addWidget(text);
        cell->layout()->addWidget(note);
    }
}

} // namespace comity::ui
