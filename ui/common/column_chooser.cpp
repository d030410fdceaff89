#include "ui/common/column_chooser.h"

#include "ui/common/table_header.h"
#include "ui/common/table_view.h"
#include "ui/common/typography.h"

#include <QMenu>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int thousand = 1'000; ///< pixels at 100 %, to tell a text size by

} // namespace

ColumnChooser::ColumnChooser(
    TableView &table, QList<Column> columns, QSettings *settings, QString key)
    : QObject(&table)
    , m_table(table)
    , m_columns(std::move(columns))
    , m_settings(settings)
    , m_key(std::move(key))
{
    showDefaults();
    restore();
    TableHeader *header = table.tableHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::sectionResized, this, &ColumnChooser::keep);
    connect(header, &QHeaderView::sectionMoved, this, &ColumnChooser::keep);
    connect(header, &QWidget::customContextMenuRequested, this,
        [this, header](const QPoint &at) { popUp(header->viewport()->mapToGlobal(at)); });
}

void ColumnChooser::showDefaults()
{
    for (int i = 0; i < m_columns.size(); ++i) {
        m_table.tableHeader()->moveSection(m_table.tableHeader()->visualIndex(i), i);
        m_table.setColumnWidth(i, scaled(m_columns.at(i).width));
        if (m_columns.at(i).isOptional) {
            m_table.setColumnHidden(i, !m_columns.at(i).isShown);
        }
    }
}

void ColumnChooser::restore()
{
    TableHeader *header = m_table.tableHeader();
    if (!m_settings || !header->restoreState(m_settings->value(m_key).toByteArray())) {
        return;
    }
    // The widths are those of the text size at which they were kept.
    const int then = m_settings->value(sizeKey(), thousand).toInt();
    const int now = scaled(thousand);
    for (int i = 0; then > 0 && then != now && i < header->count(); ++i) {
        if (!header->isSectionHidden(i)) {
            header->resizeSection(i, header->sectionSize(i) * now / then);
        }
    }
}

void ColumnChooser::keep() const
{
    if (m_settings) {
        m_settings->setValue(m_key, m_table.tableHeader()->saveState());
        m_settings->setValue(sizeKey(), scaled(thousand));
    }
}

QString ColumnChooser::sizeKey() const
{
    return m_key + u"-size"_s;
}

QMenu *ColumnChooser::makeMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(u"columnMenu"_s);
    for (int i = 0; i < m_columns.size(); ++i) {
        if (!m_columns.at(i).isOptional) {
            continue;
        }
        const QString title = m_table.model()->headerData(i, Qt::Horizontal).toString();
        QAction *action = menu->addAction(QString(title).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(!m_table.isColumnHidden(i));
        connect(action, &QAction::toggled, this, [this, i](bool isShown) {
            m_table.setColumnHidden(i, !isShown);
            keep();
        });
    }
    menu->addSeparator();
    connect(
        menu->addAction(tr("&Columns as they were at first")), &QAction::triggered, this, [this] {
            showDefaults();
            Q_EMIT defaultsShown();
            keep();
        });
    return menu;
}

void ColumnChooser::popUp(const QPoint &at)
{
    QMenu *menu = makeMenu(&m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(at);
}

} // namespace comity::ui
