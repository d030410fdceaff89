#pragma once

#include "model/review/house_rules/rule_action.h"
#include "model/review/house_rules/rule_file.h"
#include "model/review/house_rules/scopes.h"
#include "model/review/rule.h"

#include <memory>
#include <span>
#include <vector>

namespace comity::review {

/// What every house rule says, whatever its kind.
struct RuleHead
{
    QString id = {}; ///< `Style.Rule`
    QString file = {};
    Severity severity = Severity::Warn;
    QString message = {};
    QString description = {};
    QString link = {}; ///< http or https; empty when there is none
    std::vector<TextScope> scopes = {};
    std::size_t limit = 0; ///< of findings in one draft
    bool ignoresCase = false;
    bool isNonword = false;
    Pattern exceptions = {};
    RuleAction action = {};

    /// Throws WrongRule.
    RuleHead(const QString &name, RuleFile &file);
    Pattern::Options options(bool isMultiline = true) const { return {ignoresCase, isMultiline}; }
};

/// One look of a house rule at a draft, in one of its scopes. Once a pattern took too long,
/// nothing that was found counts.
class Look
{
public:
    Look(const RuleHead &head, const TextFacts &facts, TextScope scope);

    const TextFacts &facts() const { return m_facts; }
    TextScope scope() const { return m_scope; }
    /// As the scope sees it.
    const QString &text() const { return m_text; }
    QString textOf(const Span &span) const { return m_text.mid(span.start, span.length()); }
    const std::vector<Span> &parts() const { return m_parts; }
    /// The hits in a part, those that reach into what the scope leaves out as well.
    std::vector<Hit> allHits(const Pattern &pattern, const Span &part);
    /// The hits in all parts, without those that reach into what the scope leaves out, and without
    /// exceptions.
    std::vector<Hit> hits(const Pattern &pattern);
    /// An exception stands in it, or around it.
    bool isExcepted(const Span &span);

    /// `arguments` fill the places %s of the message.
    void say(const std::optional<Span> &span, const QStringList &arguments,
        std::vector<Fix> fixes = {}, std::vector<Span> alsoSpans = {});

    bool tookTooLong() const { return m_tookTooLong; }
    std::vector<Finding> takeFindings() { return std::move(m_findings); }

private:
    const RuleHead &m_head;
    const TextFacts &m_facts;
    TextScope m_scope;
    QString m_text;
    std::vector<Span> m_parts;
    std::optional<std::vector<Span>> m_excepted = {}; ///< rising
    std::vector<Finding> m_findings = {};
    bool m_tookTooLong = false;
};

/// A rule of a team, in Vale's format. Each kind says how it looks.
class HouseRule : public Rule
{
public:
    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const final;
    /// What drafts are told to that it could not look at.
    void setProblems(std::shared_ptr<ProblemsWhileRunning> problems);
    const RuleHead &head() const { return m_head; }

protected:
    explicit HouseRule(RuleHead head);
    virtual void look(Look &look) const = 0;

private:
    RuleHead m_head;
    std::shared_ptr<ProblemsWhileRunning> m_problems;
};

/// `%s` of a message in turn, the last argument for any more of them; `%%` is a percent sign.
QString filledMessage(const QString &message, const QStringList &arguments);

} // namespace comity::review
