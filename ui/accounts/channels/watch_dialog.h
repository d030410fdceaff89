#pragma once

#include "model/accounts/network_watch.h"
#include "ui/common/framed_dialog.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QPlainTextEdit;

namespace comity::ui {

/// What to watch on a network and when to look again.
class WatchDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// `watch` without a network is a new one, on one of `free`.
    WatchDialog(
        const NetworkWatch &watch, const QStringList &free, QDate today, QWidget *parent = nullptr);

Q_SIGNALS:
    void watchAsked(const comity::NetworkWatch &watch);
    void removeAsked(const QString &network);

private:
    QWidget *makeForm(const QStringList &free, QDate today);
    QWidget *makeRemove();
    void save();

    NetworkWatch m_watch;
    QComboBox *m_network = nullptr;
    QPlainTextEdit *m_note = nullptr;
    QCheckBox *m_hasDay = nullptr;
    QDateEdit *m_day = nullptr;
};

} // namespace comity::ui
