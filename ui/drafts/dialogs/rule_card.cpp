#include "ui/drafts/dialogs/rule_card.h"

#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/formatting.h"
#include "ui/common/severity_shape.h"
#include "ui/common/tall_frame.h"
#include "ui/common/wrapped_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

constexpr QSize size100 {560, 560}; ///< at 100 %
constexpr qsizetype mostExamples = 4; ///< of each sort

QString recordOf(const ToldRule &rule)
{
    if (!rule.accepted && !rule.putAside && !rule.passedOver) {
        return RuleCard::tr("Nothing was noted about it here so far.");
    }
    const QString mended = rule.accepted
        ? RuleCard::tr("Mended %Ln times.", nullptr, *rule.accepted)
        : RuleCard::tr("How often it was mended is not known.");
    const QString aside = rule.putAside
        ? RuleCard::tr("Put aside %Ln times.", nullptr, *rule.putAside)
        : RuleCard::tr("How often it was put aside is not known.");
    const QString passed = rule.passedOver.value_or(0) == 0
        ? QString()
        : u' ' + RuleCard::tr("Copied in spite of it %Ln times.", nullptr, *rule.passedOver);
    return mended + u' ' + aside + passed;
}

void addExamples(QVBoxLayout &column, const QString &title, const QStringList &texts,
    Severity severity, const QString &name)
{
    if (texts.isEmpty()) {
        return;
    }
    column.addWidget(new PlainLabel(title, TextStyle::Section, Tone::Muted));
    for (const QString &text : texts.mid(0, mostExamples)) {
        auto *words = makeWrapped(
            RuleCard::tr("“%1”", "a quoted example").arg(text), TextStyle::Body, Tone::Normal);
        words->setObjectName(name);
        auto *row = new QHBoxLayout;
        row->setSpacing(scaled(8));
        row->addWidget(new SeverityShape(severity, nullptr, 14), 0, Qt::AlignTop);
        row->addWidget(words, 1);
        column.addLayout(row);
    }
    column.addSpacing(scaled(4));
}

} // namespace

RuleCard::RuleCard(const ToldRule &rule, QWidget *parent)
    : FramedDialog(u"ruleCard"_s, rule.title, size100, parent)
{
    addPart(makeDialogHead(windowTitle(),
        rule.isOnTrial ? tr("On trial: it says nothing yet, and only counts.") : QString()));
    auto *content = new TallFrame;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(6));
    auto *looksFor = makeWrapped(rule.looksFor, TextStyle::Body, Tone::Normal);
    looksFor->setObjectName(u"ruleLooksFor"_s);
    auto *first = new QHBoxLayout;
    first->setSpacing(scaled(8));
    first->addWidget(new SeverityShape(rule.severity), 0, Qt::AlignTop);
    first->addWidget(looksFor, 1);
    column->addLayout(first);
    column->addSpacing(scaled(4));
    if (!rule.ideas.empty()) {
        column->addWidget(
            new PlainLabel(tr("Where it comes from"), TextStyle::Section, Tone::Muted));
    }
    for (const ToldRule::Idea &idea : rule.ideas) {
        auto *line = makeWrapped(idea.sentence.isEmpty()
                ? idea.id
                : tr("%1: %2", "id of an idea, its sentence").arg(idea.id, idea.sentence),
            TextStyle::Small, Tone::Muted);
        line->setObjectName(u"ruleIdea"_s);
        column->addWidget(line);
    }
    column->addSpacing(scaled(4));
    addExamples(*column, tr("It speaks about"), rule.flagged, rule.severity, u"ruleFlagged"_s);
    addExamples(*column, tr("It leaves alone"), rule.left, Severity::Ok, u"ruleLeft"_s);
    column->addWidget(new PlainLabel(tr("Here"), TextStyle::Section, Tone::Muted));
    auto *record = makeWrapped(recordOf(rule), TextStyle::Body, Tone::Normal);
    record->setObjectName(u"ruleRecord"_s);
    column->addWidget(record);
    column->addStretch(1);
    addPart(makeDialogScroll(content, windowTitle()), 1);
    auto *lessons = makeButton(tr("&What we learnt about it"), ButtonKind::Link);
    lessons->setObjectName(u"ruleLessons"_s);
    connect(
        lessons, &QPushButton::clicked, this, [this, id = rule.id] { Q_EMIT lessonsAsked(id); });
    auto *close = makeButton(tr("&Close"));
    close->setObjectName(u"closeRuleCard"_s);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    addPart(makeDialogFoot(nullptr, {lessons, close}));
    close->setFocus();
}

} // namespace comity::ui
