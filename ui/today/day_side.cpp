#include "ui/today/day_side.h"

#include "model/base/civil_time.h"
#include "model/goals/day_words.h"
#include "ui/common/buttons.h"
#include "ui/common/clear_layout.h"
#include "ui/common/due_text.h"
#include "ui/common/formatting.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/identity_text.h"
#include "ui/common/named_people.h"
#include "ui/common/plural.h"
#include "ui/common/scrolling_pane.h"
#include "ui/common/tall_frame.h"
#include "ui/common/tiles.h"
#include "ui/common/wrapped_label.h"
#include "ui/today/day_card.h"
#include "ui/today/mix_bar.h"
#include "ui/today/win_row.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr std::size_t daysOfRoad = 6;
constexpr int linkEdge = 3; ///< of a link, left of its text

/// The share of promotion that is wanted.
int promotionWanted(const goals::Scoreboard &board)
{
    const auto found = std::ranges::find_if(board.scores,
        [](const goals::Score &score) { return score.goal.measure == goals::Measure::PromoShare; });
    return found == board.scores.end()
        ? goals::usualPromotion
        : static_cast<int>(found->goal.wanted.value_or(goals::usualPromotion));
}

} // namespace

DaySide::DaySide(const Wording &wording, bool isWritable, QWidget *parent)
    : QFrame(parent)
    , m_wording(wording)
    , m_isWritable(isWritable)
{
    setObjectName(u"daySide"_s);
    setProperty("kind", u"pane"_s);
    auto *content = new TallFrame;
    content->setProperty("kind", u"pane"_s);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    makeSince();
    makeMix();
    m_road = makePart(u"dayRoad"_s, tr("Road to the headroom goal"));
    makeWins();
    Part card = makePart(u"dayCardPart"_s, tr("How did today go?"));
    m_card = new DayCard(isWritable);
    m_card->setObjectName(u"dayCard"_s);
    setFocusProxy(m_card); // where F6 leads: the round ends here
    card.body->addWidget(m_card);
    m_column->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new ScrollingPane(content));
}

void DaySide::makeWins()
{
    m_wins = makePart(u"dayWins"_s, tr("Last wins"));
    auto *note = makeButton(
        tr("Note a w&in…"), ButtonKind::Normal, u"list-add"_s, nullptr, ButtonSize::Small);
    auto *all = makeButton(tr("&All wins…"), ButtonKind::Flat, {}, nullptr, ButtonSize::Small);
    note->setObjectName(u"noteWinHere"_s);
    note->setEnabled(m_isWritable);
    all->setObjectName(u"allWins"_s);
    connect(note, &QPushButton::clicked, this, &DaySide::noteWinAsked);
    connect(all, &QPushButton::clicked, this, &DaySide::allWinsAsked);
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(6));
    row->addWidget(note);
    row->addWidget(all);
    row->addStretch(1);
    m_wins.inner->addLayout(row);
}

DaySide::Part DaySide::makePart(const QString &name, const QString &title)
{
    Part part;
    part.widget = new QWidget;
    part.widget->setObjectName(name);
    part.aside = new PlainLabel({}, TextStyle::Small, Tone::Muted);
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(8));
    head->addWidget(new PlainLabel(title, TextStyle::Strong), 1);
    head->addWidget(part.aside);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(scaled(16), scaled(14), scaled(16), scaled(14));
    inner->setSpacing(scaled(10));
    inner->addLayout(head);
    part.body = new QVBoxLayout;
    part.body->setSpacing(scaled(8));
    inner->addLayout(part.body);
    part.inner = inner;
    auto *column = new QVBoxLayout(part.widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(inner);
    column->addWidget(makeLine());
    m_column->addWidget(part.widget);
    return part;
}

QWidget *DaySide::makeFigure(const QString &name, const QString &word, PlainLabel *&figure)
{
    auto *card = new QFrame;
    card->setProperty("kind", u"card"_s);
    figure = new PlainLabel({}, TextStyle::Title);
    figure->setObjectName(name);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(scaled(10) - linkEdge, scaled(6), scaled(10), scaled(8));
    column->setSpacing(scaled(2));
    column->addWidget(figure);
    auto *label = new PlainLabel(word, TextStyle::Small, Tone::Muted);
    label->setObjectName(u"figureWord"_s);
    for (PlainLabel *part : {figure, label}) {
        part->setContentsMargins(linkEdge, 0, 0, 0);
    }
    column->addWidget(label);
    return card;
}

