#include "model/review/house_rules/kinds.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

/// Something that asks for something else: an abbreviation for its long form. With a group in
/// `second`, what the group holds is what `first` may be; without one, any `second` will do.
class Conditional final : public HouseRule
{
public:
    Conditional(RuleHead given, RuleFile &file)
        : HouseRule(std::move(given))
    {
        m_first = side(file, u"first"_s);
        m_second = side(file, u"second"_s);
    }

private:
    Pattern side(RuleFile &file, const QString &key) const
    {
        const RuleFile::Text text = file.text(key);
        return file.pattern(text.text, head().options(false), text.line);
    }

    void look(Look &look) const override
    {
        const std::vector<Hit> seconds = look.hits(m_second);
        QSet<QString> explained;
        for (const Hit &second : seconds) {
            for (const QString &words : second.captured) {
                explained.insert(words);
            }
        }
        for (const Hit &first : look.hits(m_first)) {
            const QString words = look.textOf(first.span);
            const bool isAnswered = m_second.groups() > 0
                ? explained.contains(words)
                : hasIn(seconds, partOf(look, first.span));
            if (!isAnswered) {
                look.say(first.span, {words}, head().action.fixesFor(look.text(), first.span, {}));
            }
        }
    }

    static Span partOf(const Look &look, const Span &span)
    {
        const auto part = std::ranges::upper_bound(
            look.parts(), span.start, {}, [](const Span &one) { return one.end; });
        return part == look.parts().end() ? span : *part;
    }

    static bool hasIn(const std::vector<Hit> &hits, const Span &part)
    {
        const auto near = std::ranges::lower_bound(
            hits, part.start, {}, [](const Hit &hit) { return hit.span.start; });
        return near != hits.end() && near->span.end <= part.end;
    }

    Pattern m_first;
    Pattern m_second;
};

} // namespace

HouseRulePointer makeConditional(RuleHead head, RuleFile &file)
{
    return std::make_unique<Conditional>(std::move(head), file);
}

} // namespace comity::review
