#include "ui/drafts/desk/thanks_of_the_day.h"

#include "model/base/civil_time.h"
#include "model/drafts/campaign_edits.h"

namespace comity::ui {

ThanksOfTheDay::ThanksOfTheDay(WorkspaceSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &WorkspaceSession::changed, this, &ThanksOfTheDay::look);
    look();
}

void ThanksOfTheDay::look()
{
    const qint64 now = m_session.clock()().toSecsSinceEpoch();
    const QDate today = dateIn(QTimeZone::systemTimeZone(), now);
    if (!m_session.isWritable() || m_lookedOn == today) {
        return;
    }
    m_lookedOn = today;
    m_session.save(
        this, [now](SQLite::Database &writer) { return drafts::oweThanks(writer, now); },
        [this](const Result<HandEdit> &owed) {
            if (!owed) {
                m_lookedOn = {}; // with the next change again
            } else if (!owed->changes.isEmpty()) {
                m_session.reload();
            }
        });
}

} // namespace comity::ui
