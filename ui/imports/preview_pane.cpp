#include "ui/imports/preview_pane.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/icons.h"
#include "ui/common/identity_text.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/severity_shape.h"
#include "ui/common/soft_block.h"
#include "ui/imports/import_words.h"
#include "ui/imports/preview_effects.h"
#include "ui/imports/rejected_list.h"
#include "ui/imports/rejected_model.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

QFrame *makeHead(const QString &title, PlainLabel *count)
{
    auto *head = new QFrame;
    head->setProperty("kind", u"head"_s);
    head->setMinimumHeight(scaled(44));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(14), 0, scaled(14), 0);
    row->setSpacing(scaled(8));
    row->addWidget(new PlainLabel(title, TextStyle::Strong));
    if (count != nullptr) {
        row->addWidget(count);
    }
    row->addStretch();
    return head;
}

/// What can be done about a list that is not whole; empty where its sentence says it.
QString fixFor(const QString &code)
{
    if (code == u"missing-part") {
        return PreviewPane::tr("Import the missing part together with this file.");
    }
    if (code == u"partial-archive") {
        return PreviewPane::tr("Ask for the whole archive, or import all its parts at once.");
    }
    if (code == u"shorter-than-before" || code == u"empty-list") {
        return PreviewPane::tr("If it really is so, say that the lists are whole.");
    }
    if (code == u"left-out-rows") {
        return PreviewPane::tr("Tick every row again, now or when the file is imported again.");
    }
    if (code == u"rejected-rows") {
        return PreviewPane::tr("Mend the rows in the file, or say that the lists are whole.");
    }
    return {};
}

} // namespace

PreviewPane::PreviewPane(const Wording &wording, RejectedModel &rejected, QWidget *parent)
    : QFrame(parent)
    , m_wording(wording)
    , m_rejected(rejected)
    , m_scroll(new QScrollArea)
    , m_rejectedPart(nullptr)
    , m_rejectedCount(new PlainLabel({}, TextStyle::Small, Tone::Muted))
{
    setProperty("kind", u"pane"_s);
    m_scroll->setProperty("kind", u"plain"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_rejectedPart = makeRejected();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead(tr("What is in the file"), nullptr));
    column->addWidget(m_scroll, 1);
    column->addWidget(m_rejectedPart, 1);
    column->addWidget(makeEffects());
}

QWidget *PreviewPane::makeEffects()
{
    m_effectsPart = new QWidget;
    m_effects = new PlainLabel({}, TextStyle::Small, Tone::Muted);
    m_effects->setObjectName(u"furtherEffects"_s);
    m_effects->setWordWrap(true);
    auto *text = new QVBoxLayout;
    text->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    text->setSpacing(scaled(4));
    text->addWidget(new PlainLabel(tr("This will also"), TextStyle::Strong));
    text->addWidget(m_effects);
    auto *column = new QVBoxLayout(m_effectsPart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeLine());
    column->addLayout(text);
    return m_effectsPart;
}

QWidget *PreviewPane::makeRejected()
{
    auto *part = new QWidget;
    auto *list = new RejectedList(part);
    list->setObjectName(u"paneRejected"_s);
    list->setModel(&m_rejected);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeLine());
    column->addWidget(makeHead(tr("Rejected"), m_rejectedCount));
    column->addWidget(list, 1);
    return part;
}

void PreviewPane::show(const ImportSummary &summary, const ImportRequest &request)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(10));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(scaled(8));
    grid->setVerticalSpacing(scaled(10));
    grid->setColumnStretch(1, 1);
    addLists(grid, summary);
    column->addLayout(grid);
    addWarnings(column, summary, request);
    column->addStretch();
    const int shownFrom = m_scroll->verticalScrollBar()->value();
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false); // setWidget() turns it on
    m_scroll->verticalScrollBar()->setValue(shownFrom);
    const QStringList effects = summary.isSameAgain ? QStringList() : furtherEffects(summary);
    m_effects->setText(effects.join(u'\n'));
    m_effectsPart->setVisible(!effects.isEmpty());
    const int reasons = m_rejected.reasonCount();
    m_rejectedPart->setVisible(summary.rejectedRows > 0);
    m_rejectedCount->setText(spoken({tr("%Ln rows", nullptr, plural(summary.rejectedRows)),
        tr("%Ln reasons", nullptr, reasons)}));
}

