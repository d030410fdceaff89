#pragma once

#include <QScrollArea>

namespace comity::ui {

/// The part of a side pane below its head: scrolls downwards where it is too low, and is never
/// narrower than its content beside the scroll bar, so that nothing is cut at a larger text size.
class ScrollingPane : public QScrollArea
{
    Q_OBJECT

public:
    /// Takes `content` over.
    explicit ScrollingPane(QWidget *content, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;
};

} // namespace comity::ui
