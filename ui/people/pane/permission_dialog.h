#pragma once

#include "model/people/permission_store.h"
#include "ui/common/framed_dialog.h"
#include "ui/people/table/person_texts.h"

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace comity::ui {

class PlainLabel;

/// Asks for what somebody said about being written to, where and when. A yes needs their words.
class PermissionDialog : public FramedDialog
{
    Q_OBJECT

public:
    PermissionDialog(const QString &who, const Today &today, QWidget *parent);

Q_SIGNALS:
    /// The user wants it recorded; the dialog closes.
    void recordAsked(const comity::PermissionEntry &entry);

private:
    QWidget *makeHead(const QString &who);
    QWidget *makeForm(const QDate &today);
    QWidget *makeFoot();
    PermissionEvent event() const;
    void follow();
    void record();

    QComboBox *m_event;
    QLineEdit *m_topic;
    QPlainTextEdit *m_wording;
    QLineEdit *m_source;
    QDateEdit *m_date;
    PlainLabel *m_hint;
    QPushButton *m_record;
};

} // namespace comity::ui
