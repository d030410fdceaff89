#include "ui/shell/status_line.h"

#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/icons.h"
#include "ui/common/job_board.h"
#include "ui/common/plain_label.h"
#include "ui/common/tool_tip.h"
#include "ui/shell/jobs_popover.h"

#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

QPushButton *makeStatusButton(const QString &name, QWidget *parent)
{
    QPushButton *button = makeButton({}, ButtonKind::Flat, {}, parent);
    button->setObjectName(name);
    button->setProperty("sizing", u"tiny"_s);
    return button;
}

} // namespace

StatusLine::StatusLine(JobBoard &jobs, QWidget *parent)
    : QStatusBar(parent)
    , m_jobs(jobs)
    , m_popover(new JobsPopover(jobs, this))
    , m_file(addPart(u"statusFile"_s))
    , m_saved(addPart(u"statusSaved"_s))
    , m_counts(addPart(u"statusCounts"_s))
    , m_newest(addPart(u"statusNewest"_s))
    , m_running(makeStatusButton(u"statusJobs"_s, this))
    , m_zoom(makeStatusButton(u"statusZoom"_s, this))
{
    setObjectName(u"statusLine"_s);
    // Room for the icon, which is painted below.
    m_file->setIndent(scaled(24));
    setSizeGripEnabled(false);
    setContentsMargins(scaled(10), 0, scaled(8), 0);
    m_running->setAccessibleName(tr("Running jobs"));
    addWidget(m_running);
    auto *offline = new PlainLabel(
        tr("Offline: nothing leaves this computer"), TextStyle::Small, Tone::Muted);
    offline->setObjectName(u"statusOffline"_s);
    addPermanentWidget(offline);
    addPermanentWidget(m_zoom);
    setPlainToolTip(m_zoom, tr("Text size. Ctrl+0 sets it back to 100%"));
    setZoom(100);
    connect(m_zoom, &QPushButton::clicked, this, &StatusLine::zoomAsked);
    connect(m_running, &QPushButton::clicked, this, [this] { m_popover->openAbove(m_running); });
    connect(&m_jobs, &JobBoard::begun, this, &StatusLine::showJobs);
    connect(&m_jobs, &JobBoard::progressed, this, &StatusLine::showJobs);
    connect(&m_jobs, &JobBoard::ended, this, &StatusLine::showJobs);
    showJobs();
}

PlainLabel *StatusLine::addPart(const QString &name)
{
    auto *label = new PlainLabel({}, TextStyle::Small, Tone::Muted, this);
    label->setObjectName(name);
    addWidget(label);
    label->setIndent(scaled(7));
    label->hide();
    return label;
}

void StatusLine::setFile(const QString &fileName, bool isReadOnly)
{
    m_file->setText(isReadOnly ? tr("%1, read-only").arg(fileName) : fileName);
    m_file->setVisible(!fileName.isEmpty());
}

void StatusLine::setSavedAt(const QDateTime &localTime)
{
    m_saved->setVisible(localTime.isValid());
    m_saved->setText(tr("Saved %1").arg(locale().toString(localTime.time(), QLocale::ShortFormat)));
}

void StatusLine::setCounts(const QString &text)
{
    m_counts->setText(text);
    m_counts->setVisible(!text.isEmpty());
}

void StatusLine::setNewestImport(const QString &text)
{
    m_newest->setText(text);
    m_newest->setVisible(!text.isEmpty());
}

void StatusLine::setZoom(int percent)
{
    m_zoom->setText(percentText(percent, locale()));
    m_zoom->setAccessibleName(tr("Text size %1").arg(m_zoom->text()));
}

void StatusLine::showJobs()
{
    const QList<JobBoard::Job> &jobs = m_jobs.jobs();
    m_running->setVisible(!jobs.isEmpty());
    if (jobs.isEmpty()) {
        m_popover->hide();
        return;
    }
    const JobBoard::Job &job = jobs.constFirst();
    QString text = job.isStopping ? tr("Stopping: %1").arg(job.name) : job.name;
    if (job.progress.total > 0 && !job.isStopping) {
        const int percent = int(100 * job.progress.done / job.progress.total);
        text += u", "_s + percentText(percent, locale());
    }
    if (jobs.size() > 1) {
        text += tr(", %n more", nullptr, int(jobs.size()) - 1);
    }
    text = fontMetrics().elidedText(text, Qt::ElideMiddle, scaled(320));
    m_running->setText(text.replace(u'&', u"&&"_s));
}

void StatusLine::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Win, palette()));
    painter.fillRect(0, 0, width(), 1, color(Token::Line2, palette()));
    if (m_file->isVisible()) {
        const int side = scaled(16);
        const QRect icon(scaled(4), (m_file->height() - side) / 2, side, side);
        const QRect place
            = QStyle::visualRect(layoutDirection(), m_file->rect(), icon).translated(m_file->pos());
        drawIcon(painter, place, u"drive-harddisk"_s, color(Token::Muted, palette()));
    }
    for (const QWidget *part :
        std::initializer_list<QWidget *> {m_counts, m_newest, m_running, m_zoom}) {
        if (part->isVisible()) {
            painter.fillRect(part->x() - 1, height() / 2 - scaled(6), 1, scaled(12),
                color(Token::Line2, palette()));
        }
    }
}

} // namespace comity::ui
