#pragma once

#include "model/base/result.h"
#include "model/review/rule.h"
#include "model/review/rule_overlay.h"
#include "model/review/rule_pack.h"
#include "model/review/text_facts/lexicons.h"

#include <memory>
#include <vector>

namespace comity::review {

/// The rules that are asked, with their lexicons and thresholds. Read once; shared by threads. A
/// copy shares lexicons and rules, and may be changed for itself.
class RuleSet
{
public:
    struct Entry
    {
        RulePack pack = {};
        std::shared_ptr<const Rule> rule = {};
    };
    /// Rules that are made by hand: for tests, and for house rules.
    RuleSet(std::shared_ptr<const Lexicons> lexicons, std::vector<Entry> rules);
    /// The packs that are compiled in. FormatBroken with file, line and reason for one that cannot
    /// be read: a test's failure, for people cannot mend it.
    static Result<RuleSet> builtIn();
    /// The packs of a folder of the same shape: `language/`, `intents/`, and a file a rule.
    static Result<RuleSet> fromFolder(const QString &folder);

    /// More rules, asked after those that are there: house rules.
    void add(std::vector<Entry> rules);

    /// Changes rules as an overlay wants; what it names and is not there comes back, as `rule` or
    /// `rule: setting`. Before the first draft.
    QStringList change(const RuleOverlay &overlay);

    /// Puts words into the pack of a rule, which is made anew; nothing for a rule that is not
    /// there. Before the first draft.
    void setWords(const QString &rule, const QString &list, const QStringList &words);

    const std::vector<Entry> &rules() const { return m_rules; }
    /// Whether a text for so many people is to be read by somebody else than its author, as a pack
    /// of the house demands; what is public always counts as enough.
    bool needsSecondReader(int people, bool isPublic) const
    {
        return m_secondReaderFrom && (isPublic || people >= *m_secondReaderFrom);
    }
    const Lexicons &lexicons() const { return *m_lexicons; }
    /// Null for a rule that is not in the set.
    const RulePack *pack(const QString &rule) const;

private:
    std::shared_ptr<const Lexicons> m_lexicons;
    std::vector<Entry> m_rules;
    std::optional<int> m_secondReaderFrom = {}; ///< people; the least that an overlay names
};

} // namespace comity::review
