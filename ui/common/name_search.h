#pragma once

#include "model/people/person_row.h"
#include "model/standing/people_search.h"
#include "ui/common/run_job.h"

#include <QObject>
#include <vector>

namespace comity::ui {

class WorkspaceSession;

/// Looks people up by name or handle on a worker, for choosing some of them: the newest question
/// alone is answered. On the GUI thread.
class NameSearch : public QObject
{
    Q_OBJECT

public:
    /// `session` outlives it.
    explicit NameSearch(WorkspaceSession &session, QObject *parent = nullptr);

    /// Whoever fits `text` best, in the order of nameHits(). A blank text, or one that comes before
    /// anybody is read, drops the question before it and is not answered.
    void ask(const QString &text);

Q_SIGNALS:
    void answered(const QString &text, const std::vector<comity::PersonRow> &people);
    /// `sentence` says what happened.
    void failed(const QString &text, const QString &sentence);

private:
    struct Found
    {
        PeopleSearch::Version search;
        std::vector<PersonRow> people;
    };

    WorkspaceSession &m_session;
    JobHandle m_job;
    int m_question = 0;
};

} // namespace comity::ui
