#include "ui/people/persons/merge_dialog.h"

#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/severity_shape.h"
#include "ui/common/tiles.h"
#include "ui/people/persons/comparison_grid.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int firstHeight = 640; ///< at 100 %
constexpr int leastWidth = 560;
constexpr int labelsWidth = 170;
constexpr int columnWidth = 200;
constexpr std::size_t columnsAtOnce = 4;

/// Shape and sentence; `name` is for tests.
void addSentence(
    QVBoxLayout *column, Severity severity, const QString &sentence, const QString &name)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    row->addWidget(new SeverityShape(severity), 0, Qt::AlignTop);
    auto *text = new PlainLabel(sentence, TextStyle::Body);
    text->setObjectName(name);
    text->setWordWrap(true);
    row->addWidget(text, 1);
    column->addLayout(row);
}

int widthFor(const MergeFindings &findings)
{
    const auto columns = static_cast<int>(std::min(findings.cards.size(), columnsAtOnce));
    return std::max(leastWidth, labelsWidth + columnWidth * columns);
}

} // namespace

MergeDialog::MergeDialog(
    const MergeFindings &findings, const Wording &wording, const Today &today, QWidget *parent)
    : FramedDialog(u"mergeDialog"_s,
        tr("Make one person of these %Ln?", nullptr,
            plural(static_cast<qint64>(findings.cards.size()))),
        QSize(widthFor(findings), firstHeight), parent)
{
    addPart(makeDialogHead(windowTitle(),
        tr("Their profiles stay as they are and share what you say about them. You can undo it, "
           "and take them apart at any time without loss.")));
    auto *grid = new ComparisonGrid;
    grid->setPeople(findings.cards, today);
    auto *known = new QWidget;
    auto *column = new QVBoxLayout(known);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeReasons(findings, wording, today));
    column->addWidget(makeLine(known));
    column->addWidget(grid, 1);
    auto *scroll = makeDialogScroll(known, tr("What is known of them"));
    scroll->setObjectName(u"mergeScroll"_s);
    addPart(scroll, 1);
    addPart(makeFoot(mergeReasonCode(findings)));
}

QWidget *MergeDialog::makeReasons(
    const MergeFindings &findings, const Wording &wording, const Today &today)
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    column->setSpacing(scaled(6));
    for (const QString &reason : mergeReasons(findings, wording)) {
        addSentence(column, Severity::Ok, reason, u"mergeReason"_s);
    }
    for (const QString &doubt : mergeDoubts(findings, today)) {
        addSentence(column, Severity::Warn, doubt, u"mergeDoubt"_s);
    }
    for (const QString &outcome : mergeOutcomes(findings)) {
        addSentence(column, Severity::Note, outcome, u"mergeOutcome"_s);
    }
    const QString front = handleText(findings.front);
    addSentence(column, Severity::Note,
        tr("Under All accounts they are one row, %1 on %2, which is the closest to you")
            .arg(front.isEmpty() ? nameText(findings.front) : front,
                networkName(findings.front.network)),
        u"mergeFront"_s);
    return part;
}

QWidget *MergeDialog::makeFoot(const QString &reason)
{
    auto *cancel = makeButton(tr("Cancel"));
    cancel->setObjectName(u"mergeCancel"_s);
    auto *merge = makeButton(tr("&Make one person"), ButtonKind::Primary);
    merge->setObjectName(u"mergeMake"_s);
    merge->setDefault(true);
    merge->setFocus();
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(merge, &QPushButton::clicked, this, [this, reason] {
        accept();
        Q_EMIT mergeAsked(reason);
    });
    return makeDialogFoot(nullptr, {cancel, merge});
}

} // namespace comity::ui
