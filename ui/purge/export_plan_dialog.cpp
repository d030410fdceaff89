#include "ui/purge/export_plan_dialog.h"

#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/db/db_error.h"
#include "ui/common/buttons.h"
#include "ui/common/file_target.h"
#include "ui/common/job_strip.h"
#include "ui/common/notice.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/print/plan_pdf.h"
#include "ui/purge/open_batch.h"
#include "ui/purge/reopen_plan_dialog.h"

#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {600, 470}; ///< at 100 %

} // namespace

ExportPlanDialog::ExportPlanDialog(
    WorkspaceSession &session, QSettings *settings, OpenBatch &batch, QWidget *parent)
    : FramedDialog(u"exportPlanDialog"_s, tr("Export the batch"), size100, parent)
    , m_session(session)
    , m_batch(batch)
    , m_plan(batch.document().value_or(PlanDocument {}))
    , m_account(
          AccountsStore(session.file().reader()).account(m_plan.accountId).value_or(Account {}))
    , m_target(
          new FileTarget(session.prompts(), settings, planFileBase(m_plan, PlanFormat::Html), this))
    , m_warning(new Notice)
    , m_trouble(new Notice)
    , m_strip(new JobStrip)
    , m_reopen(makeButton(tr("&Read a plan again…"), ButtonKind::Normal, u"document-open"_s))
    , m_export(makeButton(tr("&Export"), ButtonKind::Primary))
{
    m_form = makeForm();
    addTitle();
    addPart(m_form, 1);
    addPart(m_warning, 0, false);
    addPart(m_trouble, 0, false);
    addPart(m_strip, 0, false);
    m_export->setObjectName(u"exportAct"_s);
    m_reopen->setObjectName(u"reopenPlan"_s);
    m_reopen->setAutoDefault(false);
    m_reopen->setEnabled(session.isWritable());
    auto *beside = new QWidget;
    auto *row = new QHBoxLayout(beside);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_reopen);
    row->addStretch();
    addFoot(m_export, beside);
    m_warning->setObjectName(u"exportWarning"_s);
    m_trouble->setObjectName(u"exportTrouble"_s);
    m_trouble->hide();
    connect(m_target, &FileTarget::changed, this, &ExportPlanDialog::follow);
    connect(m_strip, &JobStrip::cancelAsked, this, [this] { m_session.cancelJob(m_job); });
    connect(m_export, &QPushButton::clicked, this, [this] { start(m_target->isAgreed()); });
    connect(m_reopen, &QPushButton::clicked, this, &ExportPlanDialog::reopen);
    connect(&session, &WorkspaceSession::jobProgressed, this, [this](int id) {
        for (const RunningJob &job : m_session.jobs()) {
            if (job.id == id && id == m_job) {
                m_strip->setProgress(job.progress);
            }
        }
    });
    judgeMastodon();
    follow();
    m_choices.at(PlanFormat::Html)->setFocus();
}

void ExportPlanDialog::addChoice(
    QWidget *form, PlanFormat format, const QString &text, const QString &about)
{
    auto *button = new QRadioButton(text);
    auto *label = new PlainLabel(about, TextStyle::Small, Tone::Muted);
    label->setWordWrap(true);
    label->setIndent(scaled(22));
    button->setAccessibleDescription(about);
    m_choices.emplace(format, button);
    m_abouts.emplace(format, label);
    form->layout()->addWidget(button);
    form->layout()->addWidget(label);
    connect(button, &QRadioButton::toggled, this, [this](bool isOn) {
        if (isOn) {
            m_target->setBase(planFileBase(m_plan, this->format()));
            follow();
        }
    });
}

QWidget *ExportPlanDialog::makeForm()
{
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(4));
    addChoice(form, PlanFormat::Html, tr("&Checklist to print and to tick"),
        tr("A page for any browser, offline, in one file. Its boxes remember."));
    addChoice(form, PlanFormat::Csv, tr("&Table (CSV)"),
        tr("For a spreadsheet. Decide and tick there, then read it again here."));
    addChoice(form, PlanFormat::Pdf, tr("&PDF"), tr("The checklist on paper."));
    addChoice(form, PlanFormat::Mastodon, tr("Following CSV for a &Mastodon server"),
        tr("Everybody you keep, for the import of your server."));
    m_choices.at(PlanFormat::Html)->setObjectName(u"exportAsHtml"_s);
    m_choices.at(PlanFormat::Csv)->setObjectName(u"exportAsCsv"_s);
    m_choices.at(PlanFormat::Pdf)->setObjectName(u"exportAsPdf"_s);
    m_choices.at(PlanFormat::Mastodon)->setObjectName(u"exportAsMastodon"_s);
    m_abouts.at(PlanFormat::Mastodon)->setObjectName(u"aboutMastodon"_s);
    m_choices.at(PlanFormat::Html)->setChecked(true);
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

