#include "ui/common/export_dialog.h"

#include "ui/common/export_run.h"
#include "ui/common/file_target.h"
#include "ui/common/job_strip.h"
#include "ui/common/notice.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {560, 400}; ///< at 100 %

} // namespace

ExportDialog::ExportDialog(
    WorkspaceSession &session, QSettings *settings, Subject subject, QWidget *parent)
    : FramedDialog(u"exportDialog"_s, tr("Export people"), size100, parent)
    , m_subject(std::move(subject))
    , m_scope(new QComboBox)
    , m_format(new QComboBox)
    , m_columns(new QComboBox)
    , m_redacted(new QCheckBox(tr("&Redacted: pseudonyms, rough numbers, no bios")))
    , m_target(new FileTarget(
          session.prompts(), settings, fileBase(m_subject.scopes.front().name), this))
    , m_note(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_run(new ExportRun(session, *m_target, this))
{
    fillChoices();
    m_form = makeForm();
    addTitle();
    addPart(m_form, 1);
    addPart(m_run->trouble(), 0, false);
    addPart(m_run->strip(), 0, false);
    addFoot(m_run->act());
    connect(m_run, &ExportRun::asked, this, &ExportDialog::start);
    connect(m_run, &ExportRun::runningChanged, m_form, &QWidget::setDisabled);
    connect(m_run, &ExportRun::written, this, &ExportDialog::finish);
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
        m_target->setBase(fileBase(scope().name));
        follow();
    });
    connect(m_redacted, &QCheckBox::toggled, this, &ExportDialog::follow);
    connect(m_target, &FileTarget::changed, this, &ExportDialog::follow);
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
    auto *label = new PlainLabel(tr("&To"), TextStyle::Body, Tone::Muted);
    label->setBuddy(m_target);
    const int last = grid->rowCount();
    grid->addWidget(label, last, 0);
    grid->addWidget(m_target, last, 1);
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

void ExportDialog::follow()
{
    const PeopleExport chosen = how();
    m_redacted->setEnabled(isTable(chosen.format));
    m_columns->setEnabled(isTable(chosen.format) && !chosen.isRedacted && m_columns->count() > 1);
    m_target->setKind(suffixOf(chosen.format), isFolder());
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
    m_run->setReady(!m_target->isEmpty());
    m_run->act()->setText(scope().people
            ? tr("&Export %Ln people", nullptr, plural(*scope().people))
            : tr("&Export"));
}

void ExportDialog::start()
{
    m_run->start(tr("Exporting %1").arg(scope().name),
        [write = scope().write, how = how()](SQLite::Database &database, const QString &path,
            ExportFiles &files,
            const JobContext &job) { return write(database, how, path, files, job); });
}

void ExportDialog::finish(const ExportFiles &files)
{
    const QString sentence = sentenceOf(files);
    accept();
    Q_EMIT told(sentence);
}

QString ExportDialog::sentenceOf(const ExportFiles &files) const
{
    const QString where
        = files.written().size() == 1 ? files.written().front().first : m_target->path();
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
    if (!m_run->cancel()) {
        FramedDialog::reject();
    }
}

} // namespace comity::ui
