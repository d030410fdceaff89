#pragma once

#include "model/base/result.h"
#include "model/people/person_facts.h"
#include "model/people/person_row.h"
#include "model/standing/people_columns.h"
#include "model/standing/people_counts.h"
#include "model/standing/pk_set.h"
#include "ui/people/filter/people_coverage.h"
#include "ui/people/table/people_cells.h"
#include "ui/people/table/person_texts.h"
#include "ui/people/table/table_column.h"

#include <QAbstractTableModel>
#include <QCache>
#include <functional>
#include <vector>

namespace comity::ui {

/// People in the order of a query: a vector of pks, numbers straight from the columns, texts read
/// in pages of 128 as they come into sight. Holds which rows are checked, as a query where all are:
/// "all but these". A row whose texts cannot be read just now is told by LoadingRole and read
/// again.
class PeopleTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Reads rows in the order asked for. On the GUI thread, at most 128 at a time.
    using ReadRows = std::function<Result<std::vector<PersonRow>>(const std::vector<Pk> &)>;
    static constexpr int pageRows = 128;

    explicit PeopleTableModel(ReadRows readRows, QObject *parent = nullptr);

    /// `columns` must hold everybody in `order`.
    void setPeople(PeopleColumns::Version columns, std::vector<Pk> order);
    /// True when it shows these people in this order, with the texts of the same imports.
    bool shows(const PeopleColumns &columns, const std::vector<Pk> &order) const;
    /// The same people and texts, newer numbers: nothing is reset.
    void refresh(PeopleColumns::Version columns);
    /// Rows that are being loaded, before anybody is known.
    void setPlaceholders(int rows);
    void setToday(const Today &today);
    /// For the tool tips of the header.
    void setCoverage(const PeopleCoverage &coverage);

    const std::vector<Pk> &order() const { return m_order; }
    Pk pkAt(int row) const { return m_order[static_cast<std::size_t>(row)]; }
    /// -1 for who is not shown.
    int rowOf(Pk pk) const;
    /// Nothing while it cannot be read.
    const PersonRow *personAt(int row) const;
    Glance glanceAt(int row) const;

    qint64 checkedCount() const;
    bool isEveryoneChecked() const { return m_isAllChecked && m_exceptions.isEmpty(); }
    /// In the order of the table.
    std::vector<Pk> checkedPeople() const;
    void checkEverybody(bool isChecked);
    /// As clicked: Qt::Unchecked, PartiallyChecked or Checked.
    Qt::CheckState checkState() const;

    /// Shows what a fact will be once it is saved. An empty list ends it.
    void setPending(PersonFact fact, const std::vector<Pk> &people, bool holds);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void checksChanged();
    /// Texts could not be read; the rows show bars and are tried again.
    void readFailed(const comity::Error &error);

private:
    using Page = std::vector<PersonRow>;

    const Page *pageOf(int row) const;
    bool isChecked(Pk pk) const { return m_exceptions.contains(pk) != m_isAllChecked; }
    void keepChecksOf(const std::vector<Pk> &order);
    void forgetPages();
    Glance withPending(Glance glance) const;
    QVariant personData(int role, const ShownPerson &row) const;
    ShownPerson shownAt(int row, const PersonRow &person) const;
    void judgeStages();

    ReadRows m_readRows;
    PeopleColumns::Version m_columns;
    std::vector<Pk> m_order;
    int m_placeholders = 0;
    Today m_today;
    std::optional<StageJudge> m_stages; ///< of m_columns
    std::optional<InTouchJudge> m_inTouch; ///< of m_columns
    /// By pk, of rows in sight: painting asks for each role of each cell.
    mutable QCache<quint32, RowMarks> m_marks {512};
    PeopleCoverage m_coverage;
    bool m_isAllChecked = false;
    PkSet m_exceptions; ///< the checked, or where all are checked those who are not
    qint64 m_exceptionCount = 0;
    PersonFact m_pendingFact = PersonFact::Protected;
    PkSet m_pending;
    bool m_pendingHolds = false;
    bool m_hasPending = false;
    mutable QCache<int, Page> m_pages {64};
    mutable bool m_isReadFailing = false;
};

} // namespace comity::ui
