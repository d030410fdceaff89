#include "ui/common/file_target.h"

#include "ui/common/buttons.h"
#include "ui/common/typography.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

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

FileTarget::FileTarget(Prompts &prompts, QSettings *settings, const QString &base, QWidget *parent)
    : QWidget(parent)
    , m_prompts(prompts)
    , m_settings(settings)
    , m_start(startFolder(settings))
    , m_folder(m_start)
    , m_base(base)
    , m_path(new QLineEdit)
    , m_browse(makeButton(tr("C&hoose…"), ButtonKind::Normal, u"document-open"_s, this))
{
    m_path->setObjectName(u"exportPath"_s);
    m_path->setAccessibleName(tr("To"));
    m_browse->setObjectName(u"exportBrowse"_s);
    m_browse->setAutoDefault(false);
    setFocusProxy(m_path);
    setFocusPolicy(Qt::StrongFocus); // a label leads to a buddy that takes the focus alone
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    row->addWidget(m_path, 1);
    row->addWidget(m_browse);
    connect(m_browse, &QPushButton::clicked, this, &FileTarget::choose);
    connect(m_path, &QLineEdit::textEdited, this, [this](const QString &text) {
        take(QDir(m_start).filePath(text.trimmed()));
        Q_EMIT changed();
    });
    showPath();
}

void FileTarget::take(const QString &path)
{
    const QFileInfo file(path);
    m_folder = file.absolutePath();
    m_base = file.fileName();
    if (!m_isFolder && m_base.endsWith(m_suffix, Qt::CaseInsensitive)) {
        m_base.chop(m_suffix.size());
    }
}

void FileTarget::setBase(const QString &base)
{
    m_base = base;
    showPath();
}

void FileTarget::setKind(const QString &suffix, bool isFolder)
{
    // While somebody types the text is theirs.
    if (suffix == m_suffix && isFolder == m_isFolder) {
        return;
    }
    m_suffix = suffix;
    m_isFolder = isFolder;
    showPath();
}

QString FileTarget::path() const
{
    return QDir(m_folder).filePath(m_isFolder ? m_base : m_base + m_suffix);
}

void FileTarget::showPath()
{
    m_path->setText(QDir::toNativeSeparators(path()));
    m_path->setCursorPosition(static_cast<int>(m_path->text().size()));
}

void FileTarget::choose()
{
    const auto chosen = [this](const QString &path) {
        const bool isWhole = !m_isFolder && path.endsWith(m_suffix, Qt::CaseInsensitive);
        take(path);
        showPath();
        m_agreed = isWhole ? this->path() : QString();
        Q_EMIT changed();
    };
    if (m_isFolder) {
        m_prompts.chooseFolder(
            this, {tr("Export to a folder"), m_folder, {}, tr("Choose")}, chosen);
    } else {
        m_prompts.chooseSaveFile(this,
            {tr("Export to a file"), path(), {tr("Files (*%1)").arg(m_suffix)}, tr("Choose")},
            chosen);
    }
}

void FileTarget::askToReplace(const QString &path, std::function<void()> replace)
{
    const QFileInfo file(path);
    m_prompts.ask(this,
        {.title = tr("Replace “%1”?").arg(file.fileName()),
            .body = tr("There is a file of this name in %1. What it holds now would be lost.")
                        .arg(QDir::toNativeSeparators(file.absolutePath())),
            .act = tr("Replace file"),
            .cancel = tr("Keep it"),
            .isGrave = true},
        [replace = std::move(replace)](bool isSure) {
            if (isSure) {
                replace();
            }
        });
}

void FileTarget::remember()
{
    if (m_settings) {
        m_settings->setValue(QLatin1String(folderKey), m_folder);
    }
}

} // namespace comity::ui
