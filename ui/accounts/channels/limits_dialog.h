#pragma once

#include "ui/accounts/channels/channels_ground.h"
#include "ui/common/framed_dialog.h"

#include <map>

class QComboBox;
class QSpinBox;
class QToolButton;

namespace comity::ui {

class PlainLabel;

/// The limits in use of one network after the other: each with what its sources say, a number of
/// one's own, and the way back.
class LimitsDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// `network` is shown first; empty: the first.
    LimitsDialog(const std::vector<NetworkLimits> &networks, const QString &network,
        QWidget *parent = nullptr);

Q_SIGNALS:
    /// What differs from before; the dialog closes.
    void changesAsked(const std::vector<comity::ui::LimitChange> &changes);

private:
    struct Line
    {
        QSpinBox *value = nullptr;
        QToolButton *reset = nullptr;
        PlainLabel *hint = nullptr;
    };

    QWidget *makeChoice(const QString &network);
    QWidget *makeLines();
    const NetworkLimits &current() const;
    void showNetwork();
    void showLine(std::size_t line);
    void keep(std::size_t line, int value);
    /// As typed, else as it is; 0 for none.
    qint64 valueOf(const NetworkLimits &network, const networks::LimitInUse &limit) const;
    void save();

    std::vector<NetworkLimits> m_networks;
    std::map<std::pair<QString, QString>, qint64> m_typed; ///< by network and id; 0: none
    QComboBox *m_choice = nullptr;
    std::vector<Line> m_lines;
};

} // namespace comity::ui
