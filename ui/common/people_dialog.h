#pragma once

#include "ui/common/framed_dialog.h"
#include "ui/common/named_people.h"

namespace comity::ui {

/// The people behind a count, to be found by name and opened.
class PeopleDialog : public FramedDialog
{
    Q_OBJECT

public:
    PeopleDialog(
        const QString &title, const std::vector<NamedPerson> &people, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Somebody is to be shown; the dialog is closed by then.
    void personAsked(comity::Pk person);
};

} // namespace comity::ui
