#pragma once

#include "ui/drafts/copying/copy_run.h"

#include <QAbstractTableModel>
#include <QDate>
#include <QFrame>
#include <QTimeZone>

class QPushButton;

namespace comity::ui {

class PlainLabel;
class TableView;

/// What was done about whom, the newest first. One column.
class CopyLogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setEntries(std::vector<CopyEntry> entries, QDate today, const QTimeZone &zone);
    const std::vector<CopyEntry> &entries() const { return m_entries; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString wordOf(const CopyEntry &entry) const;

    std::vector<CopyEntry> m_entries;
    QDate m_today;
    QTimeZone m_zone = QTimeZone::utc();
};

/// The pane beside the card: what was done so far, its undo, when a pause is due, and who is left
/// out.
class CopyLog : public QFrame
{
    Q_OBJECT

public:
    /// So many in a row call for a pause.
    static constexpr int pauseAfter = 25;

    explicit CopyLog(QWidget *parent = nullptr);

    void setEntries(std::vector<CopyEntry> entries, QDate today, const QTimeZone &zone);
    void setWritable(bool isWritable);
    /// `inARow` without a pause; `left` are still to come.
    void setPause(int inARow, int left);
    void setLeft(const std::vector<CopyLeft> &left);

Q_SIGNALS:
    void undoAsked();
    void personAsked(comity::Pk pk);
    void leftOutAsked();

private:
    QWidget *makeHead();
    QWidget *makeAdvice();
    QWidget *makeLeft();

    CopyLogModel *m_model;
    TableView *m_table;
    PlainLabel *m_empty;
    QPushButton *m_undo;
    QWidget *m_advice;
    PlainLabel *m_pauseTitle;
    PlainLabel *m_pause;
    QWidget *m_left;
    PlainLabel *m_leftText;
    bool m_isWritable = true;
};

} // namespace comity::ui
