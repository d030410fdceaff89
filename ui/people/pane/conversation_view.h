#pragma once

#include "ui/common/conversation_file.h"
#include "ui/people/table/person_texts.h"

#include <QWidget>

class QPushButton;
class QTimer;
class QVBoxLayout;

namespace comity::ui {

class PlainLabel;
class SearchField;

/// What was said with a person, newest first, a portion at a time, with a search in it. Says
/// honestly why there is nothing. Reads nothing itself.
class ConversationView : public QWidget
{
    Q_OBJECT

public:
    explicit ConversationView(QWidget *parent = nullptr);

    /// Somebody else: nothing is shown until setFile().
    void setPerson(Pk person, const QString &name);
    std::optional<Pk> person() const { return m_person; }
    bool isAsked() const { return m_isAsked; }
    /// What is shown may be older than the workspace: it is asked for when it comes into sight.
    void outdate() { m_isAsked = false; }
    /// Asks for the newest messages of the person shown; again after something changed.
    void ask();
    void setFile(const ConversationFile &file, const Today &today);
    /// Could not be read; what is shown already stays.
    void setTrouble(const QString &sentence);
    SearchField &search() const { return *m_search; }

Q_SIGNALS:
    void asked(const QString &search, qsizetype atMost);

private:
    void empty();
    void addMessages(const ConversationFile &file, const Today &today, std::size_t from);
    void showNothing(const ConversationFile &file);
    bool continues(const ConversationFile &file) const;

    SearchField *m_search;
    PlainLabel *m_count;
    PlainLabel *m_nothing;
    QVBoxLayout *m_rows;
    QPushButton *m_earlier;
    QTimer *m_waiting;
    std::optional<Pk> m_person;
    QString m_name;
    ConversationFile m_file;
    qsizetype m_atMost;
    bool m_isAsked = false;
};

} // namespace comity::ui
