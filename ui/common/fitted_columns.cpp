#include "ui/common/fitted_columns.h"

#include "ui/common/column_chooser.h"
#include "ui/common/table_header.h"
#include "ui/common/table_view.h"

#include <QEvent>
#include <QSettings>

namespace comity::ui {

FittedColumns::FittedColumns(TableView &table, const ColumnChooser &chooser, WidthOf widthOf,
    QSettings *settings, QString key)
    : QObject(&table)
    , m_table(table)
    , m_widthOf(std::move(widthOf))
    , m_settings(settings)
    , m_key(std::move(key))
    , m_isOwn(settings != nullptr && settings->value(m_key).toBool())
{
    TableHeader *const header = table.tableHeader();
    header->viewport()->installEventFilter(this);
    table.viewport()->installEventFilter(this);
    connect(header, &QHeaderView::sectionResized, this, [this](int section) {
        if (m_isPressed && m_widthOf(section) > 0) {
            setOwn(true);
        }
    });
    connect(&chooser, &ColumnChooser::defaultsShown, this, [this] {
        setOwn(false);
        fit();
    });
    connect(table.model(), &QAbstractItemModel::modelReset, this, &FittedColumns::fit);
    fit();
}

void FittedColumns::fit()
{
    if (m_isOwn) {
        return;
    }
    TableHeader *const header = m_table.tableHeader();
    for (int column = 0; column < header->count(); ++column) {
        // A hidden one keeps it for when it is shown.
        if (const int width = m_widthOf(column); width > 0) {
            header->resizeSection(column, width);
        }
    }
}

bool FittedColumns::eventFilter(QObject *watched, QEvent *event)
{
    const bool isHead = watched != m_table.viewport();
    if (!isHead) {
        if (event->type() == QEvent::Resize) {
            fit();
        }
    } else if (event->type() == QEvent::MouseButtonPress
        || event->type() == QEvent::MouseButtonDblClick) {
        m_isPressed = true;
    } else if (event->type() == QEvent::MouseButtonRelease) {
        m_isPressed = false;
    } else if (event->type() == QEvent::FontChange
        || event->type() == QEvent::ApplicationFontChange) {
        // After whoever scales what was set by hand.
        QMetaObject::invokeMethod(this, &FittedColumns::fit, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void FittedColumns::setOwn(bool isOwn)
{
    m_isOwn = isOwn;
    if (m_settings != nullptr) {
        m_settings->setValue(m_key, isOwn);
    }
}

} // namespace comity::ui
