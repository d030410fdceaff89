#pragma once

#include <QFrame>

namespace comity::ui {

/// What scrolls and wraps: never lower than its layout wants at the width it has, because a scroll
/// area asks for the least height before it knows the width. Show at once what is put into a layout
/// in sight: what shows itself later is not counted.
class TallFrame : public QFrame
{
    Q_OBJECT

public:
    using QFrame::QFrame;

protected:
    bool event(QEvent *event) override;
};

} // namespace comity::ui
