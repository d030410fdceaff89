#pragma once

#include "ui/drafts/told_review.h"

#include <QAbstractTableModel>
#include <QDate>
#include <QTimeZone>

namespace comity::ui {

/// The people of one group of a draft: who, how we stand, what is known. Nothing is copied: it
/// reads the draft that was reviewed.
class RecipientsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Person, Relationship, Known, ColumnCount };

    explicit RecipientsModel(QObject *parent = nullptr);

    void show(std::shared_ptr<const ToldReview> review, std::vector<quint32> rows, QDate today,
        const QTimeZone &zone);
    void clear();
    /// The row of the draft's context.
    std::optional<quint32> recipient(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString display(const review::Recipient &recipient, int column) const;

    std::shared_ptr<const ToldReview> m_review;
    std::vector<quint32> m_rows;
    QDate m_today;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace comity::ui
