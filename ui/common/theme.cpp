#include "ui/common/theme.h"

#include "ui/common/comity_style.h"
#include "ui/common/rescale.h"
#include "ui/common/style_sheet.h"
#include "ui/common/typography.h"

#include <QApplication>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace comity::ui {

Theme::Theme(QApplication &application)
    : m_application(application)
    , m_family(interfaceFamily())
{
    QApplication::setStyle(new ComityStyle);
    apply();
}

void Theme::setChoice(Choice choice)
{
    if (choice != m_choice) {
        m_choice = choice;
        apply();
    }
}

void Theme::setFontScale(int percent)
{
    const int bounded = qBound(80, percent, 200);
    if (bounded != m_fontScale) {
        m_fontScale = bounded;
        apply();
    }
}

void Theme::recheckSystem()
{
    apply();
}

QPalette Theme::systemPalette() const
{
    // Our own palette hides the platform's; an empty one gives it back.
    QApplication::setPalette(QPalette());
    return QApplication::palette();
}

void Theme::apply()
{
    const QPalette system = systemPalette();
    switch (m_choice) {
    case Choice::System:
        m_scheme = schemeOfPlatform(system);
        break;
    case Choice::Light:
        m_scheme = Scheme::Light;
        break;
    case Choice::Dark:
        m_scheme = Scheme::Dark;
        break;
    }
    QFont font(m_family);
    font.setPixelSize(qRound(13 * m_fontScale / 100.0));
    const int before = QApplication::font().pixelSize();
    if (before > 0 && before != font.pixelSize()) {
        // First, so that a widget which follows the font by itself has the last word.
        for (QWidget *window : QApplication::topLevelWidgets()) {
            rescale(*window, double(font.pixelSize()) / before);
        }
    }
    QApplication::setFont(font);
    QApplication::setPalette(paletteOf(m_scheme, isHighContrastPlatform(system)));
    m_application.setStyleSheet(styleSheet(QApplication::palette()));
    QToolTip::setFont(fontFor(TextStyle::Small));
    QToolTip::setPalette(QApplication::palette());
    Q_EMIT changed();
}

QString toText(Theme::Choice choice)
{
    switch (choice) {
    case Theme::Choice::Light:
        return u"light"_s;
    case Theme::Choice::Dark:
        return u"dark"_s;
    case Theme::Choice::System:
        break;
    }
    return u"system"_s;
}

Theme::Choice themeChoiceFromText(QStringView text)
{
    if (text == u"light") {
        return Theme::Choice::Light;
    }
    return text == u"dark" ? Theme::Choice::Dark : Theme::Choice::System;
}

} // namespace comity::ui
