#pragma once

#include "ui/common/tokens.h"
#include "ui/common/typography.h"

#include <QLabel>

namespace comity::ui {

/// The only label of Comity. Text is plain, whatever it holds: a stranger's `<img src=file:>` is
/// shown, not loaded. Follows the theme and the text size. An eliding label shows its whole text
/// as a tool tip when it does not fit.
class PlainLabel : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &text, TextStyle style = TextStyle::Body,
        Tone tone = Tone::Normal, QWidget *parent = nullptr);

    TextStyle textStyle() const { return m_style; }
    void setTextStyle(TextStyle style);
    void setTone(Tone tone);
    /// One line that may shrink. Without it the label wraps or asks for its full width.
    void setElided(bool isElided);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();

    TextStyle m_style = TextStyle::Body;
    Tone m_tone = Tone::Normal;
    bool m_isElided = false;
    bool m_isDressing = false;
};

} // namespace comity::ui
