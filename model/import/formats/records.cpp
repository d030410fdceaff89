#include "model/import/formats/records.h"

using namespace Qt::StringLiterals;

namespace comity::formats {

QString toText(ListKind kind)
{
    switch (kind) {
    case ListKind::Followers:
        return u"followers"_s;
    case ListKind::Following:
        return u"following"_s;
    case ListKind::Connections:
        return u"connections"_s;
    }
    Q_UNREACHABLE();
}

std::optional<ListKind> listKindFromText(QStringView text)
{
    for (const ListKind kind : {ListKind::Followers, ListKind::Following, ListKind::Connections}) {
        if (text == toText(kind)) {
            return kind;
        }
    }
    return std::nullopt;
}

} // namespace comity::formats
