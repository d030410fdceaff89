#pragma once

#include "model/people/person_row.h"
#include "ui/common/row_marks.h"
#include "ui/common/table_roles.h"
#include "ui/lists/lists_reader.h"

#include <QAbstractTableModel>
#include <QCache>
#include <functional>

namespace comity::ui {

/// Who is on a list: numbers from the columns of the chosen account, texts read in pages of 128 as
/// they come into sight.
class MembersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// On the GUI thread, at most 128 at a time.
    using ReadRows = std::function<Result<std::vector<PersonRow>>(const std::vector<Pk> &)>;
    static constexpr int pageRows = 128;

    explicit MembersModel(ReadRows readRows, QObject *parent = nullptr);

    void setAnswer(MembersAnswer answer, const QString &listName, const ListsGround &ground);
    void clear();
    const MembersAnswer &answer() const { return m_answer; }

    Pk pkAt(int row) const;
    /// -1 for who is not shown.
    int rowOf(Pk pk) const;
    /// Nothing while it cannot be read.
    const PersonRow *personAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    /// People for the lists, handles for everybody else.
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override;

private:
    using Page = std::vector<PersonRow>;

    QString text(MemberColumn column, int row, const PersonRow &person) const;
    QVariant raw(MemberColumn column, const Glance &glance) const;
    QString spokenRow(int row, const PersonRow &person) const;
    QString toolTip(MemberColumn column, int row, const PersonRow &person) const;
    Glance glanceAt(int row) const;
    RowMarks marksAt(int row) const;
    RowFlag flagAt(int row) const;
    const ListMember &memberAt(int row) const;
    bool isDue(int row) const;
    /// Of a watch list: that or when somebody is to be looked at again.
    QString nextLookText(int row) const;

    ReadRows m_readRows;
    MembersAnswer m_answer;
    QString m_listName;
    ListsGround m_ground;
    QHash<quint32, int> m_rows; ///< by pk
    std::optional<StageJudge> m_stages; ///< of the columns of the ground
    mutable QCache<int, Page> m_pages {64};
    mutable QCache<int, RowMarks> m_marks {512}; ///< painting asks for each role of each cell
};

} // namespace comity::ui
