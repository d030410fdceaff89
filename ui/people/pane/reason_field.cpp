#include "ui/people/pane/reason_field.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"
#include "ui/people/pane/sheet_words.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int longestReason = 300;

} // namespace

ReasonField::ReasonField(HandField field, const PersonSheet &sheet, const Today &today,
    const Words &words, QWidget *parent)
    : QWidget(parent)
{
    const auto found = sheet.values.find(field);
    const bool stands = found != sheet.values.end();
    const QString name = toText(field);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    auto *text = new PlainLabel(stands ? words.stands : words.none, TextStyle::Body,
        stands ? words.tone : Tone::Muted, this);
    text->setObjectName(u"noted-"_s + name);
    text->setWordWrap(true);
    column->addWidget(text);
    if (stands) {
        QStringList notes {singleLine(found->second.source),
            tr("noted on %1").arg(dateText(Dated::exact(found->second.setAt), today.zone))};
        notes.removeAll(QString());
        auto *note = new PlainLabel(notes.join(u" · "_s), TextStyle::Caption, Tone::Muted, this);
        note->setObjectName(u"notedNote-"_s + name);
        note->setWordWrap(true);
        column->addWidget(note);
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(6));
    auto *reason = new QLineEdit(this);
    reason->setObjectName(u"reason-"_s + name);
    reason->setAccessibleName(spoken({fieldName(field), words.hint}));
    reason->setPlaceholderText(words.hint);
    reason->setMaxLength(longestReason);
    row->addWidget(reason, 1);
    connect(reason, &QLineEdit::returnPressed, this,
        [this, reason, field] { Q_EMIT noted(field, reason->text().trimmed()); });
    if (stands) {
        auto *clear = makeButton(tr("Take back"), ButtonKind::Link, {}, this);
        clear->setObjectName(u"clear-"_s + name);
        clear->setAccessibleName(spoken({tr("Take back"), fieldName(field)}));
        connect(clear, &QPushButton::clicked, this, [this, field] { Q_EMIT cleared(field); });
        row->addWidget(clear);
    }
    column->addLayout(row);
}

} // namespace comity::ui
