#include "ui/today/scoreboard_view.h"

#include "ui/common/buttons.h"
#include "ui/common/due_text.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/typography.h"
#include "ui/today/score_tile.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int leastTileWidth = 168;

QString summaryOf(const goals::Scoreboard &board, QDate today)
{
    QString track = ScoreboardView::tr("%1 of %Ln goals on track", nullptr, plural(board.set))
                        .arg(QLocale().toString(board.onTrack));
    if (board.unknown > 0) {
        const QString unknown
            = ScoreboardView::tr("%Ln goals not known yet", nullptr, plural(board.unknown));
        if (board.set == 0) {
            return unknown;
        }
        track = ScoreboardView::tr("%1, %2", "goals on track, goals not known").arg(track, unknown);
    }
    if (!board.onTrackBefore || board.set == 0) {
        return board.set == 0 ? ScoreboardView::tr("Set a goal, and this says how it stands")
                              : track;
    }
    const int more = board.onTrack - *board.onTrackBefore;
    if (board.dayBefore.daysTo(today) != 1) {
        const QString day = nearDayText(board.dayBefore, today);
        return ScoreboardView::tr("%1, %2 on %3", "goals on track, how many were, a day")
            .arg(track, QLocale().toString(*board.onTrackBefore), day);
    }
    if (more == 0) {
        return ScoreboardView::tr("%1, as yesterday").arg(track);
    }
    return more > 0
        ? ScoreboardView::tr("%1, %Ln more than yesterday", nullptr, plural(more)).arg(track)
        : ScoreboardView::tr("%1, %Ln fewer than yesterday", nullptr, plural(-more)).arg(track);
}

} // namespace

ScoreboardView::ScoreboardView(const Wording &wording, bool isWritable, QWidget *parent)
    : QFrame(parent)
    , m_wording(wording)
    , m_summary(new PlainLabel({}, TextStyle::Body, Tone::Muted))
    , m_edit(makeButton(
          tr("Edit &goals"), ButtonKind::Flat, u"configure"_s, nullptr, ButtonSize::Small))
    , m_grid(new QGridLayout)
{
    setObjectName(u"scoreboard"_s);
    setProperty("kind", u"head"_s);
    m_summary->setObjectName(u"scoreSummary"_s);
    m_summary->setElided(true);
    m_edit->setObjectName(u"editGoals"_s);
    m_edit->setEnabled(isWritable);
    setFocusProxy(m_edit); // a frame shows no focus of its own
    connect(m_edit, &QPushButton::clicked, this, &ScoreboardView::goalsAsked);
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(8));
    head->addWidget(new PlainLabel(tr("Are we winning?"), TextStyle::Strong));
    head->addWidget(m_summary, 1);
    head->addWidget(m_edit);
    m_grid->setSpacing(scaled(10));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(14));
    column->setSpacing(scaled(8));
    column->addLayout(head);
    column->addLayout(m_grid);
}

void ScoreboardView::setGround(const TodayGround &ground)
{
    const goals::DayWords words(m_wording, QLocale());
    m_scores = ground.day.board.scores;
    m_summary->setText(summaryOf(ground.day.board, ground.today()));
    while (m_tiles.size() > m_scores.size()) {
        delete m_tiles.back();
        m_tiles.pop_back();
    }
    while (m_tiles.size() < m_scores.size()) {
        auto *tile = new ScoreTile(this);
        const std::size_t index = m_tiles.size();
        tile->setObjectName(u"scoreTile%1"_s.arg(index));
        connect(tile, &QAbstractButton::clicked, this,
            [this, index] { Q_EMIT scoreAsked(m_scores[index]); });
        tile->show(); // what is not shown asks for no room
        m_tiles.push_back(tile);
        m_columns = 0;
    }
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i]->setScore(m_scores[i], words, ground.repliesWithin, ground.today());
    }
    layOut();
}

void ScoreboardView::layOut()
{
    if (m_tiles.empty()) {
        return;
    }
    const int count = static_cast<int>(m_tiles.size());
    const auto columnsAt = [count](int width) {
        const int most = qMax(1, width / scaled(leastTileWidth));
        // As even as can be: six stand as 6, 3 × 2 or 2 × 3.
        const int rows = (count + most - 1) / most;
        return (count + rows - 1) / rows;
    };
    // A scroll bar that comes and goes with the rows moves none.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    const int columns = columnsAt(width());
    if (columns == m_columns || columnsAt(width() + bar) == m_columns) {
        return;
    }
    m_columns = columns;
    for (int column = 0; column < m_grid->columnCount(); ++column) {
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    }
    for (int i = 0; i < count; ++i) {
        m_grid->addWidget(m_tiles[static_cast<std::size_t>(i)], i / columns, i % columns);
        m_grid->setColumnStretch(i % columns, 1);
    }
    m_grid->invalidate();
    Q_EMIT heightChanged();
}

void ScoreboardView::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    layOut();
}

} // namespace comity::ui
