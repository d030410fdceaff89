#include "ui/drafts/drafts_page.h"

#include "ui/common/notice.h"
#include "ui/common/pane_splitter.h"
#include "ui/common/undo_bar.h"
#include "ui/drafts/answer_pane.h"
#include "ui/drafts/copying/copy_runner.h"
#include "ui/drafts/desk/copy_desk.h"
#include "ui/drafts/desk/draft_acts.h"
#include "ui/drafts/desk/draft_middle.h"
#include "ui/drafts/desk/outcome_desk.h"
#include "ui/drafts/editor/draft_editor.h"
#include "ui/drafts/findings/findings_view.h"
#include "ui/drafts/head/draft_foot.h"
#include "ui/drafts/head/draft_head.h"
#include "ui/drafts/head/goal_question.h"
#include "ui/drafts/list/drafts_pane.h"
#include "ui/drafts/recipients/recipients_pane.h"
#include "ui/drafts/think/stop_and_think.h"

#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace comity::ui {

void DraftsPage::connectList()
{
    connect(m_list, &DraftsPane::chosen, this, [this] {
        m_middle->head()->finishEdits();
        m_desk->open(m_list->draft());
    });
    connect(m_list, &DraftsPane::newAsked, this, [this] { addDraft(u"dm"_s, {}); });
    connect(m_list, &DraftsPane::menuAsked, this,
        [this](const QPoint &at) { m_middle->head()->menu()->popup(at); });
    connect(m_middle, &DraftMiddle::newAsked, this, [this] { addDraft(u"dm"_s, {}); });
    connect(m_middle, &DraftMiddle::starterAsked, this,
        [this](const QString &kind, const QString &title) { addDraft(kind, title); });
}

void DraftsPage::connectHead()
{
    const DraftHead *head = m_middle->head();
    connect(head, &DraftHead::titleChanged, this, [this](const QString &title) {
        changeDraft(tr("Rename draft"), [&](drafts::Draft &draft) { draft.title = title; });
    });
    connect(head, &DraftHead::channelChosen, this, [this](const QString &channel) {
        changeDraft(
            tr("Change channel"), [&](drafts::Draft &draft) { putChannel(draft, channel); });
    });
    connect(head, &DraftHead::audienceAsked, this, &DraftsPage::chooseAudience);
    connect(
        head, &DraftHead::campaignChosen, this, [this](std::optional<drafts::CampaignId> campaign) {
            changeDraft(
                tr("Change goal"), [&](drafts::Draft &draft) { draft.campaign = campaign; });
        });
    connect(head, &DraftHead::newCampaignAsked, this, &DraftsPage::addGoal);
    connect(head, &DraftHead::giveChanged, this, [this](const QString &give) {
        changeDraft(tr("Change what is given"), [&](drafts::Draft &draft) {
            draft.give = give;
            if (give.isEmpty()) {
                draft.giveDue.reset();
            }
        });
    });
    connect(head, &DraftHead::giveDueAsked, this, &DraftsPage::chooseGiveDue);
    connect(m_goal, &GoalQuestion::goalChosen, this, [this](drafts::CampaignId goal) {
        changeDraft(tr("Change goal"), [&](drafts::Draft &draft) { draft.campaign = goal; });
    });
    connect(m_goal, &GoalQuestion::goalNamed, this, &DraftsPage::nameGoal);
    const StopAndThink *think = m_middle->think();
    connect(think, &StopAndThink::answered, this,
        [this](int question) { m_acts->answer(m_desk->draft()->id, {.question = question}); });
    connect(think, &StopAndThink::cleared, this,
        [this](int question) { m_acts->clearAnswer(m_desk->draft()->id, question); });
    connect(think, &StopAndThink::noteAsked, this, &DraftsPage::answerWithNote);
    connect(think, &StopAndThink::secondReaderAsked, this, &DraftsPage::askSecondReader);
    connect(think, &StopAndThink::rereadAsked, m_desk, &DraftDesk::markReread);
    connect(m_middle->foot(), &DraftFoot::splitAsked, this,
        [this] { m_answer->openTab(AnswerPane::Recipients); });
    connect(m_middle->foot(), &DraftFoot::copyAsked, this, &DraftsPage::copy);
}

