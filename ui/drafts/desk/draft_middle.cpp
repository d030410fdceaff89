#include "ui/drafts/desk/draft_middle.h"

#include "model/base/civil_time.h"
#include "model/networks/channel.h"
#include "ui/common/empty_state.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/notice.h"
#include "ui/common/scrolling_pane.h"
#include "ui/common/typography.h"
#include "ui/drafts/desk/audience_words.h"
#include "ui/drafts/desk/hold_words.h"
#include "ui/drafts/editor/draft_editor.h"
#include "ui/drafts/editor/length_meters.h"
#include "ui/drafts/head/draft_foot.h"
#include "ui/drafts/head/draft_head.h"
#include "ui/drafts/think/stop_and_think.h"
#include "ui/drafts/think/think_reminders.h"

#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

/// From so many on, who answers them is asked about.
constexpr int manyAnswers = 25;
/// A finding on so much and nearly all of a text underlines nothing.
constexpr qsizetype wholeText = 120;

std::vector<EditorMark> marksOf(const ToldReview &review)
{
    std::vector<EditorMark> marks;
    for (std::size_t at = 0; at < review.findings.size(); ++at) {
        const ToldFinding &told = review.findings[at];
        const auto add = [&](const review::Span &span) {
            // What is said of the text as a whole is said in the list.
            if (span.length() >= wholeText && span.length() * 10 >= review.draft->text.size() * 9) {
                return;
            }
            marks.push_back({span.start, span.end, severityOf(told.finding.severity),
                static_cast<int>(at), told.title, told.fixes});
        };
        if (told.finding.span) {
            add(*told.finding.span);
        }
        for (const review::Span &span : told.finding.alsoSpans) {
            add(span);
        }
    }
    return marks;
}

/// As high as its content where there is room; scrolls where there is not.
class YieldingPane final : public ScrollingPane
{
public:
    explicit YieldingPane(QWidget *content)
        : ScrollingPane(content)
    {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        // On the ground of the draft, as what stands around it.
        content->setAutoFillBackground(false);
        viewport()->setAutoFillBackground(false);
    }

    QSize sizeHint() const override
    {
        return {ScrollingPane::sizeHint().width(), widget()->sizeHint().height()};
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest) {
            updateGeometry();
        }
        return ScrollingPane::eventFilter(watched, event);
    }
};

/// What the text keeps for itself beside the questions: so many lines, and at most so much of the
/// height.
constexpr int leastLines = 6;
constexpr double mostForThem = 0.35;

bool isPublic(const drafts::Draft &draft)
{
    const auto channel = networks::Channel::parse(draft.channel);
    return channel && channel->isPublic();
}

} // namespace

DraftMiddle::DraftMiddle(WorkspaceSession &session, DraftDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_desk(desk)
    , m_head(new DraftHead)
    , m_editor(new DraftEditor)
    , m_meters(new LengthMeters)
    , m_think(new StopAndThink(session.clock()))
    , m_questions(new YieldingPane(m_think))
    , m_foot(new DraftFoot)
    , m_message(new Notice)
    , m_empty(new EmptyState(u"document-edit"_s, tr("Write the first draft"),
          tr("Every text is looked at for each person who gets it, before you send it yourself.")))
    , m_work(new QWidget)
    , m_stack(new QStackedLayout(this))
{
    setObjectName(u"draftMiddle"_s);
    m_editor->setObjectName(u"draftEditor"_s);
    m_message->hide();
    auto *column = new QVBoxLayout(m_work);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_message);
    column->addWidget(m_editor, 1);
    column->addWidget(makeLine());
    column->addWidget(m_meters);
    column->addWidget(makeLine());
    column->addWidget(m_questions);
    column->addWidget(m_foot);
    m_stack->addWidget(m_work);
    addEmptyState();
    connect(m_editor, &DraftEditor::textEdited, this, [this](const QString &text) {
        m_desk.write(text);
        measure(text);
        showReadiness();
    });
    connect(m_head, &DraftHead::undoAsked, m_editor, &DraftEditor::undo);
    connect(m_head, &DraftHead::redoAsked, m_editor, &DraftEditor::redo);
    connect(m_editor, &QTextEdit::undoAvailable, m_head, &DraftHead::setCanUndo);
    connect(m_editor, &QTextEdit::redoAvailable, m_head, &DraftHead::setCanRedo);
    connect(&m_desk, &DraftDesk::opened, this, &DraftMiddle::showOpened);
    connect(&m_desk, &DraftDesk::changed, this, &DraftMiddle::showStored);
    connect(&m_desk, &DraftDesk::reviewed, this, &DraftMiddle::showAnswer);
    connect(&m_desk, &DraftDesk::staleChanged, this, [this] {
        m_editor->setStale(m_desk.isStale());
        showReadiness();
    });
    connect(&m_desk, &DraftDesk::saved, this, [this] {
        m_head->setSaved(m_desk.savedAt(), QTimeZone::systemTimeZone());
        showReadiness();
    });
    connect(&m_desk, &DraftDesk::savingWaits, m_head, &DraftHead::setWaiting);
    connect(m_think, &StopAndThink::rested, this, &DraftMiddle::showReadiness);
    connect(m_think, &StopAndThink::minutePassed, this, &DraftMiddle::showReadiness);
    showOpened();
}

