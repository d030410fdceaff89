#pragma once

#include "model/people/person_sheet.h"
#include "ui/people/table/person_texts.h"

#include <QComboBox>

namespace comity::ui {

/// One field by hand with few values, as a choice; its tool tip says since when and by whom.
class HandChoice : public QComboBox
{
    Q_OBJECT

public:
    /// `none` is what the choice without a value is called.
    HandChoice(HandField field, const QString &none, const PersonSheet &sheet, const Today &today,
        QWidget *parent = nullptr);

Q_SIGNALS:
    /// An empty value takes the field away.
    void valueAsked(comity::HandField field, const QString &value);

protected:
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace comity::ui
