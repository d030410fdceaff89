#include "model/followups/reply_runs.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace comity::followups {
namespace {

constexpr qint64 quietSeconds = qint64 {30} * 86'400;

bool isPublic(formats::MessageKind kind)
{
    return kind == formats::MessageKind::Reply || kind == formats::MessageKind::Mention
        || kind == formats::MessageKind::Comment;
}

/// Our first word in a thread at or after a moment.
std::optional<qint64> wordAfter(const ThreadWords &ours, qint64 thread, qint64 at)
{
    const auto found = ours.find(thread);
    if (found == ours.end()) {
        return {};
    }
    const auto word = std::ranges::lower_bound(found->second, at);
    return word == found->second.end() ? std::nullopt : std::optional(*word);
}

/// Goes through what was said with one person from the oldest to the newest.
class RunReader
{
public:
    RunReader(const ThreadWords &ours, bool isStranger, std::vector<ReplyRun> &runs)
        : m_ours(ours)
        , m_isStranger(isStranger)
        , m_runs(runs)
    {
    }

    void take(const Said &one)
    {
        if (!one.isTheirs) {
            closeAll(one.at);
            m_lastOurs = one.at;
            return;
        }
        if (isPublic(one.kind) && one.thread == 0) {
            return;
        }
        const qint64 thread = isPublic(one.kind) ? one.thread : 0;
        const auto open = m_open.find(thread);
        if (open != m_open.end() && thread != 0) {
            const auto word = wordAfter(m_ours, thread, open->second.theirs.back().at);
            if (word && *word <= one.at) {
                close(open->second, *word);
                m_open.erase(open);
            }
        }
        ReplyRun &run = m_open[thread];
        if (run.theirs.empty()) {
            run.place = {one.person, one.isGuess, thread};
            run.lastOurs = m_lastOurs;
            run.isStranger = m_isStranger;
        }
        run.theirs.push_back(one);
    }

    void finish() { closeAll({}); }

private:
    void close(ReplyRun run, std::optional<qint64> at)
    {
        run.answeredAt = at;
        m_runs.push_back(std::move(run));
    }

    /// `at` none: nothing more was said to them.
    void closeAll(std::optional<qint64> at)
    {
        for (auto &[thread, run] : m_open) {
            const auto word = thread != 0 ? wordAfter(m_ours, thread, run.theirs.back().at)
                                          : std::optional<qint64>();
            close(run, word && (!at || *word < *at) ? word : at);
        }
        m_open.clear();
    }

    const ThreadWords &m_ours;
    bool m_isStranger;
    std::vector<ReplyRun> &m_runs;
    std::map<qint64, ReplyRun> m_open; ///< by thread
    std::optional<qint64> m_lastOurs;
};

} // namespace

std::vector<ReplyRun> replyRuns(std::vector<Said> said, const ThreadWords &ours)
{
    std::ranges::sort(said, {}, [](const Said &one) {
        return std::tuple(number(one.person), one.isGuess, one.at, one.id);
    });
    std::vector<ReplyRun> runs;
    for (auto begin = said.begin(); begin != said.end();) {
        const auto end = std::find_if(begin, said.end(), [begin](const Said &one) {
            return one.person != begin->person || one.isGuess != begin->isGuess;
        });
        const bool isStranger
            = std::all_of(begin, end, [](const Said &one) { return one.isTheirs; });
        RunReader reader(ours, isStranger, runs);
        std::for_each(begin, end, [&reader](const Said &one) { reader.take(one); });
        reader.finish();
        begin = end;
    }
    return runs;
}

std::optional<qint64> answerTo(
    const Said &message, qint64 after, const std::vector<Said> &said, const ThreadWords &ours)
{
    std::optional<qint64> answer;
    if (isPublic(message.kind) && message.thread != 0) {
        answer = wordAfter(ours, message.thread, after + 1);
    }
    for (const Said &one : said) {
        if (!one.isTheirs && one.person == message.person && one.isGuess == message.isGuess
            && one.at > after && (!answer || one.at < *answer)) {
            answer = one.at;
        }
    }
    return answer;
}

std::optional<OwedReply> owedIn(const ReplyRun &run,
    const std::function<Heard(const Said &said)> &heardOf, std::optional<qint64> handledUntil)
{
    std::vector<Said> asked;
    for (const Said &one : run.theirs) {
        const Heard heard = heardOf(one);
        const Plea plea = heard.plea;
        if (plea == Plea::Pitch && run.isStranger) {
            return {};
        }
        if (heard.looksSold && run.isStranger) {
            continue;
        }
        if (heard.takesBack) {
            asked.clear();
        }
        const bool isOutOfTheBlue = !run.lastOurs || one.at - *run.lastOurs >= quietSeconds;
        const bool isOwed = needsAnswer(one.kind, plea) && (plea != Plea::Told || isOutOfTheBlue);
        if (isOwed && (!handledUntil || one.at > *handledUntil)) {
            asked.push_back(one);
        }
    }
    if (asked.empty()) {
        return {};
    }
    const Said first = asked.front();
    return OwedReply {first, std::move(asked), run.theirs.back().at, run.answeredAt};
}

} // namespace comity::followups
