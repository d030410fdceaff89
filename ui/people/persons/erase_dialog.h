#pragma once

#include "ui/common/framed_dialog.h"
#include "ui/people/persons/person_card.h"

class QCheckBox;
class QPushButton;

namespace comity::ui {

/// Says what goes for good with some people, and what is kept of them; asks for an explicit yes,
/// for nothing brings them back (architecture.md §4, "Erase").
class EraseDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// Erasing is about persons who asked for it, never about a crowd.
    static constexpr std::size_t most = 50;

    EraseDialog(const std::vector<PersonCard> &people, QWidget *parent);

Q_SIGNALS:
    /// The dialog closes.
    void eraseAsked();

private:
    QWidget *makeBody(const std::vector<PersonCard> &people);
    QWidget *makeFoot(qint64 people);

    QCheckBox *m_sure;
    QPushButton *m_erase;
};

} // namespace comity::ui
