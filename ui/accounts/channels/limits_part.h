#pragma once

#include "ui/accounts/channels/channels_ground.h"

#include <QWidget>

class QPushButton;

namespace comity::ui {

class LimitsModel;
class PlainLabel;
class TableView;

/// The limits in use on each network, and when somebody last read them: a part of the right column
/// of Accounts.
class LimitsPart : public QWidget
{
    Q_OBJECT

public:
    explicit LimitsPart(bool isWritable, QWidget *parent = nullptr);

    void show(const ChannelsGround &ground);

Q_SIGNALS:
    /// Of this network first; empty: of the first.
    void editAsked(const QString &network);
    /// The user read them all today.
    void reviewAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeTable();
    void fit();
    void askEdit(const QModelIndex &index);
    static QString reviewWords(const ChannelsGround &ground);

    QPushButton *m_edit;
    QPushButton *m_review;
    LimitsModel *m_model;
    TableView *m_table;
    PlainLabel *m_note;
    QStringList m_networks; ///< codes, as the columns
};

} // namespace comity::ui
