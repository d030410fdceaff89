#pragma once

#include "model/followups/service_level.h"
#include "ui/common/edit_acts.h"

#include <atomic>
#include <memory>

namespace comity::ui {

/// What is done about what is owed, each an entry on the undo stack.
class FollowupActs : public EditActs
{
    Q_OBJECT

public:
    explicit FollowupActs(WorkspaceSession &session, QObject *parent = nullptr);

    /// Their ids are given; added() follows.
    void add(const std::vector<followups::Obligation> &owed);
    void change(const followups::Obligation &owed);
    void setLevels(const std::map<followups::ObligationKind, followups::ServiceLevel> &levels);
    void markDone(const std::vector<FactId> &ids);
    void reopen(const std::vector<FactId> &ids);
    /// Until a day begins in `zone`.
    void snooze(const std::vector<FactId> &ids, QDate until, const QTimeZone &zone);
    void wake(const std::vector<FactId> &ids);
    void advance(FactId id, followups::CaseStage stage, const QString &stageWord);
    /// Nobody answered; to be tried again on a day, unless it is none.
    void logAttempt(FactId id, const Dated &again);

Q_SIGNALS:
    /// Follow-ups came to be, and stand on the undo stack.
    void added(comity::FactId first);

private:
    std::shared_ptr<std::atomic<qint64>> m_added; ///< 0: none since it was last told
};

} // namespace comity::ui
