#include "ui/common/export_dialog.h"

#include "ui/common/buttons.h"
#include "ui/common/job_strip.h"
#include "ui/common/notice.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {560, 400}; ///< at 100 %
constexpr char folderKey[] = "export/folder";

QString startFolder(const QSettings *settings)
{
    const QString kept
        = settings ? settings->value(QLatin1String(folderKey)).toString() : QString();
    return kept.isEmpty() || !QFileInfo(kept).isDir()
        ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
        : kept;
}

} // namespace

ExportDialog::ExportDialog(
    WorkspaceSession &session, QSettings *settings, Subject subject, QWidget *parent)
    : FramedDialog(u"exportDialog"_s, tr("Export people"), size100, parent)
    , m_session(session)
    , m_settings(settings)
    , m_subject(std::move(subject))
    , m_folder(startFolder(settings))
    , m_base(fileBase(m_subject.scopes.front().name))
    , m_scope(new QComboBox)
    , m_format(new QComboBox)
    , m_columns(new QComboBox)
    , m_redacted(new QCheckBox(tr("&Redacted: pseudonyms, rough numbers, no bios")))
    , m_path(new QLineEdit)
    , m_browse(makeButton(tr("C&hoose…"), ButtonKind::Normal, u"document-open"_s, this))
    , m_note(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_trouble(new Notice)
    , m_strip(new JobStrip)
    , m_export(makeButton(tr("&Export"), ButtonKind::Primary))
{
    fillChoices();
    m_form = makeForm();
    addTitle();
    addPart(m_form, 1);
    addPart(m_trouble, 0, false);
    addPart(m_strip, 0, false);
    m_export->setObjectName(u"exportAct"_s);
    addFoot(m_export);
    m_trouble->setObjectName(u"exportTrouble"_s);
    m_trouble->hide();
    connect(m_strip, &JobStrip::cancelAsked, this, [this] { m_session.cancelJob(m_job); });
    connect(m_export, &QPushButton::clicked, this, [this] { start(target() == m_agreed); });
    connect(&session, &WorkspaceSession::jobProgressed, this, [this](int id) {
        for (const RunningJob &job : m_session.jobs()) {
            if (job.id == id && id == m_job) {
                m_strip->setProgress(job.progress);
            }
        }
    });
    follow();
    m_format->setFocus();
}

void ExportDialog::fillChoices()
{
    for (const ExportScope &scope : m_subject.scopes) {
        m_scope->addItem(scope.label);
    }
    const auto add = [this](const QString &text, ExportFormat format) {
        m_format->addItem(text, int(format));
    };
    add(tr("CSV, a table for spreadsheets"), ExportFormat::Csv);
    add(tr("XLSX, an Excel workbook"), ExportFormat::Xlsx);
    add(tr("Handles, one a line"), ExportFormat::Handles);
    add(tr("Mastodon lists.csv"), ExportFormat::MastodonLists);
    m_columns->addItem(tr("As shown"));
    m_columns->addItem(tr("All that Comity knows"));
    if (m_subject.shown.empty()) {
        m_columns->removeItem(0);
    }
    for (QComboBox *box : {m_scope, m_format, m_columns}) {
        // A long name of a list must not widen the dialog.
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(24);
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::follow);
    }
    connect(m_scope, &QComboBox::currentIndexChanged, this, [this] {
        m_base = fileBase(scope().name);
        follow();
    });
    connect(m_redacted, &QCheckBox::toggled, this, &ExportDialog::follow);
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::chooseTarget);
    connect(m_path, &QLineEdit::textEdited, this, [this](const QString &text) {
        const QFileInfo file(QDir(m_folder), text.trimmed());
        const QString suffix = suffixOf(how().format);
        m_base = file.fileName();
        if (!isFolder() && m_base.endsWith(suffix, Qt::CaseInsensitive)) {
            m_base.chop(suffix.size());
        }
        m_folder = file.absolutePath();
        m_export->setEnabled(!m_base.isEmpty());
    });
}

void ExportDialog::addRow(QGridLayout &grid, const QString &label, QWidget *field)
{
    auto *text = new PlainLabel(label, TextStyle::Body, Tone::Muted);
    text->setBuddy(field);
    text->setMinimumWidth(scaled(80));
    QString name = label;
    field->setAccessibleName(name.remove(u'&'));
    const int row = grid.rowCount();
    grid.addWidget(text, row, 0);
    grid.addWidget(field, row, 1);
}

