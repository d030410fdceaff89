#include "model/review/house_rules/kinds.h"
#include "model/review/house_rules/letter_case.h"

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr double usualThreshold = 0.8;

/// How a text is to be written: small, in capitals, as a sentence or a headline, or as a pattern
/// says.
class Capitalization final : public HouseRule
{
public:
    Capitalization(RuleHead given, RuleFile &file)
        : HouseRule(std::move(given))
        , m_threshold(file.fraction(u"threshold"_s).value_or(0))
    {
        const RuleFile::Text match = file.text(u"match"_s);
        m_match = match.text;
        if (m_match.startsWith(u'$')) {
            const QStringList known {u"$lower"_s, u"$upper"_s, u"$sentence"_s, u"$title"_s};
            if (!known.contains(m_match)) {
                throw WrongRule {match.line, u"match-unknown"_s, {m_match}};
            }
        } else {
            m_pattern = file.pattern(m_match, head().options(false), match.line);
        }
        m_style = file.textIfAny(u"style"_s) == u"Chicago"_s ? TitleStyle::Chicago : TitleStyle::Ap;
        for (const RuleFile::Text &indicator : file.texts(u"indicators"_s)) {
            m_indicators.append(indicator.text);
        }
        if (m_threshold <= 0) {
            m_threshold = usualThreshold;
        }
    }

private:
    void look(Look &look) const override
    {
        // A headline or a sentence is a paragraph of a draft, not all of it.
        const std::vector<Span> parts
            = look.scope() == TextScope::Text ? paragraphsOf(look.text()) : look.parts();
        for (const Span &part : parts) {
            if (!isRight(look, part)) {
                look.say(part, {look.textOf(part)});
            }
        }
    }

    bool isRight(Look &look, const Span &part) const
    {
        std::vector<CasedWord> words = casedWords(look.text(), part, leftOutMark);
        if (words.empty()) {
            return true;
        }
        if (!m_match.startsWith(u'$')) {
            return !look.allHits(m_pattern, part).empty() || look.isExcepted(part);
        }
        for (CasedWord &word : words) {
            word.isExcepted = look.isExcepted(word.span);
        }
        if (m_match == u"$lower"_s) {
            return isLowerCase(words);
        }
        if (m_match == u"$upper"_s) {
            return isUpperCase(words);
        }
        return m_match == u"$title"_s ? isTitleCase(words, m_style, m_threshold)
                                      : isSentenceCase(words, m_indicators, m_threshold);
    }

    QString m_match;
    Pattern m_pattern;
    TitleStyle m_style = TitleStyle::Ap;
    QStringList m_indicators;
    double m_threshold;
};

} // namespace

HouseRulePointer makeCapitalization(RuleHead head, RuleFile &file)
{
    return std::make_unique<Capitalization>(std::move(head), file);
}

} // namespace comity::review
