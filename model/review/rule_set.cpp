#include "model/review/rule_set.h"

#include "model/review/pack_reader.h"
#include "model/review/rules/rules.h"

#include <QDir>
#include <QFile>
#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

QStringList filesIn(const QString &folder)
{
    QStringList paths;
    for (const QString &name : QDir(folder).entryList({u"*.yml"_s}, QDir::Files, QDir::Name)) {
        paths.append(folder + u'/' + name);
    }
    return paths;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

RuleSet::RuleSet(std::shared_ptr<const Lexicons> lexicons, std::vector<Entry> rules)
    : m_lexicons(std::move(lexicons))
    , m_rules(std::move(rules))
{
}

Result<RuleSet> RuleSet::builtIn()
{
    return fromFolder(u":/comity/rules"_s);
}

Result<RuleSet> RuleSet::fromFolder(const QString &folder)
{
    auto lexicons = std::make_unique<Lexicons>();
    for (const QString &path : filesIn(folder + u"/language")) {
        auto words = readLanguage(contentOf(path), path);
        if (!words) {
            return tl::make_unexpected(words.error());
        }
        if (const auto added = lexicons->addLanguage(std::move(*words)); !added) {
            return tl::make_unexpected(added.error());
        }
    }
    for (const QString &path : filesIn(folder + u"/intents")) {
        const auto pack = readPack(contentOf(path), path, *lexicons);
        if (!pack) {
            return tl::make_unexpected(pack.error());
        }
    }
    std::vector<RulePack> packs;
    for (const QString &path : filesIn(folder)) {
        auto pack = readPack(contentOf(path), path, *lexicons);
        if (!pack) {
            return tl::make_unexpected(pack.error());
        }
        packs.push_back(std::move(*pack));
    }
    std::vector<Entry> rules;
    for (RulePack &pack : packs) {
        const MakeRule make = makerOf(pack.id);
        if (make == nullptr) {
            return tl::make_unexpected(
                Error {Error::Code::FormatBroken, {pack.id, {}}, u"there is no rule "_s + pack.id});
        }
        auto rule = make(pack, *lexicons);
        rules.push_back({std::move(pack), std::move(rule)});
    }
    return RuleSet(std::move(lexicons), std::move(rules));
}

void RuleSet::add(std::vector<Entry> rules)
{
    std::ranges::move(rules, std::back_inserter(m_rules));
}

QStringList RuleSet::change(const RuleOverlay &overlay)
{
    QStringList unknown;
    if (overlay.secondReaderFrom) {
        m_secondReaderFrom = std::min(
            m_secondReaderFrom.value_or(*overlay.secondReaderFrom), *overlay.secondReaderFrom);
    }
    for (const auto &[id, change] : overlay.rules) {
        const auto entry = std::ranges::find(
            m_rules, id, [](const Entry &one) -> const QString & { return one.pack.id; });
        if (entry == m_rules.end()) {
            unknown += id;
            continue;
        }
        if (change.mode == RuleChange::Mode::Off) {
            m_rules.erase(entry);
            continue;
        }
        RulePack &pack = entry->pack;
        pack.isShadow = change.mode == RuleChange::Mode::Shadow;
        pack.severityInstead = change.severity;
        for (auto setting = change.settings.cbegin(); setting != change.settings.cend();
             ++setting) {
            if (pack.settings.contains(setting.key())) {
                pack.settings.insert(setting.key(), setting.value());
            } else {
                unknown += QString(id + u": "_s + setting.key());
            }
        }
        // A rule reads its thresholds when it is made. House rules have none.
        if (const MakeRule make = makerOf(id)) {
            entry->rule = make(pack, *m_lexicons);
        }
    }
    unknown.sort();
    return unknown;
}

void RuleSet::setWords(const QString &rule, const QString &list, const QStringList &words)
{
    const auto entry = std::ranges::find(
        m_rules, rule, [](const Entry &one) -> const QString & { return one.pack.id; });
    const MakeRule make = makerOf(rule);
    if (entry != m_rules.end() && make != nullptr) {
        entry->pack.words.insert(list, words);
        entry->rule = make(entry->pack, *m_lexicons);
    }
}

const RulePack *RuleSet::pack(const QString &rule) const
{
    for (const Entry &entry : m_rules) {
        if (entry.pack.id == rule) {
            return &entry.pack;
        }
    }
    return nullptr;
}

} // namespace comity::review
