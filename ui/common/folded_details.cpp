#include "ui/common/folded_details.h"

#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/typography.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace comity::ui {

FoldedDetails::FoldedDetails(QWidget *parent)
    : QFrame(parent)
    , m_fold(new QToolButton(this))
    , m_text(new QPlainTextEdit(this))
    , m_head(new QHBoxLayout)
{
    setProperty("kind", u"card"_s);
    m_fold->setObjectName(u"detailsFold"_s);
    m_fold->setProperty("kind", u"flat"_s);
    m_fold->setText(tr("Technical details"));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setCheckable(true);
    m_fold->setFocusPolicy(Qt::StrongFocus);
    QPushButton *copy
        = makeButton(tr("Copy details"), ButtonKind::Flat, u"edit-copy"_s, this, ButtonSize::Small);
    copy->setObjectName(u"detailsCopy"_s);

    m_text->setObjectName(u"detailsText"_s);
    m_text->setProperty("kind", u"raw"_s);
    m_text->setReadOnly(true);
    m_text->setFont(fontFor(TextStyle::Mono));
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setAccessibleName(tr("Technical details"));
    m_text->setTabChangesFocus(true);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    m_head->addWidget(m_fold);
    m_head->addStretch();
    m_head->addWidget(copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(10), scaled(6), scaled(10), scaled(6));
    column->addLayout(m_head);
    column->addWidget(m_text);

    connect(m_fold, &QToolButton::toggled, this, &FoldedDetails::setOpen);
    connect(copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(details()); });
    setOpen(false);
}

QPushButton *FoldedDetails::addButton(const QString &text, const QString &iconName)
{
    QPushButton *button = makeButton(text, ButtonKind::Flat, iconName, this, ButtonSize::Small);
    constexpr int behindTheStretch = 2;
    m_head->insertWidget(behindTheStretch, button);
    return button;
}

void FoldedDetails::setDetails(const QString &details)
{
    m_text->setPlainText(details);
    const int lines = qBound(2, int(details.count(u'\n')) + 2, 10);
    m_text->setFixedHeight(QFontMetrics(m_text->font()).lineSpacing() * lines + scaled(8));
    setVisible(!details.isEmpty());
}

QString FoldedDetails::details() const
{
    return m_text->toPlainText();
}

void FoldedDetails::setOpen(bool isOpen)
{
    m_fold->setChecked(isOpen);
    m_fold->setIcon(icon(isOpen ? u"go-down"_s : u"go-next"_s, Tone::Muted));
    m_text->setVisible(isOpen);
}

} // namespace comity::ui
