#pragma once

#include "ui/common/tall_frame.h"

class QGridLayout;
class QLineEdit;
class QPlainTextEdit;

namespace comity::ui {

/// Labels and their fields below each other, with a muted sentence below a field where it needs
/// one: the forms of dialogs.
class FieldForm : public TallFrame
{
    Q_OBJECT

public:
    explicit FieldForm(QWidget *parent = nullptr);

    /// Takes the field; the label is its buddy.
    void add(const QString &label, QWidget *field, const QString &hint = {});
    /// Over the whole width.
    void addWide(QWidget *part);
    void addSection(const QString &title);
    /// Room that is left goes below.
    void end();

private:
    QGridLayout *m_grid;
};

/// One line of at most `most` characters.
QLineEdit *lineField(const QString &name, const QString &text = {}, int most = 200);
/// Some lines of plain text; Tab leaves them.
QPlainTextEdit *textField(const QString &name, int lines, const QString &text = {});
/// What stands in a field of text, without the blanks around it; at most 4,000 characters.
QString textOf(const QPlainTextEdit &field);

} // namespace comity::ui
