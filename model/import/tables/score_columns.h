#pragma once

#include "model/import/tables/score_file.h"

namespace comity {

/// A score as tools write it: `48`, `51.5`, `51,5`, `48 %`. Nothing for what is no number.
std::optional<double> readScoreValue(const QString &text);

/// Whether a row has the names of columns: it has words and no number or date.
bool isScoreHeader(const QStringList &row);

/// What the columns hold, by their headers and, where these tell nothing, by what stands in them.
ScoreColumns guessScoreColumns(const QStringList &headers, const std::vector<QStringList> &rows);

} // namespace comity
