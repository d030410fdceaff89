#include "ui/accounts/charter_card.h"

#include "ui/common/buttons.h"
#include "ui/common/flow_layout.h"
#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/severity_shape.h"
#include "ui/common/tool_tip.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int saveAfterMs = 800;
constexpr int editorLines = 5;

/// "1 day", "36 hours".
QString spanText(int minutes)
{
    if (minutes % (24 * 60) == 0) {
        return CharterCard::tr("%Ln days", nullptr, minutes / (24 * 60));
    }
    return minutes % 60 == 0 ? CharterCard::tr("%Ln hours", nullptr, minutes / 60)
                             : CharterCard::tr("%Ln minutes", nullptr, minutes);
}

} // namespace

CharterCard::CharterCard(bool isWritable, QWidget *parent)
    : QWidget(parent)
    , m_isWritable(isWritable)
    , m_text(new QPlainTextEdit)
    , m_copy(makeButton(tr("&Copy for a pinned post"), ButtonKind::Normal, u"edit-copy"_s, nullptr,
          ButtonSize::Small))
    , m_answer(makeButton(
          tr("Copy as an a&nswer"), ButtonKind::Quiet, u"edit-copy"_s, nullptr, ButtonSize::Small))
    , m_pin(makeButton(tr("It is &pinned"), ButtonKind::Quiet, {}, nullptr, ButtonSize::Small))
    , m_length(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_since(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_following(makeHint(u"charterFollowing"_s))
    , m_promise(makeHint(u"charterPromise"_s))
    , m_timer(new QTimer(this))
{
    setObjectName(u"charterCard"_s);
    m_text->setObjectName(u"accountCharter"_s);
    m_text->setAccessibleName(tr("Charter"));
    m_text->setPlaceholderText(tr("What this account is about, and whom it follows"));
    m_text->setTabChangesFocus(true);
    m_text->setReadOnly(!isWritable);
    m_text->setFixedHeight(
        QFontMetrics(fontFor(TextStyle::Body)).lineSpacing() * editorLines + scaled(14));
    m_length->setObjectName(u"charterLength"_s);
    m_since->setObjectName(u"charterSince"_s);
    m_since->setWordWrap(true);
    m_copy->setObjectName(u"copyCharter"_s);
    m_answer->setObjectName(u"copyCharterAnswer"_s);
    m_pin->setObjectName(u"charterPinned"_s);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(scaled(14), scaled(2), scaled(14), scaled(12));
    body->setSpacing(scaled(8));
    body->addWidget(m_text);
    body->addWidget(makeHints());
    auto *foot = new QHBoxLayout;
    foot->setSpacing(scaled(8));
    foot->addWidget(m_since, 1);
    foot->addWidget(m_answer);
    foot->addWidget(m_pin);
    body->addLayout(foot);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addLayout(body);
    m_timer->setSingleShot(true);
    m_timer->setInterval(saveAfterMs);
    connect(m_timer, &QTimer::timeout, this, &CharterCard::flush);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        follow();
        if (!m_isShowing) {
            m_timer->start();
        }
    });
    connect(m_copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(m_answer, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(charterAnswer(text())); });
    connect(m_pin, &QPushButton::clicked, this, [this] {
        flush();
        Q_EMIT pinned(m_standing.record.account.id, text());
    });
}

QWidget *CharterCard::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(6));
    row->setSpacing(scaled(8));
    auto *sentence = new PlainLabel(
        tr("What this account is about and whom we follow"), TextStyle::Small, Tone::Muted);
    sentence->setElided(true);
    row->addWidget(new PlainLabel(tr("Charter"), TextStyle::Strong));
    row->addWidget(sentence, 1);
    row->addWidget(m_copy);
    return head;
}

CharterCard::Hint CharterCard::makeHint(const QString &name)
{
    Hint hint {new SeverityShape(Severity::Note, nullptr, 14),
        new PlainLabel({}, TextStyle::Small, Tone::Muted)};
    hint.text->setObjectName(name);
    return hint;
}

