#pragma once

#include "model/drafts/lessons.h"
#include "ui/common/framed_dialog.h"

#include <QTimeZone>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace comity::ui {

/// What was learnt, found again by its words or by the rule it is about, and noted at any time.
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
    /// To write one down at once.
    void beginLesson();
    /// What the form asked for is written: it is for the next lesson, or goes on with words typed
    /// since.
    void takeKept();
    /// It is not, and the form has its words still.
    void takeRefused();

Q_SIGNALS:
    /// `rule` is empty for any.
    void searchAsked(const QString &words, const QString &rule);
    /// Text and rules are said; the rest of a new one is the store's.
    void addAsked(const comity::drafts::Lesson &lesson);
    void changeAsked(const comity::drafts::Lesson &lesson);
    void removeAsked(comity::FactId lesson);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeSearch(const QString &rule);
    QWidget *makeLesson(const drafts::Lesson &lesson);
    QWidget *makeForm(const QString &rule);
    void fillRules(QComboBox &box, const QString &none) const;
    /// Puts a lesson into the form; an empty one for a new lesson.
    void edit(const drafts::Lesson &lesson);
    void takeForm();
    void showForm();
    void forgetEdited();
    void ask();

    std::vector<Rule> m_rules;
    QTimeZone m_zone;
    bool m_isWritable;
    QLineEdit *m_words;
    QComboBox *m_rule;
    QTimer *m_pause; ///< while somebody types
    QWidget *m_content;
    QVBoxLayout *m_rows;
    drafts::Lesson m_edited; ///< in the form; without an id: a new one
    bool m_isAsked = false; ///< a lesson of the form is on its way
    drafts::Lesson m_asked; ///< that one
    QLineEdit *m_text = nullptr; ///< null where nothing can be written
    QComboBox *m_about = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_leave = nullptr;
};

} // namespace comity::ui
