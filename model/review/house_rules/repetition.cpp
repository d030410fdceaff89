#include "model/review/house_rules/kinds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

bool isInOneSentence(const TextFacts &facts, const Span &span)
{
    const auto next = std::ranges::upper_bound(
        facts.sentences, span.start, {}, [](const Sentence &one) { return one.span.start; });
    return next == facts.sentences.end() || next->span.start >= span.end;
}

bool isOfLetters(const QString &word)
{
    return std::ranges::all_of(word, [](QChar c) { return c.isLetter() || c.isMark(); });
}

/// The same word twice in a row.
class Repetition final : public HouseRule
{
public:
    Repetition(RuleHead given, RuleFile &file)
        : HouseRule(std::move(given))
        , m_most(file.number(u"max"_s).value_or(0))
        , m_isOfLetters(file.flag(u"alpha"_s))
    {
        const std::vector<RuleFile::Text> tokens = file.texts(u"tokens"_s);
        if (tokens.empty()) {
            throw WrongRule {file.lineOf(u"tokens"_s), u"key-missing"_s, {u"tokens"_s}};
        }
        m_pattern = file.pattern(u"(?:"_s + file.joined(tokens, head().options(false)) + u')',
            head().options(false), file.lineOf(u"tokens"_s));
    }

private:
    bool isSame(const QString &left, const QString &right) const
    {
        const auto sensitivity = head().ignoresCase ? Qt::CaseInsensitive : Qt::CaseSensitive;
        return !left.isEmpty() && left.compare(right, sensitivity) == 0
            && (!m_isOfLetters || isOfLetters(left));
    }

    void look(Look &look) const override
    {
        for (const Span &part : look.parts()) {
            lookAt(look, look.allHits(m_pattern, part));
        }
    }

    void lookAt(Look &look, const std::vector<Hit> &hits) const
    {
        int repeats = 0;
        QString before;
        for (std::size_t i = 0; i < hits.size(); ++i) {
            const QString word = look.textOf(hits[i].span).trimmed();
            const Span both {hits[i > 0 ? i - 1 : 0].span.start, hits[i].span.end};
            const bool isRepeat = isSame(word, before) && !word.contains(leftOutMark)
                && isInOneSentence(look.facts(), both);
            repeats = isRepeat ? repeats + 1 : 0;
            before = word;
            if (repeats > m_most && !look.isExcepted(both)) {
                look.say(both, {word}, fixes(look, both, hits[i].span));
                repeats = 0;
            }
        }
    }

    /// Of two that are the same, the second is taken out.
    std::vector<Fix> fixes(const Look &look, const Span &both, const Span &second) const
    {
        return head().action.isRemoval() ? std::vector {RuleAction::removal(look.text(), second)}
                                         : head().action.fixesFor(look.text(), both, {});
    }

    int m_most;
    bool m_isOfLetters;
    Pattern m_pattern;
};

} // namespace

HouseRulePointer makeRepetition(RuleHead head, RuleFile &file)
{
    return std::make_unique<Repetition>(std::move(head), file);
}

} // namespace comity::review
