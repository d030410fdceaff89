#pragma once

#include "model/import/stage/staged_preview.h"
#include "model/import/tables/table_survey.h"
#include "model/import/undo.h"
#include "ui/common/tokens.h"
#include "ui/common/workspace_session.h"
#include "ui/imports/mapping_setup.h"

#include <QElapsedTimer>
#include <QObject>

namespace comity::ui {

/// The way of a file into the workspace: reading, asking what it does not say, preview, saving; and
/// back out by undo. One import at a time, the others wait in order. Nothing is drawn here.
class ImportFlow : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Reading, Asking, Previewing, Saving, Failed };
    /// What the file does not tell.
    enum class Missing { Direction, Account, Columns };

    explicit ImportFlow(WorkspaceSession &session, QObject *parent = nullptr);

    State state() const { return m_state; }
    /// What is read, asked about, shown or failed.
    const ImportRequest &request() const { return m_request; }
    /// Name of its file, or of the first of several.
    QString fileName() const;
    qint64 fileBytes() const;
    qsizetype waiting() const { return m_queue.size(); }
    /// In Previewing, else null.
    StagedPreview::Shared preview() const { return m_preview; }
    /// True when the files say whose export it is.
    bool namesItsAccount() const { return m_namesItsAccount; }
    qint64 readMs() const { return m_readMs; }
    Missing missing() const { return m_missing; }
    /// In Asking for the account: of which network the file is, empty when it does not tell.
    QString network() const { return m_network; }
    const Error &error() const { return m_error; }
    /// The running job of the session, 0 for none.
    int job() const { return m_job; }

    /// Starts with the first, the rest waits; everything waits while an import is open.
    void open(const QStringList &paths);
    /// Answers to what was missing, or another choice in the preview: reads the file again.
    void answerDirection(formats::ListKind kind);
    void answerAccount(const ImportRequest::AccountName &account);
    /// Looks at the columns of the file; columnsRead() or columnsFailed() follows. While Asking or
    /// Previewing.
    void lookAtColumns();
    /// Keeps how the columns are read, for this file and for all of the same header.
    void answerColumns(const MappingAnswer &answer);
    void forgetColumns(const QString &fingerprint);
    /// No value goes back to what the files tell.
    void answerComplete(std::optional<bool> isComplete);
    /// Whether an offer of the preview is the same person; no value takes an answer back. The file
    /// is not read again: previewRenewed() follows.
    void answerRename(const RenameOffer &offer, std::optional<bool> isSame);
    void save();
    /// Leaves the import that is open and goes on with the next one.
    void discard();
    /// Stops reading or saving.
    void cancel();
    /// Reads the failed file again.
    void retry();
    void undo(ImportId import);

Q_SIGNALS:
    void stateChanged();
    void waitingChanged();
    /// preview() is another one of the same import.
    void previewRenewed();
    /// Something to say on the page.
    void told(comity::ui::Severity severity, const QString &sentence);
    void saved(const comity::ImportSummary &summary);
    /// The columns are open to be mapped: asked for, or because only a person can settle them.
    void columnsRead(const comity::TableSurvey &survey);
    void columnsFailed(const comity::Error &error);
    void undone(const comity::UndoSummary &summary);
    void undoFailed(const comity::Error &error);

private:
    void stage();
    void restage();
    void staged(Result<StagedPreview::Shared> result);
    void survey(const std::function<void(const Error &)> &failed);
    bool hasOpenDates() const;
    void committed(Result<ImportSummary> result, bool leftOut);
    void dropRenewal();
    void fail(const Error &error);
    void next();
    void setState(State state);

    WorkspaceSession &m_session;
    State m_state = State::Idle;
    QList<QStringList> m_queue;
    ImportRequest m_request;
    StagedPreview::Shared m_preview;
    StagedPreview::Shared m_unticked; ///< rows of it are left out; kept while it is read again
    Error m_error;
    Missing m_missing = Missing::Direction;
    QString m_network;
    QElapsedTimer m_clock;
    qint64 m_readMs = 0;
    JobHandle m_renewal;
    int m_renewals = 0; ///< answers to older ones are dropped
    int m_job = 0;
    int m_question = 0; ///< answers to older ones are dropped
    bool m_namesItsAccount = false;
    bool m_hasAskedDates = false; ///< a person has looked at the columns of this file
};

} // namespace comity::ui