QWidget *CharterCard::makeHints()
{
    auto *part = new QWidget;
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    auto *hints = new QWidget;
    auto *flow = new FlowLayout(hints, scaled(14));
    for (const Hint &hint : {m_following, m_promise}) {
        auto *one = new QWidget;
        auto *words = new QHBoxLayout(one);
        words->setContentsMargins(0, 0, 0, 0);
        words->setSpacing(scaled(6));
        words->addWidget(hint.shape);
        words->addWidget(hint.text);
        flow->addWidget(one);
    }
    row->addWidget(hints, 1);
    row->addWidget(m_length, 0, Qt::AlignTop);
    return part;
}

QString CharterCard::text() const
{
    return m_text->toPlainText();
}

void CharterCard::show(const AccountStanding &standing)
{
    const bool isSame = m_standing.record.account.id == standing.record.account.id;
    if (!isSame) {
        flush();
        m_given.reset();
    }
    m_standing = standing;
    if (m_given == standing.record.charter) {
        m_given.reset();
        m_saved = standing.record.charter;
    }
    // What was read before the text was stored does not take it back.
    const bool isTyped = m_given || text() != m_saved;
    if (isSame && isTyped) {
        follow();
        return;
    }
    m_saved = standing.record.charter;
    if (text() != m_saved) {
        m_isShowing = true;
        m_text->setPlainText(m_saved);
        m_isShowing = false;
    }
    follow();
}

void CharterCard::flush()
{
    m_timer->stop();
    if (text() != m_given.value_or(m_saved) && m_isWritable) {
        m_given = text();
        Q_EMIT charterTyped(m_standing.record.account.id, *m_given);
    }
}

void CharterCard::follow()
{
    const qint64 length = lengthInCharacters(text().trimmed());
    const qint64 limit = m_standing.postLimit;
    m_length->setText(limit > 0 ? tr("%1 of %2", "characters used, characters there are")
                                      .arg(numberText(length), numberText(limit))
                                : numberText(length));
    m_length->setTone(limit > 0 && length > limit ? Tone::Warn : Tone::Muted);
    const CharterReading reading = readCharter(text());
    m_following.shape->setSeverity(reading.explainsFollowing ? Severity::Ok : Severity::Note);
    m_following.text->setText(reading.explainsFollowing ? tr("Explains why you may not follow back")
                                                        : tr("Say why you may not follow back"));
    showPromise();
    showPinned();
    m_copy->setEnabled(length > 0);
    m_answer->setEnabled(length > 0);
    setPlainToolTip(m_answer,
        length > 0
            ? tr("For whoever asks why you do not follow them:\n%1").arg(charterAnswer(text()))
            : QString());
}

void CharterCard::showPromise()
{
    const auto promised = readCharter(text()).promisedMinutes;
    const PromiseStanding &standing = m_standing.promise;
    Severity severity = Severity::Note;
    QString words;
    if (!promised) {
        words = tr("Say in what time a person answers");
    } else if (standing.minutes != *promised || !standing.isKnown()) {
        words = tr("Promises a reply within %1; whether you do is not known yet")
                    .arg(spanText(*promised));
    } else if (standing.isMet()) {
        severity = Severity::Ok;
        words = tr("Promises a reply time you meet, %1 of %2", "a share, of how many replies")
                    .arg(percentText(standing.percent()), numberText(standing.owed));
    } else {
        severity = Severity::Warn;
        words = tr("Promises a reply within %1; you keep %2 of %3")
                    .arg(spanText(*promised), percentText(standing.percent()),
                        numberText(standing.owed));
    }
    m_promise.shape->setSeverity(severity);
    m_promise.text->setText(words);
}

void CharterCard::showPinned()
{
    const AccountRecord &record = m_standing.record;
    const bool hasText = !text().trimmed().isEmpty();
    const bool isAsPinned
        = record.charterPublishedAt && record.charterPublished.trimmed() == text().trimmed();
    const QString day = record.charterPublishedAt
        ? dateText(Dated::day(*record.charterPublishedAt), QTimeZone::utc())
        : QString();
    m_since->setText(!record.charterPublishedAt ? tr("Not pinned or published yet")
            : isAsPinned                        ? tr("Pinned since %1, word for word").arg(day)
            : record.charterPublished.isEmpty()
            ? tr("Pinned since %1; what it said then is not known").arg(day)
            : tr("Differs from what is pinned since %1").arg(day));
    m_since->setTone(
        record.charterPublishedAt && !isAsPinned && hasText ? Tone::Warn : Tone::Muted);
    m_pin->setEnabled(m_isWritable && hasText && !isAsPinned);
}

} // namespace comity::ui
