#include "ui/drafts/dialogs/versions_dialog.h"

#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/table_roles.h"
#include "ui/common/two_line_delegate.h"
#include "ui/drafts/dialogs/line_difference.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

constexpr QSize size100 {760, 520}; ///< at 100 %
constexpr int listWidth = 210;

QString signOf(DifferenceLine::Kind kind)
{
    switch (kind) {
    case DifferenceLine::Kind::Added:
        return u"+ "_s;
    case DifferenceLine::Kind::Removed:
        return u"− "_s;
    default:
        return u"   "_s;
    }
}

QString differenceText(const QString &before, const QString &after)
{
    QStringList lines;
    for (const DifferenceLine &line : lineDifference(before, after)) {
        lines += signOf(line.kind) + line.text;
    }
    return lines.join(u'\n');
}

} // namespace

VersionsDialog::VersionsDialog(std::vector<drafts::DraftVersion> versions, const QString &current,
    QDate today, const QTimeZone &zone, bool isWritable, QWidget *parent)
    : FramedDialog(u"versionsDialog"_s, tr("Earlier versions"), size100, parent)
    , m_versions(std::move(versions))
    , m_current(current)
    , m_list(new QListWidget)
    , m_text(new QPlainTextEdit)
    , m_difference(makeButton(tr("Show what &changed since")))
    , m_restore(makeButton(tr("&Restore this text"), ButtonKind::Primary))
    , m_isWritable(isWritable)
{
    addPart(makeDialogHead(windowTitle(),
        tr("Restoring puts a text back; how it is now stays here as a version of its own.")));
    fillList(today, zone);
    auto *middle = new QWidget;
    auto *row = new QHBoxLayout(middle);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(makeText(), 1);
    addPart(middle, 1);
    m_restore->setObjectName(u"restoreVersion"_s);
    addFoot(m_restore);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        const auto at = static_cast<std::size_t>(m_list->currentRow());
        const qint64 id = m_versions.at(at).id;
        accept();
        Q_EMIT restoreAsked(id);
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &VersionsDialog::showVersion);
    connect(m_difference, &QPushButton::toggled, this, &VersionsDialog::showVersion);
    m_list->setCurrentRow(m_versions.empty() ? -1 : 0);
    showVersion();
    m_list->setFocus();
}

void VersionsDialog::fillList(QDate today, const QTimeZone &zone)
{
    m_list->setObjectName(u"versionList"_s);
    m_list->setAccessibleName(windowTitle());
    m_list->setFixedWidth(scaled(listWidth));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setUniformItemSizes(true);
    for (const drafts::DraftVersion &version : m_versions) {
        auto *item = new QListWidgetItem(dateTimeText(version.at, zone, today), m_list);
        const QString length = tr("%Ln characters", nullptr, plural(version.text.size()));
        item->setData(SecondLineRole, length);
        item->setData(Qt::AccessibleTextRole, spoken({item->text(), length}));
    }
}

QWidget *VersionsDialog::makeText()
{
    m_text->setObjectName(u"versionText"_s);
    m_text->setAccessibleName(tr("Text of the version"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_difference->setObjectName(u"showDifference"_s);
    m_difference->setCheckable(true);
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(scaled(12), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(8));
    column->addWidget(m_text, 1);
    column->addWidget(m_difference, 0, Qt::AlignLeft);
    return part;
}

void VersionsDialog::showVersion()
{
    const int row = m_list->currentRow();
    const bool isThere = row >= 0 && row < static_cast<int>(m_versions.size());
    m_difference->setText(
        m_difference->isChecked() ? tr("Show the &whole text") : tr("Show what &changed since"));
    m_difference->setEnabled(isThere);
    if (!isThere) {
        m_text->setPlainText(tr("There is no earlier version yet."));
        m_restore->setEnabled(false);
        return;
    }
    const QString &text = m_versions.at(static_cast<std::size_t>(row)).text;
    m_text->setPlainText(m_difference->isChecked() ? differenceText(text, m_current) : text);
    m_restore->setEnabled(m_isWritable && text != m_current);
}

} // namespace comity::ui
