#include "ui/drafts/think/stop_and_think.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/icons.h"
#include "ui/common/plain_label.h"
#include "ui/common/tool_tip.h"
#include "ui/drafts/think/think_reminders.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

constexpr int toTheirFace = 5;
constexpr int tickMs = 1'000;
constexpr int minutesFrom = 60;

/// 14:32.
QString clockText(qint64 seconds)
{
    return u"%1:%2"_s.arg(seconds / minutesFrom)
        .arg(seconds % minutesFrom, 2, 10, QLatin1Char('0'));
}

} // namespace

StopAndThink::StopAndThink(Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(std::move(clock))
    , m_column(new QVBoxLayout(this))
    , m_count(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_clockFace(new QWidget)
    , m_cooling(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_reread(makeButton(tr("I have read it &again, top to bottom"), ButtonKind::Normal,
          u"view-visible"_s, nullptr, ButtonSize::Small))
    , m_second(makeButton(
          tr("&Second reader…"), ButtonKind::Normal, u"user"_s, nullptr, ButtonSize::Small))
    , m_secondName(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_reminders(new ThinkReminders)
{
    setObjectName(u"stopAndThink"_s);
    m_count->setObjectName(u"questionsAnswered"_s);
    m_cooling->setObjectName(u"coolingLine"_s);
    m_reread->setObjectName(u"markReread"_s);
    m_second->setObjectName(u"askSecondReader"_s);
    m_secondName->setElided(true);
    auto *hourglass = new PlainLabel;
    hourglass->setPixmap(icon(u"chronometer"_s, Tone::Muted).pixmap(scaled(16), scaled(16)));
    auto *face = new QHBoxLayout(m_clockFace);
    face->setContentsMargins({});
    face->setSpacing(scaled(6));
    face->addWidget(hourglass);
    face->addWidget(m_cooling);
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(8));
    head->addWidget(new PlainLabel(tr("Stop and think"), TextStyle::Strong));
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(m_clockFace);
    m_column->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    m_column->setSpacing(scaled(4));
    m_column->addLayout(head);
    m_rows = {makeRow(1, tr("Is this the right thing to do?")),
        makeRow(2, tr("How would I feel getting this message?")),
        makeRow(3, tr("What would I do with it, as the recipient?")),
        makeRow(4, tr("Could it break trust or be misread?")),
        makeRow(
            toTheirFace, tr("And, as you ask something of them: would I say it to their face?"))};
    m_column->insertWidget(m_column->indexOf(m_rows.back().box), m_reminders);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(scaled(8));
    acts->addWidget(m_reread);
    acts->addWidget(m_second);
    acts->addWidget(m_secondName, 1);
    acts->addStretch(1);
    m_column->addLayout(acts);
    connect(m_reread, &QPushButton::clicked, this, &StopAndThink::rereadAsked);
    connect(m_second, &QPushButton::clicked, this, &StopAndThink::secondReaderAsked);
    m_timer.setInterval(tickMs);
    connect(&m_timer, &QTimer::timeout, this, &StopAndThink::tick);
    setAnswers({});
}

StopAndThink::Row StopAndThink::makeRow(int question, const QString &text)
{
    Row row {question, new QWidget, new QCheckBox(text),
        new PlainLabel({}, TextStyle::Small, Tone::Muted),
        makeButton(tr("Note…"), ButtonKind::Flat, {}, nullptr, ButtonSize::Small)};
    row.check->setObjectName(u"question-%1"_s.arg(question));
    row.note->setObjectName(u"note-%1"_s.arg(question));
    row.note->setElided(true);
    row.note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row.write->setObjectName(u"writeNote-%1"_s.arg(question));
    row.write->setAccessibleName(tr("Write a note on: %1").arg(text));
    auto *line = new QHBoxLayout(row.box);
    line->setContentsMargins({});
    line->setSpacing(scaled(8));
    line->addWidget(row.check);
    line->addWidget(row.note, 1);
    line->addWidget(row.write);
    m_column->addWidget(row.box);
    connect(row.check, &QCheckBox::clicked, this, [this, question](bool isChecked) {
        if (isChecked) {
            Q_EMIT answered(question);
        } else {
            Q_EMIT cleared(question);
        }
    });
    connect(row.write, &QPushButton::clicked, this,
        [this, question] { Q_EMIT noteAsked(question, noteOf(question)); });
    return row;
}

QString StopAndThink::noteOf(int question) const
{
    const auto known = std::ranges::find(m_answers, question, &drafts::DraftAnswer::question);
    return known == m_answers.end() ? QString() : known->note;
}

void StopAndThink::setAnswers(const std::vector<drafts::DraftAnswer> &answers)
{
    m_answers = answers;
    for (const Row &row : m_rows) {
        const auto given
            = std::ranges::find(m_answers, row.question, &drafts::DraftAnswer::question);
        const bool isGiven = given != m_answers.end();
        const QSignalBlocker blocker(row.check);
        row.check->setChecked(isGiven);
        const QString note = isGiven ? singleLine(given->note) : QString();
        row.note->setText(note.isEmpty() ? QString() : tr("Your note: “%1”").arg(note));
        setPlainToolTip(row.note, note);
    }
    const auto second
        = std::ranges::find(m_answers, drafts::secondReader, &drafts::DraftAnswer::question);
    m_secondName->setText(
        second == m_answers.end() ? QString() : tr("Read by %1").arg(singleLine(second->who)));
    m_secondName->setVisible(!m_secondName->text().isEmpty());
    showCount();
}

void StopAndThink::setReadiness(const drafts::Readiness &readiness, review::Verdict verdict,
    std::optional<qint64> until, bool asksFavour)
{
    m_readiness = readiness;
    m_verdict = verdict;
    // What is over is told by the clock, once: whoever sets this knows it already.
    m_until = until && *until > now() ? until : std::nullopt;
    for (const Row &row : m_rows) {
        row.box->setVisible(row.question != toTheirFace || asksFavour);
    }
    m_reread->setVisible(readiness.hold == drafts::Hold::Reread);
    m_second->setVisible(
        readiness.hold == drafts::Hold::SecondReader || !m_secondName->text().isEmpty());
    showCount();
    tick();
    if (isVisible() && m_until && *m_until > now()) {
        m_timer.start();
    }
}

void StopAndThink::setWritable(bool isWritable)
{
    m_isWritable = isWritable;
    for (const Row &row : m_rows) {
        row.check->setEnabled(isWritable);
        row.write->setEnabled(isWritable);
    }
    m_reread->setEnabled(isWritable);
    m_second->setEnabled(isWritable);
}

void StopAndThink::showCount()
{
    int all = 0;
    int given = 0;
    for (const Row &row : m_rows) {
        // The fifth is one more to think of; four are asked for (cli.md).
        const bool isAsked = row.question != toTheirFace;
        all += isAsked ? 1 : 0;
        given += isAsked && row.check->isChecked() ? 1 : 0;
    }
    m_count->setText(tr("%1 of %2", "questions answered").arg(numberText(given), numberText(all)));
}

void StopAndThink::tick()
{
    const qint64 left = m_until ? *m_until - now() : 0;
    if (left > 0 && m_verdict == review::Verdict::DontSend) {
        m_cooling->setText(tr("Cooling off starts when the verdict is Ready"));
    } else if (left > 0) {
        m_cooling->setText(tr("Ready to copy in %1").arg(clockText(left)));
    }
    m_clockFace->setVisible(left > 0);
    if (const qint64 minutes = (left + minutesFrom - 1) / minutesFrom; minutes != m_minutesTold) {
        m_minutesTold = minutes;
        if (left > 0) {
            Q_EMIT minutePassed();
        }
    }
    if (left <= 0) {
        m_timer.stop();
        if (std::exchange(m_until, std::nullopt)) {
            Q_EMIT rested();
        }
    }
}

void StopAndThink::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    tick();
    if (m_until) {
        m_timer.start();
    }
}

void StopAndThink::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

} // namespace comity::ui
