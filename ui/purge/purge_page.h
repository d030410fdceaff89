#pragma once

#include "model/lists/people_list.h"
#include "ui/common/page.h"
#include "ui/common/table_roles.h"
#include "ui/purge/open_batch.h"
#include "ui/purge/plan_desk.h"
#include "ui/purge/review_head.h"

class QSettings;
class QStackedWidget;

namespace comity::ui {

class ListActs;
class MirrorStep;
class PaceActs;
class PersonHistory;
class PlanPane;
class PurgeMiddle;
class PurgeStates;
class PurgeTelling;
class UndoBar;
class VerifyStep;
class WhoAndWhy;
class WhyPane;
class WorkThrough;

/// Plans a small clear-out of whom we follow, reviews it person by person, is worked through and
/// proved by later lists. It decides and records; unfollowing is done by the user in a browser.
class PurgePage : public Page
{
    Q_OBJECT

public:
    /// `session` must outlive the page. `settings` keeps the widths of panes; may be null.
    explicit PurgePage(
        WorkspaceSession &session, QSettings *settings = nullptr, QWidget *parent = nullptr);

    QString title() const override;
    QString subtitle() const override;
    QString iconName() const override;
    /// People on the open batch who are not decided.
    std::optional<qint64> badge() const override;
    void activate() override;
    void toggleDetail() override;
    bool dismiss() override;
    QList<QWidget *> panes() const override;
    QList<Shortcut> shortcuts() const override;

    /// Plans only these people, whatever was planned before. An open batch stays as it is until
    /// another one takes its place.
    void planChosen(std::vector<Pk> people);

Q_SIGNALS:
    /// The way out of a list that is missing or not whole.
    void importAsked();
    /// Why to rest stands in its log.
    void accountAsked(comity::AccountId account);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectDesk();
    void connectBatch();
    void connectTable();
    void connectWork();

    void refresh();
    void showGround();
    void showMiddle();
    std::pair<PurgeKind, qint64> whoLeaves() const;
    void showTally();
    void showPerson();
    void setStep(ReviewHead::Step step);
    bool canBeAt(ReviewHead::Step step) const;
    void focusStep();
    void showFailure(const Error &error);
    void fail(const Error &error);

    void review();
    void closeBatch();
    void decide(const std::vector<int> &rows, DecisionMark mark);
    void demote(const std::vector<int> &rows);
    void demoteTo(std::optional<PlanId> plan, const std::vector<int> &rows, const PeopleList &list);
    void exportBatch();
    void goOn(const std::vector<int> &rows);
    void learnFrom(const std::vector<int> &rows);
    void settle(const std::vector<int> &rows, Decision decision, int snoozeDays);
    void undo();

    PurgeTelling telling() const;
    /// Of the plan, of the open batch or of the batch that is looked at: by the step.
    PurgeKind kind() const;
    const PlanItem *currentItem() const;
    QString standingWord(const PlanItem &item) const;

    WorkspaceSession &m_session;
    QSettings *m_settings;
    PlanDesk *m_desk;
    OpenBatch *m_batch;
    PurgeStates *m_states;
    ListActs *m_lists;
    MirrorStep *m_mirror;
    PersonHistory *m_history;
    PaceActs *m_paceActs;
    PlanPane *m_planPane;
    WorkThrough *m_work;
    VerifyStep *m_verify;
    PurgeMiddle *m_middle;
    WhyPane *m_whyPane;
    QStackedWidget *m_start; ///< the pane at the start, by step
    QStackedWidget *m_end;
    UndoBar *m_undoBar;
    WhoAndWhy *m_whoAndWhy;
    ReviewHead::Step m_step = ReviewHead::Plan;
    std::optional<AccountId> m_shownAccount;
    int m_undoIndex = -1; ///< of the undo stack when the bar came up
    bool m_isNarrow = false;
    bool m_hasFailed = false;
    bool m_isFocusDue = false; ///< the page was entered before it was at work
};

} // namespace comity::ui
