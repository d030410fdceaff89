#pragma once

#include "ui/lists/targets/target_acts.h"
#include "ui/lists/targets/target_words.h"

#include <QPointer>
#include <QWidget>
#include <functional>

namespace comity::ui {

class TargetTouchesDialog;

/// Opens the dialogs about targets over the page and hands what was entered to the acts.
class TargetDialogs : public QObject
{
    Q_OBJECT

public:
    /// `page` is what the dialogs stand over; all three outlive this.
    TargetDialogs(WorkspaceSession &session, TargetActs &acts, QWidget *page);

    /// For several people the same touch is logged of each.
    void logTouch(const std::vector<const TargetRow *> &rows, const TargetWords &words,
        TouchKind kind, const QString &text = {});
    void noteOpening(const TargetRow &row, const TargetWords &words, const QString &text = {},
        const QString &url = {});
    void changeOpening(const TargetRow &row, const TargetWords &words);
    void edit(ListId list, const TargetRow &row, const TargetWords &words);
    void showTouches(const TargetRow &row, const TargetWords &words);
    /// `account` is the one that would follow.
    /// The gate before a follow; `then` after the decision, if it is not empty.
    void decide(const PersonRow &person, const TargetWords &words, AccountId account,
        const std::function<void()> &then);

    /// The touches that are shown follow what was edited.
    void refresh(const std::vector<TargetRow> &rows);

private:
    WorkspaceSession &m_session;
    TargetActs &m_acts;
    QWidget *m_page;
    QPointer<TargetTouchesDialog> m_touches;
    Pk m_touchesOf = {};
};

} // namespace comity::ui
