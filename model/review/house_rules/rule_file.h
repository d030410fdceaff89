#pragma once

#include "model/review/house_rules/pattern.h"
#include "model/review/house_rules/rule_problem.h"

#include <QString>
#include <map>
#include <optional>
#include <vector>
#include <yaml-cpp/yaml.h>

namespace comity::review {

/// Why a rule cannot be made of its file. Thrown while one file is read, and caught where it is
/// opened: it becomes a RuleProblem there.
struct WrongRule
{
    int line = 0;
    QString code = {};
    QStringList arguments = {};
};

/// The keys of one rule of Vale's format. Each is asked for once; what nobody asked for is told.
/// Values are texts, lists of texts and maps of texts: nothing is followed deeper, so anchors that
/// hold themselves lead nowhere.
class RuleFile
{
public:
    struct Text
    {
        QString text = {};
        int line = 0;
    };
    struct Pair
    {
        Text key = {};
        Text value = {};
    };

    /// Throws WrongRule for what is no map.
    RuleFile(const YAML::Node &root, const QString &path, std::vector<RuleProblem> &problems);

    const QString &path() const { return m_path; }
    bool has(const QString &key) const;
    /// 1 for a key that is not there.
    int lineOf(const QString &key) const;
    /// Throws WrongRule when it is missing or blank.
    Text text(const QString &key);
    /// Empty when it is missing.
    QString textIfAny(const QString &key);
    /// A list, or one text in its place; without blank ones; none when it is missing.
    std::vector<Text> texts(const QString &key);
    /// A map, or a list of maps; none when it is missing.
    std::vector<Pair> pairs(const QString &key);
    bool flag(const QString &key);
    std::optional<int> number(const QString &key);
    std::optional<double> fraction(const QString &key);
    /// `name` and `params` of a key that holds a map; no texts when it is missing.
    std::vector<Text> nameAndParams(const QString &key);

    /// Takes a key that means nothing here and does no harm.
    void passOver(const QString &key);
    /// Tells of something that the rule can do without.
    void warn(int line, const QString &code, const QStringList &arguments = {});
    void warnOfKeysNobodyAskedFor();

    /// Patterns, each checked by itself so that its line can be told, as one: `(?:a)|(?:b)`.
    QString joined(const std::vector<Text> &patterns, const Pattern::Options &options) const;
    /// Throws WrongRule for one that cannot be used.
    Pattern pattern(const QString &expression, const Pattern::Options &options, int line) const;

private:
    struct Value
    {
        YAML::Node node = {};
        int line = 0;
        bool isAskedFor = false;
    };
    const Value *take(const QString &key);

    QString m_path;
    std::vector<RuleProblem> &m_problems;
    std::map<QString, Value> m_values;
};

} // namespace comity::review
