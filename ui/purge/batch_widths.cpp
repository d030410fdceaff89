#include "ui/purge/batch_widths.h"

#include "ui/common/decision_delegate.h"
#include "ui/common/tabular_text.h"
#include "ui/common/typography.h"
#include "ui/purge/batch_model.h"

#include <QFontMetrics>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int angle = 14; ///< of the order, with its gap
constexpr int mostOfSecond = 72; ///< a second reason; more of them stands in the tool tip

int headWidth(const BatchModel &model, int column)
{
    const QString head = model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    return column == BatchModel::Followed
        ? QFontMetrics(fontFor(TextStyle::Section)).horizontalAdvance(head) + scaled(angle)
        : QFontMetrics(fontFor(TextStyle::Small)).horizontalAdvance(head);
}

/// As the delegate of the column draws a cell.
int cellWidth(const QModelIndex &index)
{
    const QString text = index.data().toString();
    switch (index.column()) {
    case BatchModel::Position:
    case BatchModel::Ratio:
        return tabularWidth(text, TextStyle::Body);
    case BatchModel::FollowsBack: {
        const bool isFigure = index.data(LikelihoodRole).isValid();
        return QFontMetrics(fontFor(isFigure ? TextStyle::Small : TextStyle::Body))
                   .horizontalAdvance(text)
            + scaled(4);
    }
    case BatchModel::Reason: {
        const int second = QFontMetrics(fontFor(TextStyle::Caption))
                               .horizontalAdvance(index.data(SecondLineRole).toString());
        const int first = QFontMetrics(fontFor(TextStyle::Body)).horizontalAdvance(text);
        return qMax(first, qMin(second, scaled(mostOfSecond)));
    }
    default:
        return QFontMetrics(fontFor(TextStyle::Body)).horizontalAdvance(text);
    }
}

} // namespace

int wordsWidth(const BatchModel &model, int column, const DecisionDelegate &decision)
{
    if (column == BatchModel::Person) {
        return 0;
    }
    int widest = headWidth(model, column);
    if (column == BatchModel::Decided) {
        widest = qMax(widest, decision.contentWidth());
    } else {
        for (int row = 0; row < model.rowCount(); ++row) {
            widest = qMax(widest, cellWidth(model.index(row, column)));
        }
    }
    return widest + 2 * RowDelegate::cellPadding() + 1; // advances are rounded
}

} // namespace comity::ui
