#include "ui/purge/person_history.h"

#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/purge/churn.h"
#include "model/purge/decision_memory.h"
#include "model/purge/follower_signs.h"
#include "model/purge/plan_maker.h"
#include "ui/common/workspace_session.h"
#include "ui/purge/plan_desk.h"

#include <QTimer>

namespace comity::ui {

namespace {

constexpr int restMs = 120;

/// Of the last post, and of the signs where they are a reason.
PlanItem withSourcesRead(
    SQLite::Database &database, const Account &account, qint64 asOf, const PlanItem &person)
{
    std::vector<PlanItem> items {person};
    fillSources(database, account.network, items);
    if (person.reasons.contains(PurgeReason::LooksAutomated)) {
        items.front().signs.clear();
        fillSigns(database, account, asOf, items);
        fillSignSources(database, account.network, items);
    }
    return items.front();
}

} // namespace

struct PersonHistory::Question
{
    QString path;
    Account account;
    QTimeZone zone;
    PlanItem person;
    bool needsSources; ///< of a plan that is not stored, or of signs on it
    qint64 asOf;
    int newFollowDays;
};

Result<PersonHistory::Told> PersonHistory::historyOf(
    const Question &ask, const Wording &wording, const JobContext &job)
{
    return db::guarded(ask.path, [&]() -> Result<Told> {
        const auto database = db::connect(ask.path, db::Use::Job);
        Told told;
        for (const DecisionMemory &memory :
            decisionMemory(*database, ask.account.id, {ask.person.pk})) {
            for (const EarlierDecision &decision : memory.newestFirst) {
                if (!decision.planIsOpen) {
                    told.lines += sentenceOf(decision, wording, ask.zone, QLocale());
                }
            }
        }
        const Result<Churn> churn = churnOf(
            *database, ask.account.id, ask.person.pk, ask.asOf, ask.zone, ask.newFollowDays, job);
        if (!churn) {
            return tl::unexpected(churn.error());
        }
        told.lines += sentencesOf(
            *churn, ask.account.network, wording, ask.zone, ask.newFollowDays, QLocale());
        if (ask.needsSources) {
            told.person = withSourcesRead(*database, ask.account, ask.asOf, ask.person);
        }
        return told;
    });
}

PersonHistory::PersonHistory(WorkspaceSession &session, const PlanDesk &desk, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_desk(desk)
    , m_rest(new QTimer(this))
{
    m_rest->setSingleShot(true);
    m_rest->setInterval(restMs);
    connect(m_rest, &QTimer::timeout, this, &PersonHistory::read);
}

void PersonHistory::ask(const PlanItem *person)
{
    const auto isOf = [this](const PlanItem &one) {
        return m_person && m_person->pk == one.pk && m_person->id == one.id
            && m_person->reasons == one.reasons;
    };
    if (person == nullptr ? !m_person.has_value() : isOf(*person)) {
        return;
    }
    m_person = person == nullptr ? std::nullopt : std::optional(*person);
    forget();
}

PlanItem PersonHistory::withSources(const PlanItem &person) const
{
    PlanItem shown = person;
    if (m_told.person && m_told.person->pk == person.pk) {
        shown.lastPostSource = m_told.person->lastPostSource;
        if (!m_told.person->signs.empty()) {
            shown.signs = m_told.person->signs;
        }
    }
    return shown;
}

void PersonHistory::forget()
{
    m_job.cancel();
    ++m_question;
    m_told = {};
    if (m_person) {
        m_rest->start();
    } else {
        m_rest->stop();
    }
}

void PersonHistory::read()
{
    const PurgeGround *const ground = m_desk.ground();
    if (ground == nullptr || !m_person) {
        return;
    }
    const int question = ++m_question;
    // What stands on a stored batch has its sources, but for the signs on those whom we follow.
    const bool needsSources = !m_person->id
        || (m_person->signs.empty() && m_person->reasons.contains(PurgeReason::LooksAutomated));
    const Question ask {m_session.file().path(), ground->account, ground->zone, *m_person,
        needsSources, m_session.clock()().toSecsSinceEpoch(), PurgeRequest {}.newFollowDays};
    m_job = m_session.read(
        this,
        [ask, &wording = m_session.wording()](
            const JobContext &job) { return historyOf(ask, wording, job); },
        [this, question](const Result<Told> &told) {
            if (question == m_question && told) {
                m_told = *told;
                Q_EMIT this->told();
            }
        });
}

} // namespace comity::ui
