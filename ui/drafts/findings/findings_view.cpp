#include "ui/drafts/findings/findings_view.h"

#include "ui/common/buttons.h"
#include "ui/common/empty_state.h"
#include "ui/common/formatting.h"
#include "ui/common/key_hint.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/scrolling_pane.h"
#include "ui/common/tool_tip.h"
#include "ui/drafts/dialogs/reason_dialogs.h"
#include "ui/drafts/findings/finding_card.h"
#include "ui/drafts/findings/veil.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

QString headingOf(review::Severity severity)
{
    switch (severity) {
    case review::Severity::Block:
        return FindingsView::tr("Blockers");
    case review::Severity::Warn:
        return FindingsView::tr("Improve");
    default:
        return FindingsView::tr("Notes");
    }
}

/// The same finding in the next answer: words may have moved.
bool isSame(const review::Finding &a, const review::Finding &b)
{
    return a.rule == b.rule && a.message == b.message && a.arguments == b.arguments;
}

} // namespace

FindingsView::FindingsView(QWidget *parent)
    : QWidget(parent)
    , m_content(new QFrame)
    , m_column(new QVBoxLayout(m_content))
    , m_scroll(new ScrollingPane(m_content))
    , m_veil(new Veil(*m_scroll->viewport()))
    , m_nothing(new EmptyState(u"checkmark"_s, {}, {}))
    , m_next(makeButton(tr("&Next finding"), ButtonKind::Flat))
    , m_fixAll(makeButton(tr("Fix &all simple ones"), ButtonKind::Normal, u"tools-wizard"_s))
    , m_foot(makeFoot())
{
    setObjectName(u"findingsView"_s);
    m_content->setProperty("kind", u"pane"_s);
    m_column->setContentsMargins(0, scaled(4), 0, scaled(8));
    m_column->setSpacing(0);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    whole->addWidget(m_scroll, 1);
    whole->addWidget(m_nothing, 1);
    whole->addWidget(m_foot);
    showNothing({});
}

QWidget *FindingsView::makeFoot()
{
    auto *foot = new QFrame;
    foot->setProperty("kind", u"foot"_s);
    m_next->setObjectName(u"nextFinding"_s);
    setPlainToolTip(m_next, tr("Next finding (F8), the one before (Shift+F8)"));
    m_fixAll->setObjectName(u"fixAllSimple"_s);
    setPlainToolTip(
        m_fixAll, tr("Do every fix to words that needs no choice; one undo takes all back"));
    connect(m_next, &QPushButton::clicked, this, [this] { goOn(true); });
    connect(m_fixAll, &QPushButton::clicked, this, &FindingsView::fixAllAsked);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(scaled(10), scaled(8), scaled(16), scaled(8));
    row->addWidget(m_next);
    row->addWidget(new KeyHint(u"F8"_s));
    row->addStretch(1);
    row->addWidget(m_fixAll);
    return foot;
}

void FindingsView::clear()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        QWidget *const widget = item->widget();
        if (widget != nullptr && !m_cards.contains(widget)) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_before = std::exchange(m_cards, {});
    m_current = -1;
}

void FindingsView::dropBefore()
{
    for (FindingCard *card : std::exchange(m_before, {})) {
        card->hide();
        card->deleteLater();
    }
}

void FindingsView::showReview(const ToldReview &review)
{
    std::optional<review::Finding> before;
    bool hadFocus = false;
    if (m_current >= 0) {
        before = m_cards.at(m_current)->finding().finding;
        hadFocus = m_cards.at(m_current)->hasFocus();
    }
    clear();
    std::optional<review::Severity> heading;
    int index = 0;
    int now = -1;
    for (const ToldFinding &finding : review.findings) {
        if (heading != finding.finding.severity) {
            heading = finding.finding.severity;
            addHeading(headingOf(*heading), review.count(*heading));
        }
        addCard(finding);
        if (before && now < 0 && isSame(*before, finding.finding)) {
            now = index;
        }
        ++index;
    }
    dropBefore();
    QWidget *last = nullptr;
    for (FindingCard *card : std::as_const(m_cards)) {
        last = card->orderTabs(last);
    }
    addQuiet(tr("Also found, said above or put aside"), review.suppressed);
    addQuiet(tr("On trial, no part of the verdict"), review.shadow);
    m_column->addStretch(1);
    const bool isAnything = m_column->count() > 1;
    m_nothing->setTexts(tr("Nothing to improve"),
        tr("No rule has anything to say about these words and these people."));
    m_nothing->setVisible(!isAnything);
    m_scroll->setVisible(isAnything);
    m_foot->setVisible(!m_cards.isEmpty());
    m_hasSimple = !review.simpleFixes().empty();
    setStale(false);
    if (!m_cards.isEmpty()) {
        makeCurrent(qMax(now, 0));
        Q_EMIT currentKept(m_current);
        if (hadFocus) {
            m_cards.at(m_current)->setFocus();
        }
    }
}

