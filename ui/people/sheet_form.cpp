#include "ui/people/sheet_form.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/flow_layout.h"
#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"
#include "ui/common/severity_shape.h"
#include "ui/common/tiles.h"
#include "ui/common/tool_tip.h"
#include "ui/people/sheet_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

SheetForm::SheetForm(const Wording &wording, QWidget *parent)
    : QWidget(parent)
    , m_wording(wording)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(scaled(12));
    m_grid->setVerticalSpacing(scaled(8));
    m_grid->setColumnStretch(1, 1);
}

void SheetForm::setWritable(bool isWritable)
{
    m_isWritable = isWritable;
}

void SheetForm::clear()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        // A change of theme walks over all widgets while this runs: none may go at once.
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    m_row = 0;
}

void SheetForm::setSheet(const PersonSheet &sheet, const Today &today)
{
    m_today = today;
    clear();
    addPermission(sheet);
    addStage(sheet);
    addIdentities(sheet);
    addLists(sheet);
    addTags(sheet);
    addChoice(sheet, HandField::Role);
    addChoice(sheet, HandField::Persona);
    addChoice(sheet, HandField::Strength);
    addPlace(sheet);
    addPreferences(sheet);
    addMeetings(sheet);
}

QWidget *SheetForm::makeRow(const QString &label)
{
    auto *cell = new QWidget(this);
    auto *lines = new QVBoxLayout(cell);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(scaled(4));
    auto *name = new PlainLabel(label, TextStyle::Body, Tone::Muted, this);
    m_grid->addWidget(name, m_row, 0, Qt::AlignTop);
    m_grid->addWidget(cell, m_row++, 1, Qt::AlignTop);
    return cell;
}

void SheetForm::addPermission(const PersonSheet &sheet)
{
    QWidget *cell = makeRow(tr("Permission"));
    const auto line = [&](const QString &topic, const PermissionVerdict &verdict) {
        const PermissionWords words = permissionWords(topic, verdict, m_today);
        auto *row = new QHBoxLayout;
        row->setSpacing(scaled(6));
        if (words.shape) {
            row->addWidget(new SeverityShape(*words.shape, cell));
        }
        auto *text = new PlainLabel(
            words.text, TextStyle::Body, words.shape ? toneOf(*words.shape) : Tone::Muted, cell);
        text->setObjectName(u"permissionShown"_s);
        text->setWordWrap(true);
        setPlainToolTip(text, words.meaning);
        row->addWidget(text, 1);
        static_cast<QVBoxLayout *>(cell->layout())->addLayout(row);
    };
    line(anyTopic, sheet.permission.any);
    for (const auto &[topic, verdict] : sheet.permission.topics) {
        line(topic, verdict);
    }
    auto *record = makeButton(tr("&Record…"), ButtonKind::Normal, {}, cell, ButtonSize::Small);
    record->setObjectName(u"recordPermission"_s);
    record->setEnabled(m_isWritable);
    cell->layout()->addWidget(record);
    cell->layout()->setAlignment(record, Qt::AlignLeft);
    connect(record, &QPushButton::clicked, this, &SheetForm::permissionAsked);
}

void SheetForm::addStage(const PersonSheet &sheet)
{
    addChoice(sheet, HandField::Stage);
}

void SheetForm::addIdentities(const PersonSheet &sheet)
{
    if (sheet.identities.size() < 2) {
        return;
    }
    QWidget *cell = makeRow(tr("Also known as"));
    for (const Identity &identity : sheet.identities) {
        if (identity.pk == sheet.pk) {
            continue;
        }
        auto *row = new QHBoxLayout;
        row->setSpacing(scaled(6));
        const QString handle = singleLine(identity.handle);
        auto *text = new PlainLabel(networkName(identity.network) + u" · "_s
                + (handle.isEmpty() ? singleLine(identity.name) : u'@' + handle),
            TextStyle::Body, Tone::Normal, cell);
        text->setObjectName(u"identityShown"_s);
        text->setElided(true);
        text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        const QString reason = reasonText(identity, m_wording, m_today);
        setPlainToolTip(text, reason.isEmpty() ? text->text() : reason);
        auto *split = makeButton(tr("Split"), ButtonKind::Link, {}, cell);
        split->setObjectName(u"splitIdentity"_s);
        split->setAccessibleName(tr("Split %1 off").arg(text->text()));
        setPlainToolTip(split, tr("They become a person of their own again; nothing is lost"));
        split->setEnabled(m_isWritable);
        row->addWidget(text, 1);
        row->addWidget(split);
        static_cast<QVBoxLayout *>(cell->layout())->addLayout(row);
        connect(split, &QPushButton::clicked, this,
            [this, pk = identity.pk] { Q_EMIT splitAsked(pk); });
    }
}

