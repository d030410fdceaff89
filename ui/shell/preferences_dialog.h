#pragma once

#include <QDialog>

class QSettings;

namespace comity::ui {

class Prompts;
class Theme;

/// How the window looks, whether letters act in it, and the house rules of texts. Every choice
/// shows at once.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    /// `window` is the one whose tables letters act in.
    PreferencesDialog(Theme &theme, QSettings &settings, Prompts &prompts, QWidget *window);
};

} // namespace comity::ui
