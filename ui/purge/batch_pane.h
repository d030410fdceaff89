#pragma once

#include "ui/purge/batch_model.h"
#include "ui/purge/open_batch.h"

#include <QWidget>

class QPushButton;
class QSettings;
class QStackedLayout;

namespace comity::ui {

class BatchTable;
class EmptyState;
class KeyHint;
class MeterBar;
class PlainLabel;

/// The middle of the page: who would be on the batch, or the batch under review with how far its
/// decisions are.
class BatchPane : public QWidget
{
    Q_OBJECT

public:
    /// `settings` keeps the columns; may be null.
    BatchPane(const PurgeTelling &telling, QSettings *settings, QWidget *parent = nullptr);

    BatchTable *table() const { return m_table; }
    const BatchModel &model() const { return *m_model; }

    /// What a plan would give; `fit` is how many fit in all; `hasListOrder` as in PurgeFacts.
    void showPlan(
        std::vector<PlanItem> items, qint64 fit, const PurgeTelling &telling, bool hasListOrder);
    void showBatch(const PlanDocument &batch, const PurgeTelling &telling, bool isDecidable);
    void setStanding(BatchModel::Standing standing) { m_model->setStanding(std::move(standing)); }
    /// Nobody fits; `sentence` says what that means.
    void showNobody(const QString &sentence);
    /// That nobody fits would be no news, because too little is known; `why` says what.
    void showNothingKnown(const QString &why);
    void updateRow(int row, const PlanItem &item);
    void showTally(const OpenBatch::Tally &tally);

Q_SIGNALS:
    /// The batch under review is to be put away.
    void closeAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showInstead(QWidget *state);
    void showKeysThatFit();
    QWidget *makeHead();
    QWidget *makeFoot();
    void setItems(std::vector<PlanItem> items, const PurgeTelling &telling, bool hasListOrder);
    void setReviewing(bool isReviewing);
    void wordFor(const PurgeTelling &telling);

    BatchModel *m_model;
    BatchTable *m_table;
    EmptyState *m_nobody;
    EmptyState *m_nothingKnown;
    QStackedLayout *m_stack;
    QWidget *m_list;
    PlainLabel *m_title = nullptr;
    PlainLabel *m_progress = nullptr;
    MeterBar *m_meter = nullptr;
    QWidget *m_keys = nullptr; ///< as many of the hints as fit, the first ones first
    QWidget *m_keySpace = nullptr;
    bool m_isReviewing = false;
    PlainLabel *m_totals = nullptr;
    QPushButton *m_close = nullptr;
    PlainLabel *m_promise = nullptr;
    KeyHint *m_unfollowHint = nullptr; ///< one of the two by the kind of the plan
    KeyHint *m_removeHint = nullptr;
    QList<KeyHint *> m_hints;
    bool m_isOfFollowers = false;
    std::optional<PlanId> m_plan; ///< whose rows are shown
    qint64 m_undated = 0; ///< people of whom it is not known since when
    int m_announced = -1;
};

} // namespace comity::ui
