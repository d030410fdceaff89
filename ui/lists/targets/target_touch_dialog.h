#pragma once

#include "model/targets/target_edits.h"
#include "ui/lists/targets/target_dialog.h"

class QCheckBox;
class QComboBox;

namespace comity::ui {

/// Log a touch, or change one: the kind, when, what it was, and whether they answered.
class TargetTouchDialog : public TargetDialog
{
    Q_OBJECT

public:
    struct Start
    {
        QString person; ///< who it is about, for the head
        TouchEntry entry; ///< to begin with
        bool isChange = false;
    };

    /// `now` is UTC seconds: nothing is logged ahead of it. Days and times are those of `zone`.
    TargetTouchDialog(
        const Start &start, qint64 now, const QTimeZone &zone, QWidget *parent = nullptr);

Q_SIGNALS:
    void touchEntered(const comity::TouchEntry &entry);

private:
    TouchEntry entry() const;
    void check();

    qint64 m_now;
    QTimeZone m_zone;
    Dated m_before; ///< as it was logged, while its time is not changed
    qint64 m_shown = 0;
    QComboBox *m_kind;
    QDateTimeEdit *m_at;
    QLineEdit *m_text;
    QCheckBox *m_isAnswered;
    QDateTimeEdit *m_answeredAt;
};

} // namespace comity::ui
