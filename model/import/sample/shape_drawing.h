#pragma once

#include "model/import/sample/shape_tree.h"

#include <QStringList>

namespace comity {

/// How much of a sample is shown.
struct SampleRoom
{
    qsizetype lines = 48;
    qsizetype characters = 3'000;
};

/// Draws a tree whose keys are named like JSON in a few lines: of elements that are alike the first
/// one, and where there is too little room, objects far from the outside as their size alone.
/// `focus` is a raw key: what leads to it is drawn to its end.
QStringList drawn(const ShapeNode &root, const QString &focus, const SampleRoom &room = {});

/// Lines that fit into the room; the last one tells when some are left out.
QStringList cutToRoom(QStringList lines, const SampleRoom &room = {});

} // namespace comity
