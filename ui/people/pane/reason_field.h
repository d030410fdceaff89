#pragma once

#include "model/people/person_sheet.h"
#include "ui/common/tokens.h"
#include "ui/people/table/person_texts.h"

#include <QWidget>

class QLineEdit;

namespace comity::ui {

/// One field by hand that is noted with a reason: what stands, with the day and the reason, and a
/// line to note it or to take it back.
class ReasonField : public QWidget
{
    Q_OBJECT

public:
    struct Words
    {
        QString none; ///< nothing is noted
        QString stands; ///< what is noted
        QString hint; ///< in the line
        Tone tone = Tone::Normal; ///< of what is noted
    };

    ReasonField(HandField field, const PersonSheet &sheet, const Today &today, const Words &words,
        QWidget *parent = nullptr);

Q_SIGNALS:
    void noted(comity::HandField field, const QString &reason);
    void cleared(comity::HandField field);
};

} // namespace comity::ui
