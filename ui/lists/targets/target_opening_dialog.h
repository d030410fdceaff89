#pragma once

#include "model/targets/target_edits.h"
#include "ui/lists/targets/target_dialog.h"

namespace comity::ui {

/// Note an opening, or change one: what they wrote, its address, and when it is or was. A text or
/// an address may be pasted or dropped anywhere on it.
class TargetOpeningDialog : public TargetDialog
{
    Q_OBJECT

public:
    struct Start
    {
        QString person; ///< who it is about, for the head
        OpeningEntry entry; ///< to begin with
        bool isChange = false;
    };

    TargetOpeningDialog(const Start &start, const QTimeZone &zone, QWidget *parent = nullptr);

    /// Puts a text where it belongs: an address alone into its field, all else into the quote.
    void take(const QString &text);

Q_SIGNALS:
    void openingEntered(const comity::OpeningEntry &entry);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    OpeningEntry entry() const;
    void check();

    QTimeZone m_zone;
    QPlainTextEdit *m_quote;
    QLineEdit *m_url;
    QDateTimeEdit *m_at;
};

} // namespace comity::ui