void SheetForm::addLists(const PersonSheet &sheet)
{
    QStringList names;
    for (const ListPlace &list : sheet.lists) {
        names += singleLine(list.name);
    }
    QWidget *cell = makeRow(tr("Lists"));
    auto *text = new PlainLabel(names.isEmpty() ? tr("None") : QLocale().createSeparatedList(names),
        TextStyle::Body, names.isEmpty() ? Tone::Muted : Tone::Normal, cell);
    text->setObjectName(u"listsShown"_s);
    text->setWordWrap(true);
    cell->layout()->addWidget(text);
}

void SheetForm::addTags(const PersonSheet &sheet)
{
    QWidget *cell = makeRow(tr("Tags"));
    if (!sheet.tags.isEmpty()) {
        auto *tags = new QWidget(cell);
        auto *flow = new FlowLayout(tags);
        for (const QString &tag : sheet.tags) {
            QString shown = singleLine(tag);
            auto *chip = makeButton(shown.replace(u'&', u"&&"_s), ButtonKind::Quiet,
                m_isWritable ? u"window-close"_s : QString(), tags, ButtonSize::Small);
            chip->setObjectName(u"tagChip"_s);
            chip->setAccessibleName(tr("Take the tag %1 off").arg(singleLine(tag)));
            chip->setEnabled(m_isWritable);
            flow->addWidget(chip);
            connect(chip, &QPushButton::clicked, this, [this, tag] { Q_EMIT tagRemoved(tag); });
        }
        cell->layout()->addWidget(tags);
    }
    auto *field = new QLineEdit(cell);
    field->setObjectName(u"tagField"_s);
    field->setAccessibleName(tr("Add tags"));
    field->setPlaceholderText(tr("Add a tag, Enter"));
    field->setMaxLength(80);
    field->setEnabled(m_isWritable);
    cell->layout()->addWidget(field);
    connect(field, &QLineEdit::returnPressed, this, [this, field] {
        QStringList tags = field->text().split(u',', Qt::SkipEmptyParts);
        tags.removeIf([](const QString &tag) { return tag.trimmed().isEmpty(); });
        if (!tags.isEmpty()) {
            Q_EMIT tagsAsked(tags);
        }
        field->clear();
    });
}

void SheetForm::addChoice(const PersonSheet &sheet, HandField field)
{
    QWidget *cell = makeRow(fieldName(field));
    auto *choice = new QComboBox(cell);
    choice->setObjectName(u"choice-"_s + toText(field));
    choice->setAccessibleName(fieldName(field));
    // As wide as the pane lets it be: a long choice is cut with dots, never by the edge.
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(8);
    choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    choice->addItem(field == HandField::Stage ? tr("Not set by hand") : tr("Not known"), QString());
    for (const QString &value : choicesOf(field)) {
        choice->addItem(valueText(field, value), value);
    }
    const auto found = sheet.values.find(field);
    if (found != sheet.values.end()) {
        choice->setCurrentIndex(std::max(0, choice->findData(found->second.value)));
        setPlainToolTip(choice, valueMeaning(field, found->second, m_today));
    }
    choice->setEnabled(m_isWritable);
    cell->layout()->addWidget(choice);
    connect(choice, &QComboBox::activated, this,
        [this, field, choice] { Q_EMIT valueAsked(field, choice->currentData().toString()); });
}

void SheetForm::addPlace(const PersonSheet &sheet)
{
    const auto zone = sheet.values.find(HandField::TimeZone);
    const auto country = sheet.values.find(HandField::Country);
    const bool isKnown = zone != sheet.values.end() || country != sheet.values.end();
    if (!isKnown && !sheet.guess) {
        return;
    }
    QWidget *cell = makeRow(tr("Place"));
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

void SheetForm::addPreferences(const PersonSheet &sheet)
{
    QWidget *cell = makeRow(tr("They want"));
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

void SheetForm::addMeetings(const PersonSheet &sheet)
{
    if (sheet.meetings.empty()) {
        return;
    }
    QWidget *cell = makeRow(tr("Met"));
    for (const Meeting &meeting : sheet.meetings) {
        auto *text = new PlainLabel(
            singleLine(meeting.event) + u" · "_s + dateText(meeting.at, m_today.zone),
            TextStyle::Body, Tone::Normal, cell);
        text->setWordWrap(true);
        text->setObjectName(u"meetingShown"_s);
        cell->layout()->addWidget(text);
    }
}

} // namespace comity::ui
