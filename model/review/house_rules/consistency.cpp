#include "model/review/house_rules/kinds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

/// Two ways of writing the same, of which a draft keeps to one.
class Consistency final : public HouseRule
{
public:
    Consistency(RuleHead given, RuleFile &file)
        : HouseRule(std::move(given))
    {
        for (const RuleFile::Pair &pair : file.pairs(u"either"_s)) {
            m_pairs.push_back({spelling(file, pair.key), spelling(file, pair.value)});
        }
        if (m_pairs.empty()) {
            throw WrongRule {file.lineOf(u"either"_s), u"key-missing"_s, {u"either"_s}};
        }
    }

private:
    struct Pair
    {
        Pattern one;
        Pattern other;
    };

    Pattern spelling(const RuleFile &file, const RuleFile::Text &text) const
    {
        return file.pattern(wordPattern(text.text, head()), head().options(), text.line);
    }

    /// What comes first is the draft's way; each of the other way is shown.
    void look(Look &look) const override
    {
        for (const Pair &pair : m_pairs) {
            std::vector<Hit> one = look.hits(pair.one);
            std::vector<Hit> other = look.hits(pair.other);
            leaveOutOverlaps(one, other);
            if (one.empty() || other.empty()) {
                continue;
            }
            if (other.front().span.start < one.front().span.start) {
                std::swap(one, other);
            }
            std::vector<Span> others;
            for (auto hit = other.begin() + 1; hit != other.end(); ++hit) {
                others.push_back(hit->span);
            }
            const Span &span = other.front().span;
            look.say(span, {look.textOf(span)}, head().action.fixesFor(look.text(), span, {}),
                std::move(others));
        }
    }

    /// Both may fit the same words: they are of the first then. Both rise.
    static void leaveOutOverlaps(const std::vector<Hit> &one, std::vector<Hit> &other)
    {
        std::erase_if(other, [&one](const Hit &hit) {
            const auto near = std::ranges::upper_bound(
                one, hit.span.start, {}, [](const Hit &its) { return its.span.end; });
            return near != one.end() && near->span.overlaps(hit.span);
        });
    }

    std::vector<Pair> m_pairs;
};

} // namespace

HouseRulePointer makeConsistency(RuleHead head, RuleFile &file)
{
    return std::make_unique<Consistency>(std::move(head), file);
}

} // namespace comity::review
