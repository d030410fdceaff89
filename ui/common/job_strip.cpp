#include "ui/common/job_strip.h"

#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/icons.h"
#include "ui/common/job_board.h"
#include "ui/common/meter_bar.h"
#include "ui/common/plain_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>
#include <memory>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int stripAfterMs = 1000;

} // namespace

JobStrip::JobStrip(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QWidget(this))
    , m_name(new PlainLabel({}, TextStyle::Strong))
    , m_count(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_timeLeft(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_bar(new MeterBar(this))
    , m_cancel(
          makeButton(tr("Cancel"), ButtonKind::Normal, u"dialog-cancel"_s, this, ButtonSize::Small))
{
    m_name->setElided(true);
    m_name->setObjectName(u"jobName"_s);
    m_count->setObjectName(u"jobCount"_s);
    m_cancel->setObjectName(u"jobCancel"_s);
    m_picture->setFixedSize(scaled(16), scaled(16));
    auto *line = new QHBoxLayout;
    line->setSpacing(scaled(8));
    line->addWidget(m_name);
    line->addWidget(m_count);
    line->addStretch();
    line->addWidget(m_timeLeft);
    auto *middle = new QVBoxLayout;
    middle->setSpacing(scaled(4));
    middle->addLayout(line);
    middle->addWidget(m_bar);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(14), scaled(7), scaled(12), scaled(7));
    row->setSpacing(scaled(12));
    row->addWidget(m_picture);
    row->addLayout(middle, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        Q_EMIT cancelAsked();
    });
    hide();
}

void JobStrip::begin(const QString &name, const QString &iconName)
{
    m_iconName = iconName;
    m_name->setText(name);
    m_count->clear();
    m_timeLeft->clear();
    m_bar->setShare(-1);
    m_bar->setAccessibleName(name);
    m_cancel->setEnabled(true);
    m_step.clear();
    m_clock.start();
    m_hasJob = true;
    setVisible(!m_isHeldBack);
}

QString JobStrip::timeLeftText(qint64 elapsedMs, const Progress &progress)
{
    if (progress.total <= 0 || progress.done <= 0 || elapsedMs < 1500) {
        return {};
    }
    const double perRow = double(elapsedMs) / double(progress.done);
    const qint64 seconds = qint64(perRow * double(progress.total - progress.done) / 1000.0);
    if (seconds < 1) {
        return {};
    }
    if (seconds < 90) {
        // In steps, so that the figure does not flicker.
        const int step = seconds < 10 ? 1 : 5;
        return tr("about %1 s left").arg((seconds + step - 1) / step * step);
    }
    return tr("about %n min left", nullptr, int((seconds + 30) / 60));
}

void JobStrip::setProgress(const Progress &progress)
{
    if (progress.step != m_step) {
        // Each step has its own pace.
        m_step = progress.step;
        m_clock.start();
    }
    const QString done = numberText(progress.done, locale());
    const QString text = progress.total > 0
        ? tr("%1 of %2").arg(done, numberText(progress.total, locale()))
        : (progress.done > 0 ? done : QString());
    m_count->setText(text);
    m_bar->setShare(progress.total > 0 ? double(progress.done) / double(progress.total) : -1);
    m_bar->setValueText(text);
    m_timeLeft->setText(timeLeftText(m_clock.elapsed(), progress));
}

void JobStrip::end()
{
    m_hasJob = false;
    hide();
}

void JobStrip::setHeldBack(bool isHeldBack)
{
    m_isHeldBack = isHeldBack;
    setVisible(m_hasJob && !isHeldBack);
}

void JobStrip::follow(JobBoard &board)
{
    // Which job the strip shows; 0 for none.
    const auto shown = std::make_shared<int>(0);
    const auto refresh = [this, &board, shown] {
        const auto &jobs = board.jobs();
        if (jobs.isEmpty()) {
            *shown = 0;
            end();
        } else if (jobs.constFirst().id != *shown) {
            const JobBoard::Job &job = jobs.constFirst();
            *shown = job.id;
            begin(job.name, job.iconName);
            setProgress(job.progress);
        }
    };
    connect(&board, &JobBoard::begun, this,
        [this, refresh] { QTimer::singleShot(stripAfterMs, this, refresh); });
    connect(&board, &JobBoard::ended, this, [refresh, shown](int id) {
        // Another job may be too young for a strip of its own; it comes by its timer.
        if (id == *shown) {
            refresh();
        }
    });
    connect(&board, &JobBoard::progressed, this, [this, &board, shown](int id) {
        const JobBoard::Job *job = board.find(id);
        if (job && id == *shown) {
            setProgress(job->progress);
        }
    });
    connect(this, &JobStrip::cancelAsked, &board, [&board, shown] { board.cancel(*shown); });
}

void JobStrip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Hover, palette()));
    painter.fillRect(0, height() - 1, width(), 1, color(Token::Line2, palette()));
    if (!m_iconName.isEmpty()) {
        drawIcon(painter, m_picture->geometry(), m_iconName, color(Token::Text, palette()));
    }
}

} // namespace comity::ui
