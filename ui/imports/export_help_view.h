#pragma once

#include <QWidget>

class QSettings;
class QStackedWidget;

namespace comity::ui {

class EmptyState;
class ExportHelpModel;
class ExportHelpPage;
class SearchField;
class TableView;
class WorkspaceSession;

/// How to get an export: the networks on the left, the page of the current one on the right, and
/// a field that finds words on all pages. Letters typed in the list go to the field.
class ExportHelpView : public QWidget
{
    Q_OBJECT

public:
    /// `settings` keeps the widths of panes; may be null.
    ExportHelpView(WorkspaceSession &session, QSettings *settings, QWidget *parent = nullptr);

    /// The page of a network, or "csv"; what was searched is forgotten. Without a code, or with
    /// one that has no page, the page that was shown last.
    void showPage(const QString &code);
    void focusSearch();
    /// Esc: clears the search. False when there was none.
    bool clearSearch();
    QList<QWidget *> panes() const;

Q_SIGNALS:
    void closeAsked();
    void copied(const QString &address);

private:
    QWidget *makeHead();
    void search(const QString &words);
    void choose(int row);

    ExportHelpModel *m_model;
    SearchField *m_search;
    TableView *m_list;
    ExportHelpPage *m_page;
    EmptyState *m_nothing;
    QStackedWidget *m_stack;
    QString m_code; ///< of the page that was shown last
};

} // namespace comity::ui
