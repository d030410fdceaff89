#include "ui/imports/export_help_page.h"

#include "ui/common/buttons.h"
#include "ui/common/plain_label.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

using Kind = networks::HelpBlock::Kind;

/// Longer lines are hard to read.
constexpr int widestText = 640;

PlainLabel *paragraph(const QString &text, TextStyle style = TextStyle::Body)
{
    auto *label = new PlainLabel(text, style);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ExportHelpPage::ExportHelpPage(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(u"helpPage"_s);
    setProperty("kind", u"plain"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
}

void ExportHelpPage::setPage(const networks::ExportHelp &page)
{
    auto *content = new QWidget;
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(scaled(8));
    grid->setVerticalSpacing(scaled(6));
    grid->setColumnStretch(1, 1);
    auto *title = paragraph(page.title, TextStyle::Verdict);
    title->setObjectName(u"helpTitle"_s);
    grid->addWidget(title, 0, 0, 1, 2);
    int step = 0;
    for (const networks::HelpBlock &block : page.blocks) {
        step = block.kind == Kind::Step ? step + 1 : 0;
        addBlock(*grid, block, step);
    }
    auto *text = new QWidget;
    text->setLayout(grid);
    text->setMaximumWidth(scaled(widestText));
    auto *column = new QGridLayout(content);
    column->setContentsMargins(scaled(24), scaled(16), scaled(24), scaled(24));
    column->addWidget(text, 0, 0);
    column->setColumnStretch(0, widestText);
    column->setColumnStretch(1, 1);
    column->setRowStretch(1, 1);
    setWidget(content);
    content->setAutoFillBackground(false); // setWidget() turns it on
    setAccessibleName(tr("How to export: %1").arg(page.title));
    verticalScrollBar()->setValue(0);
}

void ExportHelpPage::addBlock(QGridLayout &grid, const networks::HelpBlock &block, int step)
{
    const int row = grid.rowCount();
    switch (block.kind) {
    case Kind::Heading:
        grid.setRowMinimumHeight(row, scaled(8));
        grid.addWidget(paragraph(block.text, TextStyle::Strong), row + 1, 0, 1, 2);
        break;
    case Kind::Text:
        grid.addWidget(paragraph(block.text), row, 0, 1, 2);
        break;
    case Kind::Address:
        grid.addWidget(makeAddress(block.text), row, 0, 1, 2);
        break;
    case Kind::Step:
    case Kind::Bullet: {
        const QString mark = block.kind == Kind::Step
            ? tr("%1.", "number of a step").arg(locale().toString(step))
            : QString(QChar(0x2022));
        auto *label = new PlainLabel(mark, TextStyle::Body, Tone::Muted);
        label->setMinimumWidth(scaled(18));
        grid.addWidget(label, row, 0, Qt::AlignTop | Qt::AlignRight);
        grid.addWidget(paragraph(block.text), row, 1);
        break;
    }
    }
}

QWidget *ExportHelpPage::makeAddress(const QString &address)
{
    auto *holder = new QFrame;
    holder->setProperty("kind", u"card"_s);
    auto *text = new PlainLabel(address, TextStyle::Mono);
    text->setObjectName(u"helpAddress"_s);
    text->setElided(true);
    text->setAccessibleName(tr("Address: %1").arg(address));
    QPushButton *copy = makeButton(
        tr("&Copy address"), ButtonKind::Quiet, u"edit-copy"_s, holder, ButtonSize::Small);
    copy->setObjectName(u"copyAddress"_s);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(scaled(10), scaled(6), scaled(6), scaled(6));
    row->setSpacing(scaled(8));
    row->addWidget(text, 1);
    row->addWidget(copy);
    connect(copy, &QPushButton::clicked, this, [this, address] {
        QGuiApplication::clipboard()->setText(address);
        Q_EMIT copied(address);
    });
    return holder;
}

} // namespace comity::ui
