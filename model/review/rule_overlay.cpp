#include "model/review/rule_overlay.h"

#include "model/review/yaml_fields.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

RuleChange::Mode modeOf(const YAML::Node &node)
{
    const QString word = yaml::textOf(node);
    if (word == u"on") {
        return RuleChange::Mode::On;
    }
    if (word == u"off" || word == u"false") {
        return RuleChange::Mode::Off;
    }
    if (word == u"shadow") {
        return RuleChange::Mode::Shadow;
    }
    throw yaml::Wrong {u"a rule is on, off or shadow, not "_s + word, yaml::lineOf(node)};
}

RuleChange changeOf(const YAML::Node &node)
{
    RuleChange change;
    if (node.IsScalar()) {
        change.mode = modeOf(node);
        return change;
    }
    if (!node.IsMap()) {
        throw yaml::Wrong {u"a rule is changed by a word or by keys"_s, yaml::lineOf(node)};
    }
    for (const auto &entry : node) {
        const QString key = yaml::textOf(entry.first);
        if (key == u"mode") {
            change.mode = modeOf(entry.second);
        } else if (key == u"severity") {
            change.severity = severityFromText(yaml::textOf(entry.second));
            if (!change.severity) {
                throw yaml::Wrong {
                    u"a severity is block, warn or advise"_s, yaml::lineOf(entry.second)};
            }
        } else if (key == u"settings") {
            for (const auto &setting : entry.second) {
                change.settings.insert(yaml::textOf(setting.first), yaml::numberOf(setting.second));
            }
        } else {
            throw yaml::Wrong {u"there is no key "_s + key, yaml::lineOf(entry.first)};
        }
    }
    return change;
}

int secondReaderOf(const YAML::Node &node)
{
    constexpr double most = 1'000'000;
    const double from = yaml::textOf(node) == u"always" ? 1 : yaml::numberOf(node);
    if (from < 1 || from > most || from != std::floor(from)) {
        throw yaml::Wrong {u"second_reader is a number of people, or always"_s, yaml::lineOf(node)};
    }
    return static_cast<int>(from);
}

bool isSameOrAny(const QString &wanted, QStringView given)
{
    return wanted.isEmpty() || given.compare(wanted, Qt::CaseInsensitive) == 0;
}

} // namespace

bool RuleOverlay::fits(QStringView ofNetwork, QStringView ofPersona, QStringView ofCommunity) const
{
    return isSameOrAny(network, ofNetwork) && isSameOrAny(persona, ofPersona)
        && isSameOrAny(community, ofCommunity);
}

Result<RuleOverlay> readOverlay(const QByteArray &text, const QString &file)
{
    return yaml::readDocument<RuleOverlay>(text, file, [](const YAML::Node &root) {
        RuleOverlay overlay;
        overlay.name = yaml::textOr(root["name"], {});
        overlay.network = yaml::textOr(root["network"], {});
        overlay.persona = yaml::textOr(root["persona"], {});
        overlay.community = yaml::textOr(root["community"], {});
        if (const YAML::Node from = root["second_reader"]) {
            overlay.secondReaderFrom = secondReaderOf(from);
        }
        for (const auto &rule : root["rules"]) {
            overlay.rules.insert_or_assign(yaml::textOf(rule.first), changeOf(rule.second));
        }
        return overlay;
    });
}

} // namespace comity::review
