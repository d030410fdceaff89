#include "model/review/house_rules/kinds.h"

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

/// Words that should not be there.
class Existence final : public HouseRule
{
public:
    Existence(RuleHead given, RuleFile &file)
        : HouseRule(std::move(given))
    {
        const std::vector<RuleFile::Text> tokens = file.texts(u"tokens"_s);
        QString raw;
        for (const RuleFile::Text &part : file.texts(u"raw"_s)) {
            raw += part.text; // one pattern, cut into readable parts
        }
        const bool isRawLast = file.flag(u"append"_s);
        if (tokens.empty() && raw.isEmpty()) {
            throw WrongRule {file.lineOf(u"tokens"_s), u"key-missing"_s, {u"tokens"_s}};
        }
        const QString words = tokens.empty()
            ? QString()
            : wordPattern(file.joined(tokens, head().options()), head());
        m_pattern = file.pattern(u"(?:"_s + (isRawLast ? words + raw : raw + words) + u')',
            head().options(), file.lineOf(raw.isEmpty() ? u"tokens"_s : u"raw"_s));
    }

private:
    void look(Look &look) const override
    {
        for (const Hit &hit : look.hits(m_pattern)) {
            const QString words = look.textOf(hit.span);
            look.say(hit.span, {words}, head().action.fixesFor(look.text(), hit.span, {}));
        }
    }

    Pattern m_pattern;
};

} // namespace

HouseRulePointer makeExistence(RuleHead head, RuleFile &file)
{
    return std::make_unique<Existence>(std::move(head), file);
}

} // namespace comity::review
