#pragma once

#include <QStandardItemModel>

namespace comity::ui {
class TableView;
}

namespace comity::tests {

/// Twelve invented candidates in every column that ui/common can draw, one of them still loading.
enum SampleColumn { Check, Person, Relation, Followers, Change, LastPost, Likelihood, Decision };
void fillSampleTable(QStandardItemModel &model);
/// Gives each column its delegate and width.
void dressSampleTable(comity::ui::TableView &view);

} // namespace comity::tests
