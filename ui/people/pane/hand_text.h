#pragma once

#include "model/people/person_sheet.h"
#include "ui/people/table/person_texts.h"

#include <QWidget>

class QLineEdit;

namespace comity::ui {

class PlainLabel;

/// One field by hand that is written: a country or a zone by its name, an address, a phone, a
/// count. Enter keeps it, an empty one is taken away; what it cannot be is said below.
class HandText : public QWidget
{
    Q_OBJECT

public:
    HandText(
        HandField field, const PersonSheet &sheet, const Today &today, QWidget *parent = nullptr);

    QLineEdit &line() const { return *m_line; }

Q_SIGNALS:
    /// An empty value takes the field away.
    void valueAsked(comity::HandField field, const QString &value);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void complete();
    void keep();

    HandField m_field;
    QString m_value; ///< as it is kept
    QLineEdit *m_line;
    PlainLabel *m_trouble;
};

/// What a written text means for a field: a country by its name, a zone with blanks. The text
/// itself where it is nothing of the kind.
QString writtenValue(HandField field, const QString &text);

} // namespace comity::ui
