#pragma once

#include "model/review/house_rules/pattern.h"
#include "model/review/house_rules/rule_file.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace comity::review {

/// What a house rule offers to do with what it found (Vale's `action`).
class RuleAction
{
public:
    /// Offers nothing.
    RuleAction() = default;
    /// Reads the key `action`. What is not supported is told, and nothing is offered then.
    explicit RuleAction(RuleFile &file);

    /// Its replacements are those of the rule itself: `replace` without params.
    bool takesReplacementsOfRule() const { return m_kind == Kind::Replace && m_params.isEmpty(); }
    /// The ways out for what stands in `span`. `replacements` are those of the rule.
    std::vector<Fix> fixesFor(
        const QString &text, const Span &span, const QStringList &replacements) const;
    /// Taking words out, with the blank that would be left over.
    static Fix removal(const QString &text, Span span);
    bool isRemoval() const { return m_kind == Kind::Remove; }

private:
    enum class Kind : quint8 { None, Replace, Remove, Edit };
    void readEdit(RuleFile &file, int line);
    /// Null when it cannot be told.
    QString edited(const QString &words) const;
    QString editedByPattern(const QString &words) const;

    Kind m_kind = Kind::None;
    QStringList m_params = {};
    Pattern m_pattern = {}; ///< for `edit` with `regex`
};

} // namespace comity::review
