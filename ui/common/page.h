#pragma once

#include <QList>
#include <QMenu>
#include <QString>
#include <QWidget>
#include <memory>
#include <optional>

namespace comity::ui {

/// Widths of the window at 100 % text: from 1360 as drawn; from 1100 without the words of the rail;
/// below that the pane at the end is folded away until Enter or F9 asks for it.
enum class Room { Wide, Medium, Narrow };

/// What the shell knows of a page. Pages are made and wired in app/; they know no other page and
/// not the shell.
class Page : public QWidget
{
    Q_OBJECT

public:
    /// One line of the shortcuts overlay.
    struct Shortcut
    {
        QString keys;
        QString meaning;
    };

    using QWidget::QWidget;

    /// Stands in the rail and in the top bar.
    virtual QString title() const = 0;
    /// One muted sentence beside the title; may change: emit headChanged.
    virtual QString subtitle() const { return {}; }
    virtual QString iconName() const = 0;
    /// A quiet count in the rail; emit headChanged when it changes.
    virtual std::optional<qint64> badge() const { return std::nullopt; }

    /// True while the page itself shows the running job with its progress and Cancel, so that the
    /// shell does not show it as well; emit headChanged when it changes.
    virtual bool showsJob() const { return false; }

    /// False while what is shown is still being worked out, but for the jobs that the shell shows.
    virtual bool isAtRest() const { return true; }

    /// How much room there is (ui.md §3); a narrow page folds its last pane away.
    virtual void setRoom(Room /*room*/) { }
    /// The page comes into sight: a chance to refresh and to take the focus.
    virtual void activate() { }
    /// Ctrl+F.
    virtual void focusFilter() { }
    /// F9: shows or hides the pane at the end.
    virtual void toggleDetail() { }
    /// Esc: closes the topmost of its own, then clears the selection, then the filter. False when
    /// there was nothing to close.
    virtual bool dismiss() { return false; }
    /// In the order of F6.
    virtual QList<QWidget *> panes() const { return {}; }
    virtual QList<Shortcut> shortcuts() const { return {}; }
    /// What can be done now to what is chosen, as a right click offers it: for the palette. Null
    /// where nothing is chosen or the page has no such menu. It has no parent.
    virtual std::unique_ptr<QMenu> actsMenu() { return nullptr; }

Q_SIGNALS:
    void headChanged();
};

} // namespace comity::ui
