#pragma once

#include "model/purge/mirror.h"
#include "ui/common/framed_dialog.h"
#include "ui/purge/purge_telling.h"

namespace comity::ui {

class MirrorModel;
class TableView;

/// Stands before a batch: people whom we ourselves left in silence, each a relationship that can
/// still be mended (S3.6, S3.7).
class MirrorDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// `goesOn`: the batch opens behind it; else it is only looked at.
    MirrorDialog(std::vector<MirrorEntry> entries, const PurgeTelling &telling, bool goesOn,
        bool isWritable, QWidget *parent = nullptr);

Q_SIGNALS:
    void reviewAsked();
    /// Those people are to be put on a list, as a reminder.
    void listAsked(const std::vector<comity::Pk> &people);

private:
    void openProfile();
    std::vector<Pk> chosenPeople() const;

    MirrorModel *m_model;
    TableView *m_table;
};

} // namespace comity::ui
