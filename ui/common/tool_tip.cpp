#include "ui/common/tool_tip.h"

#include <QAbstractButton>
#include <QAction>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace comity::ui {

QString plainToolTip(const QString &text)
{
    if (text.isEmpty()) {
        return {};
    }
    QString escaped = text.toHtmlEscaped();
    escaped.replace(u'\n', u"<br/>"_s);
    // Marked as rich so that Qt wraps it and never guesses; everything in it is escaped.
    return u"<qt>"_s + escaped + u"</qt>"_s;
}

void setPlainToolTip(QWidget *widget, const QString &text)
{
    widget->setToolTip(plainToolTip(text));
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    if (widget->accessibleName().isEmpty() && (!button || button->text().isEmpty())) {
        widget->setAccessibleName(text);
    }
}

void setPlainToolTip(QAction *action, const QString &text)
{
    action->setToolTip(plainToolTip(text));
}

void showPlainToolTip(const QPoint &at, const QString &first, QWidget *widget)
{
    const QString own = widget->toolTip().isEmpty() ? QString() : u"<br/>"_s + widget->toolTip();
    QToolTip::showText(at, plainToolTip(first) + own, widget);
}

} // namespace comity::ui
