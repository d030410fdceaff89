#pragma once

#include "model/base/wording.h"
#include "model/standing/people_query.h"
#include "ui/today/today_ground.h"

#include <QFrame>

class QGridLayout;
class QHBoxLayout;
class QPushButton;
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
    /// The people behind a number: all of whom this holds, or those.
    void peopleAsked(const comity::PeopleQuery &query);
    void namesAsked(const QString &title, const std::vector<comity::Pk> &people);
    /// The posts behind the bar.
    void postsAsked();

private:
    struct Part
    {
        QWidget *widget = nullptr;
        PlainLabel *aside = nullptr; ///< at the end of its head
        QVBoxLayout *body = nullptr;
        QVBoxLayout *inner = nullptr; ///< that holds the body
    };

    /// A number of people, whose word opens them where it can.
    struct PeopleFigure
    {
        PlainLabel *figure = nullptr;
        PlainLabel *word = nullptr;
        QPushButton *link = nullptr;
    };

    Part makePart(const QString &name, const QString &title);
    QWidget *makeFigure(const QString &name, const QString &word, PlainLabel *&figure);
    QWidget *makePeopleFigure(const QString &name, const QString &word, PeopleFigure &figure);
    static void showFigure(const PeopleFigure &figure, std::optional<qint64> count, bool canOpen);
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
    PeopleFigure m_new;
    PeopleFigure m_left;
    PeopleFigure m_back;
    PlainLabel *m_silence = nullptr;
    QPushButton *m_showSilent = nullptr;
    std::vector<Pk> m_cameBack;
    std::vector<Pk> m_leftInSilence;
    std::vector<Pk> m_wentAway;
    MixBar *m_bar = nullptr;
    std::array<PlainLabel *, goals::postSortCount> m_legend = {};
    QWidget *m_legendBox = nullptr;
    PlainLabel *m_mixNote = nullptr;
    QPushButton *m_showPosts = nullptr;
    DayCard *m_card = nullptr;
};

} // namespace comity::ui
