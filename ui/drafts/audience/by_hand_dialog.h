#pragma once

#include "ui/common/framed_dialog.h"
#include "ui/common/named_people.h"

namespace comity::ui {

class PlainLabel;

/// Where somebody stands whom the user named one by one: on top of the steps, or left out whatever
/// the steps say.
enum class BySide { In, Out };

/// Those who were put into a draft, or taken out of it, one by one: by name, to be moved over to
/// the other side.
class ByHandDialog : public FramedDialog
{
    Q_OBJECT

public:
    ByHandDialog(BySide side, const std::vector<NamedPerson> &people, QWidget *parent = nullptr);

Q_SIGNALS:
    /// These are to leave their side for the other; the dialog is closed by then.
    void moveAsked(const std::vector<comity::Pk> &people);

private:
    void follow();

    BySide m_side;
    NamedPeople *m_people;
    PlainLabel *m_count;
    QPushButton *m_move;
};

} // namespace comity::ui