void FindingsView::showNothing(const QString &sentence)
{
    clear();
    dropBefore();
    m_nothing->setTexts(tr("Nothing to look at yet"), sentence);
    m_nothing->setVisible(true);
    m_scroll->setVisible(false);
    m_foot->setVisible(false);
}

void FindingsView::addHeading(const QString &text, int count)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(4));
    line->setSpacing(scaled(6));
    line->addWidget(new PlainLabel(text, TextStyle::Section, Tone::Muted));
    line->addWidget(new PlainLabel(numberText(count), TextStyle::Section, Tone::Muted));
    line->addStretch(1);
    m_column->addWidget(row);
}

void FindingsView::addCard(const ToldFinding &finding)
{
    FindingCard *card = takeBefore(finding);
    if (card == nullptr) {
        card = new FindingCard(finding, PutAsideDialog::mayBePutAside(finding.finding.rule));
        const auto index = [this, card] { return static_cast<int>(m_cards.indexOf(card)); };
        connect(card, &FindingCard::chosen, this, [this, index] { setCurrent(index()); });
        connect(card, &FindingCard::fixAsked, this,
            [this, index](int fix) { Q_EMIT fixAsked(index(), fix); });
        connect(
            card, &FindingCard::ignoreAsked, this, [this, index] { Q_EMIT ignoreAsked(index()); });
        connect(card, &FindingCard::ruleAsked, this, &FindingsView::ruleAsked);
    }
    m_column->addWidget(card);
    m_cards.push_back(card);
}

FindingCard *FindingsView::takeBefore(const ToldFinding &finding)
{
    const auto same = std::ranges::find_if(
        m_before, [&](const FindingCard *card) { return card->looksLike(finding); });
    if (same == m_before.end()) {
        return nullptr;
    }
    FindingCard *const card = *same;
    m_before.erase(same);
    card->setCurrent(false);
    card->setFinding(finding);
    return card;
}

void FindingsView::addQuiet(const QString &title, const std::vector<ToldFinding> &findings)
{
    if (findings.empty()) {
        return;
    }
    addHeading(title, static_cast<int>(findings.size()));
    for (const ToldFinding &finding : findings) {
        auto *line = new PlainLabel(finding.title, TextStyle::Small, Tone::Muted);
        line->setWordWrap(true);
        line->setContentsMargins(scaled(42), scaled(2), scaled(16), scaled(2));
        setPlainToolTip(line, finding.message);
        m_column->addWidget(line);
    }
}

void FindingsView::setStale(bool isStale)
{
    // Old findings stay, dimmed, until they are replaced.
    m_fixAll->setEnabled(m_hasSimple && !isStale);
    m_isStale = isStale;
    if (m_current >= 0) {
        m_cards.at(m_current)->setStale(isStale);
    }
    m_veil->setDrawn(isStale);
}

void FindingsView::setCurrent(int finding)
{
    if (finding >= 0 && finding < m_cards.size() && finding != m_current) {
        makeCurrent(finding);
        Q_EMIT currentChanged(finding);
    }
}

void FindingsView::makeCurrent(int finding)
{
    if (m_current >= 0) {
        m_cards.at(m_current)->setCurrent(false);
    }
    m_current = finding;
    FindingCard *card = m_cards.at(finding);
    card->setStale(m_isStale);
    card->setCurrent(true);
    m_content->layout()->activate();
    m_scroll->ensureWidgetVisible(card, 0, scaled(8));
}

int FindingsView::goOn(bool isForward)
{
    if (m_cards.isEmpty()) {
        return -1;
    }
    const qsizetype all = m_cards.size();
    const qsizetype next
        = m_current < 0 ? (isForward ? 0 : all - 1) : (m_current + (isForward ? 1 : all - 1)) % all;
    setCurrent(static_cast<int>(next));
    return m_current;
}

void FindingsView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (goOn(event->key() == Qt::Key_Down) >= 0) {
            m_cards.at(m_current)->setFocus();
        }
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace comity::ui
