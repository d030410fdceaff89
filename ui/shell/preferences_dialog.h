#pragma once

#include <QDialog>

namespace comity::ui {

class Theme;

/// How the window looks and whether letters act in it. Every choice shows at once.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    /// `window` is the one whose tables letters act in.
    PreferencesDialog(Theme &theme, QWidget *window);
};

} // namespace comity::ui
