#pragma once

#include "model/standing/people_query.h"
#include "ui/common/list_acts.h"

#include <QObject>

namespace comity::ui {

/// Lists as the People page uses them: put people on one, keep the filter as a smart one.
class PeopleLists : public QObject
{
    Q_OBJECT

public:
    /// Dialogs stand over `page`.
    PeopleLists(WorkspaceSession &session, QWidget &page);

    ListActs &acts() { return m_acts; }

    void addToList(const std::vector<Pk> &people);
    /// `people` fit the query now, of `skipped` too little is known. `conditions` say it in words.
    void saveAsSmartList(
        const PeopleQuery &query, const QStringList &conditions, qint64 people, qint64 skipped);

private:
    WorkspaceSession &m_session;
    QWidget &m_page;
    ListActs m_acts;
};

} // namespace comity::ui
