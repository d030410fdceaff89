#pragma once

#include <QWidget>

class QBoxLayout;
class QPushButton;
class QTimer;
class QToolButton;

namespace comity::ui {

class FacetRow;
class PlainLabel;
class SearchField;

/// What stands above the table: chips, the filter with its result, a word on what was just done,
/// and the way to the columns.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    FacetRow &facets() const { return *m_facets; }
    SearchField &filter() const { return *m_filter; }
    /// Keeps the filter as a smart list; enabled while there is one.
    QPushButton &saveButton() const { return *m_save; }
    QPushButton &columnsButton() const { return *m_columns; }
    /// What is seldom done and about nobody in particular.
    QToolButton &moreButton() const { return *m_more; }

    /// Pressed while the people to be filed are gone through.
    QPushButton &unfiledButton() const { return *m_unfiled; }
    void setUnfiled(qint64 people);

    void focusFilter();
    void setResult(qint64 people);
    /// Nobody is there to filter.
    void setUseful(bool isUseful);
    /// A sentence for some seconds, read out politely.
    void tell(const QString &sentence);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Where the buttons do not fit beside the filter they take a line of their own.
    void fit();

    QBoxLayout *m_line;
    QWidget *m_asked; ///< the filter and its result
    QWidget *m_buttons;
    FacetRow *m_facets;
    SearchField *m_filter;
    PlainLabel *m_count;
    PlainLabel *m_status;
    QPushButton *m_unfiled;
    QPushButton *m_save;
    QPushButton *m_columns;
    QToolButton *m_more;
    QTimer *m_statusTimer;
};

} // namespace comity::ui
