#include "ui/drafts/desk/copy_desk.h"

#include "model/base/civil_time.h"
#include "model/drafts/draft_edits.h"
#include "model/drafts/merge_fields.h"
#include "model/drafts/person_keys.h"
#include "model/drafts/who_had_it.h"
#include "model/drafts/who_said_no.h"
#include "model/networks/catalogue.h"
#include "model/networks/profile_url.h"
#include "model/people/people_store.h"
#include "ui/common/identity_text.h"
#include "ui/drafts/copying/copy_person.h"
#include "ui/drafts/copying/copy_runner.h"
#include "ui/drafts/desk/draft_acts.h"
#include "ui/drafts/desk/hold_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

using drafts::Hold;

QString addressOf(const PersonRow &row)
{
    const networks::Network *network = networks::Catalogue::builtIn().find(row.network);
    const QString built
        = network == nullptr ? QString() : networks::profileUrl(*network, row.key, row.handle);
    return built.isEmpty() ? row.url : built;
}

/// When the profiles of these people were read, for whatever reason; by the pk that was asked.
QHash<quint32, ProfileReading> readingsOf(SQLite::Database &database, const std::vector<Pk> &people)
{
    QHash<quint32, ProfileReading> readings;
    const auto kept = profileReadings(database);
    if (kept.empty()) {
        return readings;
    }
    drafts::PersonKeys persons(database);
    for (const Pk pk : people) {
        const auto found = kept.find(persons.of(pk).value_or(pk));
        if (found != kept.end()) {
            readings.insert(number(pk), found->second);
        }
    }
    return readings;
}

} // namespace

