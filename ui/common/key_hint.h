#pragma once

#include "ui/common/tokens.h"

#include <QWidget>

namespace comity::ui {

/// A key in a small frame as wide as `rect`, which keyCapWidth() tells, and centred in its height.
void drawKeyCap(QPainter &painter, const QRect &rect, const QString &key, const QPalette &palette,
    Token edge = Token::Line2);
int keyCapWidth(const QString &key);

/// A key in a small frame with what it does beside it. `meaning` may be empty.
class KeyHint : public QWidget
{
    Q_OBJECT

public:
    explicit KeyHint(const QString &key, const QString &meaning = {}, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_key;
    QString m_meaning;
};

} // namespace comity::ui
