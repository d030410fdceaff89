#pragma once

#include <QMimeData>
#include <memory>

class QAbstractItemView;

namespace comity::ui {

/// Drags people out of a view until they are dropped: a small tile at the pointer says how many, so
/// that the list they are dropped on is seen. They are copied unless Shift moves them.
void dragPeople(QAbstractItemView &from, std::unique_ptr<QMimeData> people);
/// The same with the chosen rows, as the view's model writes them.
void dragChosenRows(QAbstractItemView &from);

} // namespace comity::ui
