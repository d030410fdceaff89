#pragma once

#include "ui/common/tokens.h"

#include <QRectF>
#include <QWidget>

class QPainter;

namespace comity::ui {

/// Octagon with bar, triangle with !, rounded square with i, circle with tick: the shapes alone
/// carry the meaning, without colour.
void drawSeverity(QPainter &painter, const QRectF &rect, Severity severity, Scheme scheme);

/// The word read out for a shape that stands alone.
QString severityWord(Severity severity);

/// A shape as a widget: 16 px unless told otherwise.
class SeverityShape : public QWidget
{
    Q_OBJECT

public:
    explicit SeverityShape(Severity severity, QWidget *parent = nullptr, int pixels = 16);

    Severity severity() const { return m_severity; }
    void setSeverity(Severity severity);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Severity m_severity;
    int m_pixels;
};

} // namespace comity::ui
