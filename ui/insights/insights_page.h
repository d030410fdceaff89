#pragma once

#include "model/drafts/draft_ids.h"
#include "model/standing/people_query.h"
#include "ui/common/page.h"
#include "ui/common/workspace_session.h"
#include "ui/insights/insights_cards.h"

class QSettings;
class QStackedWidget;

namespace comity::ui {

class CardGrid;
class EmptyState;
class InsightsActs;
class InsightsHead;
class Notice;
class PlainLabel;
class ScrollingPane;
class UndoBar;

/// Trends from the user's own imports: eight cards over the days and the account that are chosen.
/// Read by workers in two parts, what is quick first; an answer to an older question is dropped.
class InsightsPage : public Page
{
    Q_OBJECT

public:
    /// `settings` may be null: then nothing is remembered. Both outlive the page.
    InsightsPage(WorkspaceSession &session, QSettings *settings, QWidget *parent = nullptr);
    ~InsightsPage() override;

    QString title() const override { return tr("Insights"); }
    QString subtitle() const override { return tr("Trends from your own imports"); }
    QString iconName() const override { return QStringLiteral("office-chart-line"); }
    bool isAtRest() const override
    {
        return !m_isReading && !m_isReadingHabits && !(m_isOld && isVisible());
    }
    void activate() override;
    bool dismiss() override;
    QList<QWidget *> panes() const override;
    QList<Shortcut> shortcuts() const override;
    std::unique_ptr<QMenu> actsMenu() override;

Q_SIGNALS:
    void personAsked(comity::Pk person);
    void peopleAsked(const comity::PeopleQuery &query);
    void listAsked(comity::ListId list);
    void draftAsked(comity::drafts::DraftId draft);
    /// Those who wait for an answer.
    void followupsAsked();
    void importAsked();
    void guideAsked();
    void demoAsked();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void createParts();
    QWidget *makeWaiting();
    EmptyState *makeEmpty();
    void wire();
    void addShortcuts();
    void follow();
    void awaitPeople();
    void read();
    void stopReading();
    void goOn(const InsightsQuestion &question, int asked);
    void take(InsightsTrends trends);
    void takeHabits(InsightsHabits habits);
    void showTrouble(const Error &error);
    void failRead(const Error &error);
    void showReadTrouble(const Error &error);
    void endReadWords();
    InsightsQuestion question() const;
    QString accountWords(std::optional<AccountId> account) const;
    void openPart(InsightsCard card, qint64 id);
    void openPosts(std::size_t period);
    void showNames(QDialog &over, const QString &title, const std::vector<Pk> &people);
    void openReport();
    void openSeries();
    void openCapacity();
    void openCompany();
    void tellReading();
    void editGoal();
    void copyImage();
    void exportTables();
    void writeTables(const QString &folder);
    void tellWritten(const QString &path);

    WorkspaceSession &m_session;
    QSettings *m_settings;
    InsightsActs *m_acts;
    std::optional<InsightsTrends> m_trends;
    std::optional<InsightsHabits> m_habits;
    InsightsHead *m_head = nullptr;
    Notice *m_trouble = nullptr;
    Notice *m_alert = nullptr;
    CardGrid *m_grid = nullptr;
    InsightsCards *m_cards = nullptr;
    ScrollingPane *m_scroll = nullptr;
    UndoBar *m_undoBar = nullptr;
    PlainLabel *m_waiting = nullptr;
    QStackedWidget *m_pages = nullptr; ///< until it is read, the cards, or that there are none
    JobHandle m_job;
    JobHandle m_habitsJob;
    bool m_isReading = false;
    bool m_isReadingHabits = false;
    bool m_isOld = true; ///< something changed while the page was out of sight
    std::optional<Error> m_readError; ///< of the last read
    bool m_isAboutReading = false; ///< what the notice says is over with the next read
    int m_question = 0;
};

} // namespace comity::ui
