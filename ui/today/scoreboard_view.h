#pragma once

#include "model/base/wording.h"
#include "ui/common/page.h"
#include "ui/today/today_ground.h"

#include <QFrame>

class QGridLayout;
class QPushButton;

namespace comity::ui {

class PlainLabel;
class ScoreTile;

/// "Are we winning?": the goals as tiles, with how many are on track.
class ScoreboardView : public QFrame
{
    Q_OBJECT

public:
    ScoreboardView(const Wording &wording, bool isWritable, QWidget *parent = nullptr);

    void setGround(const TodayGround &ground);

Q_SIGNALS:
    /// The tiles stand in other rows.
    void heightChanged();
    void goalsAsked();
    /// What stands behind a goal.
    void scoreAsked(const comity::goals::Score &score);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();

    const Wording &m_wording;
    PlainLabel *m_summary;
    QPushButton *m_edit;
    QGridLayout *m_grid;
    std::vector<ScoreTile *> m_tiles;
    std::vector<goals::Score> m_scores;
    int m_columns = 0;
};

} // namespace comity::ui