QWidget *DaySide::makePeopleFigure(const QString &name, const QString &word, PeopleFigure &figure)
{
    QWidget *card = makeFigure(name, word, figure.figure);
    figure.word = card->findChild<PlainLabel *>(u"figureWord"_s);
    figure.link = makeButton(word, ButtonKind::Link, {}, nullptr, ButtonSize::Small);
    figure.link->setObjectName(name + u"Show"_s);
    figure.link->hide();
    static_cast<QVBoxLayout *>(card->layout())->addWidget(figure.link, 0, Qt::AlignLeft);
    return card;
}

void DaySide::showFigure(const PeopleFigure &figure, std::optional<qint64> count, bool canOpen)
{
    figure.figure->setText(count ? signedText(*count) : unknownText());
    figure.word->setVisible(!canOpen);
    figure.link->setVisible(canOpen);
    figure.link->setAccessibleName(tr("%1 %2", "a number of people, and what they are")
                                       .arg(figure.figure->text(), figure.link->text()));
}

void DaySide::makeSince()
{
    m_since = makePart(u"daySince"_s, tr("Since the last import"));
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    row->addWidget(makePeopleFigure(u"sinceNew"_s, tr("new"), m_new), 1);
    row->addWidget(makePeopleFigure(u"sinceLeft"_s, tr("left"), m_left), 1);
    row->addWidget(makePeopleFigure(u"sinceBack"_s, tr("targets back"), m_back), 1);
    m_silence = makeWrapped({}, TextStyle::Small, Tone::Muted);
    m_silence->setObjectName(u"sinceSilence"_s);
    m_since.body->addLayout(row);
    m_showSilent = makeButton(tr("Show them"), ButtonKind::Link, {}, nullptr, ButtonSize::Small);
    m_showSilent->setObjectName(u"sinceSilenceShow"_s);
    m_since.body->addWidget(m_silence);
    m_since.body->addWidget(m_showSilent, 0, Qt::AlignLeft);
    connect(m_new.link, &QPushButton::clicked, this, [this] {
        PeopleQuery query;
        query.onlyNew = true;
        Q_EMIT peopleAsked(query);
    });
    connect(m_left.link, &QPushButton::clicked, this,
        [this] { Q_EMIT namesAsked(tr("Left since the list before"), m_wentAway); });
    connect(m_back.link, &QPushButton::clicked, this,
        [this] { Q_EMIT namesAsked(tr("Targets who followed back"), m_cameBack); });
    connect(m_showSilent, &QPushButton::clicked, this,
        [this] { Q_EMIT namesAsked(tr("Left without a reply"), m_leftInSilence); });
}

void DaySide::makeMix()
{
    m_mix = makePart(u"dayMix"_s, tr("What you posted, 30 days"));
    m_bar = new MixBar;
    m_bar->setObjectName(u"mixBar"_s);
    m_legendBox = new QWidget;
    auto *grid = new QGridLayout(m_legendBox);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(scaled(6));
    grid->setVerticalSpacing(scaled(4));
    for (std::size_t i = 0; i < mixOrder.size(); ++i) {
        m_legend[i] = new PlainLabel({}, TextStyle::Small, Tone::Muted);
        m_legend[i]->setObjectName(u"mixLegend%1"_s.arg(i));
        const int row = static_cast<int>(i) / 2;
        const int column = static_cast<int>(i) % 2 * 2;
        grid->addWidget(new MixMark(mixOrder[i]), row, column);
        grid->addWidget(m_legend[i], row, column + 1);
        grid->setColumnStretch(column + 1, 1);
    }
    m_mixNote = makeWrapped({}, TextStyle::Small, Tone::Muted);
    m_mixNote->setObjectName(u"mixNote"_s);
    m_mix.body->addWidget(m_bar);
    m_mix.body->addWidget(m_legendBox);
    m_mix.body->addWidget(m_mixNote);
    m_showPosts
        = makeButton(tr("Show the posts"), ButtonKind::Link, {}, nullptr, ButtonSize::Small);
    m_showPosts->setObjectName(u"mixShow"_s);
    connect(m_showPosts, &QPushButton::clicked, this, &DaySide::postsAsked);
    m_mix.body->addWidget(m_showPosts, 0, Qt::AlignLeft);
}

void DaySide::setGround(const TodayGround &ground)
{
    showSince(ground);
    showMix(ground);
    showRoad(ground);
    showWins(ground);
    m_card->setMark(ground.today(), ground.day.mark);
}

