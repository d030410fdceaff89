#include "ui/drafts/desk/draft_desk.h"

#include "model/db/connection.h"
#include "model/drafts/copy_gate.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

/// So long the window waits for another who writes.
constexpr int patienceMs = 200;

/// The draft is gone, or somebody who may be named in the text was erased: no later time helps.
bool isForGood(const Error &error)
{
    return error.code == Error::Code::Usage;
}

} // namespace

/// Until it is left, the workspace knows that somebody writes: what a crash leaves is told.
void DraftDesk::begin()
{
    m_isLeft = std::make_shared<std::atomic_bool>(false);
    m_session.save(
        this,
        [draft = m_draft->id, at = now(), isLeft = m_isLeft](
            SQLite::Database &writer) -> Result<void> {
            auto done = drafts::openForWriting(writer, draft, at);
            // It may have been left, at once, before its turn came.
            return done && *isLeft ? drafts::leave(writer, draft) : done;
        },
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
    if (!m_lateTimer.isActive()) {
        m_lateTimer.start();
    }
    const std::shared_ptr<std::atomic<int>> stored = storedOf(m_draft->id);
    const drafts::TextBasis basis {m_savedText, m_erasures};
    m_waiting.insert_or_assign(m_draft->id, Typed {revision, m_text, basis});
    m_session.save(
        this,
        [draft = m_draft->id, text = m_text, basis, at, revision, stored](
            SQLite::Database &writer) -> Result<void> {
            // A later text may have been saved at once in between.
            if (*stored >= revision) {
                return {};
            }
            auto done = drafts::saveText(writer, draft, text, at, basis);
            if (done) {
                *stored = revision;
            }
            return done;
        },
        [this, draft = m_draft->id, text = m_text, at, revision, stored](const Result<void> &done) {
            const bool isOpen = m_draft && m_draft->id == draft;
            if (!done) {
                takeRefusal(draft, revision, done.error());
                return;
            }
            letGo(draft, *stored);
            if (isOpen && *stored == revision) {
                takeSaved(text, at);
            }
        });
}

void DraftDesk::takeRefusal(drafts::DraftId draft, int revision, const Error &error)
{
    const bool isOpen = m_draft && m_draft->id == draft;
    if (isForGood(error)) {
        letGo(draft, revision);
    }
    if (isForGood(error) && isOpen) {
        follow();
    } else {
        Q_EMIT failed(error);
    }
    if (isOpen && m_draft && !isSaved()) {
        m_saveTimer.start();
    }
}

/// What was typed up to a revision is not on its way any more.
void DraftDesk::letGo(drafts::DraftId draft, int revision)
{
    const auto waiting = m_waiting.find(draft);
    if (waiting != m_waiting.end() && revision >= waiting->second.revision) {
        m_waiting.erase(waiting);
    }
    const bool isTyped = m_draft && m_draft->id == draft && !isSaved();
    if (!isTyped && !m_waiting.contains(draft)) {
        m_journal.drop(draft);
    }
}

std::shared_ptr<std::atomic<int>> DraftDesk::storedOf(drafts::DraftId draft)
{
    std::shared_ptr<std::atomic<int>> &stored = m_stored[draft];
    if (!stored) {
        stored = std::make_shared<std::atomic<int>>(0);
    }
    return stored;
}

/// Saving tells when the text was written and has settled: what was said before of its rest, and
/// what was passed over in it, may hold no more.
void DraftDesk::takeSaved(const QString &text, qint64 at)
{
    m_savedText = text;
    m_savedAt = at;
    // What was typed since is not late before it is on its way itself.
    if (!m_waiting.contains(m_draft->id)) {
        m_lateTimer.stop();
    }
    if (isSaved()) {
        m_journal.drop(m_draft->id);
    }
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
    const qint64 at = now();
    const std::shared_ptr<std::atomic<int>> stored = storedOf(m_draft->id);
    const int before = stored->exchange(m_revision);
    const auto done = atOnce([&](SQLite::Database &writer) {
        return drafts::saveText(
            writer, m_draft->id, m_text, at, drafts::TextBasis {m_savedText, m_erasures});
    });
    if (!done) {
        // Something long is being written, such as an import: the text waits for its turn, before
        // whatever is asked of the draft next.
        *stored = before;
        save();
        if (isForGood(done.error())) {
            m_journal.drop(m_draft->id);
        } else {
            keepBeside();
        }
        return;
    }
    m_waiting.erase(m_draft->id);
    takeSaved(m_text, at);
}

/// A long writer, such as an import, has its turn: what is typed meanwhile outlives a crash.
void DraftDesk::keepBeside()
{
    if (m_draft && !isSaved() && m_session.isWritable()) {
        Q_EMIT savingWaits(
            m_journal.keep({m_draft->id, m_text, now(), {m_savedText, m_erasures}}).has_value());
    }
}

/// What an earlier end without leave had kept beside. Where somebody writes it stays for the next
/// time.
void DraftDesk::takeBackTyped()
{
    if (m_session.isWritable() && m_journal.hasAny()) {
        // Nobody hears of it yet: what the page tells is what is open still.
        static_cast<void>(atOnce(
            [this](SQLite::Database &writer) { return drafts::takeBackTyped(writer, m_journal); }));
    }
}

Result<void> DraftDesk::atOnce(const std::function<Result<void>(SQLite::Database &)> &work) const
{
    const QString path = m_session.file().path();
    return db::guarded(path, [&]() -> Result<void> {
        const auto writer = db::connect(path, db::Use::Writer);
        writer->setBusyTimeout(patienceMs);
        return work(*writer);
    });
}

/// Nobody writes in it any more. The end of the window does not wait for the writer, so it is done
/// at once where it can be: a row.
void DraftDesk::leave()
{
    const auto isLeft = std::exchange(m_isLeft, nullptr);
    if (!isLeft) {
        return;
    }
    *isLeft = true;
    if (!m_draft) {
        return;
    }
    const auto work
        = [draft = m_draft->id](SQLite::Database &writer) { return drafts::leave(writer, draft); };
    if (!atOnce(work)) {
        m_session.save(this, work, [this](const Result<void> &done) {
            if (!done) {
                Q_EMIT failed(done.error());
            }
        });
    }
}

void DraftDesk::keepVersion()
{
    if (m_draft) {
        keep([draft = m_draft->id, at = now()](
                 SQLite::Database &writer) { return drafts::keepVersion(writer, draft, at); });
    }
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
    const drafts::Override entry {.at = now(),
        .who = m_draft->author,
        .reason = reason.trimmed(),
        .rules = drafts::rulesThatHold(m_answer->told->review)};
    keep([draft = m_draft->id, entry](
             SQLite::Database &writer) { return drafts::logOverride(writer, draft, entry); });
}

} // namespace comity::ui
