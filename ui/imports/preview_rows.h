#pragma once

#include "ui/common/table_view.h"
#include "ui/imports/rename_delegate.h"

namespace comity::ui {

class PreviewModel;

/// The table of a preview: a row's tick says whether the import takes the row over. Space turns the
/// ticks of all selected rows at once.
class PreviewRows : public TableView
{
    Q_OBJECT

public:
    explicit PreviewRows(PreviewModel &model, QWidget *parent = nullptr);

    /// Takes the column of ticks away where no row has one.
    void showTicks();

Q_SIGNALS:
    /// To the offer that a row makes.
    void renameAnswered(int row, comity::ui::RenameDelegate::Answer answer);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void toggleChecks() override;

private:
    PreviewModel &m_model;
};

} // namespace comity::ui