CopyDesk::CopyDesk(WorkspaceSession &session, DraftDesk &desk, DraftActs &acts, CopyRunner &runner,
    QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_desk(desk)
    , m_acts(acts)
    , m_runner(runner)
{
    const auto keep = [this](Pk pk, drafts::HandoverState state, const QString &text) {
        if (m_desk.draft()) {
            m_acts.handOver(m_desk.draft()->id, pk, state, text);
        }
    };
    connect(&runner, &CopyRunner::copied, this,
        [keep](Pk pk, const QString &text) { keep(pk, drafts::HandoverState::Copied, text); });
    connect(&runner, &CopyRunner::sent, this,
        [keep](Pk pk, const QString &text) { keep(pk, drafts::HandoverState::Sent, text); });
    connect(&runner, &CopyRunner::skipped, this,
        [keep](Pk pk) { keep(pk, drafts::HandoverState::Skipped, {}); });
    connect(&runner, &CopyRunner::takeBackAsked, this, [this](Pk pk) {
        if (m_desk.draft()) {
            m_acts.takeBack(m_desk.draft()->id, pk);
        }
    });
    connect(&runner, &CopyRunner::profileRead, this, [this](Pk pk, bool isRead) {
        if (isRead && m_desk.draft()) {
            m_acts.profileRead(m_desk.draft()->id, pk);
        }
    });
    connect(&desk, &DraftDesk::changed, this, &CopyDesk::follow);
    connect(&desk, &DraftDesk::reviewed, this, &CopyDesk::follow);
    connect(&desk, &DraftDesk::opened, this, &CopyDesk::end);
}

void CopyDesk::begin(const drafts::Readiness &readiness)
{
    m_readiness = readiness;
    m_isRunning = false;
    m_desk.flush();
    // What is on its way to the workspace counts: whom another draft was just marked as sent to.
    const int question = ++m_question;
    m_session.save(
        this, [](SQLite::Database &) { return Result<void> {}; },
        [this, question](const Result<void> &) {
            if (question == m_question) {
                readStored();
            }
        });
}

void CopyDesk::end()
{
    m_isRunning = false;
    ++m_question;
}

void CopyDesk::setReadiness(const drafts::Readiness &readiness)
{
    m_readiness = readiness;
    follow();
}

void CopyDesk::follow()
{
    if (m_isRunning) {
        readStored();
    }
}

void CopyDesk::readStored()
{
    const ReviewAnswer *answer = m_desk.answer();
    if (!m_desk.draft() || answer == nullptr) {
        return;
    }
    m_rows.clear();
    for (std::size_t row = 0; row < answer->people.size(); ++row) {
        m_rows.insert(number(answer->people[row]), static_cast<quint32>(row));
    }
    const int question = ++m_question;
    m_session.read(
        this,
        [path = m_session.file().path(), draft = *m_desk.draft(), told = answer->told,
            people = answer->people, elsewhere = answer->elsewhere](const JobContext &) {
            return db::guarded(path, [&]() -> Result<Stored> {
                const auto database = db::connect(path, db::Use::Job);
                const drafts::ReviewRequest request {
                    .draft = *told->draft, .people = people, .elsewhere = elsewhere};
                auto list = drafts::copyListOf(*database, draft, request);
                if (!list) {
                    return tl::unexpected(list.error());
                }
                return Stored {std::move(*list), drafts::DraftsStore(*database).handovers(draft.id),
                    readingsOf(*database, people)};
            });
        },
        [this, question](const Result<Stored> &stored) {
            if (question != m_question) {
                return;
            }
            if (!stored) {
                Q_EMIT failed(stored.error());
            } else {
                take(*stored);
            }
        });
}

void CopyDesk::take(const Stored &stored)
{
    m_readAt.clear();
    for (const drafts::Handover &one : stored.handovers) {
        if (one.readAt) {
            m_readAt.insert(number(one.pk), *one.readAt);
        }
    }
    m_read = stored.read;
    if (m_isRunning) {
        m_runner.update(runOf(stored));
        return;
    }
    m_isRunning = true;
    m_runner.begin(runOf(stored), [this](Pk pk) { return tell(pk); });
    Q_EMIT begun();
}

CopyRun CopyDesk::runOf(const Stored &stored) const
{
    CopyRun run;
    run.title = m_desk.draft()->title;
    run.next = stored.list.next;
    for (const drafts::CopyList::Left &left : stored.list.left) {
        const review::Recipient *one = recipientOf(left.pk);
        run.left.push_back({left.pk, left.why, one == nullptr ? QString() : one->name,
            one == nullptr ? QString() : one->handle});
    }
    for (const drafts::Handover &one : stored.handovers) {
        if (one.state != drafts::HandoverState::Read) {
            const review::Recipient *who = recipientOf(one.pk);
            run.log.push_back({one.pk, who == nullptr ? QString() : who->name, one.state, one.at});
        }
    }
    std::ranges::stable_sort(run.log, std::greater {}, &CopyEntry::at);
    run.halt = halt();
    return run;
}

CopyHalt CopyDesk::halt() const
{
    if (!m_desk.isWritable()) {
        return {CopyHalt::Why::ReadOnly, tr("The workspace is open for reading only.")};
    }
    const ReviewAnswer *answer = m_desk.answer();
    const QString why = holdSentence(
        m_readiness, answer == nullptr ? nullptr : answer->told.get(), m_session.wording());
    switch (m_readiness.hold) {
    case Hold::None:
        return {};
    case Hold::Blockers:
    case Hold::PromiseOverdue:
        return {CopyHalt::Why::Blocked, why};
    case Hold::Stopped:
        return {CopyHalt::Why::StopLine, why};
    case Hold::CoolingOff:
        return {CopyHalt::Why::Waiting, tr("It is still cooling off.")};
    default:
        return {CopyHalt::Why::Waiting, why};
    }
}

const review::Recipient *CopyDesk::recipientOf(Pk pk) const
{
    const auto row = m_rows.constFind(number(pk));
    const ReviewAnswer *answer = m_desk.answer();
    return row == m_rows.constEnd() || answer == nullptr
        ? nullptr
        : &answer->told->draft->recipients.at(*row);
}

/// By the workspace as it is now, whatever the run thinks.
bool CopyDesk::hadIt(Pk pk) const
{
    SQLite::Database &reader = m_session.file().reader();
    const auto person = drafts::PersonKeys(reader).of(pk);
    const auto &draft = m_desk.draft();
    const auto why = person
        ? drafts::WhoHadIt(reader, draft->id, draft->campaign, person).why(*person)
        : std::nullopt;
    return why && *why != drafts::NotOffered::Skipped;
}

CopyPerson CopyDesk::tell(Pk pk) const
{
    CopyPerson person {.pk = pk};
    const review::Recipient *one = recipientOf(pk);
    const auto stored = PeopleStore(m_session.file().reader()).row(pk);
    if (one == nullptr || !stored) {
        return person;
    }
    const QTimeZone zone = QTimeZone::systemTimeZone();
    person = copyPersonOf(*m_desk.answer()->told, m_rows.value(number(pk)), dateIn(zone, now()),
        zone, m_session.wording(), QLocale());
    person.pk = pk;
    // The answer is of a moment ago; they may have asked since.
    person.isOptedOut = person.isOptedOut
        || drafts::hasSaidNo(
            m_session.file().reader(), pk, m_desk.draft()->channel, m_desk.draft()->topic, now());
    person.hadIt = hadIt(pk);
    person.handle = handleText(stored->network, stored->handle, stored->key);
    person.network = stored->network;
    const drafts::MergedText merged = drafts::merged(m_desk.text(), *one);
    person.text = merged.text.value_or(m_desk.text());
    for (const drafts::MergeField field : merged.missing) {
        person.missing += drafts::written(field);
    }
    person.url = addressOf(*stored);
    const auto read = m_readAt.constFind(number(pk));
    const ProfileReading kept = m_read.value(number(pk));
    const QDate forThis = read == m_readAt.constEnd() ? QDate() : dateIn(zone, *read);
    person.readOn = !kept.day.isValid() || forThis > kept.day ? forThis : kept.day;
    person.readWhy = person.readOn == kept.day ? kept.why : QString();
    return person;
}

} // namespace comity::ui
