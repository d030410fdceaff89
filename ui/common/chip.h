#pragma once

#include <QAbstractButton>
#include <QLocale>
#include <optional>

namespace comity::ui {

/// A facet of a filter: label and count. The count is "…" while it is computed and absent while
/// nobody asked; from ten thousand on it is shortened, and the tool tip has all its digits.
/// Ctrl+click tells `chosen(true)`, to combine with others.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Chip(const QString &label, QWidget *parent = nullptr);

    void setCount(qint64 count);
    void setCounting();
    void clearCount();
    std::optional<qint64> count() const { return m_count; }
    /// 6,825, 18.2k, 1.2M.
    static QString shortened(qint64 count, const QLocale &locale);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// A click or Space; `isAdded` when Ctrl was held.
    void chosen(bool isAdded);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    /// The page decides what a click checks, for chips depend on each other.
    void nextCheckState() override { }
    bool event(QEvent *event) override;

private:
    QString countText() const;
    void countChanged();
    void showWholeCount(const QPoint &at);

    std::optional<qint64> m_count;
    bool m_isCounting = false;
};

} // namespace comity::ui
