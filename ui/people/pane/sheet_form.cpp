#include "ui/people/pane/sheet_form.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/flow_layout.h"
#include "ui/common/formatting.h"
#include "ui/common/in_touch_words.h"
#include "ui/common/plain_label.h"
#include "ui/common/severity_shape.h"
#include "ui/common/tiles.h"
#include "ui/common/tool_tip.h"
#include "ui/people/pane/explained_cell.h"
#include "ui/people/pane/hand_choice.h"
#include "ui/people/pane/sheet_words.h"
#include "ui/people/pane/standing_words.h"
#include "ui/people/table/list_tile.h"
#include "ui/people/table/network_tile.h"
#include "ui/people/table/stage_ticks.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

SheetForm::SheetForm(const Wording &wording, QWidget *parent)
    : FormGrid(parent)
    , m_wording(wording)
{
    // An edit that fails leaves a field that says what does not hold.
    connect(this, &SheetForm::valueAsked, this, [this] { m_shown.reset(); });
    connect(this, &SheetForm::tagsAsked, this, [this] { m_shown.reset(); });
    connect(this, &SheetForm::tagRemoved, this, [this] { m_shown.reset(); });
}

void SheetForm::setWritable(bool isWritable)
{
    m_isWritable = isWritable;
    m_shown.reset();
}

void SheetForm::setFile(const PersonFile &file, const Today &today)
{
    // Fields that say the same stay, with what is typed in them.
    Shown shown {file.sheet, file.stage, file.equity, file.inTouch};
    if (m_shown == shown && m_today.date() == today.date()) {
        return;
    }
    m_shown = std::move(shown);
    m_today = today;
    clear();
    addPermission(file.sheet);
    addStage(file);
    addEquity(file.equity);
    addInTouch(file.inTouch);
    addIdentities(file.sheet);
    addLists(file.sheet);
    addTags(file.sheet);
    keepFocus();
}

ExplainedCell *SheetForm::addExplained(const QString &label, const QString &name)
{
    auto *cell = new ExplainedCell(label, this);
    cell->setObjectName(name);
    cell->setOpen(m_open.contains(name));
    connect(cell, &ExplainedCell::opened, this, [this, name](bool isOpen) {
        isOpen ? void(m_open.insert(name)) : void(m_open.remove(name));
    });
    addRow(label, cell, Begins::WithControl);
    return cell;
}

void SheetForm::addPermission(const PersonSheet &sheet)
{
    ExplainedCell *cell = addExplained(tr("Permission"), u"explainPermission"_s);
    auto *lines = new QWidget(cell);
    auto *column = new QVBoxLayout(lines);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    const auto line = [&](const QString &topic, const PermissionVerdict &verdict) {
        const PermissionWords words = permissionWords(topic, verdict, m_today);
        auto *row = new QHBoxLayout;
        row->setSpacing(scaled(6));
        if (words.shape) {
            row->addWidget(new SeverityShape(*words.shape, lines), 0, Qt::AlignVCenter);
        }
        auto *text = new PlainLabel(
            words.text, TextStyle::Body, words.shape ? toneOf(*words.shape) : Tone::Muted, lines);
        text->setObjectName(u"permissionShown"_s);
        text->setWordWrap(true);
        setPlainToolTip(text, words.meaning);
        row->addWidget(text, 1);
        column->addLayout(row);
        // A yes is told whole by its record.
        if (verdict.state != Permission::OptIn) {
            cell->addLine(words.meaning);
        }
    };
    line(anyTopic, sheet.permission.any);
    for (const auto &[topic, verdict] : sheet.permission.topics) {
        line(topic, verdict);
    }
    for (const PermissionRecord &record : sheet.permission.records) {
        const ReasonWords words = recordWords(record, m_today);
        cell->addLine(words.text, words.note);
    }
    auto *record = makeButton(tr("&Record…"), ButtonKind::Normal, {}, cell, ButtonSize::Small);
    record->setObjectName(u"recordPermission"_s);
    record->setEnabled(m_isWritable);
    connect(record, &QPushButton::clicked, this, &SheetForm::permissionAsked);
    cell->addToHead(lines, 1);
    cell->addBelow(record, Qt::AlignLeft);
}

QWidget *SheetForm::makeStageChoice(const PersonFile &file, QWidget *parent)
{
    auto *choice
        = new HandChoice(HandField::Stage, tr("As the data say"), file.sheet, m_today, parent);
    choice->setEnabled(m_isWritable);
    connect(choice, &HandChoice::valueAsked, this, &SheetForm::valueAsked);
    return choice;
}

void SheetForm::addStage(const PersonFile &file)
{
    const StageStory &story = file.stage;
    ExplainedCell *cell = addExplained(tr("Stage"), u"explainStage"_s);
    auto *ticks = new StageTicks(story.stage, cell);
    const QString word = stageWord(story.stage);
    auto *text = new PlainLabel(word, TextStyle::Strong, Tone::Normal, cell);
    text->setObjectName(u"stageShown"_s);
    const QString meaning = stageMeaning(story, m_wording, m_today);
    setPlainToolTip(ticks, meaning);
    ticks->setAccessibleName(tr("%1, %2 of 5").arg(word, numberText(int(story.stage) + 1)));
    setPlainToolTip(text, meaning);
    cell->addToHead(ticks);
    cell->addToHead(text, 1);
    if (story.isByHand) {
        auto *set = new PlainLabel(tr("Set by hand"), TextStyle::Caption, Tone::Muted, cell);
        set->setObjectName(u"stageByHand"_s);
        setPlainToolTip(set, meaning);
        cell->addBelow(set);
    }
    for (const StageEvidence &one : story.byHand) {
        const ReasonWords words = evidenceWords(one, m_wording, m_today);
        cell->addLine(words.text, words.note);
    }
    RowMarks computed;
    computed.stage = story.computed;
    const QString rule = stageMeaning(computed);
    cell->addLine(story.isByHand ? tr("By the data: %1").arg(rule) : rule);
    for (const StageEvidence &one : story.evidence) {
        const ReasonWords words = evidenceWords(one, m_wording, m_today);
        cell->addLine(words.text, words.note);
    }
    cell->addFolded(makeStageChoice(file, cell));
}

