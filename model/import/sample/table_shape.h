#pragma once

#include "model/import/formats/container.h"
#include "model/import/sample/format_words.h"

#include <QStringList>

namespace comity {

/// The first rows of a CSV or TSV: the headers that are words of formats, and what the cells are
/// like. A first row that may be somebody is shown like any other. UnknownFormat for what is no
/// text.
Result<QStringList> readTableShape(formats::Container &container, std::size_t entry,
    const FormatWords &words, const JobContext &job);

} // namespace comity
