#include "ui/people/pane/about_form.h"

#include "model/base/text_fold.h"
#include "model/people/profile_reading.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"
#include "ui/common/tool_tip.h"
#include "ui/people/pane/hand_choice.h"
#include "ui/people/pane/hand_text.h"
#include "ui/people/pane/meetings_cell.h"
#include "ui/people/pane/reason_field.h"
#include "ui/people/pane/sheet_words.h"
#include "ui/people/table/person_texts.h"

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
    connect(this, &AboutForm::reasonAsked, this, [this] { m_shown.reset(); });
    connect(this, &AboutForm::meetingAsked, this, [this] { m_shown.reset(); });
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
    for (const HandField field :
        {HandField::Role, HandField::Persona, HandField::Strength, HandField::Fit}) {
        auto *choice = new HandChoice(field, tr("Not known"), sheet, today, this);
        choice->setEnabled(m_isWritable);
        connect(choice, &HandChoice::valueAsked, this, &AboutForm::valueAsked);
        addRow(fieldName(field), choice, Begins::WithControl);
    }
    addPlace(sheet);
    addPreferences(sheet);
    addMeetings(sheet);
    addDiligence(sheet);
    addReferrals(sheet);
    addSpammer(sheet);
    addScores(sheet);
    keepFocus();
}

HandText *AboutForm::addText(HandField field, const PersonSheet &sheet, QWidget *parent)
{
    auto *text = new HandText(field, sheet, m_today, parent);
    text->setEnabled(m_isWritable);
    connect(text, &HandText::valueAsked, this, &AboutForm::valueAsked);
    return text;
}

void AboutForm::addPlace(const PersonSheet &sheet)
{
    QWidget *cell = addCell(tr("Place"), Begins::WithControl);
    const bool isKnown
        = sheet.values.contains(HandField::TimeZone) || sheet.values.contains(HandField::Country);
    if (!isKnown && sheet.guess) {
        addGuess(sheet, *cell);
    }
    for (const HandField field : {HandField::Country, HandField::TimeZone}) {
        cell->layout()->addWidget(addText(field, sheet, cell));
    }
    for (const HandField field : {HandField::Email, HandField::Phone}) {
        addRow(fieldName(field), addText(field, sheet, this), Begins::WithControl);
    }
}

void AboutForm::addGuess(const PersonSheet &sheet, QWidget &cell)
{
    const QString meaning = guessMeaning(*sheet.guess, sheet.guessedFrom);
    auto *text = new PlainLabel(guessText(*sheet.guess), TextStyle::Body, Tone::Muted, &cell);
    text->setObjectName(u"placeShown"_s);
    text->setWordWrap(true);
    setPlainToolTip(text, meaning);
    cell.layout()->addWidget(text);
    auto *accept = makeButton(tr("&Accept"), ButtonKind::Normal, {}, &cell, ButtonSize::Small);
    accept->setObjectName(u"acceptGuess"_s);
    setPlainToolTip(accept, meaning);
    accept->setEnabled(m_isWritable);
    cell.layout()->addWidget(accept);
    cell.layout()->setAlignment(accept, Qt::AlignLeft);
    connect(accept, &QPushButton::clicked, this,
        [this, guess = *sheet.guess, location = sheet.guessedFrom] {
            Q_EMIT guessAccepted(guess, location);
        });
}

/// Whether their profile was looked at before they are addressed, and why we deal with them.
void AboutForm::addDiligence(const PersonSheet &sheet)
{
    const auto read = sheet.values.find(HandField::ProfileRead);
    const bool isRead = read != sheet.values.end();
    const QDate day = isRead ? QDate::fromString(read->second.value, Qt::ISODate) : QDate();
    const bool isOld = isRead && isProfileReadingOld(day, m_today.date());
    const QString said = tr("Read on %1").arg(dateText(day));
    auto *field = new ReasonField(HandField::ProfileRead, sheet, m_today,
        {tr("Not noted yet"),
            isOld ? tr("%1: more than %Ln months ago", nullptr, profileReadingHolds).arg(said)
                  : said,
            isRead ? tr("Read again today: why them, Enter") : tr("Read today: why them, Enter"),
            isOld ? Tone::Warn : Tone::Normal},
        this);
    addReason(field, fieldName(HandField::ProfileRead), m_today.date().toString(Qt::ISODate));
}

void AboutForm::addSpammer(const PersonSheet &sheet)
{
    auto *field = new ReasonField(HandField::Spammer, sheet, m_today,
        {tr("Not noted"), tr("They send unasked bulk"), tr("What they send, Enter"), Tone::Warn},
        this);
    addReason(field, fieldName(HandField::Spammer), u"yes"_s);
}

/// `value` is what stands when a reason is noted.
void AboutForm::addReason(ReasonField *field, const QString &label, const QString &value)
{
    field->setEnabled(m_isWritable);
    connect(
        field, &ReasonField::noted, this, [this, value](HandField noted, const QString &reason) {
            Q_EMIT reasonAsked(noted, value, reason);
        });
    connect(field, &ReasonField::cleared, this,
        [this](HandField cleared) { Q_EMIT valueAsked(cleared, QString()); });
    addRow(label, field, Begins::WithText);
}

void AboutForm::addReferrals(const PersonSheet &sheet)
{
    QWidget *cell = addCell(tr("Referrals"), Begins::WithText);
    for (const HandField field : {HandField::ReferralsReceived, HandField::ReferralsGiven}) {
        cell->layout()->addWidget(
            new PlainLabel(fieldName(field), TextStyle::Caption, Tone::Muted, cell));
        cell->layout()->addWidget(addText(field, sheet, cell));
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
    auto *cell = new MeetingsCell(sheet.meetings, m_today, this);
    cell->setEnabled(m_isWritable);
    connect(cell, &MeetingsCell::meetingAsked, this, &AboutForm::meetingAsked);
    connect(cell, &MeetingsCell::meetingRemoved, this, &AboutForm::meetingRemoved);
    const QString met = tr("Met");
    addRow(met, cell, Begins::WithControl);
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
