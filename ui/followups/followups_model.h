#pragma once

#include "model/base/wording.h"
#include "model/followups/due_order.h"
#include "ui/common/table_roles.h"
#include "ui/followups/followups_ground.h"

#include <QAbstractTableModel>
#include <memory>

namespace comity::ui {

/// What is owed, by groups with their heads between the rows.
class FollowupsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Check, Kind, Person, From, Due, ColumnCount };
    static constexpr int IsHeadRole = FirstFreeRole; ///< bool
    static constexpr int IconRole = FirstFreeRole + 1; ///< name
    static constexpr int ShapeRole = FirstFreeRole + 2; ///< Severity as int; absent: none

    explicit FollowupsModel(const Wording &wording, QObject *parent = nullptr);

    void setGround(std::shared_ptr<const FollowupsGround> ground);
    void setView(followups::FollowupView view);
    followups::FollowupView view() const { return m_view; }

    /// Null for a head and outside.
    const followups::Obligation *obligation(int row) const;
    bool isHead(int row) const;
    /// -1 for what is not shown.
    int rowOf(FactId id) const;
    /// Those shown that are neither done nor put off, in their order.
    std::vector<followups::Obligation> shownOpen() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    /// The box of a row was turned; nothing is changed yet.
    void checkAsked(const comity::followups::Obligation &one, bool isDone);

private:
    struct Row
    {
        followups::DueGroup group = followups::DueGroup::Overdue;
        int index = -1; ///< of the ground; of a head how many stand below it, negative
    };

    void fill();
    QVariant headData(const Row &row, int role) const;
    QVariant cellData(const followups::Obligation &one, int column, int role) const;
    QVariant personData(const followups::Obligation &one, int role) const;
    QVariant dueData(const followups::Obligation &one, int role) const;
    QString spoken(const followups::Obligation &one) const;
    QString kindText(followups::ObligationKind kind) const;

    const Wording &m_wording;
    std::shared_ptr<const FollowupsGround> m_ground;
    followups::FollowupView m_view = followups::FollowupView::All;
    std::vector<Row> m_rows;
};

} // namespace comity::ui
