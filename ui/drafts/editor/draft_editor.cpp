#include "ui/drafts/editor/draft_editor.h"

#include "ui/common/typography.h"
#include "ui/drafts/editor/mark_gutter.h"
#include "ui/drafts/editor/plain_input.h"

#include <QAbstractTextDocumentLayout>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int textPixels = 15;
constexpr int lineHeight = 140; ///< per cent
constexpr int gutterWidth = 40; ///< px at 100 %, up to the letters
constexpr int gutterOver = 8;
constexpr int paddingAround = 16;
constexpr int belowParagraph = 6;

QTextBlockFormat spaced()
{
    QTextBlockFormat format;
    format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    format.setBottomMargin(scaled(belowParagraph));
    return format;
}

} // namespace

DraftEditor::DraftEditor(QWidget *parent)
    : QTextEdit(parent)
    , m_gutter(new MarkGutter(*this))
{
    setObjectName(u"draftEditor"_s);
    setProperty("kind", u"writing"_s);
    setAccessibleName(tr("Text of the draft"));
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    dress();
    spaceLines();
    connect(document(), &QTextDocument::contentsChange, this, &DraftEditor::followEdit);
    connect(document(), &QTextDocument::contentsChanged, this, &DraftEditor::contentsEdited);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::update, m_gutter,
        qOverload<>(&QWidget::update));
    connect(
        verticalScrollBar(), &QScrollBar::valueChanged, m_gutter, qOverload<>(&QWidget::update));
    connect(this, &QTextEdit::cursorPositionChanged, this, [this] {
        const bool isThere = m_currentPlace && *m_currentPlace < m_marks.all().size()
            && m_marks.all().at(*m_currentPlace).start == textCursor().position();
        if (!isThere) {
            m_currentPlace.reset();
        }
    });
    connect(m_gutter, &MarkGutter::markAsked, this, [this](int index) {
        setCurrentMark(index);
        setFocus();
        Q_EMIT markAsked(index);
    });
}

DraftEditor::~DraftEditor() = default;

int DraftEditor::heightOfLines(int lines) const
{
    constexpr int whole = 100;
    return lines * fontMetrics().lineSpacing() * lineHeight / whole + 2 * scaled(paddingAround);
}

QString DraftEditor::text() const
{
    return plainOutput(document()->toRawText());
}

void DraftEditor::setText(const QString &text)
{
    m_isQuiet = true;
    m_marks.clear();
    m_misspelt.clear();
    m_currentIndex.reset();
    m_currentPlace.reset();
    m_isStale = false;
    setPlainText(plainInput(text));
    spaceLines();
    m_isQuiet = false;
    viewport()->update();
    m_gutter->update();
}

void DraftEditor::spaceLines()
{
    // Formats are no edits: they must not come back with undo.
    document()->setUndoRedoEnabled(false);
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    all.mergeBlockFormat(spaced());
    document()->setUndoRedoEnabled(true);
    document()->setModified(false);
}

void DraftEditor::dress()
{
    QFont letters = fontFor(TextStyle::Body);
    letters.setPixelSize(scaled(textPixels));
    setFont(letters);
    document()->setDefaultFont(letters);
    document()->setDocumentMargin(scaled(paddingAround));
    placeGutter();
}

void DraftEditor::placeGutter()
{
    const int width = scaled(gutterWidth - paddingAround);
    const bool isMirrored = isRightToLeft();
    setViewportMargins(isMirrored ? 0 : width, 0, isMirrored ? width : 0, 0);
    const QRect seen = viewport()->geometry();
    // The shapes may stand in the padding of the text as well.
    const int over = width + scaled(gutterOver);
    m_gutter->setGeometry(isMirrored ? seen.right() + 1 - scaled(gutterOver) : seen.left() - width,
        seen.top(), over, seen.height());
}

void DraftEditor::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    placeGutter();
}

void DraftEditor::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    const QEvent::Type type = event->type();
    if (type == QEvent::ApplicationFontChange || type == QEvent::StyleChange
        || type == QEvent::LayoutDirectionChange) {
        dress();
    } else if (type == QEvent::PaletteChange) {
        viewport()->update();
        m_gutter->update();
    }
}

void DraftEditor::followEdit(int start, int removed, int added)
{
    if (m_isQuiet || m_isReplacing) {
        return;
    }
    m_editedFrom = start;
    m_editedTo = start + added;
    m_marks.edit(start, removed, added);
    m_currentPlace.reset();
    std::vector<review::Span> words;
    for (const review::Span &word : m_misspelt) {
        // A word that is written on is looked up again before it is marked again.
        const bool isTouched = word.start <= start + removed && start <= word.end;
        const auto moved = movedSpan(word, start, removed, added);
        if (moved && !isTouched) {
            words.push_back(*moved);
        }
    }
    m_misspelt = std::move(words);
}

