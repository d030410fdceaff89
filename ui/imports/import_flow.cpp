#include "ui/imports/import_flow.h"

#include "model/import/import_batches.h"
#include "model/import/tables/mapping_store.h"
#include "ui/imports/import_jobs.h"

#include <QFileInfo>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace comity::ui {

using Code = Error::Code;

ImportFlow::ImportFlow(WorkspaceSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

QString ImportFlow::fileName() const
{
    return m_request.paths.isEmpty() ? QString() : QFileInfo(m_request.paths.front()).fileName();
}

qint64 ImportFlow::fileBytes() const
{
    qint64 bytes = 0;
    for (const QString &path : m_request.paths) {
        bytes += QFileInfo(path).size();
    }
    return bytes;
}

void ImportFlow::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void ImportFlow::open(const QStringList &paths)
{
    if (paths.isEmpty()) {
        return;
    }
    if (!m_session.isWritable()) {
        Q_EMIT told(Severity::Warn,
            tr("This workspace is open for reading only, so nothing can be imported into it."));
        return;
    }
    m_queue += importBatches(paths);
    if (m_state == State::Idle || m_state == State::Failed) {
        next();
    } else {
        Q_EMIT waitingChanged();
    }
}

void ImportFlow::next()
{
    dropRenewal();
    m_preview.reset();
    m_unticked.reset();
    m_request = {};
    m_namesItsAccount = false;
    m_hasAskedDates = false;
    if (m_queue.isEmpty()) {
        setState(State::Idle);
        return;
    }
    m_request.paths = m_queue.takeFirst();
    m_request.confirmsAccount = true;
    Q_EMIT waitingChanged();
    stage();
}

/// Reads the files of the preview again, which keeps what is ticked.
void ImportFlow::restage()
{
    m_unticked = m_preview && m_preview->leavesOut() ? m_preview : nullptr;
    stage();
}

void ImportFlow::stage()
{
    const int question = ++m_question;
    dropRenewal();
    m_preview.reset();
    m_clock.start();
    m_job = m_session.run(
        this, tr("Reading %1").arg(fileName()), u"document-import"_s, false,
        [path = m_session.file().path(), request = m_request, clock = m_session.clock()](
            const JobContext &job) { return readPreview(path, request, clock, job); },
        [this, question](Result<StagedPreview::Shared> result) {
            if (question == m_question) {
                staged(std::move(result));
            }
        });
    setState(State::Reading);
}

void ImportFlow::staged(Result<StagedPreview::Shared> result)
{
    m_job = 0;
    m_readMs = m_clock.elapsed();
    const StagedPreview::Shared unticked = std::exchange(m_unticked, nullptr);
    if (result) {
        m_preview = std::move(*result);
        const bool hasTicks = !unticked || m_preview->keepTicksOf(*unticked);
        if (!m_request.account) {
            m_namesItsAccount = std::ranges::all_of(
                m_preview->summary().accounts, [](const AccountSummary &account) {
                    return !account.handle.isEmpty() || !account.key.isEmpty()
                        || !account.name.isEmpty();
                });
        }
        setState(State::Previewing);
        if (!hasTicks) {
            Q_EMIT told(Severity::Note, tr("Every row is ticked again, because the rows differ."));
        }
        if (hasOpenDates() && !m_hasAskedDates) {
            m_hasAskedDates = true;
            lookAtColumns();
        }
        return;
    }
    const Code code = result.error().code;
    if (code == Code::UnknownFormat && m_request.paths.size() == 1) {
        // A table whose headers say nothing is one all the same, if its columns are named.
        survey([this, error = result.error()](
                   const Error &why) { fail(why.code == Code::Cancelled ? why : error); });
        return;
    }
    if (code == Code::ListUnknown || code == Code::AccountUnknown) {
        m_missing = code == Code::ListUnknown ? Missing::Direction : Missing::Account;
        m_network = code == Code::AccountUnknown ? result.error().arguments.value(1) : QString();
        setState(State::Asking);
        return;
    }
    fail(result.error());
}

void ImportFlow::fail(const Error &error)
{
    if (error.code == Code::Cancelled) {
        discard();
        Q_EMIT told(Severity::Note, tr("Import cancelled. Nothing was changed."));
        return;
    }
    m_error = error;
    setState(State::Failed);
}

bool ImportFlow::hasOpenDates() const
{
    const ImportSummary &summary = m_preview->summary();
    return (summary.format == u"csv" || summary.format == u"xlsx")
        && std::ranges::any_of(summary.warnings,
            [](const formats::Notice &notice) { return notice.code == u"dates-ambiguous"; });
}

void ImportFlow::lookAtColumns()
{
    survey([this](const Error &error) { Q_EMIT columnsFailed(error); });
}

void ImportFlow::survey(const std::function<void(const Error &)> &failed)
{
    const int question = ++m_question;
    m_job = m_session.run(
        this, tr("Reading %1").arg(fileName()), u"document-import"_s, false,
        [path = m_session.file().path(), request = m_request](
            const JobContext &job) { return surveyColumns(path, request, job); },
        [this, question, failed](Result<TableSurvey> result) {
            if (question != m_question) {
                return;
            }
            m_job = 0;
            if (!result) {
                failed(result.error());
                return;
            }
            if (m_state == State::Reading) {
                m_missing = Missing::Columns;
                setState(State::Asking);
            }
            if (m_request.list) {
                result->list = m_request.list;
            }
            Q_EMIT columnsRead(*result);
        });
}

void ImportFlow::answerColumns(const MappingAnswer &answer)
{
    const int question = ++m_question;
    m_request.list = answer.list ? answer.list : m_request.list;
    m_request.account = answer.account ? answer.account : m_request.account;
    m_request.mapping = {};
    m_hasAskedDates = true;
    dropRenewal();
    m_preview.reset();
    setState(State::Reading);
    m_session.edit(
        this,
        [answer](SQLite::Database &writer) -> Result<bool> {
            MappingStore(writer).save(answer.fingerprint, answer.mapping);
            return true;
        },
        [this, question](const Result<bool> &saved) {
            if (question != m_question) {
                return;
            }
            if (saved) {
                stage();
            } else {
                fail(saved.error());
            }
        });
}

void ImportFlow::forgetColumns(const QString &fingerprint)
{
    m_session.edit(
        this,
        [fingerprint](SQLite::Database &writer) -> Result<bool> {
            MappingStore(writer).forget(fingerprint);
            return true;
        },
        [this](const Result<bool> &forgotten) {
            if (!forgotten) {
                Q_EMIT columnsFailed(forgotten.error());
            }
        });
}

void ImportFlow::answerDirection(formats::ListKind kind)
{
    m_request.list = kind;
    stage();
}

void ImportFlow::answerAccount(const ImportRequest::AccountName &account)
{
    m_request.account = account;
    restage();
}

void ImportFlow::answerComplete(std::optional<bool> isComplete)
{
    m_request.complete = isComplete;
    restage();
}

void ImportFlow::answerRename(const RenameOffer &offer, std::optional<bool> isSame)
{
    if (m_state != State::Previewing) {
        return;
    }
    std::erase_if(m_request.renames, [&offer](const RenameAnswer &one) {
        return one.network == offer.network && one.storedKey == offer.stored.key
            && one.stagedKey == offer.staged.key;
    });
    if (isSame) {
        m_request.renames.push_back({offer.network, offer.stored.key, offer.staged.key, *isSame});
    }
    dropRenewal();
    m_renewal = m_session.read(
        this,
        [preview = m_preview, answers = m_request.renames, path = m_session.file().path()](
            const JobContext &job) { return answerPreview(path, *preview, answers, job); },
        [this, renewal = m_renewals](Result<StagedPreview::Shared> result) {
            // A failure leaves the preview as it is; saving minds the answer all the same.
            if (renewal == m_renewals && result) {
                (*result)->keepTicksOf(*m_preview);
                m_preview = std::move(*result);
                Q_EMIT previewRenewed();
            }
        });
}

void ImportFlow::dropRenewal()
{
    ++m_renewals;
    m_renewal.cancel();
}

void ImportFlow::save()
{
    if (m_state != State::Previewing || m_preview->summary().isSameAgain
        || !m_session.isWritable()) {
        return;
    }
    const int question = ++m_question;
    dropRenewal();
    const bool leavesOut = m_preview->leavesOut();
    m_job = m_session.run(
        this, tr("Saving %1").arg(fileName()), u"document-save"_s, true,
        [preview = std::move(m_preview), answers = m_request.renames,
            path = m_session.file().path(), clock = m_session.clock()](
            const JobContext &job) { return savePreview(path, *preview, answers, clock, job); },
        [this, question, leavesOut](Result<ImportSummary> result) {
            if (question == m_question) {
                committed(std::move(result), leavesOut);
            }
        });
    m_preview.reset();
    setState(State::Saving);
}

void ImportFlow::committed(Result<ImportSummary> result, bool leftOut)
{
    m_job = 0;
    if (result) {
        m_session.reload();
        Q_EMIT saved(*result);
        next();
        return;
    }
    if (result.error().code == Code::WorkspaceChanged) {
        stage();
        const QString why
            = tr("The workspace changed while the preview was open, so the file was read again.");
        Q_EMIT told(Severity::Note, leftOut ? why + u' ' + tr("Every row is ticked again.") : why);
        return;
    }
    fail(result.error());
}

void ImportFlow::discard()
{
    ++m_question;
    m_job = 0;
    next();
}

void ImportFlow::cancel()
{
    if (m_job == 0) {
        return;
    }
    m_session.cancelJob(m_job);
    if (m_state == State::Reading) {
        // Reading changes nothing, so there is nothing to wait for. Saving answers by itself,
        // because it may have come to its end meanwhile.
        fail({Code::Cancelled});
    }
}

void ImportFlow::retry()
{
    if (m_state == State::Failed) {
        stage();
    }
}

void ImportFlow::undo(ImportId import)
{
    m_session.run(
        this, tr("Undoing an import"), u"edit-undo"_s, true,
        [import, path = m_session.file().path(), clock = m_session.clock()](
            const JobContext &job) { return undoSaved(path, import, clock, job); },
        [this](Result<UndoSummary> result) {
            if (result) {
                m_session.reload();
                Q_EMIT undone(*result);
            } else {
                Q_EMIT undoFailed(result.error());
            }
        });
}

} // namespace comity::ui
