#pragma once

#include "model/people/customer_match.h"
#include "model/people/identity_suggestions.h"
#include "model/people/person_row.h"

#include <QAbstractTableModel>
#include <QCache>
#include <functional>

namespace comity::ui {

/// The rows of a file of customers with whom they mean: those that need a decision first. A check
/// says that somebody becomes a customer.
class CustomerMatchModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Check, InFile, Found, How, ColumnCount };
    /// How many rows came to what.
    struct Tally
    {
        qint64 found = 0;
        qint64 unclear = 0; ///< several may be meant, or a name alone says so
        qint64 nobody = 0;
        qint64 several = 0; ///< found, and the row names somebody else as well
        qint64 checked = 0;
    };
    /// The rows of these people; a millisecond at most.
    using Reader = std::function<Result<std::vector<PersonRow>>(const std::vector<Pk> &)>;

    explicit CustomerMatchModel(Reader reader, QObject *parent = nullptr);

    /// Those who were found are checked.
    void setMatches(std::vector<MatchedCustomer> matches);
    const MatchedCustomer *at(int row) const;
    Tally tally() const;
    /// Whom an unclear row means; nothing for nobody of them.
    std::optional<Pk> choice(int row) const;
    void choose(int row, std::optional<Pk> person);
    void checkAll(bool areChecked);
    Qt::CheckState checkState() const;
    QString nameOf(Pk pk) const;

    /// Everybody who is checked.
    std::vector<Customer> customers() const;
    /// Of the checked rows, who may be one person because one row of `file` names both.
    std::vector<IdentitySuggestion> alike(const QString &file) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void checksChanged();

private:
    struct Row
    {
        MatchedCustomer match;
        std::optional<Pk> person = {}; ///< found or chosen
        bool isChecked = false;
    };

    QString foundText(const Row &row) const;
    QString howText(const Row &row) const;
    Qt::CheckState checkOf(const Row &row) const;

    Reader m_reader;
    std::vector<Row> m_rows;
    mutable QCache<quint32, QString> m_names;
};

} // namespace comity::ui
