#include "ui/drafts/findings/finding_card.h"

#include "ui/common/buttons.h"
#include "ui/common/comity_style.h"
#include "ui/common/flow_layout.h"
#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"
#include "ui/common/severity_shape.h"
#include "ui/common/tool_tip.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

/// More ways out than these are in the menu of a rule only.
constexpr qsizetype mostWays = 3;

PlainLabel *wrapped(const QString &text, Tone tone)
{
    auto *label = new PlainLabel(text, TextStyle::Small, tone);
    label->setWordWrap(true);
    return label;
}

/// Why, in a frame with a bar at its start.
class WhyFrame : public QFrame
{
public:
    using QFrame::QFrame;

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Token::Base, palette()));
        painter.drawRoundedRect(rect(), 6, 6);
        const QRect bar(0, 0, 3, height());
        painter.fillRect(
            QStyle::visualRect(layoutDirection(), rect(), bar), color(Token::Line2, palette()));
    }
};

} // namespace

FindingCard::FindingCard(const ToldFinding &finding, bool canBePutAside, QWidget *parent)
    : QFrame(parent)
    , m_finding(finding)
{
    setObjectName(u"finding-"_s + finding.finding.rule);
    setFocusPolicy(Qt::StrongFocus);
    const Severity severity = severityOf(finding.finding.severity);
    auto *shape = new SeverityShape(severity);
    auto *title = new PlainLabel(finding.title, TextStyle::Strong);
    title->setWordWrap(true);
    auto *message = wrapped(quoteAndMessage(), Tone::Muted);
    message->setObjectName(u"findingMessage"_s);
    setAccessibleName(spoken({severityWord(severity), finding.title, message->text()}));
    m_details = makeDetails(canBePutAside);
    auto *words = new QVBoxLayout;
    words->setSpacing(scaled(2));
    words->addWidget(title);
    words->addWidget(message);
    words->addWidget(m_details);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8));
    row->setSpacing(scaled(10));
    row->addWidget(shape, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    m_details->setVisible(false);
}

QString FindingCard::quoteAndMessage() const
{
    return m_finding.quote.isEmpty()
        ? m_finding.message
        : tr("“%1” %2", "quoted words of a draft, what is said of them")
              .arg(m_finding.quote, m_finding.message);
}

QWidget *FindingCard::makeDetails(bool canBePutAside)
{
    auto *details = new QWidget;
    auto *column = new QVBoxLayout(details);
    column->setContentsMargins(0, scaled(6), 0, scaled(2));
    column->setSpacing(scaled(8));
    if (!m_finding.why.isEmpty()) {
        auto *frame = new WhyFrame;
        auto *inside = new QVBoxLayout(frame);
        inside->setContentsMargins(scaled(12), scaled(8), scaled(10), scaled(8));
        inside->setSpacing(scaled(4));
        auto *why = wrapped(tr("Why: %1").arg(m_finding.why), Tone::Normal);
        why->setObjectName(u"findingWhy"_s);
        inside->addWidget(why);
        for (const QString &fact : m_finding.facts) {
            inside->addWidget(wrapped(fact, Tone::Muted));
        }
        if (!m_finding.sources.isEmpty()) {
            auto *idea = makeButton(tr("Idea: %1").arg(m_finding.sources.join(u", "_s)),
                ButtonKind::Link, {}, nullptr, ButtonSize::Small);
            idea->setObjectName(u"findingIdea"_s);
            setPlainToolTip(idea, tr("What this rule looks for, and examples"));
            connect(idea, &QPushButton::clicked, this,
                [this] { Q_EMIT ruleAsked(m_finding.finding.rule); });
            inside->addWidget(idea, 0, Qt::AlignLeft);
        }
        column->addWidget(frame);
    }
    column->addWidget(makeButtons(canBePutAside));
    return details;
}

QWidget *FindingCard::makeButtons(bool canBePutAside)
{
    auto *buttons = new QWidget;
    auto *row = new FlowLayout(buttons, 8);
    for (qsizetype at = 0; at < qMin(mostWays, m_finding.fixes.size()); ++at) {
        QString label = m_finding.fixes.at(at);
        label.replace(u'&', u"&&"_s);
        auto *way = makeButton(label, at == 0 ? ButtonKind::Primary : ButtonKind::Normal, {},
            nullptr, ButtonSize::Small);
        way->setObjectName(u"fix-%1"_s.arg(at));
        if (at == 0) {
            setPlainToolTip(way, tr("%1 (Alt+Enter)").arg(m_finding.fixes.at(at)));
        }
        connect(way, &QPushButton::clicked, this,
            [this, at] { Q_EMIT fixAsked(static_cast<int>(at)); });
        row->addWidget(way);
        m_ways.push_back(way);
    }
    if (canBePutAside) {
        auto *ignore = makeButton(tr("Ignore…"), ButtonKind::Flat, {}, nullptr, ButtonSize::Small);
        ignore->setObjectName(u"ignoreFinding"_s);
        setPlainToolTip(ignore, tr("Put this finding aside, with your reason"));
        connect(ignore, &QPushButton::clicked, this, &FindingCard::ignoreAsked);
        row->addWidget(ignore);
        m_ways.push_back(ignore);
    }
    return buttons;
}

void FindingCard::setCurrent(bool isCurrent)
{
    if (m_isCurrent == isCurrent) {
        return;
    }
    m_isCurrent = isCurrent;
    m_details->setVisible(isCurrent);
    update();
}

void FindingCard::setStale(bool isStale)
{
    for (QPushButton *way : m_ways) {
        way->setEnabled(!isStale);
    }
}

void FindingCard::mousePressEvent(QMouseEvent *event)
{
    QFrame::mousePressEvent(event);
    setFocus(Qt::MouseFocusReason);
    Q_EMIT chosen();
}

void FindingCard::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::AltModifier && !m_finding.fixes.isEmpty()) {
        Q_EMIT fixAsked(0);
        return;
    }
    if (isEnter || event->key() == Qt::Key_Space) {
        Q_EMIT chosen();
        return;
    }
    QFrame::keyPressEvent(event);
}

void FindingCard::focusInEvent(QFocusEvent *event)
{
    QFrame::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) {
        Q_EMIT chosen();
    }
}

void FindingCard::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    if (m_isCurrent) {
        painter.fillRect(rect(), color(Token::AccentSoft, palette()));
        const QRect bar(0, 0, 3, height());
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), bar),
            color(isActiveWindow() ? Token::AccentMark : Token::Ctl, palette()));
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        drawFocusRing(painter, rect().adjusted(1, 1, -1, -1), scaled(4), palette());
    }
}

} // namespace comity::ui
