#pragma once

#include "model/review/finding.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QStringList>
#include <QThreadPool>
#include <functional>
#include <memory>

class QMenu;
class QTimer;

namespace comity::ui {

class DraftEditor;

/// The folders in which this system keeps dictionaries.
QStringList systemDictionaryFolders();

/// Marks the words of an editor that no dictionary knows, when there is a dictionary of the text's
/// language. Words are looked up on a thread of its own; what was typed since is looked up again.
class SpellCheck : public QObject
{
    Q_OBJECT

public:
    /// Words that the user added stand in `ownWords`, a line each; it is made with the first one.
    /// The editor outlives the check.
    SpellCheck(const QStringList &folders, const QString &ownWords, DraftEditor &editor,
        QObject *parent = nullptr);
    ~SpellCheck() override;

    /// That of the review (`en`); empty or `und`: nothing is marked.
    void setLanguage(const QString &language);
    /// Names that may stand in the text: of those who get it, and ours.
    void setNames(const QStringList &names);
    void setOn(bool isOn);
    bool isOn() const { return m_isOn; }

Q_SIGNALS:
    /// The words of the editor are those of its text as it is now.
    void checked();

private:
    class Desk;

    void checkLater();
    void check();
    void show(const QString &text, const std::vector<review::Span> &words);
    void offer(const QString &word, const review::Span &span, QMenu *menu);
    void putSuggestions(
        const QString &word, const review::Span &span, QMenu &menu, const QStringList &suggestions);
    void addWord(const QString &word);

    DraftEditor &m_editor;
    QTimer *m_pause;
    std::shared_ptr<Desk> m_desk; ///< for the one thread of the pool
    QString m_language;
    QSet<QString> m_names;
    bool m_isOn = true;
    bool m_isHeld = false; ///< the word at the cursor is not marked yet
    qint64 m_asked = 0;
    QThreadPool m_pool;
};

} // namespace comity::ui