void SheetForm::addEquity(const Equity &equity)
{
    ExplainedCell *cell = addExplained(tr("Give and take"), u"explainEquity"_s);
    const bool isAny = equity.given() + equity.received() > 0;
    auto *text = new PlainLabel(
        equityText(equity), TextStyle::Body, isAny ? Tone::Normal : Tone::Muted, cell);
    text->setObjectName(u"equityShown"_s);
    text->setWordWrap(true);
    const ReasonWords given = givenWords(equity, m_today);
    const ReasonWords received = receivedWords(equity, m_today);
    setPlainToolTip(text, given.text + u'\n' + received.text);
    cell->addToHead(text, 1);
    cell->addLine(given.text, given.note);
    cell->addLine(received.text, received.note);
    cell->addLine(tr("Counted from imported messages, the touches you logged and the referrals you "
                     "noted; nothing is "
                     "weighed, and groups are left out"));
}

void SheetForm::addInTouch(const InTouch &inTouch)
{
    ExplainedCell *cell = addExplained(tr("Keep in touch"), u"explainInTouch"_s);
    const auto shape = severityOf(inTouch.state);
    if (shape) {
        cell->addToHead(new SeverityShape(*shape, cell));
    }
    auto *text = new PlainLabel(inTouch.rhythm ? inTouchText(inTouch) : tr("No rhythm set"),
        TextStyle::Body, toneOf(inTouch.state), cell);
    text->setObjectName(u"inTouchShown"_s);
    text->setWordWrap(true);
    setPlainToolTip(text, inTouchMeaning(inTouch, m_today.zone));
    cell->addToHead(text, 1);
    if (inTouch.rhythm) {
        cell->addLine(tr("Wished: %1").arg(rhythmText(inTouch.rhythm->rhythm)),
            rhythmSource(*inTouch.rhythm));
        cell->addLine(lastContactText(inTouch, m_today.zone));
    } else {
        cell->addLine(tr("Nothing is set for them, for a list of theirs or for a tag"));
    }
    auto *change = makeButton(inTouch.rhythm ? tr("C&hange…") : tr("Set a r&hythm…"),
        ButtonKind::Normal, {}, cell, ButtonSize::Small);
    change->setObjectName(u"changeRhythm"_s);
    change->setEnabled(m_isWritable);
    connect(change, &QPushButton::clicked, this, &SheetForm::rhythmAsked);
    cell->addFolded(change, Qt::AlignLeft);
}

void SheetForm::addIdentities(const PersonSheet &sheet)
{
    if (sheet.identities.size() < 2) {
        return;
    }
    QWidget *cell = addCell(tr("Also known as"), Begins::WithControl);
    for (const Identity &identity : sheet.identities) {
        if (identity.pk == sheet.pk) {
            continue;
        }
        auto *line = new QWidget(cell);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(scaled(6));
        const QString handle = singleLine(identity.handle);
        auto *text = new PlainLabel(handle.isEmpty() ? singleLine(identity.name) : u'@' + handle,
            TextStyle::Body, Tone::Normal, line);
        text->setObjectName(u"identityShown"_s);
        text->setAccessibleName(networkName(identity.network) + u", "_s + text->text());
        text->setElided(true);
        text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        const QString reason = reasonText(identity, m_wording, m_today);
        setPlainToolTip(text, reason.isEmpty() ? text->text() : reason);
        auto *split = makeButton(tr("Split"), ButtonKind::Link, {}, line);
        split->setObjectName(u"splitIdentity"_s);
        split->setAccessibleName(tr("Split %1 off").arg(text->text()));
        setPlainToolTip(split, tr("They become a person of their own again; nothing is lost"));
        split->setEnabled(m_isWritable);
        row->addWidget(new NetworkTile(identity.network, line));
        row->addWidget(text, 1);
        row->addWidget(split);
        cell->layout()->addWidget(line);
        connect(split, &QPushButton::clicked, this,
            [this, pk = identity.pk] { Q_EMIT splitAsked(pk); });
    }
}

void SheetForm::addLists(const PersonSheet &sheet)
{
    QWidget *cell = addCell(tr("Lists"));
    if (sheet.lists.empty()) {
        auto *none = new PlainLabel(tr("None"), TextStyle::Body, Tone::Muted, cell);
        none->setObjectName(u"listsShown"_s);
        cell->layout()->addWidget(none);
        return;
    }
    auto *tiles = new QWidget(cell);
    auto *flow = new FlowLayout(tiles, 5);
    for (const ListPlace &list : sheet.lists) {
        const ListKind kind = listKindFromText(list.kind).value_or(ListKind::Private);
        auto *tile = new ListTile(list.name, kind, tiles);
        setPlainToolTip(tile,
            tr("%1, since %2", "a list and a date")
                .arg(singleLine(list.name), dateText(Dated::exact(list.addedAt), m_today.zone)));
        flow->addWidget(tile);
    }
    cell->layout()->addWidget(tiles);
}

void SheetForm::addTags(const PersonSheet &sheet)
{
    QWidget *cell = addCell(tr("Tags"), Begins::WithControl);
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

} // namespace comity::ui
