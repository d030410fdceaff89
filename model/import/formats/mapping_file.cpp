#include "model/import/formats/mapping_file.h"

#include "model/import/formats/entry_path.h"
#include "model/import/formats/header_fields.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

using Order = ColumnMapping::DateOrder;

constexpr qint64 largest = qint64 {1} << 20;

} // namespace

QByteArray toJson(const ColumnMapping &mapping)
{
    QJsonObject columns;
    for (auto it = mapping.fieldOfHeader.cbegin(); it != mapping.fieldOfHeader.cend(); ++it) {
        columns.insert(it.key(), it.value());
    }
    QJsonObject root {{u"columns"_s, columns}};
    if (mapping.dateOrder != Order::Unknown) {
        root.insert(
            u"dates"_s, mapping.dateOrder == Order::DayFirst ? u"day-first"_s : u"month-first"_s);
    }
    return QJsonDocument(root).toJson();
}

Result<ColumnMapping> mappingFromJson(const QByteArray &json, const QString &name)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        return failure(Error::Code::FormatBroken, {name, u"byte %1"_s.arg(error.offset)});
    }
    ColumnMapping mapping;
    const QJsonObject columns = document.object().value(u"columns"_s).toObject();
    for (auto it = columns.begin(); it != columns.end(); ++it) {
        const QString field = it.value().toString();
        if (field != u"ignore" && !fieldFromText(field)) {
            return failure(Error::Code::Usage,
                {u"The map names a field that does not exist: %1."_s.arg(field)});
        }
        mapping.fieldOfHeader.insert(it.key(), field);
    }
    const QString order = document.object().value(u"dates"_s).toString();
    if (!order.isEmpty() && order != u"day-first" && order != u"month-first") {
        return failure(Error::Code::Usage,
            {u"The dates of the map are day-first or month-first, not %1."_s.arg(order)});
    }
    mapping.dateOrder = order.isEmpty() ? Order::Unknown
        : order == u"day-first"         ? Order::DayFirst
                                        : Order::MonthFirst;
    return mapping;
}

Result<ColumnMapping> readMappingFile(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        return failure(Error::Code::FileMissing, {path});
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(Error::Code::FileUnreadable, {path});
    }
    return mappingFromJson(file.read(largest), baseName(path));
}

Result<void> writeMappingFile(const QString &path, const ColumnMapping &mapping)
{
    QSaveFile file(path);
    const QByteArray json = toJson(mapping);
    if (file.open(QIODevice::WriteOnly) && file.write(json) == json.size() && file.commit()) {
        return {};
    }
    const bool isFull
        = file.error() == QFileDevice::WriteError || file.error() == QFileDevice::ResourceError;
    return failure(isFull ? Error::Code::DiskFull : Error::Code::FileUnreadable, {path});
}

} // namespace comity::formats
