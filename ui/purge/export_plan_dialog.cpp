#include "ui/purge/export_plan_dialog.h"

#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/db/db_error.h"
#include "ui/common/buttons.h"
#include "ui/common/export_run.h"
#include "ui/common/file_target.h"
#include "ui/common/job_strip.h"
#include "ui/common/notice.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/print/plan_pdf.h"
#include "ui/purge/open_batch.h"
#include "ui/purge/reopen_plan_dialog.h"

#include <QDir>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {600, 470}; ///< at 100 %

QString mastodonAbout()
{
    return ExportPlanDialog::tr("Everybody you keep, for the import of your server.");
}

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
    , m_run(new ExportRun(session, *m_target, this))
    , m_reopen(makeButton(tr("&Read a plan again…"), ButtonKind::Normal, u"document-open"_s))
{
    m_form = makeForm();
    addTitle();
    addPart(m_form, 1);
    addPart(m_warning, 0, false);
    addPart(m_run->trouble(), 0, false);
    addPart(m_run->strip(), 0, false);
    m_reopen->setObjectName(u"reopenPlan"_s);
    m_reopen->setAutoDefault(false);
    m_reopen->setEnabled(session.isWritable());
    auto *beside = new QWidget;
    auto *row = new QHBoxLayout(beside);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_reopen);
    row->addStretch();
    addFoot(m_run->act(), beside);
    m_warning->setObjectName(u"exportWarning"_s);
    connect(m_target, &FileTarget::changed, this, &ExportPlanDialog::follow);
    connect(m_run, &ExportRun::asked, this, &ExportPlanDialog::start);
    connect(m_run, &ExportRun::written, this, &ExportPlanDialog::finish);
    connect(m_run, &ExportRun::runningChanged, this, [this](bool isRunning) {
        m_form->setEnabled(!isRunning);
        m_reopen->setEnabled(!isRunning && m_session.isWritable());
        if (!isRunning && m_judgesLater) {
            judgeMastodon();
        }
    });
    connect(m_reopen, &QPushButton::clicked, this, &ExportPlanDialog::reopen);
    connect(&session, &WorkspaceSession::changed, this, &ExportPlanDialog::judgeMastodon);
    m_choices.at(PlanFormat::Mastodon)->setEnabled(false);
    m_abouts.at(PlanFormat::Mastodon)->setText(tr("Looking through your lists…"));
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
    addChoice(
        form, PlanFormat::Mastodon, tr("Following CSV for a &Mastodon server"), mastodonAbout());
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

/// Reads every list of the account.
void ExportPlanDialog::judgeMastodon()
{
    m_judge.cancel();
    const int question = ++m_question;
    // What comes of it may choose another format, and with it another file.
    m_judgesLater = m_run->isRunning();
    if (m_judgesLater) {
        return;
    }
    m_judge = m_session.read(
        this,
        [file = m_session.file().path(), account = m_account, plan = m_plan,
            now = m_session.clock()().toSecsSinceEpoch()](const JobContext &) {
            return db::guarded(file, [&] {
                const auto database = db::connect(file, db::Use::Job);
                return mayWriteKeptFollowing(
                    *database, account, plan, planFileBase(plan, PlanFormat::Mastodon), now);
            });
        },
        [this, question](const Result<Dated> &may) {
            if (question != m_question) {
                return;
            }
            m_judgesLater = m_run->isRunning();
            if (!m_judgesLater) {
                takeJudgement(may);
            }
        });
}

/// Says why there is no such file, where there may be none.
void ExportPlanDialog::takeJudgement(const Result<Dated> &may)
{
    QRadioButton *const choice = m_choices.at(PlanFormat::Mastodon);
    QString about = mastodonAbout();
    if (may) {
        m_listTakenAt = *may;
        if (choice->isChecked()) {
            follow();
        }
    } else {
        const Wording::Explanation why = m_session.wording().explain(may.error());
        about = QStringList {why.happened, why.advice}.join(u' ');
        if (choice->isChecked()) {
            m_choices.at(PlanFormat::Html)->setChecked(true);
        }
    }
    choice->setEnabled(may.has_value());
    choice->setAccessibleDescription(about);
    m_abouts.at(PlanFormat::Mastodon)->setText(about);
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
    m_run->setReady(!m_target->isEmpty());
    m_run->trouble()->hide();
    if (format() == PlanFormat::Mastodon) {
        const QString day = dayWords(m_listTakenAt, zoneOrSystem(m_account.timeZone));
        m_warning->show(
            Severity::Warn, m_session.wording().sentence(u"following_file", u"overwrite", {day}));
    } else {
        m_warning->hide();
    }
}

void ExportPlanDialog::start()
{
    const PlanExport how {
        format(), m_account, m_session.clock()().toSecsSinceEpoch(), paintPlanPdf};
    m_run->start(tr("Exporting the batch"),
        [file = m_session.file().path(), plan = m_plan, how, wording = m_session.wording()](
            SQLite::Database &database, const QString &path, ExportFiles &files,
            const JobContext &job) {
            return exportPlan(database, file, plan, how, wording, path, files, job)
                .map([](const QStringList &) {});
        });
}

void ExportPlanDialog::finish(const ExportFiles &files)
{
    const QString sentence = tr("%Ln people written to %1", nullptr, plural(files.rows()))
                                 .arg(QDir::toNativeSeparators(m_run->path()));
    accept();
    Q_EMIT told(sentence);
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
    if (!m_run->cancel()) {
        FramedDialog::reject();
    }
}

} // namespace comity::ui
