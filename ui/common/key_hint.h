#pragma once

#include <QWidget>

namespace comity::ui {

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
    int keyWidth() const;

    QString m_key;
    QString m_meaning;
};

} // namespace comity::ui
