#include "ui/drafts/editor/editor_marks.h"

#include <algorithm>

namespace comity::ui {

namespace {

bool isBefore(const EditorMark &left, const EditorMark &right)
{
    return left.start != right.start ? left.start < right.start : left.end < right.end;
}

} // namespace

std::optional<review::Span> movedSpan(
    const review::Span &span, qsizetype start, qsizetype removed, qsizetype added)
{
    const qsizetype end = start + removed;
    const qsizetype shift = added - removed;
    if (span.end <= start) {
        return span;
    }
    if (span.start >= end) {
        return review::Span {span.start + shift, span.end + shift};
    }
    if (span.start >= start && span.end <= end) {
        return std::nullopt;
    }
    if (span.start < start && span.end > end) {
        return review::Span {span.start, span.end + shift};
    }
    // What is left of it, on one side of the edit.
    return span.start < start ? review::Span {span.start, start}
                              : review::Span {start + added, span.end + shift};
}

void EditorMarks::set(std::vector<EditorMark> marks)
{
    std::erase_if(marks, [](const EditorMark &mark) { return mark.start >= mark.end; });
    std::ranges::stable_sort(marks, isBefore);
    m_marks = std::move(marks);
}

void EditorMarks::edit(qsizetype start, qsizetype removed, qsizetype added)
{
    std::vector<EditorMark> kept;
    kept.reserve(m_marks.size());
    for (EditorMark &mark : m_marks) {
        if (const auto span = movedSpan({mark.start, mark.end}, start, removed, added)) {
            mark.start = span->start;
            mark.end = span->end;
            kept.push_back(std::move(mark));
        }
    }
    std::ranges::stable_sort(kept, isBefore);
    m_marks = std::move(kept);
}

const EditorMark *EditorMarks::at(qsizetype position) const
{
    const EditorMark *best = nullptr;
    for (const EditorMark &mark : m_marks) {
        const bool isThere = mark.start <= position && position <= mark.end;
        const auto isBetter = [&] {
            return mark.severity != best->severity
                ? mark.severity < best->severity
                : mark.end - mark.start < best->end - best->start;
        };
        if (isThere && (best == nullptr || isBetter())) {
            best = &mark;
        }
    }
    return best;
}

const EditorMark *EditorMarks::worstIn(qsizetype start, qsizetype end) const
{
    const EditorMark *worst = nullptr;
    for (const EditorMark &mark : m_marks) {
        if (mark.start >= end) {
            break;
        }
        if (mark.end > start && (worst == nullptr || mark.severity < worst->severity)) {
            worst = &mark;
        }
    }
    return worst;
}

const EditorMark *EditorMarks::firstOf(int index) const
{
    const auto found = std::ranges::find(m_marks, index, &EditorMark::index);
    return found == m_marks.end() ? nullptr : &*found;
}

std::optional<std::size_t> EditorMarks::step(
    std::optional<std::size_t> from, qsizetype position, bool isForward) const
{
    const std::size_t count = m_marks.size();
    if (count == 0) {
        return std::nullopt;
    }
    if (from && *from < count) {
        return (*from + (isForward ? 1 : count - 1)) % count;
    }
    const auto isBehind = [position](const EditorMark &mark) { return mark.start >= position; };
    const auto behind = std::ranges::find_if(m_marks, isBehind);
    const auto place = static_cast<std::size_t>(behind - m_marks.begin());
    return isForward ? place % count : (place + count - 1) % count;
}

} // namespace comity::ui
