#pragma once

#include "model/goals/content_mix.h"

#include <QWidget>

namespace comity::ui {

/// What was posted as one bar; promotion is hatched. Its words stand beside it.
class MixBar : public QWidget
{
    Q_OBJECT

public:
    explicit MixBar(QWidget *parent = nullptr);

    void setMix(const goals::ContentMix &mix, const QString &spoken);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    goals::ContentMix m_mix;
};

/// A square in the look of a sort of posts, for the legend.
class MixMark : public QWidget
{
    Q_OBJECT

public:
    explicit MixMark(goals::PostSort sort, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    goals::PostSort m_sort;
};

/// In the order of the bar.
inline constexpr std::array mixOrder {goals::PostSort::Conversation, goals::PostSort::Sharing,
    goals::PostSort::Own, goals::PostSort::Promotion};

} // namespace comity::ui
