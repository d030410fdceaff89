#include "ui/drafts/desk/draft_desk.h"

#include "model/drafts/campaigns_store.h"
#include "model/people/erased_people.h"

#include <QDateTime>
#include <QDirIterator>
#include <QSignalBlocker>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

/// Typing does not put saving off, so no more than this is ever at risk.
constexpr int saveMs = 1'000;
constexpr int reviewMs = 250;
/// What takes longer to be saved is kept beside the workspace: with saveMs under two seconds.
constexpr int lateMs = 500;

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
    , m_journal(session.file().path())
{
    takeBackTyped();
    m_lateTimer.setInterval(lateMs);
    m_lateTimer.setSingleShot(true);
    connect(&m_lateTimer, &QTimer::timeout, this, &DraftDesk::keepBeside);
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
    // Whoever listens is going as well.
    const QSignalBlocker quiet(this);
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
    leave();
    m_draft.reset();
    m_answer.reset();
    m_answers.clear();
    m_overrides.clear();
    m_text.clear();
    m_savedText.clear();
    m_savedAt.reset();
    if (draft) {
        m_draft = drafts::Draft {.id = *draft};
        readStored();
        m_text = m_draft ? m_draft->text : QString();
        m_savedText = m_text;
        const auto waiting = m_waiting.find(*draft);
        if (m_draft && waiting != m_waiting.end()
            && waiting->second.basis.holds(m_savedText, m_erasures)) {
            m_text = waiting->second.text;
        }
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
        m_erasures = ErasedPeople::times(m_session.file().reader());
        m_draft = store.draft(id);
        if (m_draft) {
            m_answers = store.answers(id);
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
    const drafts::TextBasis basis {m_savedText, m_erasures};
    readStored();
    if (!m_draft || m_draft->discardedAt) {
        leave();
        m_saveTimer.stop();
        m_draft.reset();
        m_text.clear();
        m_savedText.clear();
        m_answer.reset();
        Q_EMIT opened();
        return;
    }
    if (!basis.holds(m_draft->text, m_erasures)) {
        takeStored();
        return;
    }
    Q_EMIT changed();
    reviewAgain();
}

/// Who was erased is not written back, nor can the editor undo it: the text is the workspace's.
void DraftDesk::takeStored()
{
    const bool wasSaved = isSaved();
    m_saveTimer.stop();
    m_text = m_draft->text;
    m_savedText = m_text;
    letGo(m_draft->id, m_revision);
    m_savedAt = m_draft->editedAt;
    m_answer.reset();
    Q_EMIT opened();
    reviewAgain();
    if (!wasSaved) {
        Q_EMIT failed(drafts::erasedSince());
    }
}

void DraftDesk::write(const QString &text)
{
    if (!isWritable() || text == m_text) {
        return;
    }
    if (!m_isLeft) {
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

QString DraftDesk::answeredWords() const
{
    const auto draft = m_answer && m_answer->told ? m_answer->told->draft : nullptr;
    return draft && draft->thread.hasValue() ? draft->thread->inReplyTo.valueOr(QString())
                                             : QString();
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
