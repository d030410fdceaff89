#include "ui/purge/person_history.h"

#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/purge/churn.h"
#include "model/purge/decision_memory.h"
#include "ui/common/workspace_session.h"
#include "ui/purge/plan_desk.h"

#include <QTimer>

namespace comity::ui {

namespace {

constexpr int restMs = 120;

struct Question
{
    QString path;
    AccountId account;
    QString network;
    QTimeZone zone;
    Pk person;
    qint64 asOf;
    int newFollowDays;
};

Result<QStringList> historyOf(const Question &ask, const Wording &wording, const JobContext &job)
{
    return db::guarded(ask.path, [&]() -> Result<QStringList> {
        const auto database = db::connect(ask.path, db::Use::Job);
        QStringList lines;
        for (const DecisionMemory &memory : decisionMemory(*database, ask.account, {ask.person})) {
            for (const EarlierDecision &decision : memory.newestFirst) {
                if (!decision.planIsOpen) {
                    lines += sentenceOf(decision, wording, ask.zone);
                }
            }
        }
        const Result<Churn> churn = churnOf(
            *database, ask.account, ask.person, ask.asOf, ask.zone, ask.newFollowDays, job);
        if (!churn) {
            return tl::unexpected(churn.error());
        }
        lines += sentencesOf(*churn, ask.network, wording, ask.zone, ask.newFollowDays);
        return lines;
    });
}

} // namespace

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

void PersonHistory::ask(std::optional<Pk> person)
{
    if (person == m_person) {
        return;
    }
    m_person = person;
    forget();
}

void PersonHistory::forget()
{
    m_job.cancel();
    ++m_question;
    m_lines.clear();
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
    const Question ask {m_session.file().path(), ground->account.id, ground->account.network,
        ground->zone, *m_person, m_session.clock()().toSecsSinceEpoch(),
        PurgeRequest {}.newFollowDays};
    m_job = m_session.read(
        this,
        [ask, &wording = m_session.wording()](
            const JobContext &job) { return historyOf(ask, wording, job); },
        [this, question](const Result<QStringList> &lines) {
            if (question == m_question && lines) {
                m_lines = *lines;
                Q_EMIT told();
            }
        });
}

} // namespace comity::ui
