#pragma once

#include <QWidget>

namespace comity::ui {

/// A word on a neutral tile: a reason, a tag.
class TagTile : public QWidget
{
    Q_OBJECT

public:
    explicit TagTile(const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace comity::ui
