#pragma once

#include "model/drafts/draft.h"
#include "ui/common/table_roles.h"
#include "ui/drafts/told_review.h"

#include <QAbstractListModel>
#include <QDate>
#include <QHash>
#include <QTimeZone>

namespace comity::ui {

/// What a draft's verdict is at the moment, and until when it cools off (UTC seconds).
struct DraftStanding
{
    review::Verdict verdict = review::Verdict::Ready;
    int people = 0; ///< who would get it; 0: everybody or nobody
    std::optional<qint64> coolsUntil = {};
};

/// The drafts that are written, then those that went out, under a heading of their own.
class DraftsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role : int {
        IsHeadingRole = FirstFreeRole,
        TitleRole,
        TimeRole, ///< when it was changed: 09:38, Yesterday, 11 May
        WhereRole, ///< X message · Customers, 618
        StateRole, ///< the words of its verdict or of what came back
        SeverityRole, ///< of the verdict; invalid for what went out and what is not looked at yet
    };

    using QAbstractListModel::QAbstractListModel;

    void setDrafts(std::vector<drafts::DraftRow> drafts);
    /// Whether a rest is told that goes on.
    bool isCooling() const;
    /// `now` in UTC seconds; days are those of `zone`.
    void setMoment(qint64 now, const QTimeZone &zone);
    void setStanding(drafts::DraftId draft, const std::optional<DraftStanding> &standing);
    /// Shown in the place of what is stored, while it is being written.
    void setTitle(drafts::DraftId draft, const QString &title);

    const drafts::DraftRow *draftAt(int row) const; ///< null for a heading
    int rowOf(drafts::DraftId draft) const; ///< -1 where it is not there
    int writing() const; ///< how many are being written

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QString timeOf(const drafts::DraftRow &draft) const;
    QString whereOf(const drafts::DraftRow &draft) const;
    QString stateOf(const drafts::DraftRow &draft) const;
    QVariant severityOf(const drafts::DraftRow &draft) const;

    std::vector<std::optional<drafts::DraftRow>> m_rows; ///< nothing: the heading
    QHash<qint64, DraftStanding> m_standings;
    qint64 m_now = 0;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace comity::ui
