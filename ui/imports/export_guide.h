#pragma once

#include "model/base/wording.h"

#include <QFrame>

namespace comity::ui {

/// How to get an export of one network, as numbered steps in a popover. Esc or a click elsewhere
/// closes it.
class ExportGuide : public QFrame
{
    Q_OBJECT

public:
    /// `code` of a network, or "csv".
    ExportGuide(const Wording &wording, const QString &code, QWidget *parent);

    /// True when there are steps for this network.
    static bool isKnown(const Wording &wording, const QString &code);
    /// Shows a guide below `anchor`, inside the screen; it deletes itself.
    static void showBelow(QWidget *anchor, const Wording &wording, const QString &code);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace comity::ui
