#pragma once

#include "model/review/rule_set.h"

#include <functional>

namespace comity::tests {

/// A rule that finds what a test wants.
class SampleRule : public review::Rule
{
public:
    using Judge = std::function<void(const review::DraftFacts &, std::vector<review::Finding> &)>;

    explicit SampleRule(Judge judge)
        : m_judge(std::move(judge))
    {
    }
    void judge(
        const review::DraftFacts &draft, std::vector<review::Finding> &findings) const override
    {
        m_judge(draft, findings);
    }

private:
    Judge m_judge;
};

/// A set of rules without lexicons.
class SampleRules
{
public:
    SampleRules &add(const QString &id, SampleRule::Judge judge, bool isShadow = false)
    {
        review::RuleSet::Entry entry;
        entry.pack.id = id;
        entry.pack.sources = {QStringLiteral("S0.1"), QStringLiteral("S2.7")};
        entry.pack.isShadow = isShadow;
        entry.rule = std::make_unique<SampleRule>(std::move(judge));
        m_entries.push_back(std::move(entry));
        return *this;
    }
    review::RuleSet set() { return {std::make_unique<review::Lexicons>(), std::move(m_entries)}; }

private:
    std::vector<review::RuleSet::Entry> m_entries;
};

inline review::Finding sampleFinding(const QString &rule, review::Severity severity,
    std::vector<quint32> rows = {}, std::optional<review::Span> span = {})
{
    review::Finding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.recipients = std::move(rows);
    finding.span = span;
    return finding;
}

} // namespace comity::tests
