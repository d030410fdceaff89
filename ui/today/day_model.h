#pragma once

#include "model/goals/day_words.h"
#include "ui/common/table_roles.h"
#include "ui/today/today_ground.h"

#include <QAbstractTableModel>
#include <memory>

namespace comity::ui {

/// What is due, by groups with their heads between the rows.
class DayModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Check, What, Due, Act, ColumnCount };
    static constexpr int IsHeadRole = FirstFreeRole; ///< bool
    static constexpr int CountRole = FirstFreeRole + 1; ///< of a head: how many stand below it
    static constexpr int IconRole = FirstFreeRole + 2; ///< name
    static constexpr int ShapeRole = FirstFreeRole + 3; ///< Severity as int; absent: none

    explicit DayModel(const Wording &wording, QObject *parent = nullptr);

    void setGround(std::shared_ptr<const TodayGround> ground);
    /// Null for a head and outside.
    const goals::DayItem *item(int row) const;
    bool isHead(int row) const;
    /// The row of something that is owed; -1 for what is not shown.
    int rowOf(FactId owed) const;
    /// The name of the person, or their handle.
    QString nameOf(const goals::DayItem &item) const;
    /// The one sentence of an item: "Ana Field asked you something".
    QString titleOf(const goals::DayItem &item) const;
    /// The verb of an item: "Draft reply".
    QString verbOf(const goals::DayItem &item) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    /// The box of a row was checked; nothing is changed yet.
    void doneAsked(int row);

private:
    struct Row
    {
        goals::DayGroup group = goals::DayGroup::Replies;
        int index = -1; ///< of what is due; of a head how many stand below it, negative
    };

    QVariant headData(const Row &row, int role) const;
    QVariant whatData(const goals::DayItem &item, int role) const;
    QVariant dueData(const goals::DayItem &item, int role) const;
    QString spokenOf(const goals::DayItem &item) const;

    const Wording &m_wording;
    std::shared_ptr<const TodayGround> m_ground;
    std::vector<Row> m_rows;
};

} // namespace comity::ui