QWidget *ExportDialog::makeForm()
{
    m_scope->setObjectName(u"exportScope"_s);
    m_format->setObjectName(u"exportFormat"_s);
    m_columns->setObjectName(u"exportColumns"_s);
    m_redacted->setObjectName(u"exportRedacted"_s);
    m_path->setObjectName(u"exportPath"_s);
    m_browse->setObjectName(u"exportBrowse"_s);
    m_browse->setAutoDefault(false);
    m_note->setObjectName(u"exportNote"_s);
    m_note->setWordWrap(true);
    auto *form = new QWidget;
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(scaled(14), scaled(14), scaled(14), scaled(14));
    grid->setHorizontalSpacing(scaled(14));
    grid->setVerticalSpacing(scaled(10));
    grid->setColumnStretch(1, 1);
    addRow(*grid, tr("&Who"), m_scope);
    addRow(*grid, tr("&As"), m_format);
    addRow(*grid, tr("Co&lumns"), m_columns);
    grid->addWidget(m_redacted, grid->rowCount(), 1);
    auto *where = new QWidget;
    auto *row = new QHBoxLayout(where);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    row->addWidget(m_path, 1);
    row->addWidget(m_browse);
    auto *label = new PlainLabel(tr("&To"), TextStyle::Body, Tone::Muted);
    label->setBuddy(m_path);
    m_path->setAccessibleName(tr("To"));
    const int last = grid->rowCount();
    grid->addWidget(label, last, 0);
    grid->addWidget(where, last, 1);
    grid->addWidget(m_note, last + 1, 1);
    grid->setRowStretch(last + 2, 1);
    return form;
}

const ExportScope &ExportDialog::scope() const
{
    return m_subject.scopes.at(static_cast<std::size_t>(qMax(0, m_scope->currentIndex())));
}

PeopleExport ExportDialog::how() const
{
    PeopleExport how;
    how.format = static_cast<ExportFormat>(m_format->currentData().toInt());
    how.isRedacted = isTable(how.format) && m_redacted->isChecked();
    const bool isAll = m_columns->currentIndex() == m_columns->count() - 1;
    how.columns = isAll ? allPersonColumns(scope().isOfList) : m_subject.shown;
    how.title = scope().name;
    return how;
}

bool ExportDialog::isFolder() const
{
    const PeopleExport chosen = how();
    return wantsFolder(chosen.format, chosen.isRedacted, scope().parts);
}

QString ExportDialog::target() const
{
    return QDir(m_folder).filePath(isFolder() ? m_base : m_base + suffixOf(how().format));
}

void ExportDialog::follow()
{
    const PeopleExport chosen = how();
    m_redacted->setEnabled(isTable(chosen.format));
    m_columns->setEnabled(isTable(chosen.format) && !chosen.isRedacted && m_columns->count() > 1);
    m_path->setText(QDir::toNativeSeparators(target()));
    m_path->setCursorPosition(static_cast<int>(m_path->text().size()));
    const int parts = plural(static_cast<qint64>(scope().parts));
    QString note;
    if (isFolder()) {
        note = tr("%Ln files in this folder, one for each part.", nullptr, parts);
    } else if (chosen.format == ExportFormat::MastodonLists) {
        note = tr("To import at Mastodon, where nobody is told of your lists; who is on another "
                  "network is left out.");
    } else if (chosen.isRedacted) {
        note = tr("To talk about a case with others: nobody can be told from it by name.");
    } else if (chosen.format == ExportFormat::Xlsx && parts > 1) {
        note = tr("%Ln sheets, one for each part.", nullptr, parts);
    } else if (chosen.format == ExportFormat::Handles && scope().isOfList) {
        note = tr("Where you make a list of them on a network, keep it private: people are told "
                  "when they are added to a public one.");
    }
    m_note->setText(note);
    m_export->setEnabled(!m_base.isEmpty());
    m_export->setText(scope().people ? tr("&Export %Ln people", nullptr, plural(*scope().people))
                                     : tr("&Export"));
}

