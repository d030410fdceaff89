#pragma once

#include "ui/common/tokens.h"

#include <QObject>

class QApplication;

namespace comity::ui {

/// Dresses the application: style, palette, style sheet, font. app/ makes one; widgets do not need
/// it, because they read the tokens from their palette and the text size from the font.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };

    /// Call before the first window is made. Applies System at 100 %.
    explicit Theme(QApplication &application);

    Choice choice() const { return m_choice; }
    Scheme scheme() const { return m_scheme; }
    int fontScale() const { return m_fontScale; }

    void setChoice(Choice choice);
    /// Per cent, 80 to 200.
    void setFontScale(int percent);
    /// After QEvent::ThemeChange: looks whether the system turned light, dark or of high contrast.
    void recheckSystem();

Q_SIGNALS:
    void changed();

private:
    void apply();
    QPalette systemPalette() const;

    QApplication &m_application;
    QString m_family;
    Choice m_choice = Choice::System;
    Scheme m_scheme = Scheme::Light;
    int m_fontScale = 100;
};

QString toText(Theme::Choice choice);
/// System for a word that is none.
Theme::Choice themeChoiceFromText(QStringView text);

} // namespace comity::ui
