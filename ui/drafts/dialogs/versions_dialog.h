#pragma once

#include "model/drafts/draft.h"
#include "ui/common/framed_dialog.h"

#include <QTimeZone>

class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace comity::ui {

/// How a draft once was: its versions, the text of each, or what became of it since, line by line.
class VersionsDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// `versions` the newest first; `current` is the text as it is now. `today` in `zone`.
    VersionsDialog(std::vector<drafts::DraftVersion> versions, const QString &current, QDate today,
        const QTimeZone &zone, bool isWritable, QWidget *parent = nullptr);

Q_SIGNALS:
    void restoreAsked(qint64 version);

private:
    void fillList(QDate today, const QTimeZone &zone);
    QWidget *makeText();
    void showVersion();

    std::vector<drafts::DraftVersion> m_versions;
    QString m_current;
    QListWidget *m_list;
    QPlainTextEdit *m_text;
    QPushButton *m_difference;
    QPushButton *m_restore;
    bool m_isWritable;
};

} // namespace comity::ui
