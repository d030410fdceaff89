#include "ui/drafts/answer_pane.h"

#include "ui/common/formatting.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/plural.h"
#include "ui/common/typography.h"
#include "ui/drafts/findings/findings_view.h"
#include "ui/drafts/outcome/outcome_pane.h"
#include "ui/drafts/recipients/recipients_pane.h"
#include "ui/drafts/verdict_block.h"

#include <QEvent>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

AnswerPane::AnswerPane(QWidget *parent)
    : QFrame(parent)
    , m_verdict(new VerdictBlock)
    , m_tabs(new QTabBar)
    , m_findings(new FindingsView)
    , m_recipients(new RecipientsPane)
    , m_outcome(new OutcomePane)
    , m_stack(new QStackedWidget)
{
    setProperty("kind", u"pane"_s);
    setObjectName(u"answerPane"_s);
    m_tabs->setObjectName(u"answerTabs"_s);
    m_tabs->setAccessibleName(tr("What the review says"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_tabs->addTab(tr("Outcome"));
    m_stack->addWidget(m_findings);
    m_stack->addWidget(m_recipients);
    m_stack->addWidget(m_outcome);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_verdict);
    column->addWidget(m_tabs);
    column->addWidget(makeLine());
    column->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        Q_EMIT tabChanged();
    });
    showNothing({});
}

void AnswerPane::nameTabs(int findings, int people)
{
    const auto named = [](const QString &name, int count) {
        return count == 0 ? name : tr("%1 %2", "tab, count").arg(name, numberText(count));
    };
    m_tabs->setTabText(Findings, named(tr("Findings"), findings));
    m_tabs->setTabText(Recipients, named(tr("Recipients"), people));
}

void AnswerPane::showReview(const std::shared_ptr<const ToldReview> &review,
    const QStringList &gaps, QDate today, const QTimeZone &zone)
{
    m_verdict->showReview(*review);
    m_findings->showReview(*review);
    m_recipients->setGaps(gaps);
    if (review->groups.empty()) {
        m_recipients->showNobody(tr("For everybody"),
            tr("What is public goes to whoever can see it. People are looked at one by one where "
               "a draft is for them alone."));
    } else {
        m_recipients->showReview(review, today, zone);
    }
    nameTabs(static_cast<int>(review->findings.size()), review->review.recipients);
}

void AnswerPane::showNothing(const QString &sentence)
{
    m_verdict->showNothing(sentence);
    m_findings->showNothing(sentence);
    m_recipients->showNobody(tr("Nobody yet"), sentence);
    nameTabs(0, 0);
}

void AnswerPane::showFinished(int sent, bool isPublic, QDate day)
{
    const QString word = isPublic ? tr("Published")
        : sent > 0                ? tr("Sent to %Ln people", nullptr, plural(sent))
                                  : tr("Closed without a sending");
    m_verdict->showEnd(word, dateText(day));
}

void AnswerPane::setStale(bool isStale)
{
    m_findings->setStale(isStale);
    m_recipients->setStale(isStale);
}

void AnswerPane::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void AnswerPane::openTab(Tab tab)
{
    setTab(tab);
    setVisible(true);
}

bool AnswerPane::event(QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent) {
        Q_EMIT openChanged();
    }
    return QFrame::event(event);
}

AnswerPane::Tab AnswerPane::tab() const
{
    return static_cast<Tab>(m_tabs->currentIndex());
}

} // namespace comity::ui
