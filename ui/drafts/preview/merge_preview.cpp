#include "ui/drafts/preview/merge_preview.h"

#include "model/base/text_fold.h"
#include "model/drafts/merge_fields.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"
#include "ui/drafts/editor/draft_editor.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

struct FilledText
{
    QString text = {};
    std::vector<EditorMark> unknown = {}; ///< fields that stay as they were written
    QStringList missing = {};
};

FilledText filledFor(const QString &text, const review::Recipient &reader)
{
    FilledText filled;
    qsizetype done = 0;
    for (const drafts::PlacedField &field : drafts::fieldsIn(text)) {
        filled.text += QStringView(text).mid(done, field.span.start - done);
        done = field.span.end;
        if (const auto value = drafts::valueOf(field.field, reader)) {
            filled.text += *value;
            continue;
        }
        const QString written = text.mid(field.span.start, field.span.length());
        filled.unknown.push_back({filled.text.size(), filled.text.size() + written.size(),
            Severity::Stop, static_cast<int>(filled.unknown.size()),
            MergePreview::tr("Not known for this person")});
        filled.text += written;
        if (!filled.missing.contains(written)) {
            filled.missing += written;
        }
    }
    filled.text += QStringView(text).mid(done);
    return filled;
}

} // namespace

MergePreview::MergePreview(QWidget *parent)
    : QWidget(parent)
    , m_before(makeIconButton(u"go-previous"_s, tr("The person before (←)")))
    , m_next(makeIconButton(u"go-next"_s, tr("The next person (→)")))
    , m_who(new PlainLabel({}, TextStyle::Name))
    , m_missing(new PlainLabel({}, TextStyle::Small, Tone::Stop))
    , m_text(new DraftEditor)
{
    setObjectName(u"mergePreview"_s);
    m_before->setObjectName(u"previewBefore"_s);
    m_next->setObjectName(u"previewNext"_s);
    m_who->setObjectName(u"previewWho"_s);
    m_who->setElided(true);
    m_missing->setObjectName(u"previewMissing"_s);
    m_text->setObjectName(u"previewText"_s);
    m_text->setAccessibleName(tr("The text as this person gets it"));
    m_text->setReadOnly(true);
    auto *back = makeButton(tr("&Back to writing"), ButtonKind::Quiet, {}, nullptr);
    back->setObjectName(u"closePreview"_s);
    auto *bar = new QFrame;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(scaled(10), scaled(6), scaled(14), scaled(6));
    row->setSpacing(scaled(6));
    row->addWidget(m_before);
    row->addWidget(m_next);
    row->addWidget(m_who, 1);
    row->addWidget(m_missing);
    row->addWidget(back);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_text, 1);
    setFocusProxy(m_text);
    connect(m_before, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(back, &QPushButton::clicked, this, &MergePreview::closeAsked);
    for (const auto &[key, by] : {std::pair(Qt::Key_Left, -1), std::pair(Qt::Key_Right, 1)}) {
        auto *shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, by = by] { step(by); });
    }
}

void MergePreview::show(
    const QString &text, std::shared_ptr<const ToldReview> review, std::optional<quint32> row)
{
    m_template = text;
    m_review = std::move(review);
    const auto last = static_cast<quint32>(m_review->draft->recipients.size() - 1);
    m_row = qMin(row.value_or(m_row), last);
    fill();
}

void MergePreview::step(int by)
{
    const qint64 to = qint64(m_row) + by;
    if (m_review && to >= 0 && to < static_cast<qint64>(m_review->draft->recipients.size())) {
        m_row = static_cast<quint32>(to);
        fill();
    }
}

void MergePreview::fill()
{
    const auto &readers = m_review->draft->recipients;
    const review::Recipient &reader = readers.at(m_row);
    const FilledText filled = filledFor(m_template, reader);
    m_text->setText(filled.text);
    m_text->setFindings(filled.unknown);
    const QString name = singleLine(reader.name.isEmpty() ? reader.handle : reader.name);
    m_who->setText(tr("As %1 gets it, %2 of %3", "a name, a number, how many")
                       .arg(name, numberText(qint64(m_row) + 1),
                           numberText(static_cast<qint64>(readers.size()))));
    m_missing->setText(filled.missing.isEmpty()
            ? QString()
            : tr("Not known: %1").arg(filled.missing.join(u", "_s)));
    m_missing->setVisible(!filled.missing.isEmpty());
    m_before->setEnabled(m_row > 0);
    m_next->setEnabled(m_row + 1 < readers.size());
}

} // namespace comity::ui
