#pragma once

#include "ui/drafts/list/drafts_model.h"

#include <QFrame>

class QListView;
class QPushButton;

namespace comity::ui {

class PlainLabel;

/// The pane at the start of Drafts: what is written and what went out.
class DraftsPane : public QFrame
{
    Q_OBJECT

public:
    explicit DraftsPane(QWidget *parent = nullptr);

    DraftsModel &model() const { return *m_model; }
    QListView *view() const { return m_view; }
    /// Whoever was chosen stays so, else the first is.
    void setDrafts(std::vector<drafts::DraftRow> drafts);
    void setWritable(bool isWritable);

    std::optional<drafts::DraftId> draft() const;
    void choose(drafts::DraftId draft);

Q_SIGNALS:
    /// Another draft, or none.
    void chosen();
    void newAsked();
    /// Global position, on the current draft.
    void menuAsked(const QPoint &at);

private:
    DraftsModel *m_model;
    QListView *m_view;
    PlainLabel *m_count;
    QPushButton *m_new;
};

} // namespace comity::ui
