#include "ui/drafts/desk/outcome_desk.h"

#include "model/base/civil_time.h"
#include "model/drafts/campaigns_store.h"
#include "model/drafts/capacity.h"
#include "model/followups/obligations_store.h"
#include "model/people/people_store.h"
#include "ui/common/people_dialog.h"
#include "ui/common/repair_desk.h"
#include "ui/drafts/desk/draft_acts.h"
#include "ui/drafts/desk/draft_desk.h"
#include "ui/drafts/desk/outcome_acts.h"
#include "ui/drafts/outcome/outcome_pane.h"

#include <QSettings>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

using drafts::CampaignsStore;
using drafts::DraftId;
using drafts::OutcomeKind;

constexpr std::array kinds {OutcomeKind::Thanks, OutcomeKind::Conversion, OutcomeKind::Replied,
    OutcomeKind::Offended, OutcomeKind::Unfollowed, OutcomeKind::Silent};

QDate dayOf(qint64 at)
{
    return dateIn(QTimeZone::systemTimeZone(), at);
}

std::vector<NamedPerson> namesOf(SQLite::Database &database, const std::vector<Pk> &people)
{
    return ui::namesOf(PeopleStore(database).rows(people));
}

/// Promises of give-backs that the draft or its campaign made, the earliest first.
std::vector<ToldOutcome::Promise> promisesOf(SQLite::Database &database, const drafts::Draft &draft)
{
    std::vector<followups::Obligation> open;
    for (const auto &[person, owed] : followups::ObligationsStore(database).openPromises()) {
        std::ranges::copy_if(owed, std::back_inserter(open), [&](const auto &one) {
            return one.draft == number(draft.id)
                || (draft.campaign && one.campaign == number(*draft.campaign));
        });
    }
    std::ranges::stable_sort(open, {}, [](const followups::Obligation &one) {
        return one.dueAt.isKnown() ? one.dueAt.at : std::numeric_limits<qint64>::max();
    });
    std::vector<ToldOutcome::Promise> promises;
    for (const followups::Obligation &one : open) {
        const auto named = namesOf(database, {one.pk});
        const QString who = named.empty()  ? QString()
            : named.front().name.isEmpty() ? named.front().handle
                                           : named.front().name;
        promises.push_back(
            {one.pk, who, one.subject, one.dueAt.isKnown() ? dayOf(one.dueAt.at) : QDate()});
    }
    return promises;
}

} // namespace

