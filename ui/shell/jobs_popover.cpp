#include "ui/shell/jobs_popover.h"

#include "ui/common/job_board.h"
#include "ui/common/job_strip.h"
#include "ui/common/typography.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

QString stripName(int id)
{
    return u"job%1"_s.arg(id);
}

} // namespace

JobsPopover::JobsPopover(JobBoard &jobs, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_jobs(jobs)
    , m_strips(new QVBoxLayout(this))
{
    setObjectName(u"jobsPopover"_s);
    setProperty("kind", u"card"_s);
    m_strips->setContentsMargins(1, 1, 1, 1);
    m_strips->setSpacing(0);
    setMinimumWidth(scaled(420));
    connect(&jobs, &JobBoard::begun, this, &JobsPopover::addJob);
    connect(&jobs, &JobBoard::ended, this, &JobsPopover::removeJob);
    connect(&jobs, &JobBoard::progressed, this, [this](int id) {
        auto *strip = findChild<JobStrip *>(stripName(id));
        const JobBoard::Job *job = m_jobs.find(id);
        if (strip && job) {
            strip->setProgress(job->progress);
        }
    });
}

void JobsPopover::addJob(int id)
{
    const JobBoard::Job *job = m_jobs.find(id);
    auto *strip = new JobStrip(this);
    strip->setObjectName(stripName(id));
    m_strips->addWidget(strip);
    strip->begin(job->name, job->iconName);
    connect(strip, &JobStrip::cancelAsked, this, [this, id] { m_jobs.cancel(id); });
}

void JobsPopover::removeJob(int id)
{
    if (auto *strip = findChild<JobStrip *>(stripName(id))) {
        // It may be the strip whose button is being handled.
        strip->setObjectName({});
        strip->hide();
        strip->deleteLater();
    }
}

void JobsPopover::openAbove(QWidget *anchor)
{
    adjustSize();
    move(anchor->mapToGlobal(QPoint(0, -height() - scaled(4))));
    show();
    setFocus();
}

} // namespace comity::ui
