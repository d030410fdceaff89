#pragma once

#include "model/lists/list_suggestions.h"
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
    /// Ends the search.
    ~PeopleLists() override;

    ListActs &acts() { return m_acts; }

    void addToList(const std::vector<Pk> &people);
    /// `people` fit the query now, of `skipped` too little is known. `conditions` say it in words.
    void saveAsSmartList(
        const PeopleQuery &query, const QStringList &conditions, qint64 people, qint64 skipped);

    /// What these people, who are on no list, have in common: suggestionsFound() follows, from a
    /// worker. The search before ends. No people: nothing is proposed any more.
    void lookForSuggestions(const std::vector<Pk> &unfiled);
    void showSuggestions();

Q_SIGNALS:
    void suggestionsFound(int count);
    /// The dialog is closed.
    void suggestionsLeft();

private:
    WorkspaceSession &m_session;
    QWidget &m_page;
    ListActs m_acts;
    std::vector<ListSuggestion> m_suggestions;
    JobHandle m_job; ///< looks for them
    int m_question = 0; ///< of the suggestions that are looked for
};

} // namespace comity::ui
