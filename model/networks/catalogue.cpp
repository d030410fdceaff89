#include "model/networks/catalogue.h"

#include <QDir>
#include <QFile>
#include <algorithm>
#include <array>
#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace comity::networks {
namespace {

template <typename Value>
using Words = std::initializer_list<std::pair<const char *, Value>>;

QString text(const YAML::Node &node)
{
    return QString::fromStdString(node.as<std::string>());
}

YAML::Node field(const YAML::Node &map, const char *name)
{
    const YAML::Node node = map[name];
    if (!node) {
        throw YAML::RepresentationException(map.Mark(), std::string("no field ") + name);
    }
    return node;
}

template <typename Value>
Value word(const YAML::Node &node, Words<Value> words)
{
    const auto given = node.as<std::string>();
    for (const auto &[name, value] : words) {
        if (given == name) {
            return value;
        }
    }
    throw YAML::RepresentationException(node.Mark(), "unknown word " + given);
}

QRegularExpression pattern(const YAML::Node &node)
{
    QRegularExpression expression(QRegularExpression::anchoredPattern(text(node)));
    if (!expression.isValid()) {
        throw YAML::RepresentationException(node.Mark(), "not a pattern");
    }
    return expression;
}

LimitStatus readStatus(const YAML::Node &node)
{
    return word<LimitStatus>(field(node, "status"),
        {{"official", LimitStatus::Official}, {"vendor", LimitStatus::Vendor},
            {"folklore", LimitStatus::Folklore}});
}

Limit readLimit(const YAML::Node &node)
{
    return {text(field(node, "id")), field(node, "value").as<qint64>(), text(field(node, "unit")),
        readStatus(node), text(field(node, "source")), text(field(node, "date"))};
}

ExportFacts readExports(const YAML::Node &node)
{
    return {word<Directions>(field(node, "directions"),
                {{"both", Directions::Both}, {"following-only", Directions::FollowingOnly},
                    {"mutual", Directions::Mutual}}),
        field(node, "handles").as<bool>(), field(node, "names").as<bool>(),
        word<FollowDates>(field(node, "dates"),
            {{"none", FollowDates::None}, {"order", FollowDates::Order}, {"day", FollowDates::Day},
                {"exact", FollowDates::Exact}})};
}

Network readNetwork(const QString &code, const YAML::Node &node)
{
    Network network;
    network.code = code;
    network.name = text(field(node, "name"));
    network.tile = text(field(node, "tile"));
    network.key = word<KeyKind>(field(node, "key"),
        {{"id", KeyKind::Id}, {"handle", KeyKind::Handle}, {"slug", KeyKind::Slug},
            {"did", KeyKind::Did}, {"acct", KeyKind::Acct}, {"name", KeyKind::Name}});
    network.graph
        = word<Graph>(field(node, "graph"), {{"follow", Graph::Follow}, {"mutual", Graph::Mutual}});
    network.exports = readExports(field(node, "exports"));
    network.purgeBatch = field(node, "purge_batch").as<int>();
    network.urlByKey = text(field(node, "url_by_key"));
    network.urlByHandle = text(field(node, "url_by_handle"));
    network.keyPattern = pattern(field(node, "key_pattern"));
    network.handlePattern = pattern(field(node, "handle_pattern"));
    for (const YAML::Node &limit : field(node, "limits")) {
        network.limits.push_back(readLimit(limit));
    }
    for (const YAML::Node &rule : node["rules"]) {
        network.rules.push_back({text(field(rule, "id")), readStatus(rule),
            text(field(rule, "source")), text(field(rule, "date"))});
    }
    return network;
}

} // namespace

Result<Network> Catalogue::read(const QString &code, const QByteArray &yaml)
{
    const QString file = code + u".yml"_s;
    try {
        return readNetwork(code, YAML::Load(yaml.toStdString()));
    } catch (const YAML::Exception &exception) {
        const QString place = u"line "_s + QString::number(exception.mark.line + 1);
        return failure(
            Error::Code::FormatBroken, {file, place}, QString::fromStdString(exception.msg));
    }
}

const Catalogue &Catalogue::builtIn()
{
    static const Catalogue catalogue = [] {
        Catalogue out;
        // The order in which people are offered them; a test holds it against the folder.
        for (const char *code : {"x", "mastodon", "bluesky", "instagram", "threads", "linkedin",
                 "facebook", "tiktok", "youtube", "github", "discord"}) {
            const QString name = QString::fromLatin1(code);
            QFile file(u":/comity/limits/"_s + name + u".yml"_s);
            Result<Network> network = failure(Error::Code::FileMissing, {file.fileName()});
            if (file.open(QIODevice::ReadOnly)) {
                network = read(name, file.readAll());
            }
            if (!network) {
                qFatal("%s: %s %s", qPrintable(file.fileName()),
                    qPrintable(network.error().arguments.join(u", "_s)),
                    qPrintable(network.error().detail));
            }
            out.m_networks.push_back(*std::move(network));
        }
        return out;
    }();
    return catalogue;
}

const Network *Catalogue::find(QStringView code) const
{
    const auto found = std::ranges::find(m_networks, code, &Network::code);
    return found == m_networks.end() ? nullptr : &*found;
}

} // namespace comity::networks
