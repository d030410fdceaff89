#include "model/review/house_rules/kinds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

/// Words for which the team has better ones.
class Substitution final : public HouseRule
{
public:
    Substitution(RuleHead given, RuleFile &file)
        : HouseRule(std::move(given))
        , m_keepsCapital(file.flag(u"capitalize"_s))
    {
        std::vector<RuleFile::Pair> swaps = file.pairs(u"swap"_s);
        if (swaps.empty()) {
            throw WrongRule {file.lineOf(u"swap"_s), u"key-missing"_s, {u"swap"_s}};
        }
        // The longest first: "click here now" is more than "click here".
        std::ranges::stable_sort(swaps, [](const auto &left, const auto &right) {
            return left.key.text.size() > right.key.text.size();
        });
        QStringList groups;
        for (const RuleFile::Pair &swap : swaps) {
            const auto [key, line] = swap.key;
            if (file.pattern(key, head().options(), line).groups() > 0) {
                throw WrongRule {line, u"group-in-swap"_s, {key}};
            }
            groups.append(u'(' + key + u')'); // its number tells which swap it is
            m_replacements.append(swap.value.text);
        }
        m_pattern = file.pattern(
            wordPattern(groups.join(u'|'), head()), head().options(), file.lineOf(u"swap"_s));
    }

private:
    void look(Look &look) const override
    {
        for (const Hit &hit : look.hits(m_pattern)) {
            const QString words = look.textOf(hit.span);
            QStringList better = m_replacements.value(hit.lastGroup - 1).split(u'|');
            if (better.contains(words.trimmed())) {
                continue; // written as it should be already
            }
            if (m_keepsCapital && words.front().isUpper()) {
                for (QString &one : better) {
                    one = one.left(1).toUpper() + one.mid(1);
                }
            }
            look.say(hit.span, {better.join(between()), words},
                head().action.fixesFor(look.text(), hit.span, better));
        }
    }

    /// Several replacements, each in the quotation marks that the message puts around them.
    QString between() const
    {
        const qsizetype place = head().message.indexOf(u"%s"_s);
        const QChar before = place > 0 ? head().message.at(place - 1) : QChar(u' ');
        const bool isQuoted = before == u'\'' || before == u'"';
        return isQuoted ? QString(before + u" / "_s + before) : u" / "_s;
    }

    Pattern m_pattern;
    QStringList m_replacements; ///< by group
    bool m_keepsCapital;
};

} // namespace

HouseRulePointer makeSubstitution(RuleHead head, RuleFile &file)
{
    return std::make_unique<Substitution>(std::move(head), file);
}

} // namespace comity::review
