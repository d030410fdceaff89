#pragma once

#include "model/drafts/merge_fields.h"
#include "ui/drafts/editor/editor_marks.h"

#include <QTextEdit>

class QMenu;

namespace comity::ui {

class MarkGutter;
struct TextRow;

/// A change of a text: what comes in the place of a part of it.
struct TextChange
{
    review::Span span = {};
    QString text = {};
};

/// Where a draft is written: plain text whatever is pasted or dropped, with the findings under it
/// and at its start. Knows no store and no rule: findings are handed in, wishes are signals.
/// Offsets are UTF-16 units of text().
class DraftEditor : public QTextEdit
{
    Q_OBJECT

public:
    explicit DraftEditor(QWidget *parent = nullptr);
    ~DraftEditor() override;

    /// What was written, lines ended by `\n`. Unlike toPlainText() it keeps no-break spaces.
    QString text() const;
    /// So many lines of the text, with what is around them, in px.
    int heightOfLines(int lines) const;
    /// Another text: its undo begins anew, marks and misspelt words go. Tells nobody.
    void setText(const QString &text);

    /// In the place of those there were; they are of the text as it is now.
    void setFindings(std::vector<EditorMark> marks);
    const std::vector<EditorMark> &findings() const { return m_marks.all(); }
    /// The findings are of a text that changed since: they are dimmed until others come.
    void setStale(bool isStale);
    bool isStale() const { return m_isStale; }
    /// Shows where a finding is, and goes on from there with F8. None: nothing is current.
    void setCurrentMark(std::optional<int> index);
    /// The same without moving the cursor: who writes goes on where they are.
    void keepCurrentMark(std::optional<int> index);
    std::optional<int> currentMark() const { return m_currentIndex; }
    /// Where a finding's words are now; nothing when they are gone.
    std::optional<review::Span> spanOf(int index) const;

    void setMisspelt(std::vector<review::Span> words);
    const std::vector<review::Span> &misspelt() const { return m_misspelt; }

    /// For how many each field is known, shown where fields are offered.
    void setFieldCover(const std::vector<drafts::FieldCover> &cover) { m_cover = cover; }
    /// Adds an action for each merge field, which puts it where the cursor is.
    void addFieldActions(QMenu &menu);
    void insertField(drafts::MergeField field);

    /// One step of the text's own undo. What does not lie in the text is left out.
    void replace(qsizetype start, qsizetype end, const QString &text);
    /// All in one step of undo; of two that overlap the first one. Tells how many were made.
    int replaceAll(std::vector<TextChange> changes);

    /// The shape at the start of a line, in the gutter's coordinates.
    struct LineShape
    {
        QRect place = {};
        EditorMark worst = {};
    };
    std::vector<LineShape> lineShapes() const;

Q_SIGNALS:
    /// Somebody wrote, or a fix did.
    void textEdited(const QString &text);
    /// A finding was gone to: F8, Shift+F8, or its shape at the start of the line.
    void markAsked(int index);
    /// Alt+Enter on a finding.
    void firstFixAsked(int index);
    /// A fix of the menu, by its place among the mark's.
    void fixAsked(int index, int fix);
    /// The menu was opened on a misspelt word. Suggestions may be put before its other actions as
    /// long as it stands.
    void suggestionsAsked(const QString &word, const review::Span &span, QMenu *menu);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    void dress();
    void placeGutter();
    void spaceLines();
    void spaceEditedLines();
    void followEdit(int start, int removed, int added);
    void contentsEdited();
    bool takeKey(const QKeyEvent &key);
    void goToMark(bool isForward);
    void askFirstFix();
    bool eraseField(bool isBackwards);
    void paintBehind(const std::vector<TextRow> &rows, const QRect &dirty);
    void paintUnder(const std::vector<TextRow> &rows, const QRect &dirty);
    bool isCurrent(const EditorMark &mark) const;
    void addMarkActions(QMenu &menu, QAction *before, qsizetype position);
    const EditorMark *markUnder(const QPoint &point) const;

    MarkGutter *m_gutter;
    EditorMarks m_marks;
    std::vector<review::Span> m_misspelt;
    std::vector<drafts::FieldCover> m_cover;
    std::optional<int> m_currentIndex;
    std::optional<std::size_t> m_currentPlace;
    bool m_isStale = false;
    int m_editedFrom = 0; ///< of the last edit, as it is in the text now
    int m_editedTo = 0;
    bool m_isQuiet = false; ///< a text is being loaded, or spaced
    bool m_isReplacing = false; ///< marks are moved by replaceAll itself
};

} // namespace comity::ui
