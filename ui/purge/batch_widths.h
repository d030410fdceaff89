#pragma once

namespace comity::ui {

class BatchModel;
class DecisionDelegate;

/// Px that the words of a column of a batch take, its head and the padding with them, at the text
/// size in use; 0 for the names, which take what the others leave. The column of the dates has the
/// angle of the order at its head. A batch is a few hundred rows at most, and all are measured.
int wordsWidth(const BatchModel &model, int column, const DecisionDelegate &decision);

} // namespace comity::ui
