#pragma once

#include "model/review/finding.h"
#include "ui/common/tokens.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <span>
#include <vector>

namespace comity::ui {

/// A place in the text that a finding speaks of. A finding with several places has several marks.
struct EditorMark
{
    qsizetype start = 0; ///< UTF-16 units, as `end`
    qsizetype end = 0;
    Severity severity = Severity::Note;
    int index = 0; ///< of the finding
    QString title = {}; ///< shown over it; plain
    QStringList fixes = {}; ///< what its menu offers

    bool operator==(const EditorMark &) const = default;
};

/// The marks of a text in their order. They move with edits until the next review replaces them.
class EditorMarks
{
public:
    void set(std::vector<EditorMark> marks);
    void clear() { m_marks.clear(); }
    const std::vector<EditorMark> &all() const { return m_marks; }
    bool isEmpty() const { return m_marks.empty(); }

    /// `removed` units at `start` gave way to `added` ones. A mark whose text is gone is gone; one
    /// that was typed into grows, one that was typed beside does not.
    void edit(qsizetype start, qsizetype removed, qsizetype added);

    /// The worst that covers a position, of equal ones the shortest; its end belongs to it. Null
    /// for none. Pointers hold until the next change.
    const EditorMark *at(qsizetype position) const;
    /// The worst that meets a part of the text, of equal ones the first.
    const EditorMark *worstIn(qsizetype start, qsizetype end) const;
    const EditorMark *firstOf(int index) const;
    /// The place among all() that comes after `from`, or before it, round the end. Nothing when
    /// there are none; `from` is a place, or nothing to go by `position`.
    std::optional<std::size_t> step(
        std::optional<std::size_t> from, qsizetype position, bool isForward) const;

private:
    std::vector<EditorMark> m_marks; ///< by start, then by end
};

/// Where a part of the text is after an edit; nothing when it is gone.
std::optional<review::Span> movedSpan(
    const review::Span &span, qsizetype start, qsizetype removed, qsizetype added);

} // namespace comity::ui