void PreviewPane::addLists(QGridLayout *grid, const ImportSummary &summary)
{
    const auto addCount = [grid](const QString &name, qint64 count, bool isWhole) {
        const int row = grid->rowCount();
        auto *label = new PlainLabel(name);
        label->setElided(true);
        auto *number = new PlainLabel(numberText(count), TextStyle::Strong);
        number->setAccessibleName(spoken({name, numberText(count),
            isWhole ? tr("whole", "a list") : tr("not whole", "a list")}));
        grid->addWidget(new SeverityShape(isWhole ? Severity::Ok : Severity::Warn), row, 0);
        grid->addWidget(label, row, 1);
        grid->addWidget(number, row, 2, Qt::AlignRight);
    };
    for (const AccountSummary &account : summary.accounts) {
        const auto named = [&](const QString &what) {
            return summary.accounts.size() < 2
                ? what
                : tr("%1 of %2", "Followers of @handle")
                      .arg(what,
                          accountText(account.network, account.handle, account.name, account.key));
        };
        for (const ListSummary &list : account.lists) {
            addCount(named(listName(list.kind)), list.rows, list.isComplete);
        }
        for (const ListSummary &list : account.sideLists) {
            const QString name = list.name.isEmpty() ? listName(list.kind)
                                                     : tr("List “%1”").arg(singleLine(list.name));
            // A side list that is empty or cut says less, and nothing wrong.
            addCount(named(name), list.rows, true);
        }
        if (account.messages > 0) {
            addCount(named(tr("Messages")), account.messages, true);
        }
        if (account.posts > 0) {
            addCount(named(tr("Your posts")), account.posts, true);
        }
    }
    const int row = grid->rowCount();
    if (summary.filesNotRead > 0) {
        auto *picture = new PlainLabel;
        picture->setPixmap(icon(u"edit-none"_s, Tone::Muted).pixmap(scaled(16)));
        const QString more = tr("%Ln more files", nullptr, plural(summary.filesNotRead));
        grid->addWidget(picture, row, 0);
        grid->addWidget(new PlainLabel(more, TextStyle::Body, Tone::Muted), row, 1);
        grid->addWidget(
            new PlainLabel(tr("Not read"), TextStyle::Body, Tone::Muted), row, 2, Qt::AlignRight);
    }
}

void PreviewPane::addWarnings(
    QVBoxLayout *column, const ImportSummary &summary, const ImportRequest &request)
{
    if (summary.isSameAgain) {
        return; // the page says it, and nothing else matters then
    }
    // Lists that are not whole first, each reason once; then what else is to be known.
    std::vector<formats::Notice> incomplete;
    const auto isTold = [&incomplete](const formats::Notice &notice) {
        return std::ranges::any_of(
            incomplete, [&notice](const auto &one) { return one.isSameAs(notice); });
    };
    for (const AccountSummary &account : summary.accounts) {
        for (const ListSummary &list : account.lists) {
            const formats::Notice notice {
                list.incompleteCode, list.incompleteArguments, true, list.kind};
            if (!list.isComplete && !isTold(notice)) {
                incomplete.push_back(notice);
            }
        }
    }
    for (std::size_t i = 0; i < incomplete.size(); ++i) {
        const bool isLast = i + 1 == incomplete.size();
        // What the files told of themselves says where they lie, too.
        const auto own = std::ranges::find_if(summary.warnings,
            [&](const formats::Notice &one) { return one.isSameAs(incomplete[i]); });
        addBlock(column,
            {Severity::Warn, noticeText(m_wording, incomplete[i]), fixFor(incomplete[i].code),
                isLast ? std::optional(tr("The lists are &whole")) : std::nullopt, true,
                own == summary.warnings.end() ? std::nullopt : sampleFor(*own, m_wording)});
    }
    if (request.complete) {
        addBlock(column,
            {Severity::Note, tr("You said that the lists are whole."), {},
                tr("Believe the &file instead"), std::nullopt, std::nullopt});
    }
    for (const formats::Notice &notice : summary.warnings) {
        if (!isTold(notice) && !(request.complete && notice.makesIncomplete)) {
            addBlock(column,
                {Severity::Note, noticeText(m_wording, notice), {}, {}, {},
                    sampleFor(notice, m_wording)});
        }
    }
}

void PreviewPane::addBlock(QVBoxLayout *column, const Block &content)
{
    auto *block = new SoftBlock(content.severity);
    auto *inside = new QGridLayout(block);
    inside->setContentsMargins(scaled(10), scaled(8), scaled(10), scaled(8));
    inside->setHorizontalSpacing(scaled(8));
    inside->setVerticalSpacing(scaled(6));
    inside->setColumnStretch(1, 1);
    auto *text = new PlainLabel(
        content.fix.isEmpty() ? content.sentence : content.sentence + u". "_s + content.fix,
        TextStyle::Small);
    text->setObjectName(u"previewWarning"_s);
    text->setWordWrap(true);
    inside->addWidget(new SeverityShape(content.severity), 0, 0, Qt::AlignTop);
    inside->addWidget(text, 0, 1);
    addButtons(inside, content);
    column->addWidget(block);
}

void PreviewPane::addButtons(QGridLayout *inside, const Block &content)
{
    if (content.action) {
        QPushButton *button
            = makeButton(*content.action, ButtonKind::Normal, {}, nullptr, ButtonSize::Small);
        button->setObjectName(content.says ? u"sayComplete"_s : u"believeFile"_s);
        inside->addWidget(button, 1, 1, Qt::AlignLeft);
        // Later, because the answer takes this button away.
        connect(
            button, &QPushButton::clicked, this,
            [this, says = content.says] { Q_EMIT completeSaid(says); }, Qt::QueuedConnection);
    }
    if (content.sample) {
        QPushButton *button = makeButton(tr("Copy anonymised sample…"), ButtonKind::Normal,
            u"edit-copy"_s, nullptr, ButtonSize::Small);
        button->setObjectName(u"askSample"_s);
        inside->addWidget(button, 2, 1, Qt::AlignLeft);
        connect(button, &QPushButton::clicked, this,
            [this, sample = *content.sample] { Q_EMIT sampleAsked(sample); });
    }
}

} // namespace comity::ui
