#pragma once

#include <QWidget>

namespace comity::ui {

/// Two letters that name a network, with the whole name as tool tip.
class NetworkTile : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkTile(const QString &networkCode, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_letters;
};

} // namespace comity::ui
