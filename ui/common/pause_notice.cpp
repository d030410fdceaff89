#include "ui/common/pause_notice.h"

#include "model/accounts/account_log_store.h"
#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/db/connection.h"
#include "ui/common/formatting.h"
#include "ui/common/identity_text.h"
#include "ui/common/workspace_session.h"

using namespace Qt::StringLiterals;

namespace comity::ui {

QString pauseWord(const PauseAdvice &advice)
{
    return PauseNotice::tr("Pause until %1", "a day").arg(dateText(advice.until));
}

PauseNotice::PauseNotice(WorkspaceSession &session, PauseOf of, QWidget *parent)
    : Notice(parent)
    , m_session(session)
    , m_of(of)
{
    setObjectName(u"pauseNotice"_s);
    hide();
    connect(&session, &WorkspaceSession::changed, this, &PauseNotice::read);
    connect(this, &Notice::actionAsked, this, [this] {
        if (m_shown) {
            Q_EMIT accountAsked(*m_shown);
        }
    });
    read();
}

PauseNotice::~PauseNotice()
{
    m_job.cancel();
}

void PauseNotice::read()
{
    m_job.cancel();
    const int question = ++m_question;
    using Answer = Result<std::optional<Resting>>;
    m_job = m_session.read(
        this,
        [path = m_session.file().path(), chosen = m_session.account(), of = m_of,
            asOf = m_session.clock()().toSecsSinceEpoch()](const JobContext &) -> Answer {
            return db::guarded(path, [&]() -> Answer {
                const auto database = db::connect(path, db::Use::Job);
                std::optional<Resting> longest;
                for (const Account &one : AccountsStore(*database).inUse()) {
                    if (chosen && one.id != *chosen) {
                        continue;
                    }
                    const auto advice = pauseAdvice(healthEntries(*database, one.id),
                        dateIn(zoneOrSystem(one.timeZone), asOf), of);
                    if (advice && (!longest || advice->until > longest->advice.until)) {
                        longest = {one.id, accountText(one.network, one.handle, one.name, one.key),
                            *advice};
                    }
                }
                return longest;
            });
        },
        [this, question](const Answer &resting) {
            if (question == m_question && resting) {
                tell(*resting);
            }
        });
}

void PauseNotice::tell(const std::optional<Resting> &resting)
{
    m_shown.reset();
    if (!resting) {
        hide();
        return;
    }
    m_shown = resting->account;
    show(Severity::Warn,
        tr("%1: %2, after this on %3: %4. %5",
            "an account, a pause, a day, what happened to the account, what to leave alone")
            .arg(resting->name, pauseWord(resting->advice), dateText(resting->advice.since),
                m_session.wording().sentence(u"health", toText(resting->advice.kind)),
                m_session.wording().sentence(u"health", resting->advice.acts)),
        tr("Show i&t"));
}

} // namespace comity::ui
