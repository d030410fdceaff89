#include "ui/drafts/drafts_page.h"

#include "model/base/civil_time.h"
#include "model/drafts/capacity.h"
#include "ui/common/notice.h"
#include "ui/common/snooze_dialog.h"
#include "ui/drafts/answer_pane.h"
#include "ui/drafts/desk/draft_acts.h"
#include "ui/drafts/desk/draft_middle.h"
#include "ui/drafts/dialogs/campaign_dialog.h"
#include "ui/drafts/dialogs/reason_dialogs.h"
#include "ui/drafts/dialogs/versions_dialog.h"
#include "ui/drafts/editor/draft_editor.h"
#include "ui/drafts/list/drafts_pane.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

constexpr qint64 day = 86'400;
constexpr qint64 aWhileDays = 30;

} // namespace

QDate DraftsPage::today() const
{
    return dateIn(QTimeZone::systemTimeZone(), m_session.clock()().toSecsSinceEpoch());
}

/// Of a draft that went out nobody asks whether it may.
void DraftsPage::showEnd()
{
    const auto &draft = m_desk->draft();
    const int row = draft && draft->finishedAt ? m_list->model().rowOf(draft->id) : -1;
    const drafts::DraftRow *listed = row < 0 ? nullptr : m_list->model().draftAt(row);
    if (listed != nullptr) {
        m_answer->showFinished(listed->sent, listed->isPublic,
            dateIn(QTimeZone::systemTimeZone(), *draft->finishedAt));
    }
}

void DraftsPage::addGoal()
{
    if (!m_desk->draft()) {
        return;
    }
    const ReviewAnswer *answer = m_desk->answer();
    const int people = answer == nullptr ? 0 : answer->told->review.recipients;
    auto *dialog = new CampaignDialog(
        {}, today(),
        [this, people](std::optional<int> percent, std::optional<int> aDay) {
            return drafts::sentenceOf(
                drafts::answerLoad(people, percent, aDay), m_session.wording(), QLocale());
        },
        CampaignDialog::listsOf(m_session.columns()), this);
    connect(dialog, &CampaignDialog::saveAsked, m_acts,
        [acts = m_acts, draft = m_desk->draft()->id](
            const drafts::Campaign &goal) { acts->addGoal(draft, goal); });
    dialog->open();
}

/// A goal of this name alone; its numbers come later, from the menu.
void DraftsPage::nameGoal(const QString &name)
{
    const ReviewAnswer *answer = m_desk->answer();
    const bool wants = answer != nullptr && answer->told->review.areQuestionsDue;
    drafts::Campaign goal;
    goal.name = name;
    goal.kind = wants ? drafts::CampaignKind::Ask : drafts::CampaignKind::Inform;
    m_acts->addGoal(m_desk->draft()->id, goal);
}

void DraftsPage::chooseGiveDue()
{
    if (!m_desk->draft() || !m_desk->isWritable()) {
        return;
    }
    auto *dialog = new SnoozeDialog(
        tr("Whoever gets this is owed it by then. Until a late promise is kept, your next request "
           "to them waits."),
        today(), this,
        {.title = tr("Keep the promise by"),
            .act = tr("&Keep it by then"),
            .without = tr("&No day")});
    const auto choose = [this](std::optional<qint64> due) {
        changeDraft(
            tr("Change when it is given"), [&](drafts::Draft &draft) { draft.giveDue = due; });
    };
    connect(dialog, &SnoozeDialog::snoozeAsked, this,
        [choose](const QDate &day) { choose(noonUtc(day)); });
    connect(dialog, &SnoozeDialog::withoutAsked, this, [choose] { choose({}); });
    dialog->open();
}

