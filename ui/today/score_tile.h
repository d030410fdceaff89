#pragma once

#include "model/goals/day_words.h"
#include "ui/common/tokens.h"

#include <QAbstractButton>

namespace comity::ui {

/// One goal of the scoreboard: its figure, the last weeks as a line, and how it stands in shape and
/// word. A click opens what stands behind it.
class ScoreTile : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ScoreTile(QWidget *parent = nullptr);

    /// `repliesWithin` is the minutes of the service level.
    void setScore(
        const goals::Score &score, const goals::DayWords &words, int repliesWithin, QDate today);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintFigure(QPainter &painter, const QRect &line) const;
    void paintTrend(QPainter &painter, const QRect &rect) const;
    void paintStanding(QPainter &painter, const QRect &line) const;

    QString m_figure;
    QString m_of;
    QString m_standing;
    QString m_goal;
    std::optional<Severity> m_shape; ///< none: there is nothing to judge
    std::vector<std::optional<qint64>> m_trend; ///< as goals::Score::trend
    std::optional<qint64> m_wanted;
};

} // namespace comity::ui
