#pragma once

#include "model/drafts/composition.h"
#include "ui/drafts/told_review.h"

#include <QDate>
#include <QTimeZone>
#include <QWidget>

class QAction;
class QPushButton;
class QToolButton;
class QSplitter;
class QVBoxLayout;

namespace comity::ui {

class CompositionBlock;
class EmptyState;
class GroupBar;
class GroupFixes;
class GroupRows;
class PlainLabel;
class RecipientsModel;
class ScrollingPane;
class TableView;

/// Who gets a draft: by how they stand, what to do about each group, and the people of the current
/// one. Splits off whom the user checks.
class RecipientsPane : public QWidget
{
    Q_OBJECT

public:
    explicit RecipientsPane(QWidget *parent = nullptr);

    void showReview(std::shared_ptr<const ToldReview> review, QDate today, const QTimeZone &zone);
    /// Nobody yet, or everybody; `sentence` says which and what that means.
    void showNobody(const QString &title, const QString &sentence);
    /// What the workspace does not know of them, a sentence each.
    void setGaps(const QStringList &sentences);
    /// What it knows of them that is worth a word, likewise.
    void setRemarks(const QStringList &sentences);
    /// Who they are, for the review that is shown.
    void setComposition(const drafts::Composition &composition);
    void setStale(bool isStale);
    void setWritable(bool isWritable);

    /// Rows of the draft's context whose groups are checked.
    std::vector<quint32> checkedRows() const;

Q_SIGNALS:
    /// A new draft is to go to these alone, rows of the context; the others stay.
    void splitAsked(const std::vector<quint32> &rows);
    void personAsked(quint32 row);
    /// A way out of the review for the current group: by places in the review.
    void fixAsked(int finding, int fix);
    /// These rows of the context are to leave the draft.
    void takeOutAsked(const std::vector<quint32> &rows);
    /// The user went to somebody of the table, a row of the context.
    void rowChosen(quint32 row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitParts();
    QWidget *makeTop();
    QWidget *makeBottom();
    void addWho(QVBoxLayout &column);
    void showGroup();
    void showRows(const QString &title, const std::vector<quint32> &rows);
    void addTable(QVBoxLayout &column);
    void showMenu(const QPoint &at);
    /// Those of the table that are selected, rows of the context, rising.
    std::vector<quint32> selectedRows() const;
    void showSplit();
    void allowFixes();

    std::shared_ptr<const ToldReview> m_review;
    QDate m_today;
    QTimeZone m_zone = QTimeZone::utc();
    ScrollingPane *m_top = nullptr;
    GroupBar *m_bar = nullptr;
    GroupRows *m_groups = nullptr;
    PlainLabel *m_remarks = nullptr;
    PlainLabel *m_gaps = nullptr;
    PlainLabel *m_splitNote = nullptr;
    QPushButton *m_split = nullptr;
    QToolButton *m_whoFold = nullptr;
    CompositionBlock *m_who = nullptr;
    PlainLabel *m_tableTitle = nullptr;
    RecipientsModel *m_model;
    GroupFixes *m_fixes = nullptr;
    TableView *m_table = nullptr;
    QAction *m_takeOut = nullptr; ///< whoever is selected
    EmptyState *m_nobody;
    QSplitter *m_parts;
    bool m_isArranged = false; ///< by the user
    bool m_isStale = false;
    bool m_isWritable = true;
};

} // namespace comity::ui
