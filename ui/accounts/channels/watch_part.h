#pragma once

#include "ui/accounts/channels/channels_ground.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace comity::ui {

class PlainLabel;

/// Networks that may change under us, with what to look at and when: a part of the right column of
/// Accounts.
class WatchPart : public QWidget
{
    Q_OBJECT

public:
    explicit WatchPart(bool isWritable, QWidget *parent = nullptr);

    void show(const ChannelsGround &ground);

Q_SIGNALS:
    void addAsked();
    void editAsked(const QString &network);
    /// Somebody looked today.
    void lookedAsked(const QString &network);

private:
    QWidget *makeRow(const NetworkWatch &watch, QDate today);

    bool m_isWritable;
    QPushButton *m_add;
    PlainLabel *m_empty;
    QVBoxLayout *m_rows;
};

} // namespace comity::ui
