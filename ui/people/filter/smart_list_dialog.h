#pragma once

#include "ui/common/framed_dialog.h"

class QLineEdit;
class QPushButton;

namespace comity::ui {

class PlainLabel;

/// Keeps the filter of the page as a smart list: asks for its name and says what it will hold.
class SmartListDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// `conditions` say in words what is asked for; `people` fit now, of `skipped` too little is
    /// known.
    SmartListDialog(const QStringList &conditions, qint64 people, qint64 skipped, QWidget *parent);

    /// Names of lists that are there, which the new one cannot have.
    void setTaken(const QStringList &names);

Q_SIGNALS:
    void saveAsked(const QString &name);

private:
    QWidget *makeBody(const QStringList &conditions, qint64 people, qint64 skipped);
    void makeFoot();
    void check();

    QStringList m_taken;
    QLineEdit *m_name;
    PlainLabel *m_trouble;
    QPushButton *m_save;
};

} // namespace comity::ui
