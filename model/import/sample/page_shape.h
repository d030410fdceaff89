#pragma once

#include "model/import/formats/container.h"

#include <QStringList>

namespace comity {

/// The beginning of an HTML page: its elements and the names of their attributes, without their
/// values; texts and links as what they are like; scripts and styles left out.
Result<QStringList> readPageShape(
    formats::Container &container, std::size_t entry, const JobContext &job);

} // namespace comity
