#include "model/people/place_table.h"

#include <QFile>
#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using Places = std::unordered_map<std::string, std::vector<PlaceTable::Place>>;

void addAll(const YAML::Node &names, const PlaceTable::Place &place, Places &into)
{
    for (const YAML::Node &name : names) {
        into[name.as<std::string>()].push_back(place);
    }
}

void addByZone(const YAML::Node &zones, const QString &country, PlaceTable::Kind kind, Places &into)
{
    for (const auto &zone : zones) {
        addAll(zone.second, {country, QString::fromStdString(zone.first.as<std::string>()), kind},
            into);
    }
}

} // namespace

const PlaceTable &PlaceTable::builtIn()
{
    static const PlaceTable table = [] {
        QFile file(u":/comity/people/places.yml"_s);
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("people/places.yml is not compiled in");
        }
        PlaceTable out;
        for (const auto &entry : YAML::Load(file.readAll().toStdString())) {
            const QString country = QString::fromStdString(entry.first.as<std::string>());
            const YAML::Node &node = entry.second;
            const QString zone = QString::fromStdString(node["zone"].as<std::string>(""));
            addAll(node["names"], {country, zone, Kind::Country}, out.m_places);
            addAll(node["places"], {country, zone, Kind::Place}, out.m_places);
            addAll(node["states"], {country, {}, Kind::State}, out.m_places);
            addByZone(node["zones"], country, Kind::Place, out.m_places);
            addByZone(node["namesakes"], country, Kind::Namesake, out.m_places);
            for (const auto &letters : node["letters"]) {
                out.m_letters[letters.first.as<std::string>()].push_back({country,
                    letters.second.IsNull()
                        ? QString()
                        : QString::fromStdString(letters.second.as<std::string>()),
                    Kind::Letters});
            }
        }
        return out;
    }();
    return table;
}

const std::vector<PlaceTable::Place> &PlaceTable::find(const std::string &foldedName) const
{
    static const std::vector<Place> nothing;
    const auto found = m_places.find(foldedName);
    return found == m_places.end() ? nothing : found->second;
}

const std::vector<PlaceTable::Place> &PlaceTable::findLetters(const QString &letters) const
{
    static const std::vector<Place> nothing;
    const auto found = m_letters.find(letters.toStdString());
    return found == m_letters.end() ? nothing : found->second;
}

} // namespace comity