/// Says why there is no such file, where there may be none.
void ExportPlanDialog::judgeMastodon()
{
    const auto may = db::guarded(m_session.file().path(), [this] {
        return mayWriteKeptFollowing(m_session.file().reader(), m_account, m_plan,
            planFileBase(m_plan, PlanFormat::Mastodon), m_session.clock()().toSecsSinceEpoch());
    });
    QRadioButton *const choice = m_choices.at(PlanFormat::Mastodon);
    choice->setEnabled(may.has_value());
    if (may) {
        m_listTakenAt = *may;
        return;
    }
    const Wording::Explanation why = m_session.wording().explain(may.error());
    const QString reason = QStringList {why.happened, why.advice}.join(u' ');
    m_abouts.at(PlanFormat::Mastodon)->setText(reason);
    choice->setAccessibleDescription(reason);
}

PlanFormat ExportPlanDialog::format() const
{
    for (const auto &[format, button] : m_choices) {
        if (button->isChecked()) {
            return format;
        }
    }
    return PlanFormat::Html;
}

void ExportPlanDialog::follow()
{
    if (m_form == nullptr) {
        return; // the first choice is made while the form is made
    }
    m_target->setKind(suffixOf(format()));
    m_export->setEnabled(!m_target->isEmpty());
    m_trouble->hide();
    if (format() == PlanFormat::Mastodon) {
        const QString day = dayWords(m_listTakenAt, zoneOrSystem(m_account.timeZone));
        m_warning->show(
            Severity::Warn, m_session.wording().sentence(u"following_file", u"overwrite", {day}));
    } else {
        m_warning->hide();
    }
}

void ExportPlanDialog::start(bool overwrites)
{
    m_trouble->hide();
    const QString path = m_target->path();
    if (QFileInfo(path) == QFileInfo(m_session.file().path())) {
        m_trouble->show(Severity::Stop, tr("This is the workspace itself. Choose another name."));
        return;
    }
    const QString name = tr("Exporting the batch");
    setRunning(true);
    m_strip->begin(name, u"document-export"_s);
    const PlanExport how {
        format(), m_account, m_session.clock()().toSecsSinceEpoch(), paintPlanPdf};
    m_job = m_session.run(
        this, name, u"document-export"_s, false,
        [file = m_session.file().path(), plan = m_plan, how, path, overwrites,
            wording = m_session.wording()](const JobContext &job) {
            return db::guarded(file, [&]() -> Result<ExportFiles> {
                const auto database = db::connect(file, db::Use::Job);
                ExportFiles files(overwrites);
                return exportPlan(*database, file, plan, how, wording, path, files, job)
                    .map([&files](const QStringList &) { return files; });
            });
        },
        [this](const Result<ExportFiles> &files) { finish(files); });
}

void ExportPlanDialog::setRunning(bool isRunning)
{
    m_form->setEnabled(!isRunning);
    m_export->setEnabled(!isRunning);
    m_reopen->setEnabled(!isRunning && m_session.isWritable());
    if (!isRunning) {
        m_job = 0;
        m_strip->end();
    }
}

void ExportPlanDialog::finish(const Result<ExportFiles> &files)
{
    setRunning(false);
    if (files) {
        m_target->remember();
        const QString sentence = tr("%Ln people written to %1", nullptr, plural(files->rows()))
                                     .arg(QDir::toNativeSeparators(m_target->path()));
        accept();
        Q_EMIT told(sentence);
        return;
    }
    m_export->setFocus();
    const Error &error = files.error();
    if (error.code == Error::Code::WorkspaceExists) {
        m_target->askToReplace(error.arguments.value(0), [this] { start(true); });
    } else if (error.code == Error::Code::Cancelled) {
        m_trouble->show(Severity::Note, tr("Export cancelled. No file was left half written."));
    } else {
        const Wording::Explanation why = m_session.wording().explain(error);
        m_trouble->show(Severity::Stop, QStringList {why.happened, why.advice}.join(u' '));
    }
}

/// In the place of this dialog, so that the focus goes back to the page from there.
void ExportPlanDialog::reopen()
{
    m_session.prompts().chooseFiles(this,
        {tr("Read a plan again"), {}, {tr("Tables (*.csv *.tsv *.txt)")}, tr("Read")},
        [this](const QStringList &paths) {
            if (paths.isEmpty()) {
                return;
            }
            auto *dialog = new ReopenPlanDialog(m_session, m_batch, paths.first(), parentWidget());
            dialog->open();
            accept();
        });
}

void ExportPlanDialog::reject()
{
    if (m_job != 0) {
        m_session.cancelJob(m_job);
        return;
    }
    FramedDialog::reject();
}

} // namespace comity::ui
