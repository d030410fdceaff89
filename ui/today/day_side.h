#pragma once

#include "model/base/wording.h"
#include "ui/today/today_ground.h"

#include <QFrame>

class QGridLayout;
class QHBoxLayout;
class QVBoxLayout;

namespace comity::ui {

class DayCard;
class MixBar;
class PlainLabel;

/// Beside what is due: what the last import brought, what was posted, the road to the headroom
/// that was set, the last wins, and the end of the day.
class DaySide : public QFrame
{
    Q_OBJECT

public:
    DaySide(const Wording &wording, bool isWritable, QWidget *parent = nullptr);

    void setGround(const TodayGround &ground);
    DayCard *card() const { return m_card; }

Q_SIGNALS:
    void noteWinAsked();
    void allWinsAsked();

private:
    struct Part
    {
        QWidget *widget = nullptr;
        PlainLabel *aside = nullptr; ///< at the end of its head
        QVBoxLayout *body = nullptr;
        QVBoxLayout *inner = nullptr; ///< that holds the body
    };

    Part makePart(const QString &name, const QString &title);
    QWidget *makeFigure(const QString &name, const QString &word, PlainLabel *&figure);
    void makeSince();
    void makeMix();
    void makeWins();
    void showSince(const TodayGround &ground);
    void showMix(const TodayGround &ground);
    void showRoad(const TodayGround &ground);
    void showWins(const TodayGround &ground);

    const Wording &m_wording;
    bool m_isWritable;
    QVBoxLayout *m_column;
    Part m_since;
    Part m_mix;
    Part m_road;
    Part m_wins;
    PlainLabel *m_new = nullptr;
    PlainLabel *m_left = nullptr;
    PlainLabel *m_back = nullptr;
    PlainLabel *m_silence = nullptr;
    MixBar *m_bar = nullptr;
    std::array<PlainLabel *, goals::postSortCount> m_legend = {};
    QWidget *m_legendBox = nullptr;
    PlainLabel *m_mixNote = nullptr;
    DayCard *m_card = nullptr;
};

} // namespace comity::ui
