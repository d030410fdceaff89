#pragma once

#include "model/base/ids.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>
#include <vector>

namespace comity::ui {

/// People on their way by drag and drop, inside this window only.
constexpr char peopleMime[] = "application/x-comity-people";
/// The list that they are dragged from: only from there can they be moved. A number.
constexpr char fromListMime[] = "application/x-comity-from-list";

inline void putPeople(QMimeData &data, const std::vector<Pk> &people)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    for (const Pk pk : people) {
        out << number(pk);
    }
    data.setData(QLatin1String(peopleMime), bytes);
}

inline std::vector<Pk> peopleIn(const QMimeData &data)
{
    QDataStream in(data.data(QLatin1String(peopleMime)));
    std::vector<Pk> people;
    while (!in.atEnd()) {
        quint32 pk = 0;
        in >> pk;
        people.push_back(Pk {pk});
    }
    return people;
}

} // namespace comity::ui
