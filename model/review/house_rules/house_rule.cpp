#include "model/review/house_rules/house_rule.h"

#include "model/base/text_fold.h"

#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr int mostFindings = 100;
constexpr qsizetype longestQuote = 80;

QString quoted(const QString &words)
{
    const QString line = singleLine(words).simplified();
    return line.size() <= longestQuote ? line : line.left(longestQuote - 1) + u'…';
}

Severity severityOf(RuleFile &file)
{
    const QString level = file.textIfAny(u"level"_s);
    if (!level.isEmpty() && level != u"suggestion"_s && level != u"warning"_s
        && level != u"error"_s) {
        throw WrongRule {file.lineOf(u"level"_s), u"level-unknown"_s, {level}};
    }
    const QString own = file.textIfAny(u"comity_severity"_s);
    if (own.isEmpty()) {
        return level == u"suggestion"_s ? Severity::Advise : Severity::Warn;
    }
    const auto severity = severityFromText(own);
    if (!severity) {
        throw WrongRule {file.lineOf(u"comity_severity"_s), u"severity-unknown"_s, {own}};
    }
    return *severity;
}

/// Who can be served with one of several scopes is; who can be served with none is left out.
std::vector<TextScope> scopesOf(RuleFile &file)
{
    std::vector<TextScope> scopes;
    const std::vector<RuleFile::Text> names = file.texts(u"scope"_s);
    std::vector<RuleFile::Text> unknown;
    for (const RuleFile::Text &name : names) {
        const auto scope = scopeFromText(name.text.trimmed());
        if (!scope) {
            unknown.push_back(name);
        } else if (std::ranges::find(scopes, *scope) == scopes.end()) {
            scopes.push_back(*scope);
        }
    }
    if (scopes.empty() && !unknown.empty()) {
        throw WrongRule {unknown.front().line, u"scope-unsupported"_s, {unknown.front().text}};
    }
    for (const RuleFile::Text &name : unknown) {
        file.warn(name.line, u"scope-unsupported"_s, {name.text});
    }
    if (scopes.empty()) {
        scopes.push_back(TextScope::Text);
    }
    return scopes;
}

QString linkOf(RuleFile &file)
{
    const QString text = file.textIfAny(u"link"_s).trimmed();
    if (text.isEmpty()) {
        return {};
    }
    const QUrl url(text, QUrl::StrictMode);
    const bool isOfTheWeb = url.isValid() && !url.host().isEmpty()
        && (url.scheme() == u"http"_s || url.scheme() == u"https"_s);
    if (!isOfTheWeb) {
        file.warn(file.lineOf(u"link"_s), u"link-refused"_s);
        return {};
    }
    return text;
}

Pattern exceptionsOf(RuleFile &file, const Pattern::Options &options)
{
    std::vector<RuleFile::Text> exceptions = file.texts(u"exceptions"_s);
    if (exceptions.empty()) {
        return {};
    }
    // The longest first, so that a phrase is taken as a whole.
    std::ranges::stable_sort(exceptions,
        [](const auto &left, const auto &right) { return left.text.size() > right.text.size(); });
    return file.pattern(u"\\b(?:"_s + file.joined(exceptions, options) + u")\\b"_s, options,
        file.lineOf(u"exceptions"_s));
}

} // namespace

RuleHead::RuleHead(const QString &name, RuleFile &from)
    : id(name)
    , file(from.path())
    , severity(severityOf(from))
    , message(from.text(u"message"_s).text)
    , description(from.textIfAny(u"description"_s))
    , link(linkOf(from))
    , scopes(scopesOf(from))
    , limit(static_cast<std::size_t>(from.number(u"limit"_s).value_or(0)))
    , ignoresCase(from.flag(u"ignorecase"_s))
    , isNonword(from.flag(u"nonword"_s))
    , exceptions(exceptionsOf(from, {ignoresCase, true}))
    , action(from)
{
    limit = limit == 0 ? mostFindings : std::min<std::size_t>(limit, mostFindings);
    from.passOver(u"vocab"_s); // there are no vocabularies to heed or not
}

