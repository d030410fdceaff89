#pragma once

#include <QWidget>
#include <optional>

class QPushButton;

namespace comity::ui {

class ToggleSwitch;

/// A switch and, at the end of the row, how many people it is about. The count opens them.
class SwitchRow : public QWidget
{
    Q_OBJECT

public:
    explicit SwitchRow(const QString &label, QWidget *parent = nullptr);

    bool isOn() const;
    void setOn(bool isOn);
    /// Nothing while nobody counted.
    void setCount(std::optional<qint64> count);
    ToggleSwitch *toggle() const { return m_switch; }
    QPushButton *countButton() const { return m_count; }

Q_SIGNALS:
    void toggled(bool isOn);
    void countClicked();

private:
    QString m_label;
    ToggleSwitch *m_switch;
    QPushButton *m_count;
};

} // namespace comity::ui
