#pragma once

#include "model/drafts/lessons.h"
#include "ui/common/framed_dialog.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace comity::ui {

/// Closes a campaign with a note of what we would do differently, and lessons that stand by the
/// rules they are about.
class CloseCampaignDialog : public FramedDialog
{
    Q_OBJECT

public:
    struct Rule
    {
        QString id = {};
        QString title = {};
    };

    /// `open` says what is not done yet: thank-yous, promises; it does not hinder. `rules` are
    /// those that a lesson may be about.
    CloseCampaignDialog(const QString &name, const QStringList &open,
        const std::vector<Rule> &rules, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The lessons have text and rules; the rest of them is the store's.
    void campaignClosed(
        const QString &afterNote, const std::vector<comity::drafts::Lesson> &lessons);

private:
    struct LessonFields
    {
        QLineEdit *text = nullptr;
        QComboBox *rule = nullptr;
    };
    QWidget *makeForm(const QStringList &open);
    void addLesson();
    std::vector<drafts::Lesson> written() const;

    std::vector<Rule> m_rules;
    QPlainTextEdit *m_note;
    QVBoxLayout *m_rows = nullptr;
    std::vector<LessonFields> m_lessons;
    QPushButton *m_more;
    QPushButton *m_close;
};

} // namespace comity::ui
