#include "model/import/formats/mapping_file.h"

#include "model/import/formats/header_fields.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

using Order = ColumnMapping::DateOrder;

constexpr qint64 largest = qint64 {1} << 20;

} // namespace

QByteArray toJson(const ColumnMapping &mapping)
{
    QJsonObject fields;
    for (auto it = mapping.fieldOfHeader.cbegin(); it != mapping.fieldOfHeader.cend(); ++it) {
        fields.insert(it.key(), it.value());
    }
    QJsonObject root {{u"fields"_s, fields}};
    if (mapping.dateOrder != Order::Unknown) {
        root.insert(u"date_order"_s,
            mapping.dateOrder == Order::DayFirst ? u"day-first"_s : u"month-first"_s);
    }
    return QJsonDocument(root).toJson();
}

Result<ColumnMapping> mappingFromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    const QJsonValue fields = document.object().value(u"fields"_s);
    if (error.error != QJsonParseError::NoError || !fields.isObject()) {
        return failure(Error::Code::Usage, {u"The mapping is no JSON object with \"fields\"."_s},
            error.errorString());
    }
    ColumnMapping mapping;
    const QJsonObject object = fields.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString field = it.value().toString();
        if (field != u"ignore" && !fieldFromText(field)) {
            return failure(Error::Code::Usage, {u"There is no field \"%1\"."_s.arg(field)});
        }
        mapping.fieldOfHeader.insert(it.key(), field);
    }
    const QString order = document.object().value(u"date_order"_s).toString();
    if (!order.isEmpty() && order != u"day-first" && order != u"month-first") {
        return failure(Error::Code::Usage,
            {u"date_order is day-first or month-first, not \"%1\"."_s.arg(order)});
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
    return mappingFromJson(file.read(largest));
}

} // namespace comity::formats
