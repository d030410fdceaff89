#include "model/drafts/exchange_facts.h"

#include "model/base/civil_time.h"
#include "model/people/permission_store.h"
#include "model/standing/engagement.h"

#include <QDateTime>
#include <QPair>
#include <QSet>
#include <algorithm>
#include <tuple>

namespace comity::drafts {
namespace {

using formats::MessageKind;
using messages::Exchanged;

constexpr qint64 daySeconds = 86'400;
constexpr qint64 answerSeconds = 2 * daySeconds;

/// Goes through the messages with one person from the oldest to the newest.
class Reader
{
public:
    Reader(const Moments &moments, ExchangeFacts &facts)
        : m_moments(moments)
        , m_facts(facts)
        , m_engagement(moments.zone)
    {
    }

    void take(const Exchanged &one)
    {
        ++(one.isTheirs ? m_facts.in : m_facts.out);
        if (!one.at.hasValue()) {
            m_facts.hasUndated = true;
            return;
        }
        if (one.isTheirs) {
            takeTheirs(one);
        } else {
            takeOurs(one);
        }
        const bool isTalk = one.kind == MessageKind::Direct || one.kind == MessageKind::Reply
            || one.kind == MessageKind::Mention || one.kind == MessageKind::Comment;
        if (isTalk) {
            // What stands in no thread takes turns with what the same account said outside any.
            m_engagement.take(
                one.thread != 0 ? one.thread : -number(one.account), one.isTheirs, one.at.at);
            m_talk.emplace_back(one.at.at, one.isTheirs);
        }
    }

    void finish()
    {
        const qint64 yearAgo = QDateTime::fromSecsSinceEpoch(m_moments.asOf, Qt::UTC)
                                   .addMonths(-12)
                                   .toSecsSinceEpoch();
        m_facts.isEngaged = m_engagement.hasConversation()
            || m_engagement.secondDay().value_or(yearAgo - 1) >= yearAgo;
        m_facts.hasReplied = wroteFirstIn(m_talk, m_moments.asOf).has_value();
    }

private:
    void takeTheirs(const Exchanged &one)
    {
        m_facts.lastIn = one.at;
        m_facts.unansweredOut = 0;
        if (!one.wasDeleted) {
            m_facts.open.push_back(one);
        }
    }

    void takeOurs(const Exchanged &one)
    {
        const bool isAnswer
            = m_facts.lastIn.hasValue() && one.at.at - m_facts.lastIn.at <= answerSeconds;
        m_facts.lastOut = one.at;
        m_facts.open.clear();
        m_facts.unansweredOut += one.kind == MessageKind::Direct ? 1 : 0;
        if (isAnswer || !isNewTouch(one)) {
            return;
        }
        const qint64 before = m_moments.sendAt - one.at.at;
        m_facts.unprompted7Days += before < 7 * daySeconds ? 1 : 0;
        m_facts.unprompted30Days += before < 30 * daySeconds ? 1 : 0;
    }

    /// Several lines of one thread and day are one touch.
    bool isNewTouch(const Exchanged &one)
    {
        if (one.thread == 0) {
            return true;
        }
        const QPair<qint64, QDate> touch(one.thread, dateIn(m_moments.zone, one.at.at));
        const bool isNew = !m_touches.contains(touch);
        m_touches.insert(touch);
        return isNew;
    }

    const Moments &m_moments;
    ExchangeFacts &m_facts;
    EngagementTally m_engagement;
    std::vector<std::pair<qint64, bool>> m_talk;
    QSet<QPair<qint64, QDate>> m_touches;
};

} // namespace

ExchangeFacts factsOf(std::vector<messages::Exchanged> messages, const Moments &moments)
{
    std::ranges::sort(messages, [](const Exchanged &a, const Exchanged &b) {
        return std::tuple(a.at.hasValue(), a.at.at, a.id)
            < std::tuple(b.at.hasValue(), b.at.at, b.id);
    });
    ExchangeFacts facts;
    Reader reader(moments, facts);
    for (const Exchanged &one : messages) {
        if (one.isGuess) {
            facts.hasGuesses = true;
        } else {
            reader.take(one);
        }
    }
    reader.finish();
    return facts;
}

} // namespace comity::drafts