/// Whoever writes over the whole text, or pastes over it, writes into paragraphs of Qt's own
/// spacing: they get that of the others, as a part of the same edit. What undo brings is as it was.
void DraftEditor::spaceEditedLines()
{
    if (document()->isRedoAvailable()) {
        return;
    }
    QTextBlock block = document()->findBlock(m_editedFrom);
    const auto isSpaced
        = [&] { return block.blockFormat().lineHeightType() != QTextBlockFormat::SingleHeight; };
    while (block.isValid() && isSpaced()) {
        block = block.position() + block.length() <= m_editedTo ? block.next() : QTextBlock();
    }
    if (!block.isValid()) {
        return;
    }
    m_isQuiet = true;
    QTextCursor edited(document());
    edited.joinPreviousEditBlock();
    edited.setPosition(m_editedFrom);
    edited.setPosition(qMin(m_editedTo, document()->characterCount() - 1), QTextCursor::KeepAnchor);
    edited.mergeBlockFormat(spaced());
    edited.endEditBlock();
    m_isQuiet = false;
}

void DraftEditor::contentsEdited()
{
    if (!m_isQuiet) {
        spaceEditedLines();
        m_gutter->update();
        Q_EMIT textEdited(text());
    }
}

void DraftEditor::setFindings(std::vector<EditorMark> marks)
{
    const auto length = static_cast<qsizetype>(document()->characterCount() - 1);
    for (EditorMark &mark : marks) {
        mark.start = qBound<qsizetype>(0, mark.start, length);
        mark.end = qBound<qsizetype>(0, mark.end, length);
    }
    m_marks.set(std::move(marks));
    m_isStale = false;
    m_currentPlace.reset();
    if (m_currentIndex && m_marks.firstOf(*m_currentIndex) == nullptr) {
        m_currentIndex.reset();
    }
    viewport()->update();
    m_gutter->update();
}

void DraftEditor::setStale(bool isStale)
{
    if (isStale != m_isStale) {
        m_isStale = isStale;
        viewport()->update();
        m_gutter->update();
    }
}

void DraftEditor::setCurrentMark(std::optional<int> index)
{
    keepCurrentMark(index);
    if (m_currentPlace) {
        QTextCursor cursor = textCursor();
        cursor.setPosition(static_cast<int>(m_marks.all().at(*m_currentPlace).start));
        setTextCursor(cursor);
        ensureCursorVisible();
    }
}

void DraftEditor::keepCurrentMark(std::optional<int> index)
{
    m_currentIndex = index;
    m_currentPlace.reset();
    const EditorMark *const mark = index ? m_marks.firstOf(*index) : nullptr;
    if (mark != nullptr) {
        m_currentPlace = static_cast<std::size_t>(mark - m_marks.all().data());
    }
    viewport()->update();
}

std::optional<review::Span> DraftEditor::spanOf(int index) const
{
    const EditorMark *const mark = m_marks.firstOf(index);
    return mark == nullptr ? std::nullopt : std::optional(review::Span {mark->start, mark->end});
}

void DraftEditor::setMisspelt(std::vector<review::Span> words)
{
    m_misspelt = std::move(words);
    viewport()->update();
}

void DraftEditor::insertField(drafts::MergeField field)
{
    textCursor().insertText(drafts::written(field));
}

void DraftEditor::replace(qsizetype start, qsizetype end, const QString &text)
{
    replaceAll({{{start, end}, text}});
}

int DraftEditor::replaceAll(std::vector<TextChange> changes)
{
    const auto length = static_cast<qsizetype>(document()->characterCount() - 1);
    std::erase_if(changes, [length](const TextChange &change) {
        return change.span.start < 0 || change.span.end < change.span.start
            || change.span.end > length;
    });
    std::ranges::stable_sort(
        changes, {}, [](const TextChange &change) { return change.span.start; });
    std::vector<TextChange> apart;
    for (TextChange &change : changes) {
        if (apart.empty() || apart.back().span.end <= change.span.start) {
            apart.push_back(std::move(change));
        }
    }
    if (apart.empty()) {
        return 0;
    }
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (auto change = apart.rbegin(); change != apart.rend(); ++change) {
        const QString text = plainInput(change->text);
        cursor.setPosition(static_cast<int>(change->span.start));
        cursor.setPosition(static_cast<int>(change->span.end), QTextCursor::KeepAnchor);
        cursor.insertText(text);
        // From the end, each by itself: an edit block is told as one change from first to last.
        followEdit(static_cast<int>(change->span.start), static_cast<int>(change->span.length()),
            static_cast<int>(text.size()));
    }
    m_isReplacing = true;
    cursor.endEditBlock();
    m_isReplacing = false;
    viewport()->update();
    return static_cast<int>(apart.size());
}

bool DraftEditor::canInsertFromMimeData(const QMimeData *source) const
{
    // Files are for the window to import; as a text they would be their paths.
    const bool isFile = source->hasUrls()
        && std::ranges::any_of(source->urls(), [](const QUrl &url) { return url.isLocalFile(); });
    return source->hasText() && !isFile;
}

void DraftEditor::insertFromMimeData(const QMimeData *source)
{
    if (canInsertFromMimeData(source)) {
        textCursor().insertText(plainInput(source->text()));
        ensureCursorVisible();
    }
}

QMimeData *DraftEditor::createMimeDataFromSelection() const
{
    auto *copied = new QMimeData;
    copied->setText(plainOutput(textCursor().selectedText()));
    return copied;
}

} // namespace comity::ui
