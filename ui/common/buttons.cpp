#include "ui/common/buttons.h"

#include "ui/common/icons.h"
#include "ui/common/tool_tip.h"
#include "ui/common/typography.h"

#include <QVariant>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

QString kindWord(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Primary:
        return u"primary"_s;
    case ButtonKind::Quiet:
        return u"quiet"_s;
    case ButtonKind::Flat:
        return u"flat"_s;
    case ButtonKind::Link:
        return u"link"_s;
    case ButtonKind::Normal:
        break;
    }
    return u"normal"_s;
}

} // namespace

QPushButton *makeButton(
    const QString &text, ButtonKind kind, const QString &iconName, QWidget *parent, ButtonSize size)
{
    auto *button = new QPushButton(text, parent);
    dressButton(*button, kind, iconName, size);
    return button;
}

void dressButton(QPushButton &button, ButtonKind kind, const QString &iconName, ButtonSize size)
{
    button.setProperty("kind", kindWord(kind));
    if (size != ButtonSize::Normal) {
        button.setProperty("sizing", size == ButtonSize::Small ? u"small"_s : u"large"_s);
    }
    if (!iconName.isEmpty()) {
        // Wider than high: the space between icon and text is not ours to set.
        button.setIconSize(QSize(scaled(20), scaled(16)));
        button.setIcon(icon(iconName, kind == ButtonKind::Primary ? Tone::OnAccent : Tone::Normal));
    }
    if (kind == ButtonKind::Link) {
        button.setCursor(Qt::PointingHandCursor);
    }
    button.setAutoDefault(false);
    button.setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QToolButton *makeIconButton(const QString &iconName, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setProperty("kind", u"flat"_s);
    button->setIcon(icon(iconName));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(name);
    setPlainToolTip(button, name);
    return button;
}

} // namespace comity::ui