/// What answering them will take, where the goal says what to expect.
QString DraftsPage::loadSentence() const
{
    const auto &draft = m_desk->draft();
    const auto goal = std::ranges::find_if(m_campaigns,
        [&](const drafts::Campaign &one) { return draft && draft->campaign == one.id; });
    const ReviewAnswer *answer = m_desk->answer();
    if (goal == m_campaigns.end() || answer == nullptr || answer->told->groups.empty()
        || !goal->expectedAnswers) {
        return {};
    }
    return drafts::sentenceOf(drafts::answerLoad(answer->told->review.recipients,
                                  goal->expectedAnswers, goal->answersADay),
        m_session.wording(), QLocale());
}

void DraftsPage::putAside(int finding)
{
    const ReviewAnswer *answer = m_desk->answer();
    if (answer == nullptr || !m_desk->isWritable()) {
        return;
    }
    const ToldFinding told = answer->told->findings.at(static_cast<std::size_t>(finding));
    if (!PutAsideDialog::mayBePutAside(told.finding.rule)) {
        fail(told.title + u": "_s
            + tr("this is never put aside; only a new word of theirs ends it."));
        return;
    }
    auto *dialog = new PutAsideDialog(told.finding.rule, told.title, {}, this);
    connect(dialog, &PutAsideDialog::putAside, this,
        [this, told, draft = m_desk->draft()->id](const QString &reason, AsideFor howLong) {
            const qint64 now = m_session.clock()().toSecsSinceEpoch();
            m_acts->putAside(howLong == AsideFor::ThisDraft ? std::optional(draft) : std::nullopt,
                {.rule = told.finding.rule,
                    .words = told.quote,
                    .facts = review::factsKey(told.finding),
                    .reason = reason,
                    .until = howLong == AsideFor::ThirtyDays ? std::optional(now + aWhileDays * day)
                                                             : std::nullopt});
        });
    dialog->open();
}

void DraftsPage::askSecondReader()
{
    auto *dialog = new SecondReaderDialog(m_desk->draft()->author, this);
    connect(dialog, &SecondReaderDialog::secondRead, this,
        [this, draft = m_desk->draft()->id](const QString &who, const QString &note) {
            m_acts->answer(draft, {.question = drafts::secondReader, .who = who, .note = note});
        });
    dialog->open();
}

void DraftsPage::copyAnyway()
{
    const ReviewAnswer *answer = m_desk->answer();
    if (answer == nullptr || !m_desk->isWritable() || !m_middle->readiness().canPassOver()) {
        return;
    }
    const QStringList holding = drafts::rulesThatHold(answer->told->review);
    QStringList blockers;
    for (const ToldFinding &told : answer->told->findings) {
        if (holding.contains(told.finding.rule)) {
            blockers += told.title;
        }
    }
    auto *dialog = new CopyAnywayDialog(blockers, this);
    connect(dialog, &CopyAnywayDialog::copyAnyway, m_desk, &DraftDesk::override);
    dialog->open();
}

void DraftsPage::showVersions()
{
    if (!m_desk->draft()) {
        return;
    }
    m_desk->flush();
    const auto versions
        = drafts::DraftsStore(m_session.file().reader()).versions(m_desk->draft()->id);
    auto *dialog = new VersionsDialog(
        versions, m_desk->text(), today(), QTimeZone::systemTimeZone(), m_desk->isWritable(), this);
    connect(dialog, &VersionsDialog::restoreAsked, this, [this, versions](qint64 id) {
        const auto found = std::ranges::find(versions, id, &drafts::DraftVersion::id);
        if (found != versions.end()) {
            m_desk->keepVersion();
            // A step of the editor's own undo, as any other change of the text.
            m_middle->editor()->replace(0, m_desk->text().size(), found->text);
        }
    });
    dialog->open();
}

QString DraftsPage::sentenceOf(const Error &error) const
{
    const Wording::Explanation said = m_session.wording().explain(error);
    return QString(said.happened + u' ' + said.unharmed).trimmed();
}

void DraftsPage::fail(const Error &error)
{
    fail(sentenceOf(error));
}

void DraftsPage::fail(const QString &sentence)
{
    m_middle->message()->show(Severity::Stop, sentence);
}

} // namespace comity::ui
