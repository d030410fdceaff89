#include "ui/drafts/dialogs/stances_dialog.h"

#include "model/base/civil_time.h"
#include "ui/common/buttons.h"
#include "ui/common/date_field.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/field_form.h"
#include "ui/common/formatting.h"
#include "ui/common/tool_tip.h"
#include "ui/common/wrapped_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

constexpr QSize size100 {560, 560}; ///< at 100 %

} // namespace

StancesDialog::StancesDialog(QDate today, bool isWritable, QWidget *parent)
    : FramedDialog(u"stancesDialog"_s, tr("What we said in public"), size100, parent)
    , m_isWritable(isWritable)
    , m_content(new TallFrame)
    , m_rows(new QVBoxLayout(m_content))
{
    addPart(makeDialogHead(windowTitle(),
        tr("Before you send, look whether the draft says something else. Somebody will.")));
    m_rows->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    m_rows->setSpacing(scaled(12));
    addPart(makeDialogScroll(m_content, windowTitle()), 1);
    if (isWritable) {
        addPart(makeForm(today));
    }
    auto *close = makeButton(tr("&Close"));
    close->setObjectName(u"closeStances"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    addPart(makeDialogFoot(nullptr, {close}));
    setStances({});
}

void StancesDialog::setStances(const std::vector<drafts::Stance> &stances)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->setParent(nullptr);
            old->deleteLater();
        }
        delete item;
    }
    if (stances.empty()) {
        auto *none = makeWrapped(tr("Nothing is noted yet."), TextStyle::Body, Tone::Muted);
        none->setObjectName(u"noStances"_s);
        m_rows->addWidget(none);
        none->setVisible(true);
    }
    for (const drafts::Stance &stance : stances) {
        QWidget *row = makeStance(stance);
        m_rows->addWidget(row);
        row->setVisible(true);
    }
    m_rows->addStretch(1);
}

QWidget *StancesDialog::makeStance(const drafts::Stance &stance)
{
    auto *row = new QWidget;
    row->setObjectName(u"stance"_s);
    QStringList where {stance.saidWhere};
    if (stance.saidAt) {
        where += dateText(Dated::day(*stance.saidAt), QTimeZone::utc());
    }
    where.removeAll(QString());
    auto *words = new QVBoxLayout;
    words->setSpacing(scaled(1));
    words->addWidget(makeWrapped(stance.text, TextStyle::Body, Tone::Normal));
    if (!where.isEmpty()) {
        words->addWidget(makeWrapped(where.join(u", "_s), TextStyle::Small, Tone::Muted));
    }
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->setSpacing(scaled(8));
    line->addLayout(words, 1);
    if (m_isWritable) {
        auto *remove = makeIconButton(u"list-remove"_s, tr("Take it away"));
        remove->setObjectName(u"removeStance"_s);
        connect(remove, &QToolButton::clicked, this,
            [this, id = stance.id] { Q_EMIT removeAsked(id); });
        line->addWidget(remove, 0, Qt::AlignTop);
    }
    return row;
}

QWidget *StancesDialog::makeForm(QDate today)
{
    auto *text = textField(u"stanceText"_s, 2);
    auto *where = lineField(u"stanceWhere"_s);
    where->setPlaceholderText(tr("A post, a talk, an address"));
    auto *when = new DateField(today);
    when->setObjectName(u"stanceDate"_s);
    when->setMaximumDate(today);
    auto *add = makeButton(tr("&Add"), ButtonKind::Normal, u"list-add"_s);
    add->setObjectName(u"addStance"_s);
    add->setEnabled(false);
    connect(text, &QPlainTextEdit::textChanged, add,
        [=] { add->setEnabled(!textOf(*text).isEmpty()); });
    connect(add, &QPushButton::clicked, this, [=, this] {
        drafts::Stance stance;
        stance.text = textOf(*text);
        stance.saidWhere = where->text().trimmed();
        stance.saidAt = noonUtc(when->date());
        text->clear();
        where->clear();
        text->setFocus();
        Q_EMIT addAsked(stance);
    });
    auto *form = new FieldForm;
    form->add(tr("We &said"), text);
    form->add(tr("&Where"), where);
    form->add(tr("&On"), when);
    form->addWide(add);
    return form;
}

} // namespace comity::ui
