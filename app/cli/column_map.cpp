#include "app/cli/column_map.h"

#include "app/cli/call.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

using DateOrder = formats::ColumnMapping::DateOrder;

constexpr qint64 mostBytes = 1 << 20;

const QStringList &fields()
{
    static const QStringList all
        = u"id handle name firstname lastname bio location followers following posts last_post "
          "joined verified protected profile_url website avatar they_follow we_follow since "
          "listed language ignore"_s.split(u' ');
    return all;
}

} // namespace

Result<formats::ColumnMapping> readColumnMap(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        return failure(Error::Code::FileMissing, {path});
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(Error::Code::FileUnreadable, {path});
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.read(mostBytes), &problem);
    if (!document.isObject()) {
        return failure(Error::Code::FormatBroken,
            {QFileInfo(path).fileName(), u"byte %1"_s.arg(problem.offset)});
    }
    formats::ColumnMapping mapping;
    const QJsonObject columns = document.object().value(u"columns"_s).toObject();
    for (auto it = columns.begin(); it != columns.end(); ++it) {
        const QString field = it.value().toString();
        if (!fields().contains(field)) {
            return usage(u"The map names a field that does not exist: %1"_s.arg(field));
        }
        mapping.fieldOfHeader.insert(it.key(), field);
    }
    const QString order = document.object().value(u"dates"_s).toString();
    if (order == u"day-first") {
        mapping.dateOrder = DateOrder::DayFirst;
    } else if (order == u"month-first") {
        mapping.dateOrder = DateOrder::MonthFirst;
    } else if (!order.isEmpty()) {
        return usage(u"The map's dates are day-first or month-first, not %1"_s.arg(order));
    }
    return mapping;
}

} // namespace comity::cli
