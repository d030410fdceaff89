#pragma once

#include <QWidget>

namespace comity::ui {

class PlainLabel;

/// Where a chart will be once there is enough to draw: a grey frame and why it is empty.
class ChartPlaceholder : public QWidget
{
    Q_OBJECT

public:
    explicit ChartPlaceholder(QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_title;
    PlainLabel *m_sentence;
};

} // namespace comity::ui
