#pragma once

#include "model/base/wording.h"
#include "model/import/repair/row_repair.h"
#include "ui/common/framed_dialog.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace comity::ui {

class PlainLabel;

/// Says whom a rejected row is about: the reason and the row's own text above, the fields below
/// with what can be read out of it. Save is there once the fields say enough.
class RepairDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// The row has at least one list.
    RepairDialog(RepairableRow row, const Wording &wording, QWidget *parent = nullptr);

Q_SIGNALS:
    void repairAsked(const comity::RowRepair &repair);

private:
    QWidget *makeHead();
    QWidget *makeRow();
    QWidget *makeForm();
    QWidget *makeFoot();
    void fillLists();
    /// The chosen list, or null while none is.
    const RepairList *list() const;
    void takeList();
    void showFields(const RepairFields &fields);
    RepairFields fields() const;
    void check();
    void save();
    void focusMissing();

    RepairableRow m_row;
    const Wording &m_wording;
    QComboBox *m_lists;
    PlainLabel *m_idLabel;
    PlainLabel *m_handleLabel;
    PlainLabel *m_sinceLabel;
    QLineEdit *m_id;
    QLineEdit *m_handle;
    QLineEdit *m_name;
    QLineEdit *m_since;
    PlainLabel *m_trouble;
    QPushButton *m_cancel;
    QPushButton *m_save;
    RepairFields m_read; ///< out of the row, for the network of the chosen list
};

} // namespace comity::ui
