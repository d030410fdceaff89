#pragma once

#include "model/import/formats/container.h"
#include "model/import/sample/format_words.h"

#include <QStringList>

namespace comity {

/// The first lines of a text of labelled lines (`Username: ana`): labels that are words of formats,
/// everything else as what it is like.
Result<QStringList> readLinesShape(formats::Container &container, std::size_t entry,
    const FormatWords &words, const JobContext &job);

} // namespace comity
