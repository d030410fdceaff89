#include "model/review/house_rules/kinds.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

struct Kind
{
    const char *name;
    HouseRulePointer (*make)(RuleHead head, RuleFile &file);
};

constexpr auto kinds = std::to_array<Kind>({
    {"existence", &makeExistence},
    {"substitution", &makeSubstitution},
    {"occurrence", &makeOccurrence},
    {"repetition", &makeRepetition},
    {"consistency", &makeConsistency},
    {"conditional", &makeConditional},
    {"capitalization", &makeCapitalization},
});

} // namespace

HouseRulePointer makeHouseRule(const QString &id, RuleFile &file)
{
    const RuleFile::Text name = file.text(u"extends"_s);
    const auto *const kind = std::ranges::find_if(
        kinds, [&name](const Kind &one) { return name.text == QLatin1StringView(one.name); });
    if (kind == kinds.end()) {
        throw WrongRule {name.line, u"kind-unsupported"_s, {name.text}};
    }
    HouseRulePointer rule = kind->make(RuleHead(id, file), file);
    file.warnOfKeysNobodyAskedFor();
    return rule;
}

QString wordPattern(const QString &expression, const RuleHead &head)
{
    const QString boundary = head.isNonword ? QString() : u"\\b"_s;
    return boundary + u"(?:"_s + expression + u')' + boundary;
}

} // namespace comity::review
