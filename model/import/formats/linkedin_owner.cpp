#include "model/import/formats/linkedin_owner.h"

#include "model/import/formats/cell_values.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/header_fields.h"
#include "model/import/formats/profile_link.h"
#include "model/import/formats/table_file.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

/// The first row that has all of these headers, and the place of each.
struct Header
{
    std::size_t row = 0;
    std::vector<std::size_t> columns;
};

std::optional<Header> headerWith(const TableHead &head, const QStringList &names)
{
    for (std::size_t row = 0; row < head.rows.size(); ++row) {
        QStringList headers;
        for (const std::string &cell : head.rows.at(row).cells) {
            headers += normalisedHeader(QString::fromStdString(cell));
        }
        Header found {row, {}};
        for (const QString &name : names) {
            const qsizetype column = headers.indexOf(name);
            if (column >= 0) {
                found.columns.push_back(static_cast<std::size_t>(column));
            }
        }
        if (found.columns.size() == static_cast<std::size_t>(names.size())) {
            return found;
        }
    }
    return std::nullopt;
}

QString cellAt(const TableHead::Row &row, std::size_t column)
{
    return column < row.cells.size()
        ? QString::fromStdString(std::string(plainCell(row.cells.at(column))))
        : QString();
}

void takeName(const TableHead &head, Owner &owner)
{
    const auto header = headerWith(head, {u"firstname"_s, u"lastname"_s, u"headline"_s});
    if (header && header->row + 1 < head.rows.size()) {
        const TableHead::Row &row = head.rows.at(header->row + 1);
        const QString name
            = cellAt(row, header->columns.at(0)) + u' ' + cellAt(row, header->columns.at(1));
        owner.name = name.simplified();
    }
}

void takeSlug(const TableHead &head, Owner &owner)
{
    const auto header
        = headerWith(head, {u"direction"_s, u"inviterprofileurl"_s, u"inviteeprofileurl"_s});
    for (std::size_t i = header ? header->row + 1 : head.rows.size(); i < head.rows.size(); ++i) {
        const TableHead::Row &row = head.rows.at(i);
        const QString direction = cellAt(row, header->columns.at(0)).toUpper();
        const bool isOutgoing = direction == u"OUTGOING";
        if (!isOutgoing && direction != u"INCOMING") {
            continue;
        }
        std::string slug;
        const QString url = cellAt(row, header->columns.at(isOutgoing ? 1 : 2));
        if (profileLink(url.toStdString(), slug).network == "linkedin" && !slug.empty()) {
            owner.key = owner.handle = QString::fromStdString(slug);
            return;
        }
    }
}

} // namespace

Result<Owner> readLinkedInOwner(Container &container, const JobContext &job)
{
    Owner owner;
    for (std::size_t i = 0; i < container.entries().size(); ++i) {
        const QString &path = container.entries().at(i).path;
        const QString stem = plainStem(path);
        const bool isProfile = stem == u"profile";
        if (ending(path) != u"csv" || (!isProfile && stem != u"invitations")) {
            continue;
        }
        const Result<TableHead> head = readTableHead(container, i, job);
        if (!head) {
            return tl::unexpected<Error>(head.error());
        }
        if (isProfile) {
            takeName(*head, owner);
        } else {
            takeSlug(*head, owner);
        }
    }
    return owner;
}

} // namespace comity::formats
