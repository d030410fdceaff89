#pragma once

#include <QDialog>

namespace comity::ui {

class Theme;

/// How the window looks. Every choice shows at once.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    PreferencesDialog(Theme &theme, QWidget *parent);
};

} // namespace comity::ui
