#include "ui/drafts/reports/report_dialog.h"

#include "model/export/reports/report_html.h"
#include "ui/common/export_run.h"
#include "ui/common/file_target.h"
#include "ui/common/job_strip.h"
#include "ui/common/notice.h"
#include "ui/common/plain_label.h"
#include "ui/print/report_pdf.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QRadioButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {600, 370}; ///< at 100 %

void addAbout(QWidget *form, QAbstractButton *button, const QString &about)
{
    auto *label = new PlainLabel(about, TextStyle::Small, Tone::Muted);
    label->setWordWrap(true);
    label->setIndent(scaled(22));
    button->setAccessibleDescription(about);
    form->layout()->addWidget(button);
    form->layout()->addWidget(label);
}

} // namespace

ReportDialog::ReportDialog(
    WorkspaceSession &session, QSettings *settings, ReportSource source, QWidget *parent)
    : FramedDialog(u"reportDialog"_s, source.title, size100, parent)
    , m_session(session)
    , m_source(std::move(source))
    , m_target(new FileTarget(session.prompts(), settings, m_source.base(false), this))
    , m_done(new Notice)
    , m_run(new ExportRun(session, *m_target, this))
{
    m_form = makeForm();
    addTitle();
    addPart(m_form, 1);
    m_done->setObjectName(u"reportDone"_s);
    m_done->hide();
    addPart(m_done, 0, false);
    addPart(m_run->trouble(), 0, false);
    addPart(m_run->strip(), 0, false);
    addFoot(m_run->act());
    connect(m_target, &FileTarget::changed, this, &ReportDialog::follow);
    connect(m_run, &ExportRun::asked, this, &ReportDialog::start);
    connect(m_run, &ExportRun::written, this, &ReportDialog::finish);
    connect(m_run, &ExportRun::runningChanged, this, [this](bool isRunning) {
        m_form->setEnabled(!isRunning);
        if (isRunning) {
            m_done->hide();
        }
    });
    connect(m_done, &Notice::actionAsked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_run->path()).absolutePath()));
    });
    follow();
    m_html->setFocus();
}

QRadioButton *ReportDialog::addFormat(QWidget *form, const QString &text, const QString &about)
{
    auto *button = new QRadioButton(text);
    addAbout(form, button, about);
    connect(button, &QRadioButton::toggled, this, &ReportDialog::follow);
    return button;
}

QWidget *ReportDialog::makeForm()
{
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(4));
    m_html = addFormat(form, tr("&Page (HTML)"),
        tr("For any browser, offline, in one file. It loads nothing and prints well."));
    m_pdf = addFormat(form, tr("P&DF"), tr("The same on paper."));
    m_html->setObjectName(u"reportAsHtml"_s);
    m_pdf->setObjectName(u"reportAsPdf"_s);
    m_html->setChecked(true);
    column->addSpacing(scaled(8));
    m_redact = new QCheckBox(tr("&Redact it for discussion"));
    m_redact->setObjectName(u"reportRedacted"_s);
    addAbout(form, m_redact,
        tr("Names, handles, addresses and links become Person 1, Link 1 and so on. Notes stay. "
           "Read it once before you hand it on: a name that Comity does not know may be in it."));
    connect(m_redact, &QCheckBox::toggled, this, &ReportDialog::follow);
    column->addSpacing(scaled(8));
    auto *where = new QHBoxLayout;
    auto *label = new PlainLabel(tr("T&o"), TextStyle::Body, Tone::Muted);
    label->setBuddy(m_target);
    where->addWidget(label);
    where->addWidget(m_target, 1);
    column->addLayout(where);
    column->addStretch();
    return form;
}

ReportDialog::Format ReportDialog::format() const
{
    return m_pdf->isChecked() ? Format::Pdf : Format::Html;
}

void ReportDialog::follow()
{
    if (m_form == nullptr) {
        return; // the first choice is made while the form is made
    }
    m_target->setKind(format() == Format::Pdf ? u".pdf"_s : u".html"_s);
    if (m_redact->isChecked() != m_wasRedacted) {
        m_wasRedacted = m_redact->isChecked();
        m_target->setBase(m_source.base(m_wasRedacted));
    }
    m_run->setReady(!m_target->isEmpty());
    m_run->trouble()->hide();
    m_done->hide();
}

void ReportDialog::start()
{
    m_run->start(tr("Writing the report"),
        [make = m_source.make, format = format(), isRedacted = m_redact->isChecked()](
            SQLite::Database &database, const QString &path, ExportFiles &files,
            const JobContext &job) -> Result<void> {
            const auto paper = job.isStopped() ? failure(Error::Code::Cancelled)
                                               : make(database, isRedacted, job);
            if (!paper) {
                return tl::unexpected(paper.error());
            }
            return files.write(path, [&](QIODevice &device) -> Result<qint64> {
                const auto written = format == Format::Pdf ? paintReportPdf(device, *paper)
                                                           : writeReportHtml(device, *paper);
                // A stop that came while it was written keeps the file that stood there.
                return job.isStopped() ? failure(Error::Code::Cancelled) : written;
            });
        });
}

void ReportDialog::finish()
{
    m_done->show(Severity::Ok, tr("Written to %1").arg(QDir::toNativeSeparators(m_run->path())),
        tr("Open &folder"));
    findChild<QPushButton *>(u"cancelButton"_s)->setText(tr("Close"));
    m_run->act()->setFocus();
}

void ReportDialog::reject()
{
    if (!m_run->cancel()) {
        FramedDialog::reject();
    }
}

} // namespace comity::ui