void DraftMiddle::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_editor->setMinimumHeight(
        qMin(m_editor->heightOfLines(leastLines), static_cast<int>(height() * mostForThem)));
}

void DraftMiddle::addEmptyState()
{
    QPushButton *first = m_empty->addButton(tr("&New draft"), u"document-new"_s);
    first->setObjectName(u"firstDraft"_s);
    connect(first, &QPushButton::clicked, this, &DraftMiddle::newAsked);
    const auto starter = [this](const QString &name, const QString &text, const QString &channel) {
        QPushButton *button = m_empty->addButton(text);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, [this, channel, text] {
            QString title = text;
            Q_EMIT starterAsked(channel, title.remove(u'&'));
        });
    };
    starter(u"starterThanks"_s, tr("&Thank-you"), u"dm"_s);
    starter(u"starterAsk"_s, tr("&Ask for something"), u"dm"_s);
    starter(u"starterPost"_s, tr("&Post of your own"), u"post"_s);
    m_stack->addWidget(m_empty);
}

void DraftMiddle::addBelowHead(QWidget *line)
{
    qobject_cast<QVBoxLayout *>(m_work->layout())->insertWidget(1, line);
}

void DraftMiddle::addPreview(QWidget *preview)
{
    m_preview = preview;
    auto *column = qobject_cast<QVBoxLayout *>(m_work->layout());
    column->insertWidget(column->indexOf(m_editor) + 1, preview, 1);
    preview->hide();
}

void DraftMiddle::openPreview()
{
    m_editor->hide();
    m_preview->show();
    m_preview->setFocus();
}

bool DraftMiddle::closePreview()
{
    if (!isPreviewOpen()) {
        return false;
    }
    m_preview->hide();
    m_editor->show();
    m_editor->setFocus();
    return true;
}

bool DraftMiddle::isPreviewOpen() const
{
    return m_preview != nullptr && !m_preview->isHidden();
}

void DraftMiddle::setChannels(
    const QStringList &channels, const QStringList &metered, ChannelLimits limits)
{
    m_head->setChannels(channels);
    m_metered = metered;
    m_limits = std::move(limits);
    showStored();
}

void DraftMiddle::showOpened()
{
    m_message->hide();
    m_stack->setCurrentWidget(m_desk.draft() ? m_work : static_cast<QWidget *>(m_empty));
    m_editor->setText(m_desk.text());
    m_editor->setFindings({});
    m_head->setCanUndo(false);
    m_head->setCanRedo(false);
    m_head->setSaved(m_desk.savedAt(), QTimeZone::systemTimeZone());
    m_think->reminders()->setStances({});
    m_think->reminders()->setLacksPlan(false);
    showStored();
}

void DraftMiddle::measure(const QString &text)
{
    const QString channel = m_desk.draft() ? m_desk.draft()->channel : QString();
    QStringList channels = m_metered;
    channels.removeAll(channel);
    channels.prepend(channel);
    std::vector<ChannelLength> lengths;
    for (const QString &one : channels) {
        networks::LengthOptions options;
        const auto limits = m_limits.find(one.section(u'-', 0, 0));
        options.limits = limits == m_limits.end() ? nullptr : &limits->second;
        std::ranges::move(lengthsIn({one}, text, options), std::back_inserter(lengths));
    }
    m_meters->setLengths(std::move(lengths), channel);
}

