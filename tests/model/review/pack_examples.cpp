#include "tests/model/review/pack_examples.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

// A quoted scalar is a text, whatever it looks like; yaml-cpp marks it with the tag "!".
QJsonValue jsonOf(const YAML::Node &node)
{
    if (!node.IsDefined() || node.IsNull()) {
        return QJsonValue::Null;
    }
    if (node.IsMap()) {
        QJsonObject object;
        for (const auto &member : node) {
            object.insert(QString::fromStdString(member.first.Scalar()), jsonOf(member.second));
        }
        return object;
    }
    if (node.IsSequence()) {
        QJsonArray array;
        for (const YAML::Node &item : node) {
            array.append(jsonOf(item));
        }
        return array;
    }
    const QString text = QString::fromStdString(node.Scalar());
    if (node.Tag() == "!") {
        return text;
    }
    if (text == "true"_L1 || text == "false"_L1) {
        return text == "true"_L1;
    }
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber ? QJsonValue(number) : QJsonValue(text);
}

QJsonObject laidOver(QJsonObject usual, const QJsonObject &members)
{
    for (auto member = members.begin(); member != members.end(); ++member) {
        usual.insert(member.key(), member.value());
    }
    return usual;
}

QJsonObject usualRecipient()
{
    return {{u"name"_s, u"Ilse Ferrand"_s}, {u"handle"_s, u"@ilsef"_s}, {u"count"_s, 1},
        {u"follows_us"_s, true}, {u"we_follow"_s, true}, {u"connected"_s, true}, {u"msgs_in"_s, 9},
        {u"msgs_out"_s, 9}, {u"last_in"_s, u"2026-03-01"_s}, {u"last_out"_s, u"2026-03-01"_s},
        {u"unanswered_out"_s, 0}, {u"awaiting_our_reply"_s, QJsonValue::Null},
        {u"unprompted_out_7d"_s, 0}, {u"unprompted_out_30d"_s, 0}, {u"permission"_s, u"none"_s},
        {u"stage"_s, u"engagement"_s}, {u"tz"_s, u"Europe/London"_s}, {u"country"_s, u"GB"_s}};
}

QJsonObject usualDraft()
{
    const QJsonObject profile {{u"photo"_s, true}, {u"bio"_s, true}, {u"location"_s, true},
        {u"link"_s, true}, {u"rateable_work"_s, true}};
    const QJsonObject sender {{u"name"_s, u"Tova Brandt"_s}, {u"handle"_s, u"@tovab"_s},
        {u"tz"_s, u"Europe/London"_s}, {u"own_domains"_s, QJsonArray {u"ours.example"_s}},
        {u"profile"_s, profile}, {u"days_since_public_activity"_s, 1},
        {u"recent_posts"_s, QJsonObject {{u"total"_s, 50}, {u"promo"_s, 2}}}};
    return {{u"send_at"_s, u"2026-03-04T10:10:00Z"_s}, {u"sender"_s, sender}};
}

PackExample exampleOf(const YAML::Node &node, const QString &name)
{
    QJsonObject given = jsonOf(node).toObject();
    PackExample example;
    example.name = name;
    example.text = given.value("text"_L1).toString();
    example.saysSpan = given.contains("span"_L1);
    example.span = given.take("span"_L1).toString();
    example.severity = given.take("severity"_L1).toString();
    const QJsonObject recipient = laidOver(usualRecipient(), given.take("recipient"_L1).toObject());
    QJsonObject draft = usualDraft();
    const QString channel = given.value("channel"_L1).toString();
    const bool isToEverybody = channel.endsWith("-post"_L1);
    draft.insert(u"recipients"_s, isToEverybody ? QJsonArray() : QJsonArray {recipient});
    if (given.contains("sender"_L1)) {
        given.insert(u"sender"_s,
            laidOver(draft.value("sender"_L1).toObject(), given.value("sender"_L1).toObject()));
    }
    example.json = QJsonDocument(laidOver(draft, given)).toJson(QJsonDocument::Compact);
    return example;
}

QStringList filesIn(const QString &folder)
{
    QStringList paths;
    for (const QString &name : QDir(folder).entryList({u"*.yml"_s}, QDir::Files, QDir::Name)) {
        paths.append(folder + u'/' + name);
    }
    return paths;
}

YAML::Node documentOf(const QString &path)
{
    QFile file(path);
    return YAML::Load(file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : "");
}

std::vector<PackExample> listOf(const YAML::Node &list, const QString &name)
{
    std::vector<PackExample> examples;
    for (const YAML::Node &item : list) {
        examples.push_back(
            exampleOf(item, u"%1 %2"_s.arg(name, QString::number(examples.size() + 1))));
    }
    return examples;
}

QString scalarOr(const YAML::Node &node, const QString &fallback)
{
    return node.IsDefined() && node.IsScalar() ? QString::fromStdString(node.Scalar()) : fallback;
}

} // namespace

std::vector<PackExamples> packExamplesIn(const QString &folder)
{
    std::vector<PackExamples> packs;
    for (const QString &path : filesIn(folder)) {
        const YAML::Node root = documentOf(path);
        const YAML::Node examples = root["examples"];
        PackExamples pack;
        pack.rule = scalarOr(root["id"], QFileInfo(path).completeBaseName());
        if (examples.IsDefined() && examples.IsMap()) {
            pack.flag = listOf(examples["flag"], pack.rule + u" flag"_s);
            pack.leave = listOf(examples["leave"], pack.rule + u" leave"_s);
        }
        packs.push_back(std::move(pack));
    }
    return packs;
}

std::vector<IntentExample> intentExamplesIn(const QString &folder)
{
    std::vector<IntentExample> all;
    for (const QString &path : filesIn(folder)) {
        const YAML::Node root = documentOf(path);
        const QString intent = scalarOr(root["id"], {});
        for (const auto &list : root["examples"]) {
            int number = 0;
            for (const YAML::Node &item : list.second) {
                IntentExample example;
                example.kind = scalarOr(list.first, {});
                example.name = u"%1 %2 %3"_s.arg(intent, example.kind, QString::number(++number));
                example.intent = intent;
                example.text = item.IsScalar() ? scalarOr(item, {}) : scalarOr(item["text"], {});
                if (item.IsMap()) {
                    example.language = scalarOr(item["lang"], {});
                    example.answers = scalarOr(item["answers"], {});
                    example.sort = scalarOr(item["sort"], {});
                    example.span = scalarOr(item["span"], {});
                    example.intent = scalarOr(item["intent"], intent);
                }
                all.push_back(std::move(example));
            }
        }
    }
    return all;
}

double overlapOf(qsizetype firstStart, qsizetype firstEnd, qsizetype start, qsizetype end)
{
    const auto both = std::min(firstEnd, end) - std::max(firstStart, start);
    const auto either = std::max(firstEnd, end) - std::min(firstStart, start);
    return both > 0 ? static_cast<double>(both) / static_cast<double>(either) : 0.0;
}

} // namespace comity::tests
