#pragma once

#include "model/targets/target.h"
#include "ui/lists/targets/target_dialog.h"

class QCheckBox;
class QComboBox;

namespace comity::ui {

class NumberField;

/// Why somebody is a target: why them, what we would like to come of it, what to give next, how
/// often, and a rest.
class TargetEditDialog : public TargetDialog
{
    Q_OBJECT

public:
    TargetEditDialog(const QString &person, const TargetFacts &facts, qint64 now,
        const QTimeZone &zone, QWidget *parent = nullptr);

Q_SIGNALS:
    void factsEntered(const comity::TargetFacts &facts);

private:
    void fill(const TargetFacts &facts);
    TargetFacts facts() const;
    void check();

    TargetFacts m_before;
    qint64 m_now;
    QTimeZone m_zone;
    QPlainTextEdit *m_why;
    QLineEdit *m_outcome;
    QLineEdit *m_nextGive;
    QCheckBox *m_hasCadence;
    NumberField *m_cadence;
    QComboBox *m_unit;
    QCheckBox *m_isResting;
    QDateTimeEdit *m_restingUntil;
};

} // namespace comity::ui
