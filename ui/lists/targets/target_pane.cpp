#include "ui/lists/targets/target_pane.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/flow_layout.h"
#include "ui/common/identity_text.h"
#include "ui/common/plain_label.h"
#include "ui/common/scrolling_pane.h"
#include "ui/common/tool_tip.h"
#include "ui/common/typography.h"
#include "ui/lists/targets/target_bars.h"
#include "ui/lists/targets/target_ideas.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int quoteLines = 2;

QFrame *verticalLine()
{
    auto *line = new QFrame;
    line->setProperty("kind", u"line"_s);
    line->setFixedWidth(1);
    return line;
}

QVBoxLayout *columnOf(QWidget *part)
{
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(10));
    column->setSpacing(scaled(8));
    return column;
}

} // namespace

TargetPane::TargetPane(QWidget *parent)
    : QFrame(parent)
    , m_name(new PlainLabel({}, TextStyle::Strong))
    , m_when(new PlainLabel({}, TextStyle::Caption, Tone::Muted))
    , m_quote(new PlainLabel)
    , m_meter(new PlainLabel({}, TextStyle::Caption, Tone::Muted))
    , m_log(makeButton(tr("Log a &touch…"), ButtonKind::Primary, u"emblem-favorite"_s))
    , m_post(makeButton(tr("Open &post"), ButtonKind::Normal, u"internet-services"_s))
    , m_used(makeButton(tr("&Used")))
    , m_change(makeIconButton(u"document-edit"_s, tr("Change the opening")))
    , m_note(makeIconButton(u"list-add"_s, tr("Note an opening (N)")))
    , m_ideas(new TargetIdeas)
    , m_introducers(new PlainLabel({}, TextStyle::Caption, Tone::Muted))
    , m_bars(new TargetBars)
    , m_count(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_hours(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_answered(
          makeButton(tr("They &answered"), ButtonKind::Quiet, {}, nullptr, ButtonSize::Small))
    , m_touches(makeButton(tr("A&ll…"), ButtonKind::Quiet, {}, nullptr, ButtonSize::Small))
    , m_content(new QWidget)
    , m_scroll(new ScrollingPane(m_content))
    , m_nobody(new PlainLabel(tr("Choose somebody to see their opening and what would help them."),
          TextStyle::Body, Tone::Muted))
{
    setObjectName(u"targetPane"_s);
    setProperty("kind", u"pane"_s);
    auto *row = new QHBoxLayout(m_content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeOpening(), 46);
    row->addWidget(verticalLine());
    row->addWidget(makeIdeas(), 33);
    row->addWidget(verticalLine());
    row->addWidget(makeTouches(), 21);
    m_nobody->setAlignment(Qt::AlignCenter);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    // The ground of the pane shows through.
    m_content->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    whole->addWidget(m_scroll);
    whole->addWidget(m_nobody);
    clear();
}

QWidget *TargetPane::makeOpening()
{
    m_name->setObjectName(u"targetName"_s);
    m_name->setElided(true);
    m_when->setObjectName(u"targetOpeningTime"_s);
    m_quote->setObjectName(u"targetQuote"_s);
    m_quote->setWordWrap(true);
    m_quote->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_quote->setFixedHeight(
        QFontMetrics(fontFor(TextStyle::Body)).lineSpacing() * quoteLines + scaled(2));
    m_meter->setObjectName(u"targetMeterReason"_s);
    m_meter->setElided(true);
    m_log->setObjectName(u"targetLog"_s);
    m_post->setObjectName(u"targetOpenPost"_s);
    m_used->setObjectName(u"targetUsed"_s);
    m_change->setObjectName(u"targetChangeOpening"_s);
    m_note->setObjectName(u"targetNote"_s);
    auto *part = new QWidget;
    auto *column = columnOf(part);
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(8));
    head->addWidget(m_name);
    head->addWidget(m_when);
    head->addStretch(1);
    auto *bar = new QFrame;
    bar->setProperty("kind", u"line"_s);
    bar->setFixedWidth(scaled(2));
    auto *quote = new QHBoxLayout;
    quote->setSpacing(scaled(10));
    quote->addWidget(bar);
    quote->addWidget(m_quote, 1);
    auto *buttons = new FlowLayout(nullptr, 8);
    for (QWidget *const one :
        std::initializer_list<QWidget *> {m_log, m_post, m_used, m_change, m_note}) {
        buttons->addWidget(one);
    }
    column->addLayout(head);
    column->addLayout(quote);
    column->addLayout(buttons);
    column->addStretch(1);
    column->addWidget(m_meter);
    connect(m_log, &QPushButton::clicked, this, &TargetPane::touchAsked);
    connect(m_post, &QPushButton::clicked, this, &TargetPane::openPostAsked);
    connect(m_used, &QPushButton::clicked, this, &TargetPane::usedAsked);
    connect(m_change, &QToolButton::clicked, this, &TargetPane::changeOpeningAsked);
    connect(m_note, &QToolButton::clicked, this, &TargetPane::openingAsked);
    return part;
}

QWidget *TargetPane::makeIdeas()
{
    auto *part = new QWidget;
    auto *column = columnOf(part);
    column->addWidget(new PlainLabel(tr("Ways to be useful"), TextStyle::Section, Tone::Muted));
    column->setSpacing(scaled(5));
    column->addWidget(m_ideas, 1);
    m_introducers->setObjectName(u"targetIntroducers"_s);
    m_introducers->setElided(true);
    column->addWidget(m_introducers);
    connect(m_ideas, &TargetIdeas::ideaChosen, this, &TargetPane::ideaChosen);
    return part;
}

QWidget *TargetPane::makeTouches()
{
    m_count->setObjectName(u"targetTouchCount"_s);
    m_count->setElided(true);
    m_hours->setObjectName(u"targetHours"_s);
    m_hours->setElided(true);
    m_answered->setObjectName(u"targetAnswered"_s);
    m_touches->setObjectName(u"targetTouches"_s);
    setPlainToolTip(m_touches, tr("All touches as a table"));
    auto *part = new QWidget;
    auto *column = columnOf(part);
    column->addWidget(new PlainLabel(tr("Touches, 12 weeks"), TextStyle::Section, Tone::Muted));
    column->addWidget(m_bars);
    column->addWidget(m_count);
    column->addWidget(m_hours);
    column->addStretch(1);
    auto *buttons = new FlowLayout(nullptr, 6);
    buttons->addWidget(m_answered);
    buttons->addWidget(m_touches);
    column->addLayout(buttons);
    connect(m_answered, &QPushButton::clicked, this, &TargetPane::answeredAsked);
    connect(m_touches, &QPushButton::clicked, this, &TargetPane::touchesAsked);
    return part;
}

void TargetPane::clear()
{
    m_scroll->hide();
    m_nobody->show();
}

void TargetPane::show(
    const TargetRow &row, const QStringList &introducers, const TargetWords &words, bool isWritable)
{
    const PersonRow &person = row.person;
    m_name->setText(singleLine(nameText(person.network, person.name, person.handle, person.key)));
    showOpening(row, words, isWritable);
    const IdeaFacts facts {row.ask, static_cast<int>(introducers.size())};
    m_ideas->setIdeas(nextTouches(row.target, facts, words.now(), words.zone()), words, isWritable);
    m_introducers->setText(tr("Could introduce you: %1", "names").arg(introducers.join(u", "_s)));
    setPlainToolTip(m_introducers,
        tr("You know them, and they are on the same lists:") + u'\n' + introducers.join(u'\n'));
    m_introducers->setVisible(!introducers.isEmpty());
    showTouches(row, words, isWritable);
    const QString word = words.word(row.meter.word());
    m_meter->setText(row.meter.reasons.empty()
            ? word
            : tr("%1: %2", "a judgement and its reason")
                  .arg(word, words.reason(row.meter.reasons.front())));
    setPlainToolTip(m_meter, words.reasons(row.meter));
    m_nobody->hide();
    m_scroll->show();
}

void TargetPane::showOpening(const TargetRow &row, const TargetWords &words, bool isWritable)
{
    const bool hasOpening = row.opening.has_value();
    m_when->setVisible(hasOpening);
    m_used->setVisible(hasOpening && isWritable);
    m_change->setVisible(hasOpening && isWritable);
    m_post->setVisible(hasOpening && !row.opening->url.isEmpty());
    m_log->setEnabled(isWritable);
    m_note->setEnabled(isWritable);
    if (!hasOpening) {
        m_quote->setText(tr("No opening is noted. Paste or drop what they wrote, or press N."));
        m_quote->setTone(Tone::Muted);
        return;
    }
    m_when->setText(words.openingTime(*row.opening));
    const QString quote = singleLine(row.opening->quote);
    m_quote->setText(quote.isEmpty() ? row.opening->url : tr("“%1”", "a quote").arg(quote));
    m_quote->setTone(Tone::Normal);
    setPlainToolTip(m_quote, row.opening->quote);
}

void TargetPane::showTouches(const TargetRow &row, const TargetWords &words, bool isWritable)
{
    const auto weeks = touchWeeks(row.target.touches, words.now(), words.zone());
    const QString count = words.weeks(weeks);
    m_bars->setWeeks(weeks, count);
    m_count->setText(count);
    const QString hours = words.hours(row.target);
    m_hours->setText(hours);
    m_hours->setVisible(!hours.isEmpty());
    const auto isOpen
        = [](const Touch &touch) { return !touch.answeredAt && touch.kind != TouchKind::Met; };
    m_answered->setVisible(
        isWritable && !row.target.touches.empty() && isOpen(row.target.touches.front()));
    m_touches->setEnabled(!row.target.touches.empty());
}

} // namespace comity::ui
