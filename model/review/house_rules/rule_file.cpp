#include "model/review/house_rules/rule_file.h"

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr int longestQuote = 60;

int lineOfNode(const YAML::Node &node)
{
    return node.Mark().line + 1;
}

RuleFile::Text textOf(const YAML::Node &node, const QString &key, int line)
{
    if (!node.IsScalar()) {
        throw WrongRule {node.IsNull() ? line : lineOfNode(node), u"not-a-text"_s, {key}};
    }
    return {QString::fromStdString(node.Scalar()), lineOfNode(node)};
}

QString quoted(const QString &text)
{
    return text.size() <= longestQuote ? text : text.left(longestQuote - 1) + u'…';
}

void appendPairs(const YAML::Node &map, const QString &key, std::vector<RuleFile::Pair> &pairs)
{
    for (const auto &pair : map) {
        const int line = lineOfNode(pair.first);
        pairs.push_back({textOf(pair.first, key, line), textOf(pair.second, key, line)});
    }
}

} // namespace

RuleFile::RuleFile(const YAML::Node &root, const QString &path, std::vector<RuleProblem> &problems)
    : m_path(path)
    , m_problems(problems)
{
    if (!root.IsMap()) {
        throw WrongRule {1, u"not-a-map"_s};
    }
    for (const auto &pair : root) {
        const int line = lineOfNode(pair.first);
        const QString key = textOf(pair.first, u"?"_s, line).text.toLower();
        if (!m_values.try_emplace(key, Value {pair.second, line, false}).second) {
            warn(line, u"key-twice"_s, {quoted(key)});
        }
    }
}

const RuleFile::Value *RuleFile::take(const QString &key)
{
    const auto found = m_values.find(key);
    if (found == m_values.end()) {
        return nullptr;
    }
    found->second.isAskedFor = true;
    return found->second.node.IsNull() ? nullptr : &found->second;
}

bool RuleFile::has(const QString &key) const
{
    const auto found = m_values.find(key);
    return found != m_values.end() && !found->second.node.IsNull();
}

int RuleFile::lineOf(const QString &key) const
{
    const auto found = m_values.find(key);
    return found == m_values.end() ? 1 : found->second.line;
}

RuleFile::Text RuleFile::text(const QString &key)
{
    const Value *const value = take(key);
    Text text = value == nullptr ? Text {} : textOf(value->node, key, value->line);
    if (text.text.trimmed().isEmpty()) {
        throw WrongRule {lineOf(key), u"key-missing"_s, {key}};
    }
    return text;
}

QString RuleFile::textIfAny(const QString &key)
{
    const Value *const value = take(key);
    return value == nullptr ? QString() : textOf(value->node, key, value->line).text;
}

std::vector<RuleFile::Text> RuleFile::texts(const QString &key)
{
    std::vector<Text> texts;
    const Value *const value = take(key);
    if (value == nullptr) {
        return texts;
    }
    if (value->node.IsSequence()) {
        for (const YAML::Node &item : value->node) {
            texts.push_back(textOf(item, key, value->line));
        }
    } else {
        texts.push_back(textOf(value->node, key, value->line));
    }
    std::erase_if(texts, [](const Text &one) { return one.text.trimmed().isEmpty(); });
    return texts;
}

std::vector<RuleFile::Pair> RuleFile::pairs(const QString &key)
{
    std::vector<Pair> pairs;
    const Value *const value = take(key);
    if (value == nullptr) {
        return pairs;
    }
    if (value->node.IsMap()) {
        appendPairs(value->node, key, pairs);
        return pairs;
    }
    if (!value->node.IsSequence()) {
        throw WrongRule {value->line, u"not-pairs"_s, {key}};
    }
    for (const YAML::Node &item : value->node) {
        if (!item.IsMap()) {
            throw WrongRule {lineOfNode(item), u"not-pairs"_s, {key}};
        }
        appendPairs(item, key, pairs);
    }
    return pairs;
}

bool RuleFile::flag(const QString &key)
{
    const QString text = textIfAny(key).toLower();
    if (text.isEmpty() || text == u"false"_s || text == u"no"_s || text == u"off"_s) {
        return false;
    }
    if (text != u"true"_s && text != u"yes"_s && text != u"on"_s) {
        throw WrongRule {lineOf(key), u"not-yes-or-no"_s, {key}};
    }
    return true;
}

std::optional<int> RuleFile::number(const QString &key)
{
    const auto fractional = fraction(key);
    if (!fractional) {
        return std::nullopt;
    }
    const int whole = static_cast<int>(std::min(*fractional, 1e9));
    if (static_cast<double>(whole) < *fractional && *fractional < 1e9) {
        throw WrongRule {lineOf(key), u"not-a-number"_s, {key}};
    }
    return whole;
}

std::optional<double> RuleFile::fraction(const QString &key)
{
    const QString text = textIfAny(key);
    if (text.isEmpty()) {
        return std::nullopt;
    }
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    if (!isNumber || !(value >= 0)) {
        throw WrongRule {lineOf(key), u"not-a-number"_s, {key}};
    }
    return value;
}

std::vector<RuleFile::Text> RuleFile::nameAndParams(const QString &key)
{
    std::vector<Text> texts;
    const Value *const value = take(key);
    if (value == nullptr) {
        return texts;
    }
    if (!value->node.IsMap() || !value->node["name"]) {
        throw WrongRule {value->line, u"key-missing"_s, {key + u".name"_s}};
    }
    texts.push_back(textOf(value->node["name"], key, value->line));
    const YAML::Node params = value->node["params"];
    if (params && params.IsSequence()) {
        for (const YAML::Node &item : params) {
            texts.push_back(textOf(item, key, value->line));
        }
    } else if (params && !params.IsNull()) {
        texts.push_back(textOf(params, key, value->line));
    }
    return texts;
}

void RuleFile::passOver(const QString &key)
{
    take(key);
}

void RuleFile::warn(int line, const QString &code, const QStringList &arguments)
{
    m_problems.push_back({m_path, line, code, arguments, false});
}

void RuleFile::warnOfKeysNobodyAskedFor()
{
    for (const auto &[key, value] : m_values) {
        if (!value.isAskedFor) {
            warn(value.line, u"key-unsupported"_s, {quoted(key)});
        }
    }
}

QString RuleFile::joined(const std::vector<Text> &patterns, const Pattern::Options &options) const
{
    QStringList groups;
    for (const Text &one : patterns) {
        pattern(one.text, options, one.line);
        groups.append(u"(?:"_s + one.text + u')');
    }
    return groups.join(u'|');
}

Pattern RuleFile::pattern(
    const QString &expression, const Pattern::Options &options, int line) const
{
    Pattern made(expression, options);
    if (!made.error().isEmpty()) {
        throw WrongRule {line, u"pattern-broken"_s, {quoted(expression), made.error()}};
    }
    return made;
}

} // namespace comity::review
