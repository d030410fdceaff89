#pragma once

#include <QString>
#include <initializer_list>

class QScrollArea;
class QWidget;

namespace comity::ui {

/// The head of a dialog: its title and, below it, a muted sentence that wraps; either is plain.
QWidget *makeDialogHead(const QString &title, const QString &sentence = {});

/// The foot of a dialog: `note`, which may be null, takes the room before the buttons.
QWidget *makeDialogFoot(QWidget *note, std::initializer_list<QWidget *> buttons);

/// A part of a dialog that scrolls where it is too large, on the ground of the dialog; takes
/// `content` over. By `name` it is read out: arrow keys scroll it.
QScrollArea *makeDialogScroll(QWidget *content, const QString &name);

} // namespace comity::ui
