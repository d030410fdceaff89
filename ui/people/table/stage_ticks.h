#pragma once

#include "model/people/stage.h"

#include <QWidget>

namespace comity::ui {

/// How far we have come with somebody as five ticks. The word stands beside it.
class StageTicks : public QWidget
{
    Q_OBJECT

public:
    explicit StageTicks(Stage stage, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Stage m_stage;
};

} // namespace comity::ui