void ExportDialog::chooseTarget()
{
    const auto chosen = [this](const QString &path) {
        const QFileInfo file(path);
        const QString suffix = suffixOf(how().format);
        m_folder = file.absolutePath();
        m_base = file.fileName();
        const bool isWhole = isFolder() || m_base.endsWith(suffix, Qt::CaseInsensitive);
        if (!isFolder() && isWhole) {
            m_base.chop(suffix.size());
        }
        follow();
        m_agreed = isWhole && !isFolder() ? target() : QString();
    };
    const QString suffix = suffixOf(how().format);
    if (isFolder()) {
        m_session.prompts().chooseFolder(
            this, {tr("Export to a folder"), m_folder, {}, tr("Choose")}, chosen);
    } else {
        m_session.prompts().chooseSaveFile(this,
            {tr("Export to a file"), target(), {tr("Files (*%1)").arg(suffix)}, tr("Choose")},
            chosen);
    }
}

void ExportDialog::start(bool overwrites)
{
    m_trouble->hide();
    const QString path = target();
    if (QFileInfo(path) == QFileInfo(m_session.file().path())) {
        m_trouble->show(Severity::Stop, tr("This is the workspace itself. Choose another name."));
        return;
    }
    const QString name = tr("Exporting %1").arg(scope().name);
    setRunning(true);
    m_strip->begin(name, u"document-export"_s);
    m_job = m_session.run(
        this, name, u"document-export"_s, false,
        [file = m_session.file().path(), write = scope().write, how = how(), path, overwrites](
            const JobContext &job) {
            return db::guarded(file, [&]() -> Result<ExportFiles> {
                const auto database = db::connect(file, db::Use::Job);
                ExportFiles files(overwrites);
                return write(*database, how, path, files, job).map([&files] { return files; });
            });
        },
        [this](const Result<ExportFiles> &files) { finish(files); });
}

void ExportDialog::setRunning(bool isRunning)
{
    m_form->setEnabled(!isRunning);
    m_export->setEnabled(!isRunning);
    if (!isRunning) {
        m_job = 0;
        m_strip->end();
    }
}

void ExportDialog::finish(const Result<ExportFiles> &files)
{
    setRunning(false);
    if (files) {
        if (m_settings) {
            m_settings->setValue(QLatin1String(folderKey), m_folder);
        }
        const QString sentence = sentenceOf(*files);
        accept();
        Q_EMIT told(sentence);
        return;
    }
    m_export->setFocus();
    const Error &error = files.error();
    if (error.code == Error::Code::WorkspaceExists) {
        askToReplace(error.arguments.value(0));
    } else if (error.code == Error::Code::Cancelled) {
        m_trouble->show(Severity::Note, tr("Export cancelled. No file was left half written."));
    } else {
        const Wording::Explanation why = m_session.wording().explain(error);
        m_trouble->show(Severity::Stop, QStringList {why.happened, why.advice}.join(u' '));
    }
}

void ExportDialog::askToReplace(const QString &path)
{
    const QFileInfo file(path);
    m_session.prompts().ask(this,
        {.title = tr("Replace “%1”?").arg(file.fileName()),
            .body = tr("There is a file of this name in %1. What it holds now would be lost.")
                        .arg(QDir::toNativeSeparators(file.absolutePath())),
            .act = tr("Replace file"),
            .cancel = tr("Keep it"),
            .isGrave = true},
        [this](bool isSure) {
            if (isSure) {
                start(true);
            }
        });
}

QString ExportDialog::sentenceOf(const ExportFiles &files) const
{
    const QString path = files.written().empty() ? target() : files.written().front().first;
    const QString where = files.written().size() > 1 ? QDir(m_folder).filePath(m_base) : path;
    QString sentence = tr("%Ln people written to %1", nullptr, plural(files.rows()))
                           .arg(QDir::toNativeSeparators(where));
    if (files.leftOut() > 0) {
        sentence += u", "_s
            + tr(
                "%Ln left out: the format has no place for them", nullptr, plural(files.leftOut()));
    }
    return sentence;
}

void ExportDialog::reject()
{
    if (m_job != 0) {
        m_session.cancelJob(m_job);
        return;
    }
    FramedDialog::reject();
}

} // namespace comity::ui
