#pragma once

#include <QWidget>

namespace comity::ui {

/// Dims what stands in a widget without having it painted into a picture first: a graphics effect
/// paints all of a long list for the few cards that are seen, at every key. Clicks go through.
class Veil : public QWidget
{
    Q_OBJECT

public:
    /// Covers `covered`, whatever its size; clear at first.
    explicit Veil(QWidget &covered);

    /// Drawn or clear, and never hidden: that would have the list laid out again.
    void setDrawn(bool isDrawn);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_isDrawn = false;
};

} // namespace comity::ui
