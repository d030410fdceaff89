#pragma once

#include "ui/drafts/copying/copy_run.h"

#include <QDate>
#include <QFrame>
#include <QTimeZone>

class QCheckBox;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace comity::ui {

class KeyButton;
class MonogramDisc;
class PlainLabel;
class RelationBadge;
class SoftBlock;

/// The one person that a text is handed to now: who it is, what is known and found about them,
/// what will be copied, and what can be done.
class CopyCard : public QFrame
{
    Q_OBJECT

public:
    explicit CopyCard(QWidget *parent = nullptr);

    /// Days of `zone`.
    void setToday(QDate today, const QTimeZone &zone);
    /// `entry` is what was done about them already.
    void show(const CopyPerson &person, const std::optional<CopyEntry> &entry, bool canCopy,
        bool canWrite, bool hasBefore);
    /// Our text lies on the clipboard, or does not any more.
    void setOnClipboard(bool isThere);

    bool canCopy() const;
    bool canDecide() const;
    /// In the browser; false where no address is known, or it is none of the web.
    bool openProfile();

Q_SIGNALS:
    void copyAsked();
    void openAsked();
    void sentAsked();
    void skipAsked();
    void backAsked();
    void takeBackAsked();
    void readChosen(bool isRead);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeRead();
    QWidget *makeButtons();
    QWidget *makeFoot();
    void showRead(const CopyPerson &person);
    void showConcerns(const std::vector<CopyPerson::Concern> &concerns);
    void showState(const std::optional<CopyEntry> &entry);

    QDate m_today;
    QTimeZone m_zone = QTimeZone::utc();
    MonogramDisc *m_disc;
    PlainLabel *m_name;
    PlainLabel *m_handle;
    RelationBadge *m_relation;
    PlainLabel *m_known;
    QCheckBox *m_read;
    PlainLabel *m_lastRead;
    QVBoxLayout *m_concerns;
    QPlainTextEdit *m_text;
    SoftBlock *m_missing;
    PlainLabel *m_missingText;
    PlainLabel *m_state;
    KeyButton *m_copy;
    KeyButton *m_open;
    KeyButton *m_sent;
    KeyButton *m_skip;
    QPushButton *m_back;
    QPushButton *m_takeBack;
    QString m_url;
};

} // namespace comity::ui
