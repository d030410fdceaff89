#pragma once

#include <QWidget>

namespace comity::ui {

/// The letters of a person in a neutral disc.
class MonogramDisc : public QWidget
{
    Q_OBJECT

public:
    explicit MonogramDisc(QWidget *parent = nullptr, int pixels = 44);

    void setLetters(const QString &letters);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_letters;
    int m_pixels;
};

} // namespace comity::ui