void DraftMiddle::showStored()
{
    const auto &draft = m_desk.draft();
    if (!draft) {
        return;
    }
    const bool isWritable = m_desk.isWritable();
    m_head->setToday(dateIn(QTimeZone::systemTimeZone(), m_session.clock()().toSecsSinceEpoch()));
    m_head->setWritable(isWritable);
    m_editor->setReadOnly(!isWritable);
    m_think->setWritable(isWritable);
    m_think->setAnswers(m_desk.answers());
    measure(m_desk.text());
    const ReviewAnswer *answer = m_desk.answer();
    m_head->showDraft(*draft, audienceWords(*draft),
        answer == nullptr || answer->told->groups.empty() || draft->finishedAt
            ? std::nullopt
            : std::optional(answer->told->review.recipients));
    showReadiness();
}

void DraftMiddle::showAnswer()
{
    const ReviewAnswer *answer = m_desk.answer();
    if (answer == nullptr || !m_desk.draft()) {
        return;
    }
    if (!m_desk.isStale()) {
        m_editor->setFindings(marksOf(*answer->told));
        m_editor->setStale(false);
        showReminders(*answer);
    }
    showStored();
}

void DraftMiddle::showReminders(const ReviewAnswer &answer)
{
    const review::Review &review = answer.told->review;
    const bool isMany = review.areQuestionsDue && review.recipients >= manyAnswers;
    m_think->reminders()->setStances(
        review.areQuestionsDue ? answer.stances : std::vector<drafts::Stance>());
    m_think->reminders()->setLacksPlan(isMany && answer.campaign
        && answer.campaign->whoAnswers.trimmed().isEmpty()
        && answer.campaign->whatWeSay.trimmed().isEmpty());
}

void DraftMiddle::showReadiness()
{
    const auto &draft = m_desk.draft();
    if (!draft) {
        return;
    }
    const ReviewAnswer *answer = m_desk.answer();
    // When it was written counts as well, and saving tells that.
    const bool isKnown = answer != nullptr && !m_desk.isStale() && m_desk.isSaved();
    m_readiness = drafts::readinessOf({.draft = &*draft,
        .text = m_desk.text(),
        .review = isKnown ? &answer->told->review : nullptr,
        .answers = m_desk.answers(),
        .overrides = m_desk.overrides(),
        .isPublic = isPublic(*draft),
        .isAnswer = !m_desk.answeredWords().isEmpty(),
        .needsSecondReader = isKnown && answer->needsSecondReader,
        .isStopped = m_desk.isStopped(),
        .coolsUntil = answer == nullptr ? std::nullopt : answer->coolsUntil,
        .now = m_session.clock()().toSecsSinceEpoch()});
    m_questions->setVisible(m_readiness.hold == drafts::Hold::SecondReader
        || m_readiness.questions > 0 || m_readiness.hold == drafts::Hold::CoolingOff
        || m_readiness.hold == drafts::Hold::Reread || !m_desk.answers().empty());
    if (isKnown) {
        m_think->setReadiness(m_readiness, answer->told->review.verdict, answer->coolsUntil,
            m_readiness.questions > 0 && !isPublic(*draft));
    }
    m_foot->setReady(m_readiness.canCopy() && m_desk.isWritable(),
        m_readiness.canCopy() ? QString() : holdSentence(), isPublic(*draft));
    m_foot->setCanSplit(isKnown && m_desk.isWritable() && answer->told->groups.size() > 1);
    Q_EMIT readinessChanged();
}

QString DraftMiddle::holdSentence() const
{
    const ReviewAnswer *answer = m_desk.answer();
    return ui::holdSentence(
        m_readiness, answer == nullptr ? nullptr : answer->told.get(), m_session.wording());
}

void DraftMiddle::makeFixes(const std::vector<review::Fix> &fixes)
{
    std::vector<TextChange> changes;
    for (const review::Fix &fix : fixes) {
        review::Span span = fix.span;
        if (fix.kind == review::FixKind::Insert) {
            span.end = span.start;
        }
        changes.push_back({span, fix.kind == review::FixKind::Remove ? QString() : fix.text});
    }
    m_editor->replaceAll(std::move(changes));
    m_editor->setFocus();
}

} // namespace comity::ui
