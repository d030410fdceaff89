#pragma once

#include "tests/ui/common/gallery.h"
#include "tests/ui/drafts/rating_world.h"
#include "ui/drafts/desk/draft_desk.h"
#include "ui/drafts/editor/draft_editor.h"
#include "ui/followups/followups_page.h"
#include "ui/shell/main_window.h"

#include <memory>
#include <optional>

namespace comity::tests {

/// Base of a test that goes its way by keys through a window with Drafts and Follow-ups over a
/// RatingWorld, and draws it on the way.
class RatingWindow : public Gallery
{
protected:
    using Gallery::Gallery;

    /// The rows of a test function's data: light and dark, without the large texts.
    static void addThemes();
    void openWindow();
    void closeWindow();

    RatingWorld &world() { return *m_world; }
    ui::WorkspaceSession &session() const { return m_world->session(); }
    ui::FollowupsPage &owedPage() const { return *m_followups; }
    ui::DraftDesk *desk() const { return m_drafts->findChild<ui::DraftDesk *>(); }
    ui::DraftEditor *editor() const { return find<ui::DraftEditor>(QStringLiteral("draftEditor")); }
    template <typename Widget = QWidget>
    Widget *find(const QString &name) const
    {
        return m_window->findChild<Widget *>(name);
    }
    /// What a label says; null when it is hidden.
    QString text(const QString &name) const;

    /// Waits as long as a busy machine may take.
    template <typename Condition>
    static bool wait(Condition condition)
    {
        constexpr int longest = 60'000; // ms
        return QTest::qWaitFor(condition, longest);
    }
    /// Waits until the newest text is saved and was looked at.
    bool isLookedAt() const;
    bool isVisible(const QString &name) const;
    /// A key where the focus is, as the keyboard sends it.
    static void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    static void type(const QString &text);
    void typeLines(const QStringList &lines);
    /// Goes to a widget of the window on top, once it is there.
    static void goTo(const QString &name);
    /// Presses a button, or checks a box, by the space bar.
    static void act(const QString &name);
    /// The dialog on top, once it is this one; null when it does not come.
    static QWidget *dialog(const QString &name);
    /// After a dialog; a window manager would do it.
    void goBack() const;
    /// Goes to a tab of the answer, an AnswerPane::Tab.
    void openTab(int tab) const;
    /// By the newest review.
    int peopleIn(review::Group group) const;
    /// Draws the window, as it stands once nothing is on its way.
    void picture(const QString &name);

private:
    std::optional<RatingWorld> m_world;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::DraftsPage *m_drafts = nullptr;
    ui::FollowupsPage *m_followups = nullptr;
};

} // namespace comity::tests
