#include "ui/people/filter/smart_list_dialog.h"

#include "ui/common/buttons.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {440, 260}; ///< at 100 %
constexpr int longestName = 100;

} // namespace

SmartListDialog::SmartListDialog(
    const QStringList &conditions, qint64 people, qint64 skipped, QWidget *parent)
    : FramedDialog(u"smartListDialog"_s, tr("Save as smart list"), size100, parent)
    , m_name(new QLineEdit)
    , m_trouble(new PlainLabel({}, TextStyle::Small, Tone::Stop))
    , m_save(makeButton(tr("&Save smart list"), ButtonKind::Primary))
{
    addTitle();
    addPart(makeBody(conditions, people, skipped), 1);
    makeFoot();
    check();
    m_name->setFocus();
}

QWidget *SmartListDialog::makeBody(const QStringList &conditions, qint64 people, qint64 skipped)
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(scaled(14), scaled(14), scaled(14), scaled(14));
    column->setSpacing(scaled(8));
    auto *label = new PlainLabel(tr("&Name"), TextStyle::Body, Tone::Muted);
    label->setBuddy(m_name);
    m_name->setObjectName(u"smartListName"_s);
    m_name->setMaxLength(longestName);
    m_name->setAccessibleName(tr("Name"));
    auto *asks = new PlainLabel(
        tr("Whoever fits: %1.").arg(conditions.join(u", "_s)), TextStyle::Body, Tone::Normal);
    asks->setWordWrap(true);
    QString count = tr("%Ln people now; the list follows every import.", nullptr, plural(people));
    if (skipped > 0) {
        count += u' ' + tr("Too little is known of %Ln people to say.", nullptr, plural(skipped));
    }
    auto *counts = new PlainLabel(count, TextStyle::Small, Tone::Muted);
    counts->setWordWrap(true);
    for (QWidget *part :
        std::initializer_list<QWidget *> {label, m_name, m_trouble, asks, counts}) {
        column->addWidget(part);
    }
    column->addStretch();
    connect(m_name, &QLineEdit::textChanged, this, &SmartListDialog::check);
    return body;
}

void SmartListDialog::makeFoot()
{
    m_save->setObjectName(u"saveSmartList"_s);
    connect(m_save, &QPushButton::clicked, this, [this] {
        Q_EMIT saveAsked(m_name->text().trimmed());
        accept();
    });
    addFoot(m_save);
}

void SmartListDialog::setTaken(const QStringList &names)
{
    m_taken = names;
    check();
}

void SmartListDialog::check()
{
    const QString name = m_name->text().trimmed();
    const bool isTaken = m_taken.contains(name, Qt::CaseInsensitive);
    m_trouble->setText(isTaken ? tr("There is a list of this name already") : QString());
    m_trouble->setVisible(isTaken);
    m_save->setEnabled(!name.isEmpty() && !isTaken);
}

} // namespace comity::ui
