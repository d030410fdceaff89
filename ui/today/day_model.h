#pragma once

#include "model/goals/day_words.h"
#include "ui/common/table_roles.h"
#include "ui/today/today_ground.h"

#include <QAbstractTableModel>
#include <list>
#include <memory>

namespace comity::ui {

/// What is due, by groups with their heads between the rows, and below it what was done today. What
/// was just done keeps its place, with its box checked, until it is let go.
class DayModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Check, What, Due, Act, ColumnCount };
    static constexpr int IsHeadRole = FirstFreeRole; ///< bool
    static constexpr int CountRole = FirstFreeRole + 1; ///< of a head: how many stand below it
    static constexpr int IconRole = FirstFreeRole + 2; ///< name
    static constexpr int ShapeRole = FirstFreeRole + 3; ///< Severity as int; absent: none
    static constexpr int IsDoneRole = FirstFreeRole + 4; ///< bool

    explicit DayModel(const Wording &wording, QObject *parent = nullptr);

    void setGround(std::shared_ptr<const TodayGround> ground);
    /// Keeps what is owed at this row where it is, as done, until letGo().
    void hold(int row);
    void letGo(FactId owed);
    void letAllGo();

    /// Null for a head and outside.
    const goals::DayItem *item(int row) const;
    bool isHead(int row) const;
    bool isDone(int row) const;
    /// Nothing is left, not even what is held.
    bool isEmpty() const;
    /// The row of something that is owed; -1 for what is not shown.
    int rowOf(FactId owed) const;
    /// The row of the same thing as an item of an earlier ground; -1 when it is gone.
    int rowLike(const goals::DayItem &item) const;
    /// Whether it is a touch of somebody, which is done by logging it.
    static bool isTouch(const goals::DayItem &item);
    /// Whether the person asked us not to write.
    bool isStopped(const goals::DayItem &item) const;
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
    /// The box of something that is done was cleared.
    void reopenAsked(int row);

private:
    struct Row
    {
        goals::DayGroup group = goals::DayGroup::Replies;
        const goals::DayItem *item = nullptr; ///< of the ground or held; null: a head
        bool isDone = false;
        int count = 0; ///< of a head
    };
    /// What is kept where it was.
    struct Held
    {
        goals::DayItem item = {};
        std::size_t place = 0; ///< in its group
    };

    void lay();
    void layGroup(goals::DayGroup group);
    void layDone();
    bool isHeld(const goals::DayItem &item) const;
    const Row &row(int at) const { return m_rows[static_cast<std::size_t>(at)]; }
    QVariant headData(const Row &row, int role) const;
    QVariant whatData(const goals::DayItem &item, int role) const;
    QVariant dueData(const Row &row, int role) const;
    QString doneText(const goals::DayItem &item) const;
    QString spokenOf(const Row &row) const;

    const Wording &m_wording;
    std::shared_ptr<const TodayGround> m_ground;
    std::list<Held> m_held; ///< in the order of their places
    std::vector<Row> m_rows;
};

} // namespace comity::ui
