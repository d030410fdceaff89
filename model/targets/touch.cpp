#include "model/targets/touch.h"

using namespace Qt::StringLiterals;

namespace comity {

QString toText(TouchKind kind)
{
    switch (kind) {
    case TouchKind::Share:
        return u"share"_s;
    case TouchKind::Information:
        return u"information"_s;
    case TouchKind::Entertain:
        return u"entertain"_s;
    case TouchKind::Reply:
        return u"reply"_s;
    case TouchKind::Met:
        return u"met"_s;
    }
    Q_UNREACHABLE();
}

std::optional<TouchKind> touchKindFromText(QStringView text)
{
    for (const TouchKind kind : allTouchKinds) {
        if (text == toText(kind)) {
            return kind;
        }
    }
    return std::nullopt;
}

bool isPast(const Touch &touch, qint64 asOf)
{
    return touch.at.precision != DatePrecision::Exact || touch.at.at <= asOf;
}

} // namespace comity
