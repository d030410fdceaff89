#pragma once

#include "ui/common/framed_dialog.h"

class QButtonGroup;
class QLineEdit;
class QPlainTextEdit;

namespace comity::ui {

/// Asks for the one sentence that stands in the log for ever when a text is copied although
/// blockers stand against it.
class CopyAnywayDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// `blockers` are the titles of what stands against it.
    explicit CopyAnywayDialog(const QStringList &blockers, QWidget *parent = nullptr);

Q_SIGNALS:
    void copyAnyway(const QString &reason);

private:
    QLineEdit *m_reason;
};

/// For how long a finding is put aside.
enum class AsideFor : quint8 { ThisDraft, ThirtyDays, Good };

/// Asks why a finding does not hold here, and for how long. That somebody asked us to stop is never
/// put aside: only a new word of theirs ends it.
class PutAsideDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// `rule` is the id of the finding's rule, `title` what it says; `whom` names the one person it
    /// is about, else it is empty.
    PutAsideDialog(
        const QString &rule, const QString &title, const QString &whom, QWidget *parent = nullptr);

    static bool mayBePutAside(QStringView rule);

Q_SIGNALS:
    void putAside(const QString &reason, comity::ui::AsideFor howLong);

private:
    QWidget *makeForm();

    QPlainTextEdit *m_reason;
    QButtonGroup *m_howLong;
};

/// Takes the word of somebody else who read the draft: never its author's.
class SecondReaderDialog : public FramedDialog
{
    Q_OBJECT

public:
    explicit SecondReaderDialog(const QString &author, QWidget *parent = nullptr);

    /// Not empty, and not the author in another case or with other blanks.
    static bool isAnother(const QString &name, const QString &author);

Q_SIGNALS:
    void secondRead(const QString &who, const QString &note);

private:
    QLineEdit *m_who;
    QPlainTextEdit *m_note;
};

} // namespace comity::ui