OutcomeDesk::OutcomeDesk(WorkspaceSession &session, DraftDesk &desk, DraftActs &acts,
    OutcomePane &pane, QSettings *settings, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_desk(desk)
    , m_draftActs(acts)
    , m_acts(new OutcomeActs(session, this))
    , m_repair(new RepairDesk(session, this))
    , m_pane(pane)
    , m_settings(settings)
    , m_window(window)
{
    connect(&desk, &DraftDesk::opened, this, [this] {
        show({});
        read();
    });
    connect(&desk, &DraftDesk::changed, this, &OutcomeDesk::read);
    for (const EditActs *edits : std::initializer_list<const EditActs *> {m_acts, m_repair}) {
        connect(edits, &EditActs::done, this, &OutcomeDesk::done);
        connect(edits, &EditActs::failed, this, &OutcomeDesk::failed);
    }
    connect(m_repair, &RepairDesk::lessonAsked, this, &OutcomeDesk::lessonAsked);
    connect(m_repair, &RepairDesk::apologyAsked, this, &OutcomeDesk::apologise);
    connectPane();
}

void OutcomeDesk::connectPane()
{
    const OutcomePane *pane = &m_pane;
    connect(pane, &OutcomePane::kindAsked, this,
        [this](OutcomeKind kind) { showPeople(outcomeTitle(kind), m_stored.byKind[kind]); });
    connect(pane, &OutcomePane::suggestionShown, this,
        [this](OutcomeKind kind) { showPeople(outcomeTitle(kind), m_stored.suggested[kind]); });
    connect(pane, &OutcomePane::suggestionTaken, this,
        [this](OutcomeKind kind) { m_acts->take(m_desk.draft()->id, suggestionsOf(kind)); });
    connect(pane, &OutcomePane::suggestionRefused, this, &OutcomeDesk::refuse);
    connect(pane, &OutcomePane::logAsked, this, &OutcomeDesk::log);
    connect(pane, &OutcomePane::objectiveAsked, this, &OutcomeDesk::writeObjective);
    connect(pane, &OutcomePane::promiseAsked, this, &OutcomeDesk::personAsked);
    connect(pane, &OutcomePane::campaignAsked, this, &OutcomeDesk::showCampaign);
    connect(pane, &OutcomePane::repairAsked, this, &OutcomeDesk::showRepair);
    connect(pane, &OutcomePane::closeAsked, this, &OutcomeDesk::closeCampaign);
    connect(pane, &OutcomePane::thankAsked, this, [this] {
        const auto &draft = m_desk.draft();
        m_draftActs.thank(draft->id,
            tr("Thanks: %1")
                .arg(m_stored.told.campaign ? m_stored.told.campaign->name : draft->title));
    });
}

QDate OutcomeDesk::today() const
{
    return dayOf(now());
}

void OutcomeDesk::read()
{
    const int question = ++m_question;
    m_reading.cancel();
    if (!m_desk.draft()) {
        m_shown = question;
        show({});
        return;
    }
    m_reading = m_session.read(
        this,
        [path = m_session.file().path(), draft = *m_desk.draft(), at = now()](
            const JobContext &job) {
            return db::guarded(path, [&]() -> Result<Stored> {
                if (job.isStopped()) {
                    return failure(Error::Code::Cancelled);
                }
                return readFrom(*db::connect(path, db::Use::Job), draft, at, job);
            });
        },
        [this, question](Result<Stored> stored) {
            if (question != m_question) {
                return;
            }
            m_shown = question;
            if (stored) {
                show(std::move(*stored));
            } else {
                Q_EMIT failed(stored.error());
            }
        });
}

Result<OutcomeDesk::Stored> OutcomeDesk::readFrom(
    SQLite::Database &database, const drafts::Draft &draft, qint64 now, const JobContext &job)
{
    Stored stored;
    const CampaignsStore store(database);
    std::vector<Pk> got;
    qint64 first = now;
    for (const drafts::Handover &one : drafts::DraftsStore(database).handovers(draft.id)) {
        if (one.state == drafts::HandoverState::Sent) {
            got.push_back(one.pk);
            first = std::min(first, one.at);
        }
    }
    std::ranges::sort(got);
    stored.people = namesOf(database, got);
    stored.sentFrom = dayOf(first);
    stored.told.campaign = draft.campaign ? store.campaign(*draft.campaign) : std::nullopt;
    stored.told.standing
        = draft.campaign ? store.standing(*draft.campaign) : store.standing(draft.id);
    for (const OutcomeKind kind : kinds) {
        if (job.isStopped()) {
            return failure(Error::Code::Cancelled);
        }
        stored.byKind[kind] = namesOf(database,
            draft.campaign ? store.people(*draft.campaign, kind) : store.people(draft.id, kind));
    }
    stored.told.worth = draft.campaign ? drafts::worthOf(database, *draft.campaign)
                                       : drafts::worthOf(database, std::vector {draft.id});
    stored.told.sources = draft.campaign ? drafts::sourcesOf(database, *draft.campaign)
                                         : drafts::sourcesOf(database, draft.id);
    stored.suggestions = store.suggestions(draft.id, now);
    stored.told.promises = promisesOf(database, draft);
    for (const drafts::OutcomeSuggestion &one : stored.suggestions) {
        for (NamedPerson &person : namesOf(database, {one.pk})) {
            stored.suggested[one.kind].push_back(std::move(person));
        }
    }
    return stored;
}

void OutcomeDesk::show(Stored stored)
{
    m_stored = std::move(stored);
    ToldOutcome &told = m_stored.told;
    told.today = today();
    told.isWritable = m_session.isWritable();
    if (!m_desk.draft() || told.standing.asked == 0) {
        m_pane.showNothing();
        Q_EMIT this->told();
        return;
    }
    const DraftId draft = m_desk.draft()->id;
    std::erase_if(m_stored.suggestions, [&](const drafts::OutcomeSuggestion &one) {
        return std::ranges::binary_search(refused(draft, one.kind), one.pk);
    });
    told.suggestions.clear();
    for (const OutcomeKind kind : {OutcomeKind::Replied, OutcomeKind::Unfollowed}) {
        std::vector<Pk> people;
        for (const drafts::OutcomeSuggestion &one : suggestionsOf(kind)) {
            people.push_back(one.pk);
        }
        if (!people.empty()) {
            told.suggestions.push_back({kind, std::move(people)});
        }
    }
    if (told.campaign) {
        told.load
            = drafts::sentenceOf(drafts::answerLoad(told.standing.asked,
                                     told.campaign->expectedAnswers, told.campaign->answersADay),
                m_session.wording(), QLocale());
    }
    m_pane.showOutcome(told);
    Q_EMIT this->told();
}

std::vector<drafts::OutcomeSuggestion> OutcomeDesk::suggestionsOf(OutcomeKind kind) const
{
    std::vector<drafts::OutcomeSuggestion> some;
    std::ranges::copy_if(m_stored.suggestions, std::back_inserter(some),
        [kind](const drafts::OutcomeSuggestion &one) { return one.kind == kind; });
    return some;
}

QString OutcomeDesk::refusedKey(DraftId draft, OutcomeKind kind) const
{
    return m_session.settingsKey(
        u"refused/%1/%2"_s.arg(QString::number(number(draft)), drafts::toText(kind)));
}

std::vector<Pk> OutcomeDesk::refused(DraftId draft, OutcomeKind kind) const
{
    std::vector<Pk> people;
    if (m_settings != nullptr) {
        for (const QVariant &one : m_settings->value(refusedKey(draft, kind)).toList()) {
            people.push_back(Pk {one.toUInt()});
        }
    }
    std::ranges::sort(people);
    return people;
}

/// These people are not suggested again for this draft; others are.
void OutcomeDesk::refuse(OutcomeKind kind)
{
    const DraftId draft = m_desk.draft()->id;
    QVariantList people;
    for (const Pk pk : refused(draft, kind)) {
        people += number(pk);
    }
    for (const drafts::OutcomeSuggestion &one : suggestionsOf(kind)) {
        people += number(one.pk);
    }
    if (m_settings != nullptr) {
        m_settings->setValue(refusedKey(draft, kind), people);
    }
    std::erase_if(m_stored.suggestions,
        [kind](const drafts::OutcomeSuggestion &one) { return one.kind == kind; });
    show(std::move(m_stored));
}

void OutcomeDesk::showPeople(const QString &title, const std::vector<NamedPerson> &people)
{
    auto *dialog = new PeopleDialog(title, people, m_window);
    connect(dialog, &PeopleDialog::personAsked, this, &OutcomeDesk::personAsked);
    dialog->open();
}

} // namespace comity::ui
