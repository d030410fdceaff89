#pragma once

#include "ui/common/table_view.h"
#include "ui/lists/member_columns.h"

class QSettings;

namespace comity::ui {

class ColumnChooser;
class MembersModel;

/// The table of a list. Columns, widths and order are kept in the settings. Rows are dragged onto
/// lists; a text of handles is dropped here.
class MembersTable : public TableView
{
    Q_OBJECT

public:
    /// `settings` may be null: then nothing is kept.
    MembersTable(MembersModel &model, QSettings *settings, QWidget *parent = nullptr);

    MemberColumn sort() const { return m_sort; }
    bool isDescending() const { return m_isDescending; }

    /// In their order on the screen.
    std::vector<MemberColumn> shownColumns() const;
    ColumnChooser &columnChooser() { return *m_chooser; }
    /// Stands in for the rows when there are none; null takes it away.
    void setCover(QWidget *cover);
    void setTakesText(bool takesText) { m_takesText = takesText; }

Q_SIGNALS:
    void sortChanged();
    /// A text, or the path of a text file.
    void textDropped(const QByteArray &text);
    void fileDropped(const QString &path);
    void deleteAsked();

protected:
    void startDrag(Qt::DropActions actions) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void dressColumns(QSettings *settings);
    void followHeader(int section, Qt::SortOrder order);
    void showSort();
    void placeCover();
    bool takes(const QMimeData &mime) const;

    QSettings *m_settings;
    ColumnChooser *m_chooser = nullptr;
    QWidget *m_cover = nullptr;
    MemberColumn m_sort = MemberColumn::Added;
    bool m_isDescending = true;
    bool m_takesText = false;
};

} // namespace comity::ui
