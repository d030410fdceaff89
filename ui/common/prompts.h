#pragma once

#include <QString>
#include <QStringList>
#include <functional>

class QWidget;

namespace comity::ui {

/// Every question to the user goes through here, so that tests can script the answers. Nothing
/// blocks: the answer comes by the callback, later, on the same thread. A dialog belongs to
/// `parent`; when that goes, the callback is not called.
class Prompts
{
public:
    /// Title states the act, body the effect and the way back; verbs on buttons, never OK or Yes.
    struct Question
    {
        QString title;
        QString body;
        QString act; ///< "Undo import"
        QString cancel; ///< "Keep it"; the one that Esc and Enter choose when the act is grave
        bool isGrave = false; ///< cannot be taken back
    };
    struct FileQuestion
    {
        QString title;
        QString startAt; ///< a folder, or a folder and file name for saving; empty: the last one
        QStringList filters = {}; ///< "Workspaces (*.comity)"
        QString act = {}; ///< text of the button; empty: the system's
    };
    struct TextQuestion
    {
        QString title;
        QString label;
        QString text = {}; ///< to begin with
        QString act;
        int maximumLength = 2000;
    };

    virtual ~Prompts() = default;

    virtual void ask(QWidget *parent, const Question &question, std::function<void(bool)> answered)
        = 0;
    /// Nothing is called when the user turns back.
    virtual void chooseFiles(QWidget *parent, const FileQuestion &question,
        std::function<void(const QStringList &)> chosen)
        = 0;
    virtual void chooseFolder(
        QWidget *parent, const FileQuestion &question, std::function<void(const QString &)> chosen)
        = 0;
    /// The dialog itself asks before a file is replaced.
    virtual void chooseSaveFile(
        QWidget *parent, const FileQuestion &question, std::function<void(const QString &)> chosen)
        = 0;
    virtual void askText(QWidget *parent, const TextQuestion &question,
        std::function<void(const QString &)> answered)
        = 0;
    /// Something the user should know and can only take note of.
    virtual void tell(QWidget *parent, const QString &title, const QString &body) = 0;
};

} // namespace comity::ui
