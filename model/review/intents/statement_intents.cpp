#include "model/review/intents/detectors.h"
#include "model/review/text_facts/hit_ranges.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

// A reason is looked for in so many sentences on either side of the ask (etiquette.md, rule 27).
constexpr quint32 reasonWithin = 2;
constexpr quint32 fewestReasonWords = 4;

bool isAsk(const Intent &intent)
{
    return intent.kind == IntentKind::FavourAsk || intent.kind == IntentKind::MeetingAsk
        || intent.kind == IntentKind::InformationAsk;
}

// What is said for its own sake and explains no ask.
bool isOfManners(const Intent &intent)
{
    switch (intent.kind) {
    case IntentKind::Thanks:
    case IntentKind::Goodwill:
    case IntentKind::PastApology:
    case IntentKind::Regret:
    case IntentKind::GapAcknowledgement:
    case IntentKind::SelfIntroduction:
        return true;
    default:
        return false;
    }
}

/// Which sentences say why something is asked.
class ReasonSearch
{
public:
    ReasonSearch(const IntentSource &source, const std::vector<Intent> &found)
        : m_source(source)
        , m_isOther(source.text.sentences.size(), false)
        , m_hasAsk(source.text.sentences.size(), false)
        , m_hasMeeting(source.text.sentences.size(), false)
    {
        for (const Intent &intent : found) {
            if (isAsk(intent)) {
                m_hasAsk.at(intent.sentence) = true;
                m_hasMeeting.at(intent.sentence)
                    = m_hasMeeting.at(intent.sentence) || intent.kind == IntentKind::MeetingAsk;
            } else if (isOfManners(intent)) {
                m_isOther.at(intent.sentence) = true;
            }
        }
        for (const QString &lexicon : {u"reason.empty"_s, u"reason.about"_s}) {
            for (const PhraseHit &hit : source.said(lexicon)) {
                m_isOther.at(hit.sentence) = true;
            }
        }
    }

    void find(std::vector<Intent> &found) const
    {
        for (const PhraseHit &hit : m_source.said(u"reason.words"_s)) {
            const bool isWhere
                = m_source.sortOf(hit) == u"own"_s ? isOfAsk(hit) : isNearAsk(hit.sentence);
            if (!isEmpty(hit) && isWhere) {
                found.push_back(m_source.intentOf(IntentKind::Reason, hit));
            }
        }
        // A purpose within the ask itself: "a call about the subtitles".
        for (const PhraseHit &hit : m_source.said(u"reason.purpose"_s)) {
            if (m_hasMeeting[hit.sentence]) {
                found.push_back(m_source.intentOf(IntentKind::Reason, hit));
            }
        }
        // What is told right behind an ask tells why, and so does a clause that is hung to it.
        for (const PhraseHit &hit : m_source.said(u"reason.clause"_s)) {
            const Sentence &where = m_source.text.sentences.at(hit.sentence);
            if (m_hasAsk[hit.sentence] && hit.firstToken > where.firstToken) {
                found.push_back(m_source.intentOf(IntentKind::Reason, hit));
            }
        }
        for (const PhraseHit &hit : m_source.said(u"reason.plain"_s)) {
            if (hit.sentence > 0 && m_hasAsk[hit.sentence - 1] && isStatement(hit.sentence)) {
                add(hit, found);
            }
        }
        for (const QString &lexicon : {u"reason.sign"_s, u"deadline.words"_s}) {
            for (const PhraseHit &hit : m_source.said(lexicon)) {
                // "We were back on Tuesday" is no plan.
                const bool isDay = m_source.sortOf(hit) == u"day"_s;
                const bool isBygone = (isDay || lexicon == u"deadline.words"_s)
                    && m_source.holds(hit.sentence, u"reason.past"_s);
                if (isStatement(hit.sentence) && isNearAsk(hit.sentence) && !isBygone) {
                    add(hit, found);
                }
            }
        }
    }

private:
    /// The whole sentence is the reason.
    void add(const PhraseHit &hit, std::vector<Intent> &found) const
    {
        Intent reason = m_source.intentOf(IntentKind::Reason, hit);
        reason.span = m_source.text.sentences.at(hit.sentence).span;
        found.push_back(std::move(reason));
    }
    // "because it is important": the words of the reason are those of none.
    bool isEmpty(const PhraseHit &reason) const
    {
        const auto empty = m_source.lexicons.find(u"reason.empty"_s);
        if (!empty) {
            return false;
        }
        const auto near = hitsAround(m_source.text, *empty, reason.firstToken, reason.lastToken);
        return std::ranges::any_of(near, [&reason](const PhraseHit &hit) {
            return !hit.isQuoted && !hit.isTakenBack && reason.firstToken < hit.lastToken;
        });
    }
    bool isStatement(quint32 sentence) const
    {
        const Sentence &where = m_source.text.sentences.at(sentence);
        return !m_hasAsk[sentence] && !m_isOther[sentence] && where.mood != Mood::Question
            && where.lastToken - where.firstToken >= fewestReasonWords;
    }
    // "for the roof" explains what is asked beside it, or what was asked just before it.
    bool isOfAsk(const PhraseHit &hit) const
    {
        const bool follows = hit.sentence > 0 && m_hasAsk[hit.sentence - 1]
            && m_source.text.sentences.at(hit.sentence).firstToken == hit.firstToken;
        return m_hasAsk[hit.sentence] || follows;
    }
    bool isNearAsk(quint32 sentence) const
    {
        const quint32 last
            = std::min<quint32>(sentence + reasonWithin, static_cast<quint32>(m_hasAsk.size()) - 1);
        for (quint32 i = sentence > reasonWithin ? sentence - reasonWithin : 0; i <= last; ++i) {
            if (m_hasAsk[i]) {
                return true;
            }
        }
        return false;
    }

    const IntentSource &m_source;
    std::vector<bool> m_isOther;
    std::vector<bool> m_hasAsk;
    std::vector<bool> m_hasMeeting;
};

} // namespace

void findGiveBacks(const IntentSource &source, std::vector<Intent> &found)
{
    addHits(source, u"give-back.words"_s, IntentKind::GiveBack, found);
}

void findDeadlines(const IntentSource &source, std::vector<Intent> &found)
{
    addHits(source, u"deadline.words"_s, IntentKind::Deadline, found);
}

void findPromises(const IntentSource &source, std::vector<Intent> &found)
{
    for (const PhraseHit &hit : source.meant(u"promise.words"_s)) {
        const Sentence &sentence = source.text.sentenceOf(hit);
        // "Shall I send you the plan?" waits for their word.
        if (!isReported(source, hit) && sentence.mood != Mood::Question) {
            found.push_back(source.intentOf(IntentKind::Promise, hit));
        }
    }
}

void findReasons(
    const IntentSource &source, const std::vector<Intent> &tone, std::vector<Intent> &found)
{
    std::vector<Intent> said = found;
    said.insert(said.end(), tone.begin(), tone.end());
    std::vector<Intent> reasons;
    ReasonSearch(source, said).find(reasons);
    found.insert(found.end(), reasons.begin(), reasons.end());
}

void findNews(const IntentSource &source, std::vector<Intent> &found)
{
    for (const PhraseHit &hit : source.meant(u"news.words"_s)) {
        if (source.text.sentenceOf(hit).mood != Mood::Question) {
            found.push_back(source.intentOf(IntentKind::News, hit));
        }
    }
}

} // namespace comity::review
