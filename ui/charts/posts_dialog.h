#pragma once

#include "model/goals/content_mix.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/workspace_session.h"

#include <map>

class QPlainTextEdit;

namespace comity::ui {

class ChartTableModel;
class Chip;
class PlainLabel;
class TableView;

/// Which posts of ours are shown.
struct PostsQuestion
{
    std::optional<AccountId> account = {}; ///< none: all of ours
    qint64 from = 0; ///< UTC seconds, as `until`
    qint64 until = 0;
    QTimeZone zone = QTimeZone::systemTimeZone(); ///< whose days are shown
};

/// The posts behind the content mix with what each was judged to be, newest first: those that
/// promote, until another sort is chosen. Below them all words of the current one.
class PostsDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// The session outlives it. A worker reads the posts once the dialog is there.
    PostsDialog(WorkspaceSession &session, PostsQuestion question, QWidget *parent = nullptr);

    void reject() override;

private:
    QWidget *makeChips();
    QWidget *makeTable();
    QWidget *makeWords();
    void take(const Result<std::vector<goals::OwnPost>> &posts);
    void choose(std::optional<goals::PostSort> sort);
    void showPosts();
    void showWords();

    WorkspaceSession &m_session;
    PostsQuestion m_question;
    std::map<std::optional<goals::PostSort>, Chip *> m_chips;
    PlainLabel *m_state; ///< in the place of the posts: being read, none, or could not be read
    TableView *m_table;
    ChartTableModel *m_model;
    QPlainTextEdit *m_words;
    std::optional<goals::PostSort> m_sort = goals::PostSort::Promotion; ///< none: all
    bool m_isChosen = false; ///< by the user, who may do so before the posts are read
    bool m_areRead = false;
    std::vector<goals::OwnPost> m_posts;
    std::vector<const goals::OwnPost *> m_shown; ///< of the sort, as in the table
    JobHandle m_job;
};

} // namespace comity::ui
