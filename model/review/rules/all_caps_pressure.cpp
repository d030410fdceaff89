#include "model/review/rules/makers.h"

#include "model/review/rules/finding_parts.h"
#include "model/review/rules/tone_marks.h"
#include "model/review/text_facts/hit_ranges.h"
#include "model/review/text_facts/said_hits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

class AllCapsPressure final : public Rule
{
public:
    AllCapsPressure(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_acronyms(lexicons.at(m_id + u".acronyms"_s))
        , m_commands(lexicons.at(m_id + u".commands"_s))
        , m_fewestWords(pack.whole(u"words_in_a_sentence"_s))
        , m_longRow(pack.whole(u"words_in_a_row"_s))
        , m_share(pack.setting(u"share_of_capitals"_s))
        , m_fewestLetters(pack.whole(u"fewest_letters"_s))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        int letters = 0;
        if (capitalShare(draft.text, m_acronyms, letters) >= m_share
            && letters >= m_fewestLetters) {
            report(draft, wholeOf(draft.text), findings);
            return;
        }
        for (const Shouting &shouting : shoutings(draft.text, m_acronyms)) {
            const bool isShouted
                = shouting.longWords >= m_fewestWords && presses(draft, shouting.sentence);
            const bool isRow = shouting.inARow >= m_longRow
                && (draft.intents.hasAskOrOffer() || presses(draft, shouting.sentence));
            if (isShouted || isRow) {
                report(draft, shouting.span, findings);
            }
        }
    }

private:
    static Span wholeOf(const TextFacts &text)
    {
        return {text.sentences.front().span.start, text.sentences.back().span.end};
    }

    // "Say now" in small letters beside a title in capitals commands nothing; "do not come"
    // forbids.
    bool isCommanded(const TextFacts &text, quint32 sentence) const
    {
        return std::ranges::any_of(
            hitsInSentences(text, m_commands, sentence, sentence), [&text](const PhraseHit &hit) {
                return !hit.isQuoted && !hit.isTakenBack
                    && (hit.lastToken - hit.firstToken > 1
                        || text.tokens.at(hit.firstToken).isCapitals);
            });
    }

    // Whether a sentence asks, offers, forbids or hurries.
    bool presses(const DraftFacts &draft, quint32 sentence) const
    {
        return isCommanded(draft.text, sentence)
            || std::ranges::any_of(draft.intents.in(sentence, sentence), [](const Intent &intent) {
                   const bool isAsk = intent.kind == IntentKind::Offer
                       || intent.kind == IntentKind::FavourAsk
                       || intent.kind == IntentKind::MeetingAsk
                       || intent.kind == IntentKind::InformationAsk
                       || (intent.kind == IntentKind::Pressure && intent.sort != u"now"_s
                           && intent.sort != u"at-once"_s);
                   return isAsk;
               });
    }

    void report(const DraftFacts &draft, const Span &span, std::vector<Finding> &findings) const
    {
        Finding finding = findingAt(m_id, Severity::Warn, {span});
        finding.fixes.push_back(
            replacementOf(u"fix-lower"_s, span, inSentenceCase(draft.text, span)));
        findings.push_back(std::move(finding));
    }

    // Shouted words in lower case, but for the beginnings of sentences; acronyms as they are.
    QString inSentenceCase(const TextFacts &text, const Span &span) const
    {
        QString written = text.textOf(span);
        const auto first = std::ranges::lower_bound(
            text.tokens, span.start, {}, [](const Token &token) { return token.span.start; });
        auto i = static_cast<quint32>(first - text.tokens.begin());
        for (; i < text.tokens.size() && span.contains(text.tokens[i].span); ++i) {
            const Token &token = text.tokens[i];
            if (!token.isCapitals || isInHit(text, m_acronyms, i)) {
                continue;
            }
            QString word = text.textOf(token.span).toLower();
            if (token.before == Break::Sentence) {
                word.front() = word.front().toUpper();
            }
            written.replace(token.span.start - span.start, token.span.length(), word);
        }
        return written;
    }

    QString m_id;
    LexiconNumber m_acronyms;
    LexiconNumber m_commands;
    int m_fewestWords;
    int m_longRow;
    double m_share;
    int m_fewestLetters;
};

} // namespace

std::unique_ptr<const Rule> makeAllCapsPressure(const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<AllCapsPressure>(pack, lexicons);
}

} // namespace comity::review
