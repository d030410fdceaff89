#include "ui/drafts/desk/draft_desk.h"

#include "model/db/connection.h"
#include "model/drafts/campaigns_store.h"
#include "model/drafts/draft_edits.h"

#include <QDateTime>
#include <QDirIterator>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

/// Typing does not put saving off, so no more than this is ever at risk.
constexpr int saveMs = 1'000;
constexpr int reviewMs = 250;

/// A number that is another one when a file of a folder came, went or was written.
qint64 changedIn(const QString &folder)
{
    constexpr int mostFiles = 2'000; // more are not read as rules either
    if (folder.isEmpty()) {
        return 0;
    }
    qint64 sum = 0;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    for (int at = 0; at < mostFiles && files.hasNext(); ++at) {
        files.next();
        sum += files.fileInfo().lastModified().toMSecsSinceEpoch() + files.fileInfo().size() + 1;
    }
    return sum;
}

} // namespace

DraftDesk::DraftDesk(WorkspaceSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_room(std::make_shared<ReviewRoom>(session.wording()))
    , m_otherRoom(std::make_shared<ReviewRoom>(session.wording()))
    , m_stored(std::make_shared<std::atomic<int>>(0))
{
    m_saveTimer.setInterval(saveMs);
    m_saveTimer.setSingleShot(true);
    m_reviewTimer.setInterval(reviewMs);
    m_reviewTimer.setSingleShot(true);
    connect(&m_saveTimer, &QTimer::timeout, this, &DraftDesk::save);
    connect(&m_reviewTimer, &QTimer::timeout, this, &DraftDesk::review);
    connect(&session, &WorkspaceSession::changed, this, &DraftDesk::follow);
}

DraftDesk::~DraftDesk()
{
    m_job.cancel();
    m_otherJob.cancel();
    open(std::nullopt);
}

bool DraftDesk::isWritable() const
{
    return m_session.isWritable() && m_draft && !m_draft->finishedAt && !m_draft->discardedAt;
}

void DraftDesk::open(std::optional<drafts::DraftId> draft)
{
    if (m_draft && draft == m_draft->id) {
        return;
    }
    flush();
    m_reviewTimer.stop();
    m_job.cancel();
    ++m_question;
    const auto left
        = m_draft && std::exchange(m_isBegun, false) ? std::optional(m_draft->id) : std::nullopt;
    m_draft.reset();
    m_answer.reset();
    m_answers.clear();
    m_handovers.clear();
    m_overrides.clear();
    m_text.clear();
    m_savedText.clear();
    m_savedAt.reset();
    if (left) {
        // The end of the window does not wait for the writer, so it is done here: a row.
        auto done = db::guarded(m_session.file().path(), [&] {
            const auto writer = db::connect(m_session.file().path(), db::Use::Writer);
            return drafts::leave(*writer, *left);
        });
        if (!done) {
            Q_EMIT failed(done.error());
        }
    }
    if (draft) {
        m_draft = drafts::Draft {.id = *draft};
        readStored();
        m_text = m_draft ? m_draft->text : QString();
        m_savedText = m_text;
        m_savedAt = m_draft ? std::optional(m_draft->editedAt) : std::nullopt;
    }
    setStale(m_draft.has_value());
    Q_EMIT opened();
    reviewAgain();
}

void DraftDesk::readStored()
{
    const auto read = db::guarded(m_session.file().path(), [&]() -> Result<void> {
        const drafts::DraftsStore store(m_session.file().reader());
        const drafts::DraftId id = m_draft->id;
        m_draft = store.draft(id);
        if (m_draft) {
            m_answers = store.answers(id);
            m_handovers = store.handovers(id);
            m_overrides = store.overrides(id);
            m_isStopped = m_draft->campaign
                && drafts::CampaignsStore(m_session.file().reader()).isStopped(*m_draft->campaign);
        }
        return {};
    });
    if (!read) {
        m_draft.reset();
        Q_EMIT failed(read.error());
    }
}

/// Something was committed, by hand, by an undo, by an import. The text is the editor's.
void DraftDesk::follow()
{
    if (!m_draft) {
        return;
    }
    readStored();
    if (!m_draft || m_draft->discardedAt) {
        m_draft.reset();
        m_text.clear();
        m_savedText.clear();
        m_answer.reset();
        Q_EMIT opened();
        return;
    }
    Q_EMIT changed();
    reviewAgain();
}

void DraftDesk::write(const QString &text)
{
    if (!isWritable() || text == m_text) {
        return;
    }
    if (!std::exchange(m_isBegun, true)) {
        begin();
    }
    m_text = text;
    ++m_revision;
    setStale(true);
    if (!m_saveTimer.isActive()) {
        m_saveTimer.start();
    }
    m_reviewTimer.start();
}

/// Until it is left, the workspace knows that somebody writes: what a crash leaves is told.
void DraftDesk::begin()
{
    m_session.save(
        this,
        [draft = m_draft->id, at = now()](
            SQLite::Database &writer) { return drafts::openForWriting(writer, draft, at); },
        [this](const Result<void> &done) {
            if (!done) {
                Q_EMIT failed(done.error());
            }
        });
}

void DraftDesk::save()
{
    if (!m_draft || m_text == m_savedText || !m_session.isWritable()) {
        return;
    }
    const int revision = m_revision;
    const qint64 at = now();
    m_session.save(
        this,
        [draft = m_draft->id, text = m_text, at, revision, stored = m_stored](
            SQLite::Database &writer) -> Result<void> {
            // A later text may have been saved at once in between.
            if (*stored >= revision) {
                return {};
            }
            auto done = drafts::saveText(writer, draft, text, at);
            if (done) {
                *stored = revision;
            }
            return done;
        },
        [this, draft = m_draft->id, text = m_text, at, revision](const Result<void> &done) {
            if (!m_draft || m_draft->id != draft || *m_stored > revision) {
                return;
            }
            if (!done) {
                Q_EMIT failed(done.error());
                m_saveTimer.start();
                return;
            }
            takeSaved(text, at);
        });
}

/// Saving tells when the text was written and has settled: what was said before of its rest, and
/// what was passed over in it, may hold no more.
void DraftDesk::takeSaved(const QString &text, qint64 at)
{
    m_savedText = text;
    m_savedAt = at;
    const auto stored
        = db::guarded(m_session.file().path(), [&]() -> Result<std::optional<drafts::Draft>> {
              return drafts::DraftsStore(m_session.file().reader()).draft(m_draft->id);
          });
    if (stored && *stored) {
        m_draft = **stored;
    }
    Q_EMIT saved();
    const bool isAskedAsSo = m_draft->settledAt == m_askedOf.settledAt
        && m_draft->secondsComposing == m_askedOf.secondsComposing;
    if (!isAskedAsSo && !m_reviewTimer.isActive()) {
        review();
    }
}

void DraftDesk::flush()
{
    m_saveTimer.stop();
    if (!m_draft || m_text == m_savedText || !m_session.isWritable()) {
        return;
    }
    const QString path = m_session.file().path();
    const qint64 at = now();
    const int before = m_stored->exchange(m_revision);
    const auto done = db::guarded(path, [&]() -> Result<void> {
        const auto writer = db::connect(path, db::Use::Writer);
        return drafts::saveText(*writer, m_draft->id, m_text, at);
    });
    if (!done) {
        *m_stored = before;
        m_saveTimer.start();
        Q_EMIT failed(done.error());
        return;
    }
    takeSaved(m_text, at);
}

void DraftDesk::keep(std::function<Result<void>(SQLite::Database &)> work)
{
    if (!m_draft || !m_session.isWritable()) {
        return;
    }
    flush();
    m_session.save(this, std::move(work), [this](const Result<void> &done) {
        if (!done) {
            Q_EMIT failed(done.error());
        } else {
            follow();
        }
    });
}

void DraftDesk::markReread()
{
    if (m_draft) {
        keep([draft = m_draft->id, at = now()](
                 SQLite::Database &writer) { return drafts::markReread(writer, draft, at); });
    }
}

void DraftDesk::override(const QString &reason)
{
    if (!m_draft || !m_answer) {
        return;
    }
    drafts::Override entry {.at = now(), .who = m_draft->author, .reason = reason.trimmed()};
    for (const review::Finding &finding : m_answer->told->review.findings) {
        if (finding.severity == review::Severity::Block && !entry.rules.contains(finding.rule)) {
            entry.rules += finding.rule;
        }
    }
    keep([draft = m_draft->id, entry](
             SQLite::Database &writer) { return drafts::logOverride(writer, draft, entry); });
}

void DraftDesk::setStale(bool isStale)
{
    if (m_isStale != isStale) {
        m_isStale = isStale;
        Q_EMIT staleChanged();
    }
}

ReviewQuestion DraftDesk::question(const drafts::Draft &draft, const QString &text) const
{
    return {.draft = draft,
        .text = text,
        .asOf = now(),
        .columns = m_session.columns(),
        .columnsOf = m_session.account(),
        .path = m_session.file().path(),
        .houseRules = m_houseRules,
        .houseRulesAt = m_houseRulesAt};
}

void DraftDesk::reviewAgain()
{
    if (m_draft) {
        setStale(true);
        m_reviewTimer.start();
    }
}

void DraftDesk::setHouseRules(const QString &folder)
{
    const qint64 changedAt = changedIn(folder);
    if (folder != m_houseRules || changedAt != m_houseRulesAt) {
        m_houseRules = folder;
        m_houseRulesAt = changedAt;
        reviewAgain();
    }
}

void DraftDesk::review()
{
    if (!m_draft || !m_session.columns()) {
        return;
    }
    m_job.cancel();
    const int asked = ++m_question;
    m_askedOf = *m_draft;
    m_job = m_session.read(
        this,
        [room = m_room, asking = question(*m_draft, m_text)](
            const JobContext &job) { return room->answer(asking, job); },
        [this, asked](Result<ReviewAnswer> answer) {
            if (asked != m_question) {
                return;
            }
            if (!answer) {
                if (answer.error().code != Error::Code::Cancelled) {
                    m_answer.reset();
                    Q_EMIT reviewFailed(answer.error());
                }
                return;
            }
            m_answer = std::move(*answer);
            // Somebody may have typed on since it was asked.
            if (!m_reviewTimer.isActive()) {
                setStale(false);
            }
            Q_EMIT reviewed();
        });
}

void DraftDesk::reviewOthers(const std::vector<drafts::DraftRow> &drafts)
{
    m_otherJob.cancel();
    m_others.clear();
    for (const drafts::DraftRow &row : drafts) {
        const bool isWritten = row.state == drafts::DraftState::Writing
            || row.state == drafts::DraftState::HandingOver;
        if (isWritten && (!m_draft || row.id != m_draft->id)) {
            m_others.push_back(row.id);
        }
    }
    std::ranges::reverse(m_others);
    reviewNext();
}

void DraftDesk::reviewNext()
{
    if (m_others.empty() || !m_session.columns()) {
        return;
    }
    const drafts::DraftId id = m_others.back();
    m_others.pop_back();
    const auto draft = drafts::DraftsStore(m_session.file().reader()).draft(id);
    if (!draft) {
        reviewNext();
        return;
    }
    m_otherJob = m_session.read(
        this,
        [room = m_otherRoom, asking = question(*draft, draft->text)](
            const JobContext &job) { return room->answer(asking, job); },
        [this, id](const Result<ReviewAnswer> &answer) {
            if (answer) {
                Q_EMIT standing(id, *answer);
            }
            if (answer || answer.error().code != Error::Code::Cancelled) {
                reviewNext();
            }
        });
}

} // namespace comity::ui
