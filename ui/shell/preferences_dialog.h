#pragma once

#include "ui/shell/preference_door.h"

#include <QDialog>
#include <vector>

class QSettings;

namespace comity::ui {

class Prompts;
class Theme;

/// How the window looks, whether letters act in it, the house rules of texts, and the way to what a
/// workspace keeps. Every choice shows at once.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    /// `window` is the one whose tables letters act in. A door closes the dialog.
    PreferencesDialog(Theme &theme, QSettings &settings, Prompts &prompts, QWidget *window,
        const std::vector<PreferenceDoor> &doors = {});

private:
    QWidget *makeDoors(const std::vector<PreferenceDoor> &doors);
};

} // namespace comity::ui
