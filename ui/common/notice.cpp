#include "ui/common/notice.h"

#include "ui/common/buttons.h"
#include "ui/common/plain_label.h"
#include "ui/common/severity_shape.h"

#include <QAccessible>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

Notice::Notice(QWidget *parent)
    : SoftBlock(Severity::Warn, parent)
    , m_shape(new SeverityShape(Severity::Warn, this))
    , m_text(new PlainLabel)
    , m_action(makeButton({}, ButtonKind::Link, {}, this))
{
    setFullWidth(true);
    m_text->setObjectName(u"noticeText"_s);
    m_text->setWordWrap(true);
    m_action->setObjectName(u"noticeAction"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(14), scaled(5), scaled(14), scaled(5));
    row->setSpacing(scaled(8));
    row->addWidget(m_shape);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, &Notice::actionAsked);
    hide();
}

void Notice::show(Severity severity, const QString &sentence, const QString &action)
{
    setSeverity(severity);
    m_shape->setSeverity(severity);
    m_text->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    setVisible(true);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString Notice::sentence() const
{
    return m_text->text();
}

} // namespace comity::ui
