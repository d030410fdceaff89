#include "model/followups/reply_derivation.h"

#include "model/accounts/account_records.h"
#include "model/base/text_fold.h"
#include "model/followups/due_time.h"
#include "model/followups/reply_ground_store.h"
#include "model/messages/exchange.h"
#include "model/people/person_profiles.h"

#include <algorithm>
#include <map>

namespace comity::followups {
namespace {

constexpr qint64 daySeconds = 86'400;
constexpr qint64 owedDays = 365;
constexpr qint64 answeredDays = 92;
/// Before the year, to know when we last wrote.
constexpr qint64 daysBefore = 31;
constexpr int lettersOfSubject = 160;

/// Which message it is: of an account, by what makes it the same in every import.
using MessageKey = std::pair<AccountId, qint64>;

MessageKey keyOf(const Said &said)
{
    return {said.account, said.digest};
}

class Derivation
{
public:
    Derivation(SQLite::Database &writer, qint64 now, const JobContext &job, OnlyThese only)
        : m_writer(writer)
        , m_now(now)
        , m_job(job)
        , m_only(std::move(only))
        , m_level(serviceLevelOf(writer, ObligationKind::Reply))
    {
    }

    DerivedReplies run()
    {
        const qint64 from = m_now - owedDays * daySeconds;
        std::vector<Said> said
            = saidWithPeople(m_writer, from - daysBefore * daySeconds, m_now, m_job, m_only);
        const ThreadWords ours = wordsInThreads(m_writer, from, m_now);
        m_stored = derivedRows(m_writer, m_only);
        answerHeld(said, ours);
        m_runs = replyRuns(std::move(said), ours);
        std::erase_if(m_runs, [&](ReplyRun &run) {
            std::erase_if(run.theirs, [from](const Said &one) { return one.at < from; });
            return run.theirs.empty()
                || (run.answeredAt && *run.answeredAt < m_now - answeredDays * daySeconds);
        });
        readRows();
        readTexts();
        for (const ReplyRun &run : m_runs) {
            const auto handled = m_handled.find(run.place);
            const auto owed = owedIn(
                run, [this](const Said &one) { return m_heard.value(one.id); },
                handled == m_handled.end() ? std::nullopt : std::optional(handled->second));
            if (owed) {
                write(run.place, *owed);
            }
        }
        removeRest();
        return m_result;
    }

private:
    /// What is held keeps its words and its day, but what answers the others answers it too.
    void answerHeld(const std::vector<Said> &said, const ThreadWords &ours)
    {
        for (DerivedRow &row : m_stored) {
            if (!row.isHeld || row.isDone) {
                continue;
            }
            const auto message = std::ranges::find_if(said,
                [&row](const Said &one) { return one.isTheirs && keyOf(one) == keyOf(row.first); });
            if (message == said.end()) {
                continue;
            }
            const auto answer = answerTo(*message, row.heardUntil, said, ours);
            if (answer != row.answeredAt) {
                ++(row.answeredAt ? m_result.changed : m_result.answered);
                row.answeredAt = answer;
                putAnswer(m_writer, row);
            }
        }
    }

    void readRows()
    {
        std::map<MessageKey, RunPlace> places;
        for (const ReplyRun &run : m_runs) {
            for (const Said &one : run.theirs) {
                places.emplace(keyOf(one), run.place);
            }
        }
        for (DerivedRow &row : m_stored) {
            const auto place = places.find(keyOf(row.first));
            if (row.isDone || row.isHeld) {
                if (place != places.end()) {
                    auto &until = m_handled[place->second];
                    until = std::max(until, row.heardUntil);
                }
            } else if (place != places.end()) {
                m_rows.emplace(place->second, std::move(row));
            } else if (row.snoozedUntil.value_or(m_now) <= m_now) {
                m_lost.push_back(std::move(row));
            }
        }
    }

    void readTexts()
    {
        std::vector<qint64> ids;
        for (const ReplyRun &run : m_runs) {
            for (const Said &one : run.theirs) {
                ids.push_back(one.id);
            }
        }
        m_texts = messages::textsOf(m_writer, ids);
        for (auto text = m_texts.cbegin(); text != m_texts.cend(); ++text) {
            m_heard.insert(text.key(), heardIn(text.value()));
        }
    }

