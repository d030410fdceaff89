#pragma once

#include <QWidget>
#include <optional>
#include <utility>

class QCheckBox;
class QTimeEdit;

namespace comity::ui {

/// From when until when somebody works, or that it is not said.
class HoursField : public QWidget
{
    Q_OBJECT

public:
    explicit HoursField(QWidget *parent = nullptr);

    /// Minutes of the day.
    using Hours = std::optional<std::pair<int, int>>;
    void setHours(const Hours &hours);
    Hours hours() const;

Q_SIGNALS:
    void changed();

private:
    QCheckBox *m_isSaid;
    QTimeEdit *m_from;
    QTimeEdit *m_to;
};

} // namespace comity::ui
