#pragma once

#include "ui/lists/targets/target_words.h"

#include <QAbstractTableModel>

namespace comity::ui {

/// All touches of one person, newest first: the rows behind the bars.
class TargetTouchesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Kind, Words, Answered, ColumnCount };

    explicit TargetTouchesModel(TargetWords words, QObject *parent = nullptr);

    void setTouches(std::vector<Touch> touches);
    /// Null out of bounds.
    const Touch *touch(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString display(const Touch &touch, int column) const;

    TargetWords m_words;
    std::vector<Touch> m_touches;
};

} // namespace comity::ui
