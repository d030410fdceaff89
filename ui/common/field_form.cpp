#include "ui/common/field_form.h"

#include "ui/common/plain_label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace comity::ui {
namespace {

constexpr int longestText = 4000;

} // namespace

FieldForm::FieldForm(QWidget *parent)
    : TallFrame(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    m_grid->setHorizontalSpacing(scaled(10));
    m_grid->setVerticalSpacing(scaled(8));
    m_grid->setColumnStretch(1, 1);
}

void FieldForm::add(const QString &label, QWidget *field, const QString &hint)
{
    auto *name = new PlainLabel(label, TextStyle::Body, Tone::Muted);
    name->setBuddy(field);
    name->setContentsMargins(0, scaled(5), 0, 0);
    const int row = m_grid->rowCount();
    m_grid->addWidget(name, row, 0, Qt::AlignTop);
    const bool isWide = field->sizePolicy().expandingDirections().testFlag(Qt::Horizontal);
    m_grid->addWidget(field, row, 1, isWide ? Qt::Alignment() : Qt::AlignLeft);
    if (!hint.isEmpty()) {
        auto *more = new PlainLabel(hint, TextStyle::Small, Tone::Muted);
        more->setWordWrap(true);
        m_grid->addWidget(more, row + 1, 1);
        field->setAccessibleDescription(hint);
    }
}

void FieldForm::addWide(QWidget *part)
{
    m_grid->addWidget(part, m_grid->rowCount(), 0, 1, 2);
}

void FieldForm::addSection(const QString &title)
{
    auto *label = new PlainLabel(title, TextStyle::Section, Tone::Muted);
    label->setContentsMargins(0, scaled(6), 0, 0);
    addWide(label);
}

void FieldForm::end()
{
    m_grid->setRowStretch(m_grid->rowCount(), 1);
}

QLineEdit *lineField(const QString &name, const QString &text, int most)
{
    auto *field = new QLineEdit(text);
    field->setObjectName(name);
    field->setMaxLength(most);
    return field;
}

QPlainTextEdit *textField(const QString &name, int lines, const QString &text)
{
    auto *field = new QPlainTextEdit(text);
    field->setObjectName(name);
    field->setTabChangesFocus(true);
    field->setFixedHeight(
        QFontMetrics(fontFor(TextStyle::Body)).lineSpacing() * lines + scaled(14));
    return field;
}

QString textOf(const QPlainTextEdit &field)
{
    return field.toPlainText().trimmed().left(longestText);
}

} // namespace comity::ui
