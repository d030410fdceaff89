#pragma once

#include "model/drafts/lessons.h"
#include "ui/common/framed_dialog.h"

#include <QTimeZone>

class QComboBox;
class QLineEdit;
class QTimer;
class QVBoxLayout;

namespace comity::ui {

/// What was learnt, found again by its words or by the rule it is about.
class LessonsDialog : public FramedDialog
{
    Q_OBJECT

public:
    struct Rule
    {
        QString id = {};
        QString title = {};
    };

    /// `rule` is the one to begin with; empty: lessons about any, or none. Asks for the first
    /// answer once it is shown.
    LessonsDialog(const std::vector<Rule> &rules, const QString &rule, const QTimeZone &zone,
        bool isWritable, QWidget *parent = nullptr);

    /// The answer to the newest question.
    void setLessons(const std::vector<drafts::Lesson> &lessons);

Q_SIGNALS:
    /// `rule` is empty for any.
    void searchAsked(const QString &words, const QString &rule);
    void removeAsked(comity::FactId lesson);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeSearch(const QString &rule);
    QWidget *makeLesson(const drafts::Lesson &lesson);
    void ask();

    std::vector<Rule> m_rules;
    QTimeZone m_zone;
    bool m_isWritable;
    QLineEdit *m_words;
    QComboBox *m_rule;
    QTimer *m_pause; ///< while somebody types
    QWidget *m_content;
    QVBoxLayout *m_rows;
};

} // namespace comity::ui
