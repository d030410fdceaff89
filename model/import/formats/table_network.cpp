#include "model/import/formats/table_network.h"

#include "model/import/formats/cell_values.h"
#include "model/import/formats/profile_link.h"

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

/// The network that most values of a column speak of; empty when they disagree.
QString agreedNetwork(const TableHead &head, std::size_t headerRow, int column)
{
    if (column < 0) {
        return {};
    }
    std::string agreed;
    qint64 agreeing = 0;
    qint64 others = 0;
    std::string scratch;
    for (std::size_t i = headerRow + 1; i < head.rows.size(); ++i) {
        const auto &cells = head.rows.at(i).cells;
        if (static_cast<std::size_t>(column) >= cells.size()) {
            continue;
        }
        const std::string_view value = plainCell(cells.at(static_cast<std::size_t>(column)));
        const std::string_view network = value.starts_with("did:")
            ? std::string_view("bluesky")
            : profileLink(value, scratch).network;
        if (network.empty()) {
            continue;
        }
        agreed = agreed.empty() ? std::string(network) : agreed;
        (network == agreed ? agreeing : others) += 1;
    }
    return agreeing > 9 * others ? QString::fromStdString(agreed) : QString();
}

QString networkInHeader(const TableHead::Row &header)
{
    QString all;
    for (const std::string &cell : header.cells) {
        all += normalisedHeader(QString::fromStdString(cell)) + u' ';
    }
    const bool isX = all.contains(u"tweet") || all.contains(u"twitter")
        || all.contains(u"favouritescount") || all.contains(u"candm");
    const bool isInstagram = all.contains(u"instagram");
    const bool isLinkedIn = all.contains(u"linkedin");
    const bool isMastodon = all.startsWith(u"accountaddress");
    if (isX + isInstagram + isLinkedIn + isMastodon != 1) {
        return {};
    }
    return isX ? u"x"_s : isInstagram ? u"instagram"_s : isLinkedIn ? u"linkedin"_s : u"mastodon"_s;
}

} // namespace

QString networkOfTable(const TableHead &head, std::size_t headerRow, const ColumnPlan &plan)
{
    for (const Field field : {Field::ProfileUrl, Field::Id, Field::Handle}) {
        const QString network = agreedNetwork(head, headerRow, plan.column(field));
        if (!network.isEmpty()) {
            return network;
        }
    }
    return networkInHeader(head.rows.at(headerRow));
}

} // namespace comity::formats
