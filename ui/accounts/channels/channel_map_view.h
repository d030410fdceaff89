#pragma once

#include "model/accounts/channel_map.h"

#include <QGraphicsView>

namespace comity::ui {

/// The map drawn: channels at the start, destinations at the end, a curve with a head for each
/// signpost, and copies between channels dashed in the colour of a warning. As high as it needs.
///
/// ↑ ↓ move among the boxes of a column, ← → to the other column, Enter or a double click asks to
/// edit. The current box is told as one sentence by the accessible description and its links stand
/// out. Names are drawn plain, on one line.
class ChannelMapView : public QGraphicsView
{
    Q_OBJECT

public:
    explicit ChannelMapView(QWidget *parent = nullptr);

    /// Keeps the current box where it is still there.
    void show(const ChannelMap &map);
    /// One sentence on the current box; empty while there is none.
    QString currentSentence() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void editAsked();
    void currentMoved(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    /// A box by its column and its place there.
    struct Place
    {
        bool isDestination = false;
        std::size_t index = 0;

        bool operator==(const Place &) const = default;
    };

    void build();
    void addBoxes();
    void addLinks();
    QRectF rectOf(const Place &place) const;
    std::size_t countIn(bool isDestination) const;
    std::optional<Place> placeAt(const QPoint &position) const;
    void setCurrent(const Place &place);
    QString sentenceOf(const Place &place) const;
    bool isMirrored() const { return layoutDirection() == Qt::RightToLeft; }

    ChannelMap m_map;
    std::optional<Place> m_current;
};

} // namespace comity::ui
