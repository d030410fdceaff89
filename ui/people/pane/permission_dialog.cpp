#include "ui/people/pane/permission_dialog.h"

#include "model/base/civil_time.h"
#include "ui/common/buttons.h"
#include "ui/common/date_field.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/plain_label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {480, 440}; ///< at 100 %

} // namespace

PermissionDialog::PermissionDialog(const QString &who, const Today &today, QWidget *parent)
    : FramedDialog(u"permissionDialog"_s, tr("Record permission"), size100, parent)
    , m_event(new QComboBox)
    , m_topic(new QLineEdit)
    , m_wording(new QPlainTextEdit)
    , m_source(new QLineEdit)
    , m_date(new DateField(today.date()))
    , m_hint(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_record(makeButton(tr("&Record"), ButtonKind::Primary))
{
    addPart(makeHead(who));
    addPart(makeForm(today.date()), 1);
    addPart(makeFoot());
    connect(m_event, &QComboBox::currentIndexChanged, this, &PermissionDialog::follow);
    connect(m_wording, &QPlainTextEdit::textChanged, this, &PermissionDialog::follow);
    connect(m_record, &QPushButton::clicked, this, &PermissionDialog::record);
    follow();
    m_event->setFocus();
}

QWidget *PermissionDialog::makeHead(const QString &who)
{
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(scaled(14), scaled(14), scaled(14), scaled(12));
    column->setSpacing(scaled(6));
    auto *title = new PlainLabel(windowTitle(), TextStyle::Strong);
    auto *name = new PlainLabel(who, TextStyle::Body, Tone::Muted);
    name->setElided(true);
    auto *promise = new PlainLabel(
        tr("What is recorded stays: no undo and no import takes it back. Record again when they "
           "change their mind."),
        TextStyle::Body, Tone::Muted);
    promise->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(name);
    column->addWidget(promise);
    return head;
}

QWidget *PermissionDialog::makeForm(const QDate &today)
{
    m_event->setObjectName(u"permissionEvent"_s);
    m_event->addItem(tr("Asked for it"), int(PermissionEvent::OptIn));
    m_event->addItem(tr("Asked us to stop"), int(PermissionEvent::OptedOut));
    m_event->addItem(tr("Took an earlier yes back"), int(PermissionEvent::Withdrawn));
    m_topic->setObjectName(u"permissionTopic"_s);
    m_topic->setPlaceholderText(tr("Any"));
    m_topic->setMaxLength(80);
    m_wording->setObjectName(u"permissionWording"_s);
    m_wording->setTabChangesFocus(true);
    m_wording->setMinimumHeight(scaled(64));
    m_source->setObjectName(u"permissionSource"_s);
    m_source->setPlaceholderText(tr("A mail, a form, a talk"));
    m_source->setMaxLength(200);
    m_date->setObjectName(u"permissionDate"_s);
    m_date->setMaximumDate(today);
    m_hint->setObjectName(u"permissionHint"_s);
    m_hint->setWordWrap(true);
    auto *part = new QWidget;
    auto *form = new QGridLayout(part);
    form->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    form->setSpacing(scaled(8));
    form->setColumnStretch(1, 1);
    const auto add = [form](const QString &text, QWidget *field) {
        auto *label = new PlainLabel(text, TextStyle::Body, Tone::Muted);
        label->setBuddy(field);
        form->addWidget(label, form->rowCount(), 0, Qt::AlignTop);
        form->addWidget(field, form->rowCount() - 1, 1);
    };
    add(tr("&They"), m_event);
    add(tr("T&opic"), m_topic);
    add(tr("Their &words"), m_wording);
    add(tr("&Where"), m_source);
    add(tr("&On"), m_date);
    form->addWidget(m_hint, form->rowCount(), 0, 1, 2);
    return part;
}

QWidget *PermissionDialog::makeFoot()
{
    auto *cancel = makeButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_record->setObjectName(u"permissionRecord"_s);
    m_record->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    return makeDialogFoot(nullptr, {cancel, m_record});
}

PermissionEvent PermissionDialog::event() const
{
    return static_cast<PermissionEvent>(m_event->currentData().toInt());
}

void PermissionDialog::follow()
{
    const bool needsWords = event() == PermissionEvent::OptIn;
    const bool hasWords = !m_wording->toPlainText().trimmed().isEmpty();
    m_record->setEnabled(hasWords || !needsWords);
    m_hint->setText(needsWords ? tr("A yes needs the words they used, and their day.")
                               : tr("This blocks every draft to them, on this topic or on any."));
    m_hint->setVisible(event() != PermissionEvent::Withdrawn);
}

void PermissionDialog::record()
{
    PermissionEntry entry;
    entry.topic = topicFrom(m_topic->text());
    entry.event = event();
    entry.wording = m_wording->toPlainText().trimmed();
    entry.source = m_source->text();
    entry.at = Dated::day(noonUtc(m_date->date()));
    Q_EMIT recordAsked(entry);
    accept();
}

} // namespace comity::ui
