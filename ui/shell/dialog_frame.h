#pragma once

#include <QString>

class QDialog;
class QVBoxLayout;

namespace comity::ui {

/// Makes a dialog that only shows and never asks of `content`: with Close below it, bound to the
/// window and gone once it is closed. `name` makes the objectNames: `aboutDialog`, and `aboutClose`
/// for the button. Call when the content is complete: Close is the last stop of Tab.
void frameDialog(QDialog &dialog, const QString &name, const QString &title, QVBoxLayout *content);

} // namespace comity::ui
