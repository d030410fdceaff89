#pragma once

#include "ui/accounts/channels/channels_ground.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace comity::ui {

class ChannelMapModel;
class ChannelMapView;
class TableView;

/// The channel map with its table twin, and what it tells: the first part of the right column of
/// Accounts.
class ChannelMapPart : public QWidget
{
    Q_OBJECT

public:
    explicit ChannelMapPart(bool isWritable, QWidget *parent = nullptr);

    void show(const ChannelsGround &ground);

Q_SIGNALS:
    void editAsked();

private:
    QWidget *makeEmpty(bool isWritable);
    QWidget *makeTable();
    void choose();
    void fitTable();

    bool m_isBlank = true;
    QToolButton *m_asTable;
    QPushButton *m_edit;
    ChannelMapView *m_view;
    ChannelMapModel *m_model;
    TableView *m_table;
    QStackedWidget *m_stack;
    QWidget *m_empty;
    QVBoxLayout *m_notes;
};

} // namespace comity::ui
