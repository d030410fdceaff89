#include "ui/drafts/findings/finding_card.h"

#include "ui/common/buttons.h"
#include "ui/common/comity_style.h"
#include "ui/common/flow_layout.h"
#include "ui/common/formatting.h"
#include "ui/common/severity_shape.h"
#include "ui/common/tool_tip.h"
#include "ui/common/wrapped_label.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <tuple>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

/// More ways out than these are in the menu of a rule only.
constexpr qsizetype mostWays = 3;

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
    , m_canBePutAside(canBePutAside)
    , m_words(new QVBoxLayout)
{
    setObjectName(u"finding-"_s + finding.finding.rule);
    setFocusPolicy(Qt::StrongFocus);
    const Severity severity = severityOf(finding.finding.severity);
    auto *shape = new SeverityShape(severity);
    auto *title = new PlainLabel(finding.title, TextStyle::Strong);
    title->setWordWrap(true);
    auto *message = makeWrapped(quoteAndMessage(), TextStyle::Small, Tone::Muted);
    message->setObjectName(u"findingMessage"_s);
    setAccessibleName(spoken({severityWord(severity), finding.title, message->text()}));
    m_words->setSpacing(scaled(2));
    m_words->addWidget(title);
    m_words->addWidget(message);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8));
    row->setSpacing(scaled(10));
    row->addWidget(shape, 0, Qt::AlignTop);
    row->addLayout(m_words, 1);
}

bool FindingCard::looksLike(const ToldFinding &finding) const
{
    const auto look = [](const ToldFinding &one) {
        return std::tie(one.finding.rule, one.finding.severity, one.title, one.message, one.why,
            one.quote, one.sources, one.facts, one.fixes);
    };
    return look(m_finding) == look(finding);
}

QString FindingCard::quoteAndMessage() const
{
    return m_finding.quote.isEmpty()
        ? m_finding.message
        : tr("“%1” %2", "quoted words of a draft, what is said of them")
              .arg(m_finding.quote, m_finding.message);
}

QWidget *FindingCard::makeDetails()
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
        auto *why = makeWrapped(tr("Why: %1").arg(m_finding.why), TextStyle::Small, Tone::Normal);
        why->setObjectName(u"findingWhy"_s);
        inside->addWidget(why);
        for (const QString &fact : m_finding.facts) {
            inside->addWidget(makeWrapped(fact, TextStyle::Small, Tone::Muted));
        }
        if (!m_finding.sources.isEmpty()) {
            auto *idea = makeButton(
                tr("What is behind it"), ButtonKind::Link, {}, nullptr, ButtonSize::Small);
            idea->setObjectName(u"findingIdea"_s);
            setPlainToolTip(idea, tr("What this rule looks for, and examples"));
            connect(idea, &QPushButton::clicked, this,
                [this] { Q_EMIT ruleAsked(m_finding.finding.rule); });
            inside->addWidget(idea, 0, Qt::AlignLeft);
        }
        column->addWidget(frame);
    }
    column->addWidget(makeButtons());
    return details;
}

QWidget *FindingCard::makeButtons()
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
    if (m_canBePutAside) {
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
    if (isCurrent && m_details == nullptr) {
        m_details = makeDetails();
        m_words->addWidget(m_details);
        setStale(m_isStale);
        orderTabs(nullptr);
    }
    m_details->setVisible(isCurrent);
    update();
}

QWidget *FindingCard::orderTabs(QWidget *before)
{
    if (before != nullptr) {
        setTabOrder(before, this);
    }
    QWidget *last = this;
    const auto buttons
        = m_details == nullptr ? QList<QPushButton *>() : m_details->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        setTabOrder(last, button);
        last = button;
    }
    return last;
}

void FindingCard::setStale(bool isStale)
{
    m_isStale = isStale;
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