Look::Look(const RuleHead &head, const TextFacts &facts, TextScope scope)
    : m_head(head)
    , m_facts(facts)
    , m_scope(scope)
    , m_text(searchedText(facts, scope))
    , m_parts(partsOf(facts, scope))
{
}

std::vector<Hit> Look::allHits(const Pattern &pattern, const Span &part)
{
    Hits hits = pattern.hitsIn(m_text, part);
    m_tookTooLong = m_tookTooLong || !hits.isWhole;
    return std::move(hits.all);
}

std::vector<Hit> Look::hits(const Pattern &pattern)
{
    std::vector<Hit> kept;
    for (const Span &part : m_parts) {
        for (Hit &hit : allHits(pattern, part)) {
            const QStringView words = QStringView(m_text).mid(hit.span.start, hit.span.length());
            if (!words.contains(leftOutMark) && !isExcepted(hit.span)) {
                kept.push_back(std::move(hit));
            }
        }
    }
    return kept;
}

bool Look::isExcepted(const Span &span)
{
    if (!m_excepted) {
        m_excepted.emplace();
        for (const Hit &hit : allHits(m_head.exceptions, {0, m_text.size()})) {
            m_excepted->push_back(hit.span);
        }
    }
    const auto near = std::ranges::upper_bound(*m_excepted, span.start, {}, &Span::end);
    return near != m_excepted->end() && (near->contains(span) || span.contains(*near));
}

void Look::say(const std::optional<Span> &span, const QStringList &arguments,
    std::vector<Fix> fixes, std::vector<Span> alsoSpans)
{
    if (m_findings.size() >= m_head.limit) {
        return;
    }
    QStringList shown;
    for (const QString &argument : arguments) {
        shown.append(quoted(argument));
    }
    Finding finding;
    finding.rule = m_head.id;
    finding.severity = m_head.severity;
    finding.span = span;
    finding.alsoSpans = std::move(alsoSpans);
    finding.arguments = {filledMessage(m_head.message, shown)};
    if (!m_head.description.isEmpty()) {
        finding.whyArguments = {filledMessage(m_head.description, shown)};
    }
    if (!m_head.link.isEmpty()) {
        finding.facts.push_back({u"link"_s, m_head.link});
    }
    finding.fixes = std::move(fixes);
    m_findings.push_back(std::move(finding));
}

HouseRule::HouseRule(RuleHead head)
    : m_head(std::move(head))
    , m_problems(std::make_shared<ProblemsWhileRunning>())
{
}

void HouseRule::setProblems(std::shared_ptr<ProblemsWhileRunning> problems)
{
    m_problems = std::move(problems);
}

void HouseRule::judge(const DraftFacts &draft, std::vector<Finding> &findings) const
{
    std::vector<Finding> found;
    for (const TextScope scope : m_head.scopes) {
        Look one(m_head, draft.text, scope);
        look(one);
        if (one.tookTooLong()) {
            m_problems->report({m_head.file, 1, u"took-too-long"_s, {m_head.id}, false});
            continue;
        }
        for (Finding &finding : one.takeFindings()) {
            const bool isNew
                = std::ranges::find(found, finding.span, &Finding::span) == found.end();
            if (isNew && found.size() < m_head.limit) {
                found.push_back(std::move(finding));
            }
        }
    }
    std::ranges::move(found, std::back_inserter(findings));
}

QString filledMessage(const QString &message, const QStringList &arguments)
{
    QString out;
    qsizetype next = 0;
    for (qsizetype at = 0; at < message.size(); ++at) {
        const QStringView two = QStringView(message).mid(at, 2);
        if (two == u"%s" && !arguments.isEmpty()) {
            out += arguments.at(std::min(next++, arguments.size() - 1));
            ++at;
        } else if (two == u"%%") {
            out += u'%';
            ++at;
        } else {
            out += message.at(at);
        }
    }
    return out;
}

} // namespace comity::review
