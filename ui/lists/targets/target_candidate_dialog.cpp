#include "ui/lists/targets/target_candidate_dialog.h"

#include "ui/common/buttons.h"
#include "ui/common/plain_label.h"
#include "ui/common/severity_shape.h"
#include "ui/common/tool_tip.h"
#include "ui/common/typography.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {560, 400};
constexpr int fitsId = 1;
constexpr int doesNotFitId = 0;

QString decisionText(FollowDecision decision)
{
    switch (decision) {
    case FollowDecision::Follow:
        return TargetCandidateDialog::tr("&Follow them");
    case FollowDecision::LearnOnly:
        return TargetCandidateDialog::tr("Follow to &learn only");
    case FollowDecision::Leave:
        return TargetCandidateDialog::tr("Leave the&m");
    }
    Q_UNREACHABLE();
}

Severity severityOf(FollowCheck::State state)
{
    return state == FollowCheck::State::Yes ? Severity::Ok
        : state == FollowCheck::State::No   ? Severity::Warn
                                            : Severity::Note;
}

} // namespace

TargetCandidateDialog::TargetCandidateDialog(Start start, const TargetWords &words, QWidget *parent)
    : TargetDialog(u"candidateDialog"_s, tr("Follow candidate"), start.person, tr("Log &decision"),
        size100, parent)
    , m_start(std::move(start))
    , m_words(words)
    , m_fits(new QButtonGroup(this))
    , m_decision(new QButtonGroup(this))
    , m_advice(new PlainLabel({}, TextStyle::Small, Tone::Muted))
{
    addWide(makeCharter());
    addWide(makeLines());
    addWide(makeDecisions());
    if (!m_start.before.empty()) {
        const LoggedDecision &last = m_start.before.front();
        auto *before = new PlainLabel(
            tr("%1 on %2, before", "a decision and a date")
                .arg(decisionText(last.decision).remove(u'&'), m_words.day(last.at)),
            TextStyle::Small, Tone::Muted);
        before->setObjectName(u"candidateBefore"_s);
        addWide(before);
    }
    finish(tr("Comity follows nobody. You do it in your browser."));
    connect(m_fits, &QButtonGroup::idToggled, this, &TargetCandidateDialog::judge);
    connect(m_decision, &QButtonGroup::idClicked, this, [this] {
        m_isChosen = true;
        judge();
    });
    connect(this, &QDialog::accepted, this, [this] {
        if (const auto decision = choice()) {
            Q_EMIT decided(*decision, m_gate.checks);
        }
    });
    judge();
}

QWidget *TargetCandidateDialog::makeCharter()
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(6));
    column->addWidget(
        new PlainLabel(tr("Do they fit the charter of %1?").arg(m_start.account), TextStyle::Name));
    auto *charter = new PlainLabel(m_start.charter.isEmpty()
            ? tr("No charter is written for this account yet.")
            : m_start.charter,
        TextStyle::Small, Tone::Muted);
    charter->setObjectName(u"candidateCharter"_s);
    charter->setWordWrap(true);
    column->addWidget(charter);
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(16));
    for (const auto &[id, text] :
        {std::pair(fitsId, tr("&Yes")), std::pair(doesNotFitId, tr("&No"))}) {
        auto *button = new QRadioButton(text);
        button->setObjectName(id == fitsId ? u"candidateFits"_s : u"candidateFitsNot"_s);
        m_fits->addButton(button, id);
        row->addWidget(button);
    }
    row->addStretch(1);
    auto *copy = makeButton(
        tr("&Copy charter"), ButtonKind::Quiet, u"edit-copy"_s, nullptr, ButtonSize::Small);
    copy->setObjectName(u"candidateCopy"_s);
    copy->setAutoDefault(false);
    copy->setEnabled(!m_start.charter.isEmpty());
    setPlainToolTip(copy, tr("For who asks why you did not follow back"));
    connect(copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_start.charter); });
    row->addWidget(copy);
    column->addLayout(row);
    return part;
}

QWidget *TargetCandidateDialog::makeLines()
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    constexpr int checks = 3;
    for (int i = 0; i < checks; ++i) {
        auto *row = new QHBoxLayout;
        row->setSpacing(scaled(8));
        const Line line {new SeverityShape(Severity::Note), new PlainLabel};
        line.text->setObjectName(u"candidateCheck%1"_s.arg(i));
        row->addWidget(line.shape);
        row->addWidget(line.text, 1);
        column->addLayout(row);
        m_lines.push_back(line);
    }
    return part;
}

QWidget *TargetCandidateDialog::makeDecisions()
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, scaled(6), 0, 0);
    column->setSpacing(scaled(6));
    column->addWidget(new PlainLabel(tr("What do you decide?"), TextStyle::Name));
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(16));
    for (const FollowDecision decision :
        {FollowDecision::Follow, FollowDecision::LearnOnly, FollowDecision::Leave}) {
        auto *button = new QRadioButton(decisionText(decision));
        button->setObjectName(u"candidate-"_s + toText(decision));
        m_decision->addButton(button, int(decision));
        row->addWidget(button);
    }
    row->addStretch(1);
    column->addLayout(row);
    m_advice->setObjectName(u"candidateAdvice"_s);
    m_advice->setWordWrap(true);
    column->addWidget(m_advice);
    return part;
}

std::optional<FollowDecision> TargetCandidateDialog::choice() const
{
    const int id = m_decision->checkedId();
    return id < 0 ? std::nullopt : std::optional(static_cast<FollowDecision>(id));
}

void TargetCandidateDialog::judge()
{
    FollowFacts facts = m_start.facts;
    if (m_fits->checkedId() >= 0) {
        facts.fitsCharter = m_fits->checkedId() == fitsId;
    }
    m_gate = followGate(facts, m_words.now(), m_words.zone());
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i].shape->setSeverity(severityOf(m_gate.checks[i].state));
        m_lines[i].text->setText(m_words.reason(m_gate.checks[i].evidence));
    }
    if (m_gate.suggestion) {
        m_advice->setText(tr("Suggested: %1", "a decision")
                              .arg(decisionText(*m_gate.suggestion).remove(u'&').toLower()));
        if (!m_isChosen) {
            m_decision->button(int(*m_gate.suggestion))->setChecked(true);
        }
    } else {
        m_advice->setText(tr("Nothing is suggested while this is not known. Look at their "
                             "newest posts."));
    }
    setTrouble(choice() ? QString() : tr("Choose what you decide."));
}

} // namespace comity::ui
