#include "ui/common/workspace_session.h"

#include "model/accounts/accounts_store.h"

#include <algorithm>

namespace comity::ui {

WorkspaceSession::WorkspaceSession(
    db::WorkspaceFile file, Clock clock, const Wording &wording, Prompts &prompts, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_id(m_file.id())
    , m_clock(std::move(clock))
    , m_wording(wording)
    , m_prompts(prompts)
    , m_dataVersion(db::dataVersion(m_file.reader()))
{
    m_writer.setMaxThreadCount(1);
    m_undo.setUndoLimit(200);
    const std::vector<Account> accounts = AccountsStore(m_file.reader()).inUse();
    if (!accounts.empty()) {
        m_account = accounts.front().id;
    }
    loadColumns();
}

WorkspaceSession::~WorkspaceSession()
{
    m_load.cancel();
    for (RunningJob &job : m_jobs) {
        job.handle.cancel();
    }
    m_readers.waitForDone();
    m_writer.waitForDone();
}

void WorkspaceSession::chooseAccount(std::optional<AccountId> account)
{
    if (account == m_account) {
        return;
    }
    m_account = account;
    m_wantsAll = !account;
    m_columns = nullptr;
    Q_EMIT accountChanged();
    Q_EMIT changed();
    loadColumns();
}

void WorkspaceSession::reload()
{
    m_dataVersion = db::dataVersion(m_file.reader());
    const std::vector<Account> accounts = AccountsStore(m_file.reader()).inUse();
    const bool isThere = m_account && std::ranges::any_of(accounts, [this](const Account &one) {
        return one.id == *m_account;
    });
    const bool isNobodyThere = m_columns == nullptr || m_columns->size() == 0;
    if (!isThere && (m_account || (isNobodyThere && !m_wantsAll))) {
        m_account = accounts.empty() ? std::nullopt : std::optional(accounts.front().id);
    }
    Q_EMIT accountChanged();
    loadColumns();
}

void WorkspaceSession::lookForForeignChanges()
{
    if (db::dataVersion(m_file.reader()) != m_dataVersion) {
        reload();
    }
}

void WorkspaceSession::loadColumns()
{
    m_isReadingAll = true;
    replaceColumns([path = m_file.path(), account = m_account](
                       const JobContext &job) { return PeopleColumns::load(path, account, job); });
}

void WorkspaceSession::passOver()
{
    m_dataVersion = db::dataVersion(m_file.reader());
}

/// What is read already stays.
void WorkspaceSession::follow()
{
    passOver();
    if (!m_columns || m_isReadingAll) {
        loadColumns();
        return;
    }
    replaceColumns([path = m_file.path(), columns = m_columns](
                       const JobContext &job) { return columns->withEdits(path, job); });
}

template <typename Work>
void WorkspaceSession::replaceColumns(Work work)
{
    m_load.cancel();
    const int question = ++m_question;
    m_isLoading = true;
    Q_EMIT loadingChanged();
    m_load = read(this, std::move(work), [this, question](Result<PeopleColumns::Version> loaded) {
        if (question != m_question) {
            return;
        }
        m_isLoading = false;
        m_isReadingAll = false;
        if (loaded) {
            m_columns = std::move(*loaded);
            if (m_columns->basis() != m_searchBasis) {
                m_searchTexts = nullptr;
            }
            Q_EMIT changed();
        } else if (loaded.error().code != Error::Code::Cancelled) {
            Q_EMIT loadFailed(loaded.error());
        }
        Q_EMIT loadingChanged();
    });
}

void WorkspaceSession::keepSearchTexts(const PeopleColumns &columns, PeopleSearch::Version texts)
{
    if (texts) {
        m_searchTexts = std::move(texts);
        m_searchBasis = columns.basis();
    }
}

void WorkspaceSession::cancelJob(int id)
{
    for (RunningJob &job : m_jobs) {
        if (job.id == id) {
            job.handle.cancel();
        }
    }
}

int WorkspaceSession::beginJob(const QString &name, const QString &iconName, bool writes)
{
    m_jobs.push_back({m_nextJob, name, iconName, writes, {}, {}});
    Q_EMIT jobsChanged();
    return m_nextJob++;
}

void WorkspaceSession::holdJob(int id, const JobHandle &handle)
{
    for (RunningJob &job : m_jobs) {
        if (job.id == id) {
            job.handle = handle;
        }
    }
}

void WorkspaceSession::showProgress(int id, const Progress &progress)
{
    for (RunningJob &job : m_jobs) {
        if (job.id == id) {
            job.progress = progress;
            Q_EMIT jobProgressed(id);
        }
    }
}

void WorkspaceSession::endJob(int id)
{
    std::erase_if(m_jobs, [id](const RunningJob &job) { return job.id == id; });
    Q_EMIT jobsChanged();
}

} // namespace comity::ui