void DaySide::showSince(const TodayGround &ground)
{
    const auto &since = ground.day.since;
    m_since.widget->setVisible(since.has_value());
    if (!since) {
        return;
    }
    const auto day = civilDate(since->takenAt, ground.zone);
    m_since.aside->setText(tr("%1 · %2", "a network and a day")
                               .arg(networkName(ground.networkOf(since->account)),
                                   day ? nearDayText(*day, ground.today()) : unknownText()));
    m_cameBack = since->targetsBack.value_or(std::vector<Pk> {});
    m_leftInSilence = since->leftInSilence;
    m_wentAway = since->left;
    showFigure(m_new, since->isNew, since->isNew.value_or(0) != 0);
    showFigure(m_left, since->hasLeft ? std::optional(-*since->hasLeft) : std::nullopt,
        canBeNamed(m_wentAway));
    showFigure(m_back,
        since->targetsBack ? std::optional(static_cast<qint64>(m_cameBack.size())) : std::nullopt,
        canBeNamed(m_cameBack));
    m_silence->setVisible(!m_leftInSilence.empty());
    m_showSilent->setVisible(canBeNamed(m_leftInSilence));
    m_silence->setText(tr("%Ln of those who left had waited more than a week for a reply.", nullptr,
        plural(static_cast<qint64>(m_leftInSilence.size()))));
}

void DaySide::showMix(const TodayGround &ground)
{
    const goals::ContentMix &mix = ground.day.board.mix;
    const goals::DayWords words(m_wording, QLocale());
    m_mix.aside->setText(mix.isKnown ? tr("%Ln posts", nullptr, plural(mix.total())) : QString());
    QStringList said;
    for (std::size_t i = 0; i < mixOrder.size(); ++i) {
        const auto percent = mix.percent(mixOrder[i]);
        m_legend[i]->setText(
            tr("%1 %2", "a sort of posts and its share")
                .arg(words.sort(mixOrder[i]), percent ? percentText(*percent) : unknownText()));
        said += m_legend[i]->text();
    }
    const bool hasPosts = mix.total() > 0;
    m_bar->setMix(mix, spoken(said));
    m_bar->setVisible(hasPosts);
    m_legendBox->setVisible(hasPosts);
    m_showPosts->setVisible(hasPosts);
    const QString advice = words.mixAdvice(mix, promotionWanted(ground.day.board));
    m_mixNote->setText(hasPosts ? advice
            : mix.isKnown       ? tr("Nothing was posted in this time.")
            : mix.toldUntil
            ? tr("Imports tell of your posts until %1.")
                  .arg(nearDayText(dateIn(ground.zone, *mix.toldUntil), ground.today()))
            : tr("Your posts are not in any import yet."));
    m_mixNote->setVisible(!m_mixNote->text().isEmpty());
}

void DaySide::showRoad(const TodayGround &ground)
{
    const auto &road = ground.day.road;
    m_road.widget->setVisible(road.has_value());
    clearLayout(*m_road.body);
    if (!road) {
        return;
    }
    const auto goalDay = road->road.goalDay();
    m_road.aside->setText(goalDay ? nearDayText(*goalDay, ground.today()) : numberText(road->goal));
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(6));
    const std::vector<QDate> &days = road->road.days;
    for (std::size_t i = 0; i < qMin(daysOfRoad, days.size()); ++i) {
        PlainLabel *figure = nullptr;
        const QString day = QLocale().toString(days[i], tr("d MMM", "a day of the road"));
        QWidget *card = makeFigure(u"roadDay%1"_s.arg(i), day, figure);
        figure->setTextStyle(TextStyle::Strong);
        figure->setText(numberText(road->left + static_cast<qint64>(i + 1) * qint64 {road->batch}));
        row->addWidget(card, 1);
    }
    m_road.body->addLayout(row);
    const QString where = tr("%1 are free now, %2 is the goal.")
                              .arg(numberText(road->left), numberText(road->goal));
    m_road.body->addWidget(makeWrapped(road->road.peopleShort > 0
            ? tr("%1 Too few people fit the plan: %2 are missing.")
                  .arg(where, numberText(road->road.peopleShort))
            : where,
        TextStyle::Small, Tone::Muted));
}

void DaySide::showWins(const TodayGround &ground)
{
    clearLayout(*m_wins.body);
    for (const goals::Win &win : ground.day.wins) {
        m_wins.body->addWidget(new WinRow(win, m_wording, ground.zone));
    }
    if (ground.day.wins.empty()) {
        m_wins.body->addWidget(
            makeWrapped(tr("Small ones count as well."), TextStyle::Small, Tone::Muted));
    }
}

} // namespace comity::ui
