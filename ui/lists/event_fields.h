#pragma once

#include "model/lists/event_plan.h"

#include <QDate>
#include <QWidget>

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace comity::ui {

/// Whether a target list is for an event, and which: name, first and last day, how many to meet,
/// and, once it has begun, what came of it.
class EventFields : public QWidget
{
    Q_OBJECT

public:
    explicit EventFields(QWidget *parent = nullptr);

    void setPlan(const std::optional<EventPlan> &plan, QDate today);
    /// Nothing while it is for none.
    std::optional<EventPlan> plan() const;
    /// The next thing to write is what came of it.
    void focusResult();
    /// It is for no event, or its name stands there.
    bool isGood() const;

Q_SIGNALS:
    void changed();

private:
    void follow();
    void followDay();

    QDate m_today;
    QCheckBox *m_isFor;
    QWidget *m_fields;
    QLineEdit *m_name;
    QDateEdit *m_from;
    QDateEdit *m_until;
    QSpinBox *m_quota;
    QPlainTextEdit *m_result;
};

} // namespace comity::ui