void DraftsPage::connectAnswer()
{
    FindingsView *findings = m_answer->findings();
    connect(m_desk, &DraftDesk::reviewed, this, &DraftsPage::showAnswer);
    connect(m_desk, &DraftDesk::opened, this, [this] {
        showNothing();
        Q_EMIT headChanged();
    });
    connect(
        m_desk, &DraftDesk::staleChanged, this, [this] { m_answer->setStale(m_desk->isStale()); });
    connect(m_desk, &DraftDesk::standing, this, &DraftsPage::showStanding);
    connect(m_desk, &DraftDesk::failed, this, qOverload<const Error &>(&DraftsPage::fail));
    connect(m_desk, &DraftDesk::reviewFailed, this,
        [this](const Error &error) { m_answer->showNothing(sentenceOf(error)); });
    connect(findings, &FindingsView::currentChanged, this,
        [this](int finding) { m_middle->editor()->setCurrentMark(finding); });
    connect(findings, &FindingsView::currentKept, this,
        [this](int finding) { m_middle->editor()->keepCurrentMark(finding); });
    connect(findings, &FindingsView::fixAsked, this, &DraftsPage::fix);
    connect(findings, &FindingsView::ignoreAsked, this, &DraftsPage::putAside);
    connect(findings, &FindingsView::fixAllAsked, this, [this] {
        if (m_desk->answer() != nullptr && !m_desk->isStale() && m_desk->isWritable()) {
            m_middle->makeFixes(m_desk->answer()->told->simpleFixes());
        }
    });
    const DraftEditor *editor = m_middle->editor();
    connect(editor, &DraftEditor::markAsked, findings, &FindingsView::setCurrent);
    connect(editor, &DraftEditor::firstFixAsked, this, [this](int finding) { fix(finding, 0); });
    connect(editor, &DraftEditor::fixAsked, this, &DraftsPage::fix);
    connect(m_answer->recipients(), &RecipientsPane::splitAsked, this, &DraftsPage::split);
    connect(m_answer->recipients(), &RecipientsPane::personAsked, this, [this](quint32 row) {
        if (const auto people = profilesOf({row}); !people.empty()) {
            Q_EMIT personAsked(people.front());
        }
    });
}

void DraftsPage::connectActs()
{
    connect(m_acts, &DraftActs::made, this, [this](drafts::DraftId draft) { m_toOpen = draft; });
    connect(m_acts, &EditActs::done, this, [this](const QString &sentence) {
        if (sentence.isEmpty()) {
            m_undoBar->hide();
            return;
        }
        m_undoIndex = m_session.undoStack().index();
        m_undoBar->show(sentence);
    });
    connect(m_acts, &EditActs::failed, this, qOverload<const Error &>(&DraftsPage::fail));
    connect(m_acts, &EditActs::failed, m_goal, &GoalQuestion::askAgain);
    connect(m_acts, &EditActs::told, this,
        [this](const QString &sentence) { m_middle->message()->show(Severity::Note, sentence); });
    connect(m_undoBar, &UndoBar::undoAsked, this, &DraftsPage::undo);
}

void DraftsPage::connectCopying()
{
    const auto goBack = [this] {
        m_copying->end();
        m_faces->setCurrentWidget(m_splitter);
        m_middle->editor()->setFocus();
    };
    connect(m_copying, &CopyDesk::begun, this, [this] {
        m_faces->setCurrentWidget(m_runner);
        m_runner->setFocus();
    });
    connect(m_copying, &CopyDesk::failed, this, qOverload<const Error &>(&DraftsPage::fail));
    connect(m_middle, &DraftMiddle::readinessChanged, this,
        [this] { m_copying->setReadiness(m_middle->readiness()); });
    connect(m_runner, &CopyRunner::closeAsked, this, goBack);
    connect(m_runner, &CopyRunner::outcomeAsked, this, [this, goBack] {
        goBack();
        m_answer->openTab(AnswerPane::Outcome);
    });
    connect(m_runner, &CopyRunner::copyAnywayAsked, this, &DraftsPage::copyAnyway);
    connect(m_runner, &CopyRunner::personAsked, this, &DraftsPage::personAsked);
    connect(m_desk, &DraftDesk::opened, this, [this] { m_faces->setCurrentWidget(m_splitter); });
    connect(m_answer, &AnswerPane::tabChanged, this, &DraftsPage::widenAnswer);
    connect(m_answer, &AnswerPane::openChanged, this, &DraftsPage::widenAnswer);
}

