#pragma once

#include "model/base/clock.h"
#include "model/base/wording.h"
#include "model/db/db_error.h"
#include "model/db/workspace_file.h"
#include "model/standing/people_columns.h"
#include "model/standing/people_search.h"
#include "ui/common/prompts.h"
#include "ui/common/run_job.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QUndoStack>
#include <functional>
#include <optional>

namespace comity::ui {

/// One job that runs, for the strip on a page and the list in the status bar.
struct RunningJob
{
    int id = 0;
    QString name; ///< plain, for people; never logged
    QString iconName;
    bool writes = false; ///< to the workspace: what is shown is older until it ends
    Progress progress;
    JobHandle handle;
};

/// The open workspace as the window sees it: its file, the chosen account, the columns of that
/// account, the jobs that run and the undo stack. Lives on the GUI thread; pages get a reference
/// and read through file().reader() in short statements.
///
/// Edits run one after the other on a one-thread pool with the writer's connection; after each the
/// session swaps in a version of the columns in which only the chunks of changed people are new,
/// and says changed(). Imports and other programs make it load everything again. Answers to an
/// outdated question are dropped here, so a page only ever sees the newest.
class WorkspaceSession : public QObject
{
    Q_OBJECT

public:
    WorkspaceSession(db::WorkspaceFile file, Clock clock, const Wording &wording, Prompts &prompts,
        QObject *parent = nullptr);
    /// Stops every job and waits for it.
    ~WorkspaceSession() override;

    const db::WorkspaceFile &file() const { return m_file; }
    bool isWritable() const { return m_file.isWritable(); }
    /// Under which the settings keep how `part` of the window was arranged for this workspace.
    QString settingsKey(const QString &part) const
    {
        return QString(u"workspace-" + m_id + u'/' + part);
    }
    const Clock &clock() const { return m_clock; }
    const Wording &wording() const { return m_wording; }
    Prompts &prompts() const { return m_prompts; }
    QUndoStack &undoStack() { return m_undo; }

    /// None: all accounts.
    std::optional<AccountId> account() const { return m_account; }
    void chooseAccount(std::optional<AccountId> account);

    /// Null until the first load is done, and while nobody is there to show it stays null.
    PeopleColumns::Version columns() const { return m_columns; }
    bool isLoading() const { return m_isLoading; }

    /// The texts of everybody for searching, once somebody has loaded and kept them; null when
    /// there are none for these columns.
    PeopleSearch::Version searchTexts(const PeopleColumns &columns) const
    {
        return columns.basis() == m_searchBasis ? m_searchTexts : nullptr;
    }
    void keepSearchTexts(const PeopleColumns &columns, PeopleSearch::Version texts);

    const std::vector<RunningJob> &jobs() const { return m_jobs; }
    void cancelJob(int id);

    /// A read-only job on a worker thread. It opens its own connection by file().connect(Use::Job)
    /// or takes what it needs by value. Not shown in the job list. Nothing is called once
    /// `receiver` is gone.
    template <typename Work, typename Done>
    JobHandle read(QObject *receiver, Work work, Done done)
    {
        return runJob(&m_readers, receiver, std::move(work), nullptr, std::move(done));
    }

    /// A shown job: it stands in jobs() with its name, progress and Cancel until it ends. Use
    /// `onWriter` for everything that writes.
    template <typename Work, typename Done>
    int run(QObject *receiver, const QString &name, const QString &iconName, bool onWriter,
        Work work, Done done)
    {
        const int id = beginJob(name, iconName, onWriter);
        JobHandle handle = runJob(
            onWriter ? &m_writer : &m_readers, this, std::move(work),
            [this, id](const Progress &progress) { showProgress(id, progress); },
            [this, id, receiver = QPointer<QObject>(receiver), done](auto result) mutable {
                endJob(id);
                if (receiver) {
                    done(std::move(result));
                }
            });
        holdJob(id, handle);
        return id;
    }

    /// An edit: `work(SQLite::Database &writer) -> Result<Value>` in a transaction of its own on
    /// the writer's thread; afterwards the columns follow and `done` gets the result.
    template <typename Work, typename Done>
    void edit(QObject *receiver, Work work, Done done)
    {
        runJob(
            &m_writer, receiver,
            [work, path = m_file.path()](const JobContext &) mutable {
                return db::guarded(path, [&] {
                    const auto writer = db::connect(path, db::Use::Writer);
                    return work(*writer);
                });
            },
            nullptr,
            [this, done](auto result) mutable {
                if (result) {
                    follow();
                } else {
                    reload();
                }
                done(std::move(result));
            });
    }

    /// A write that no column and no other page shows, such as the text of a draft: on the writer's
    /// thread in its turn, as an edit, but nobody is told of it.
    template <typename Work, typename Done>
    void save(QObject *receiver, Work work, Done done)
    {
        runJob(
            &m_writer, receiver,
            [work, path = m_file.path()](const JobContext &) mutable {
                return db::guarded(path, [&] {
                    const auto writer = db::connect(path, db::Use::Writer);
                    return work(*writer);
                });
            },
            nullptr,
            [this, done](auto result) mutable {
                passOver();
                done(std::move(result));
            });
    }

    /// Something was committed by a job of this process, or PRAGMA data_version moved: the columns
    /// are loaded again and changed() follows.
    void reload();
    /// On focus and before an edit: looks whether another program wrote to the file.
    void lookForForeignChanges();

Q_SIGNALS:
    /// The columns are of a new version, or of another account; also after an import or undo.
    void changed();
    void accountChanged();
    void loadingChanged();
    void loadFailed(const comity::Error &error);
    void jobsChanged();
    void jobProgressed(int id);

private:
    int beginJob(const QString &name, const QString &iconName, bool writes);
    void holdJob(int id, const JobHandle &handle);
    void showProgress(int id, const Progress &progress);
    void endJob(int id);
    void loadColumns();
    void follow();
    /// What was written by now is not looked for as foreign.
    void passOver();
    template <typename Work>
    void replaceColumns(Work work);

    db::WorkspaceFile m_file;
    QString m_id;
    Clock m_clock;
    const Wording &m_wording;
    Prompts &m_prompts;
    QThreadPool m_readers;
    QThreadPool m_writer;
    QUndoStack m_undo;
    std::optional<AccountId> m_account;
    bool m_wantsAll = false; ///< no account by the user's choice, not for want of one
    PeopleColumns::Version m_columns;
    PeopleSearch::Version m_searchTexts;
    QByteArray m_searchBasis; ///< of the columns that the texts belong to
    std::vector<RunningJob> m_jobs;
    JobHandle m_load;
    int m_nextJob = 1;
    int m_question = 0; ///< of the load that runs: answers to older ones are dropped
    bool m_isLoading = false;
    bool m_isReadingAll = false; ///< the load that runs reads everything
    qint64 m_dataVersion = 0;
};

} // namespace comity::ui