    const WorkingHours &hoursOf(AccountId account)
    {
        const auto found = m_hours.find(account);
        if (found != m_hours.end()) {
            return found->second;
        }
        const auto record = accountRecord(m_writer, account);
        return m_hours.emplace(account, record ? workingHoursOf(*record) : WorkingHours())
            .first->second;
    }

    /// The row that stood for the same run before: what it covers touches it.
    std::optional<DerivedRow> takeRow(const RunPlace &place, const OwedReply &owed)
    {
        const auto [begin, end] = m_rows.equal_range(place);
        const auto found = std::find_if(begin, end, [&owed](const auto &entry) {
            return entry.second.madeAt <= owed.heardUntil
                && owed.first.at <= entry.second.heardUntil;
        });
        if (found == end) {
            return {};
        }
        DerivedRow row = std::move(found->second);
        m_rows.erase(found);
        return row;
    }

    void write(const RunPlace &place, const OwedReply &owed)
    {
        const std::optional<DerivedRow> before = takeRow(place, owed);
        DerivedRow row = before.value_or(DerivedRow {});
        row.first = owed.first;
        row.madeAt = owed.first.at;
        row.heardUntil = owed.heardUntil;
        row.answeredAt = owed.answeredAt;
        row.subject = subjectOf(owed);
        row.dueAt
            = dueFor(ObligationKind::Reply, m_level, hoursOf(owed.first.account), owed.first.at);
        if (!before) {
            ++m_result.added;
        } else if (!before->answeredAt && row.answeredAt) {
            ++m_result.answered;
        } else if (isSame(*before, row)) {
            return;
        } else {
            ++m_result.changed;
        }
        put(m_writer, row);
    }

    /// What they asked last, for that is what they wait for; then what they asked before it.
    QString subjectOf(const OwedReply &owed) const
    {
        QStringList texts;
        for (auto one = owed.asked.rbegin(); one != owed.asked.rend(); ++one) {
            texts += singleLine(m_texts.value(one->id)).trimmed();
        }
        texts.removeAll(QString());
        texts.removeDuplicates();
        return texts.join(QStringLiteral(" · ")).left(lettersOfSubject);
    }

    static bool isSame(const DerivedRow &a, const DerivedRow &b)
    {
        return a.first.pk == b.first.pk && keyOf(a.first) == keyOf(b.first) && a.madeAt == b.madeAt
            && a.heardUntil == b.heardUntil && a.dueAt == b.dueAt && a.subject == b.subject
            && a.answeredAt == b.answeredAt;
    }

    void removeRest()
    {
        for (const auto &[place, row] : m_rows) {
            remove(m_writer, row);
        }
        for (const DerivedRow &row : m_lost) {
            remove(m_writer, row);
        }
        m_result.removed = static_cast<int>(m_rows.size() + m_lost.size());
    }

    SQLite::Database &m_writer;
    qint64 m_now;
    const JobContext &m_job;
    OnlyThese m_only;
    ServiceLevel m_level;
    std::vector<DerivedRow> m_stored; ///< readRows() takes what it sorts
    std::vector<ReplyRun> m_runs;
    QHash<qint64, QString> m_texts; ///< by message
    QHash<qint64, Heard> m_heard;
    std::multimap<RunPlace, DerivedRow> m_rows; ///< that stand for a run
    std::vector<DerivedRow> m_lost; ///< whose messages are gone or too old
    std::map<RunPlace, qint64> m_handled; ///< by hand, until when
    std::map<AccountId, WorkingHours> m_hours;
    DerivedReplies m_result;
};

} // namespace

DerivedReplies deriveReplies(SQLite::Database &writer, qint64 now, const JobContext &job)
{
    job.say({QStringLiteral("replies"), 0, 0});
    return Derivation(writer, now, job, {}).run();
}

DerivedReplies deriveRepliesOf(
    SQLite::Database &writer, const std::vector<Pk> &profiles, qint64 now)
{
    PersonProfiles persons(writer);
    std::vector<Pk> all;
    for (const Pk pk : profiles) {
        const std::vector<Pk> one = persons.of(pk);
        all.insert(all.end(), one.begin(), one.end());
    }
    return Derivation(writer, now, {}, std::move(all)).run();
}

} // namespace comity::followups