void DraftsPage::connectOutcome()
{
    connect(m_outcome, &OutcomeDesk::personAsked, this, &DraftsPage::personAsked);
    connect(m_outcome, &OutcomeDesk::failed, this, qOverload<const Error &>(&DraftsPage::fail));
    connect(m_outcome, &OutcomeDesk::done, this, [this](const QString &sentence) {
        m_undoIndex = m_session.undoStack().index();
        m_undoBar->show(sentence);
    });
    connect(m_outcome, &OutcomeDesk::apologyAsked, this,
        [this](const std::vector<Pk> &people) { addDraft(u"dm"_s, tr("Apology"), people); });
}

/// Only what the bar spoke of.
void DraftsPage::undo()
{
    m_undoBar->hide();
    if (m_session.undoStack().index() == m_undoIndex) {
        m_session.undoStack().undo();
    }
}

void DraftsPage::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(QKeySequence(u"Ctrl+N"_s), [this] { addDraft(u"dm"_s, {}); });
    add(QKeySequence(u"Ctrl+Shift+S"_s), [this] { m_answer->openTab(AnswerPane::Recipients); });
    add(QKeySequence(u"F2"_s), [this] { m_middle->head()->editTitle(); });
    add(QKeySequence(u"Ctrl+Return"_s), [this] {
        if (m_faces->currentWidget() == m_runner) {
            m_runner->copy();
        } else {
            copy();
        }
    });
    // In the editor F8 is its own; elsewhere on the page it goes on from the list.
    const auto goOn = [this](bool isForward) {
        if (m_answer->findings()->goOn(isForward) >= 0) {
            m_answer->openTab(AnswerPane::Findings);
        }
    };
    for (QWidget *place : std::initializer_list<QWidget *> {m_answer, m_list}) {
        for (const bool isForward : {true, false}) {
            auto *shortcut
                = new QShortcut(QKeySequence(isForward ? u"F8"_s : u"Shift+F8"_s), place);
            shortcut->setContext(Qt::WidgetWithChildrenShortcut);
            connect(shortcut, &QShortcut::activated, this, [goOn, isForward] { goOn(isForward); });
        }
    }
}

void DraftsPage::fillMenu()
{
    QMenu *menu = m_middle->head()->menu();
    menu->addAction(tr("Make it a &post of your own"), this, [this] {
        if (m_desk->draft()) {
            postInstead();
        }
    });
    QMenu *also = menu->addMenu(tr("Also for &another channel"));
    also->setObjectName(u"otherChannels"_s);
    connect(also, &QMenu::aboutToShow, this, [this, also] { fillChannels(*also); });
    menu->addAction(tr("&Versions…"), this, &DraftsPage::showVersions);
    menu->addAction(tr("&Copy anyway…"), this, &DraftsPage::copyAnyway);
    menu->addAction(tr("&Finish: it went out"), this, [this] {
        if (m_desk->draft()) {
            m_desk->flush();
            m_acts->finish(m_desk->draft()->id);
        }
    });
    menu->addSeparator();
    menu->addAction(tr("&Goal and numbers…"), m_outcome, &OutcomeDesk::showCampaign);
    menu->addAction(tr("&Note what came back…"), m_outcome, &OutcomeDesk::log);
    menu->addSeparator();
    menu->addAction(tr("&Discard draft"), this, &DraftsPage::discard);
    const QList<QAction *> acts = menu->actions();
    connect(menu, &QMenu::aboutToShow, this, [this, acts] {
        for (QAction *act : acts) {
            act->setEnabled(m_session.isWritable() && m_desk->draft());
        }
    });
}

} // namespace comity::ui
