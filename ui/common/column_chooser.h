#pragma once

#include <QList>
#include <QObject>

class QMenu;
class QSettings;

namespace comity::ui {

class TableView;

/// Which columns of a table are shown, how wide and in which place: chosen on the header by mouse
/// and by its context menu, kept in the settings (ui.md §4).
class ColumnChooser : public QObject
{
    Q_OBJECT

public:
    struct Column
    {
        int width = 0; ///< px at 100 %
        bool isShown = true; ///< before the user chose
        bool isOptional = true; ///< may be hidden
    };

    /// `table` has its model; `columns` are those of the model, in its order. `settings` may be
    /// null: then nothing is kept. The number at the end of `key` changes with the columns, for an
    /// older state would hide or misplace them.
    ColumnChooser(TableView &table, QList<Column> columns, QSettings *settings, QString key);

    /// A check for each column that may be hidden. Belongs to `parent`.
    QMenu *makeMenu(QWidget *parent);
    /// The same at a place on the screen.
    void popUp(const QPoint &at);

Q_SIGNALS:
    /// The user took back every change of the columns.
    void defaultsShown();

private:
    void restore();
    void showDefaults();
    void keep() const;
    QString sizeKey() const;

    TableView &m_table;
    QList<Column> m_columns;
    QSettings *m_settings;
    QString m_key;
};

} // namespace comity::ui
