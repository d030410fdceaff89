#pragma once

#include "model/standing/people_counts.h"
#include "model/standing/people_search.h"
#include "model/standing/text_order.h"
#include "ui/common/workspace_session.h"
#include "ui/people/filter/people_coverage.h"

#include <QObject>
#include <map>
#include <memory>

namespace comity::ui {

/// Who belongs to a question, in its order, and how many each chip stands for.
struct PeopleAnswer
{
    PeopleColumns::Version columns;
    PeopleQuery query;
    std::vector<Pk> order;
    PeopleCounts counts; ///< among those whom the search text finds
    qint64 skipped = 0; ///< of whom too little is known to say whether they belong
    PeopleCoverage coverage;
};

/// Asks the columns on a worker thread and keeps what makes the next question cheap: the texts for
/// searching, the orders by name and other texts, the last hits. Loads them when they are first
/// needed and again after an import. Only the newest question is answered.
class PeopleFinder : public QObject
{
    Q_OBJECT

public:
    explicit PeopleFinder(WorkspaceSession &session, QObject *parent = nullptr);

    /// Asks the session's columns, which must be there.
    void ask(const PeopleQuery &query, int staleDays);
    bool isAsking() const { return m_isAsking; }
    /// The newest; null before the first.
    const std::shared_ptr<PeopleAnswer> &answer() const { return m_answer; }

Q_SIGNALS:
    void asked();
    void answered();
    void failed(const comity::Error &error);

private:
    /// Immutable parts, shared with the job that runs.
    struct Kept
    {
        QByteArray basis; ///< of the columns: texts change with imports alone
        PeopleSearch::Version search;
        std::map<TextOrder::By, TextOrder::Version> orders; ///< that were asked for
        std::shared_ptr<const SearchHits> hits;
    };
    struct Found
    {
        std::shared_ptr<PeopleAnswer> answer;
        Kept kept;
    };
    struct Question
    {
        PeopleQuery query;
        int staleDays = 0; ///< for the chip, chosen or not
    };
    static Result<Found> find(const QString &path, const PeopleColumns::Version &columns,
        const Question &question, Kept kept, const QString &locale, const JobContext &job);
    static Result<void> prepareTexts(const QString &path, const PeopleQuery &query,
        const QStringList &nested, Kept &kept, const QString &locale, const JobContext &job);

    WorkspaceSession &m_session;
    std::shared_ptr<PeopleAnswer> m_answer;
    Kept m_kept;
    JobHandle m_job;
    int m_question = 0;
    bool m_isAsking = false;
};

} // namespace comity::ui
