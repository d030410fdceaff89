#include "model/review/house_rules/kinds.h"

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr std::size_t mostPlaces = 100;

/// Something that may not stand there too often, or too seldom.
class Occurrence final : public HouseRule
{
public:
    Occurrence(RuleHead given, RuleFile &file)
        : HouseRule(std::move(given))
        , m_most(file.number(u"max"_s))
        , m_fewest(file.number(u"min"_s))
    {
        if (!m_most && !m_fewest) {
            throw WrongRule {file.lineOf(u"extends"_s), u"no-limit"_s};
        }
        const RuleFile::Text token = file.text(u"token"_s);
        m_pattern = file.pattern(u"(?:"_s + token.text + u')', head().options(false), token.line);
    }

private:
    void look(Look &look) const override
    {
        for (const Span &part : look.parts()) {
            const std::vector<Hit> hits = look.allHits(m_pattern, part);
            const auto count = static_cast<int>(hits.size());
            const bool isTooMuch = m_most && count > *m_most;
            const bool isTooLittle = m_fewest && count < *m_fewest;
            if (isTooMuch) {
                sayTooMuch(look, hits);
            } else if (isTooLittle) {
                const bool isWhole
                    = look.scope() == TextScope::Text || look.scope() == TextScope::Raw;
                look.say(isWhole ? std::nullopt : std::optional(part), {QString::number(count)});
            }
        }
    }

    /// A sentence that is too long is shown as a whole; of signs in a text, those too many.
    void sayTooMuch(Look &look, const std::vector<Hit> &hits) const
    {
        const QString count = QString::number(hits.size());
        if (look.scope() == TextScope::Sentence || look.scope() == TextScope::Paragraph) {
            look.say(Span {hits.front().span.start, hits.back().span.end}, {count});
            return;
        }
        const auto first = static_cast<std::size_t>(*m_most);
        std::vector<Span> others;
        for (std::size_t i = first + 1; i < std::min(hits.size(), first + mostPlaces); ++i) {
            others.push_back(hits.at(i).span);
        }
        const Span &span = hits.at(first).span;
        look.say(span, {count}, head().action.fixesFor(look.text(), span, {}), std::move(others));
    }

    std::optional<int> m_most;
    std::optional<int> m_fewest;
    Pattern m_pattern;
};

} // namespace

HouseRulePointer makeOccurrence(RuleHead head, RuleFile &file)
{
    return std::make_unique<Occurrence>(std::move(head), file);
}

} // namespace comity::review
