#include "ui/insights/boss_report_dialog.h"

#include "model/export/export_files.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/export_run.h"
#include "ui/common/file_target.h"
#include "ui/common/formatting.h"
#include "ui/common/job_strip.h"
#include "ui/common/notice.h"
#include "ui/common/plain_label.h"
#include "ui/print/report_pdf.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {620, 640}; ///< at 100 %

/// What tr() needs in a file of functions.
struct BossPaper
{
    Q_DECLARE_TR_FUNCTIONS(BossPaper)
};

QString fileBaseOf(const InsightsQuestion &question)
{
    return QFileInfo(question.path).completeBaseName() + u"-report-"_s
        + QDateTime::fromSecsSinceEpoch(question.asOf, Qt::UTC).date().toString(Qt::ISODate);
}

} // namespace

ReportPaper bossPaper(const goals::BossFacts &facts, const QString &account, const Wording &wording,
    const QLocale &locale)
{
    ReportPaper paper;
    paper.title = BossPaper::tr("How our community fares");
    paper.subtitle = BossPaper::tr("%1, %2 to %3", "an account and two days")
                         .arg(account, dateText(facts.from, locale), dateText(facts.until, locale));
    paper.foot = BossPaper::tr("Made with Comity from our own exports. Nobody is named here.");
    paper.page = BossPaper::tr("Page %1 of %2");
    for (const goals::BossSection &section : goals::bossReport(facts, wording, locale)) {
        ReportSection part {section.title, {}};
        for (const QString &sentence : section.sentences) {
            part.blocks.push_back({ReportBlock::Kind::Sentence, sentence});
        }
        paper.sections.push_back(std::move(part));
    }
    return paper;
}

BossReportDialog::BossReportDialog(WorkspaceSession &session, QSettings *settings,
    const InsightsQuestion &question, const QString &account, QWidget *parent)
    : FramedDialog(u"bossReportDialog"_s, tr("Report in plain words"), size100, parent)
    , m_session(session)
    , m_account(account)
    , m_target(new FileTarget(session.prompts(), settings, fileBaseOf(question), this))
    , m_run(new ExportRun(session, *m_target, this))
    , m_done(new Notice)
    , m_reading(
          new PlainLabel(tr("Reading every message of these days…"), TextStyle::Body, Tone::Muted))
{
    addPart(makeDialogHead(windowTitle(),
        tr("One page for whoever pays for the work. It says what is known, and what is not.")));
    addPart(makeDialogScroll(makeBody(), tr("The report")), 1);
    addPart(makeWhere());
    m_done->setObjectName(u"reportDone"_s);
    m_done->hide();
    addPart(m_done, 0, false);
    addPart(m_run->trouble(), 0, false);
    addPart(m_run->strip(), 0, false);
    addFoot(m_run->act());
    m_run->act()->setText(tr("&Save as PDF"));
    m_run->setReady(false);
    m_target->setKind(u".pdf"_s);
    connect(m_target, &FileTarget::changed, this, [this] {
        m_run->setReady(!m_target->isEmpty() && !m_paper.sections.empty());
        m_run->trouble()->hide();
        m_done->hide();
    });
    connect(m_run, &ExportRun::asked, this, &BossReportDialog::save);
    connect(m_run, &ExportRun::written, this, [this] {
        m_done->show(Severity::Ok, tr("Written to %1").arg(QDir::toNativeSeparators(m_run->path())),
            tr("Open &folder"));
        findChild<QPushButton *>(u"cancelButton"_s)->setText(tr("Close"));
    });
    connect(m_done, &Notice::actionAsked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_run->path()).absolutePath()));
    });
    m_job = session.read(
        this, [question](const JobContext &job) { return readBossFacts(question, job); },
        [this](const Result<goals::BossFacts> &facts) { take(facts); });
}

QWidget *BossReportDialog::makeBody()
{
    auto *body = new QWidget;
    body->setObjectName(u"bossSheet"_s);
    m_sheet = new QVBoxLayout(body);
    m_sheet->setContentsMargins(scaled(18), scaled(14), scaled(18), scaled(14));
    m_sheet->setSpacing(scaled(4));
    m_reading->setObjectName(u"bossReading"_s);
    m_reading->setWordWrap(true);
    m_sheet->addWidget(m_reading);
    m_sheet->addStretch();
    return body;
}

QWidget *BossReportDialog::makeWhere()
{
    auto *part = new QWidget;
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    row->setSpacing(scaled(8));
    auto *label = new PlainLabel(tr("T&o"), TextStyle::Body, Tone::Muted);
    label->setBuddy(m_target);
    row->addWidget(label);
    row->addWidget(m_target, 1);
    return part;
}

void BossReportDialog::take(const Result<goals::BossFacts> &facts)
{
    if (!facts) {
        m_reading->setText(m_session.wording().explain(facts.error()).happened);
        m_reading->setTone(Tone::Stop);
        return;
    }
    m_paper = bossPaper(*facts, m_account, m_session.wording(), QLocale());
    showPaper();
    m_run->setReady(!m_target->isEmpty());
}

void BossReportDialog::showPaper()
{
    m_reading->hide();
    int at = 0;
    const auto add = [this, &at](const QString &text, TextStyle style, Tone tone) {
        auto *label = new PlainLabel(text, style, tone);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_sheet->insertWidget(at++, label);
    };
    add(m_paper.title, TextStyle::Title, Tone::Normal);
    add(m_paper.subtitle, TextStyle::Small, Tone::Muted);
    for (const ReportSection &section : m_paper.sections) {
        m_sheet->insertSpacing(at++, scaled(10));
        add(section.title, TextStyle::Strong, Tone::Normal);
        for (const ReportBlock &block : section.blocks) {
            add(block.text, TextStyle::Body, Tone::Normal);
        }
    }
}

void BossReportDialog::save()
{
    m_run->start(tr("Writing the report"),
        [paper = m_paper](SQLite::Database & /*database*/, const QString &path, ExportFiles &files,
            const JobContext & /*job*/) -> Result<void> {
            return files.write(
                path, [&paper](QIODevice &device) { return paintReportPdf(device, paper); });
        });
}

void BossReportDialog::reject()
{
    if (!m_run->cancel()) {
        m_job.cancel();
        FramedDialog::reject();
    }
}

} // namespace comity::ui
