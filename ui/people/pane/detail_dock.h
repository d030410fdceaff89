#pragma once

#include "ui/common/workspace_session.h"
#include "ui/people/table/person_texts.h"

#include <QObject>

class QSplitter;
class QTimer;

namespace comity::ui {

class DetailPane;

/// Where the detail pane stands and what it shows: beside the table, or laid over its end where the
/// window is narrow. Reads what the pane needs beyond the table, a moment after the choice rests.
class DetailDock : public QObject
{
    Q_OBJECT

public:
    /// The pane is added to `splitter`; laid over, it covers the end of `page`.
    DetailDock(WorkspaceSession &session, QSplitter &splitter, QWidget &page);

    DetailPane &pane() const { return *m_pane; }

    void showNobody();
    void showPerson(const PersonRow &row, const Glance &glance, const Today &today);
    void showSeveral(std::vector<Pk> people, const Today &today);

    bool canOpenProfile() const;
    /// Opens the profile of the person shown in the browser, if it has an address.
    void openProfile();

    void setNarrow(bool isNarrow);
    /// False where there is nothing that could have details.
    void setUseful(bool isUseful);
    void toggle();
    /// Brings the pane into sight and the focus into it.
    void enter();
    /// Folds a laid-over pane away; false when there is none.
    bool fold();
    /// After the page changed its size.
    void place();

private:
    void read();
    void readPerson(Pk pk);
    void readLike(Pk pk);
    void readCalibration();
    void forgetCalibration();
    void readMore(qsizetype atMost);
    void readMessages(const QString &search, qsizetype atMost);
    void readShared();
    void arrange();

    WorkspaceSession &m_session;
    QSplitter &m_splitter;
    QWidget &m_page;
    DetailPane *m_pane;
    QTimer *m_timer;
    JobHandle m_job;
    JobHandle m_like; ///< looks for handles that read the same
    JobHandle m_talk; ///< reads messages
    JobHandle m_scale; ///< reads the calibration
    std::optional<AccountId> m_scaledAccount; ///< whose calibration is read, or in the pane
    QByteArray m_scaledBasis; ///< of the columns that it is read with
    std::vector<Pk> m_several;
    Today m_today;
    qsizetype m_timelineAtMost = 0; ///< of the person shown; 0: the first part
    bool m_isNarrow = false;
    bool m_isUseful = true;
    bool m_isWanted = true; ///< beside the table; F9 hides it
    bool m_isOpen = false; ///< over the table
};

} // namespace comity::ui
