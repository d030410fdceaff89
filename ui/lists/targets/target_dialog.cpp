#include "ui/lists/targets/target_dialog.h"

#include "ui/common/buttons.h"
#include "ui/common/plain_label.h"
#include "ui/common/typography.h"

#include <QDateTimeEdit>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int longestText = 2'000;

} // namespace

TargetDialog::TargetDialog(const QString &name, const QString &title, const QString &person,
    const QString &act, const QSize &size100, QWidget *parent)
    : FramedDialog(name, title, size100, parent)
    , m_form(new QWidget)
    , m_grid(new QGridLayout(m_form))
    , m_trouble(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_cancel(makeButton(tr("Cancel")))
    , m_act(makeButton(act, ButtonKind::Primary))
{
    m_grid->setContentsMargins(scaled(14), scaled(14), scaled(14), scaled(14));
    m_grid->setHorizontalSpacing(scaled(14));
    m_grid->setVerticalSpacing(scaled(10));
    m_grid->setColumnStretch(1, 1);
    m_trouble->setObjectName(name + u"Trouble");
    m_trouble->setWordWrap(true);
    m_cancel->setObjectName(name + u"Cancel");
    m_act->setObjectName(name + u"Act");
    m_act->setDefault(true);
    addPart(makeHead(person));
}

QWidget *TargetDialog::makeHead(const QString &person)
{
    auto *who = new PlainLabel(person, TextStyle::Body, Tone::Muted);
    who->setElided(true);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(14), scaled(14), scaled(14), scaled(12));
    row->setSpacing(scaled(8));
    row->addWidget(new PlainLabel(windowTitle(), TextStyle::Strong));
    row->addWidget(who, 1);
    return head;
}

void TargetDialog::addField(const QString &label, QWidget *field)
{
    auto *text = new PlainLabel(label, TextStyle::Body, Tone::Muted);
    text->setMinimumWidth(scaled(110));
    text->setBuddy(field);
    field->setAccessibleName(label);
    const bool isHigh = qobject_cast<QPlainTextEdit *>(field) != nullptr;
    m_grid->addWidget(text, m_rows, 0, isHigh ? Qt::AlignTop : Qt::AlignVCenter);
    m_grid->addWidget(field, m_rows++, 1);
}

void TargetDialog::addWide(QWidget *widget)
{
    m_grid->addWidget(widget, m_rows++, 0, 1, 2);
}

void TargetDialog::finish(const QString &note)
{
    m_grid->addWidget(m_trouble, m_rows++, 1);
    m_grid->setRowStretch(m_rows, 1);
    addPart(m_form, 1);
    addPart(makeFoot(note));
    auto *save = new QShortcut(Qt::CTRL | Qt::Key_Return, this);
    connect(save, &QShortcut::activated, m_act, &QPushButton::click);
}

QWidget *TargetDialog::makeFoot(const QString &note)
{
    auto *text = new PlainLabel(note, TextStyle::Small, Tone::Muted);
    text->setWordWrap(true);
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    row->setSpacing(scaled(8));
    row->addWidget(text, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_act);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_act, &QPushButton::clicked, this, &QDialog::accept);
    return foot;
}

void TargetDialog::setTrouble(const QString &sentence, bool isMistake)
{
    m_trouble->setText(sentence);
    m_trouble->setTone(isMistake ? Tone::Stop : Tone::Muted);
    m_act->setEnabled(sentence.isEmpty());
    m_act->setAccessibleDescription(sentence);
}

QPlainTextEdit *TargetDialog::makeText(const QString &name, int lines)
{
    auto *text = new QPlainTextEdit;
    text->setObjectName(name);
    text->setTabChangesFocus(true);
    text->setFixedHeight(QFontMetrics(fontFor(TextStyle::Body)).lineSpacing() * lines + scaled(14));
    return text;
}

QLineEdit *TargetDialog::makeLine(const QString &name)
{
    auto *line = new QLineEdit;
    line->setObjectName(name);
    line->setMaxLength(longestText);
    return line;
}

QDateTimeEdit *TargetDialog::makeMoment(
    const QString &name, qint64 utcSeconds, const QTimeZone &zone)
{
    auto *field = new QDateTimeEdit;
    field->setObjectName(name);
    // A wall clock: without the gaps that the system's own zone may have.
    field->setTimeSpec(Qt::UTC);
    field->setDisplayFormat(u"d MMM yyyy HH:mm"_s);
    const QDateTime local = QDateTime::fromSecsSinceEpoch(utcSeconds, zone);
    field->setDateTime(QDateTime(local.date(), local.time(), Qt::UTC));
    // With a style sheet set, Qt does not ask the style how much room the arrows take.
    const QFontMetrics metrics(fontFor(TextStyle::Body));
    field->setMinimumSize(metrics.horizontalAdvance(u"30 MMMM 2026 00:00"_s) + scaled(40),
        qMax(scaled(28), metrics.height() + 6));
    return field;
}

qint64 TargetDialog::momentOf(const QDateTimeEdit &field, const QTimeZone &zone)
{
    return QDateTime(field.date(), field.time(), zone).toSecsSinceEpoch();
}

} // namespace comity::ui
