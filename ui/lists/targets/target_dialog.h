#pragma once

#include "model/base/dated.h"
#include "ui/common/framed_dialog.h"

#include <QTimeZone>

class QDateTimeEdit;
class QGridLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace comity::ui {

class PlainLabel;

/// What the dialogs about targets share: a head with the title and the person, a grid of labelled
/// fields, a line for what is missing, and a foot with Cancel and the act.
class TargetDialog : public FramedDialog
{
    Q_OBJECT

protected:
    /// `act` is the text of the button that saves; accepted() is emitted by it.
    TargetDialog(const QString &name, const QString &title, const QString &person,
        const QString &act, const QSize &size100, QWidget *parent);

    /// A field below those before it, with its label as buddy and accessible name.
    void addField(const QString &label, QWidget *field);
    /// Without a label, over both columns.
    void addWide(QWidget *widget);
    /// Call after the fields. `note` stands beside the buttons and may be empty.
    void finish(const QString &note = {});
    /// Says what is missing, muted unless it is a mistake, and lets the act be done only without.
    void setTrouble(const QString &sentence, bool isMistake = false);
    /// Ctrl+Enter in a text of several lines is the act.
    static QPlainTextEdit *makeText(const QString &name, int lines);
    static QLineEdit *makeLine(const QString &name);
    /// A moment in a zone, to the minute.
    static QDateTimeEdit *makeMoment(const QString &name, qint64 utcSeconds, const QTimeZone &zone);
    static qint64 momentOf(const QDateTimeEdit &field, const QTimeZone &zone);

    QPushButton *act() const { return m_act; }

private:
    QWidget *makeHead(const QString &person);
    QWidget *makeFoot(const QString &note);

    QWidget *m_form;
    QGridLayout *m_grid;
    PlainLabel *m_trouble;
    QPushButton *m_cancel;
    QPushButton *m_act;
    int m_rows = 0;
};

} // namespace comity::ui
