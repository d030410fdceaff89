#pragma once

#include <QWidget>
#include <optional>

class QPushButton;

namespace comity::ui {

class PlainLabel;
class ToggleSwitch;

/// One kind of people that plans leave out: a switch, or a lock where there is no choice, and how
/// many they are. The count opens them.
class LeftOutRow : public QWidget
{
    Q_OBJECT

public:
    LeftOutRow(const QString &label, bool isChoice, QWidget *parent = nullptr);

    void setOn(bool isOn);
    bool isOn() const;
    /// Nothing while nobody counted.
    void setCount(std::optional<qint64> count);
    QPushButton *countButton() const { return m_count; }
    /// Null where there is no choice.
    ToggleSwitch *toggle() const { return m_switch; }

Q_SIGNALS:
    void toggled(bool isOn);
    void countClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_label;
    ToggleSwitch *m_switch = nullptr;
    QPushButton *m_count;
    PlainLabel *m_nobody; ///< 0, which opens nothing
};

} // namespace comity::ui
