#pragma once

#include <QString>
#include <functional>

namespace comity::ui {

/// Something of the open workspace that is set in a dialog of a page: Preferences names it and
/// opens that dialog.
struct PreferenceDoor
{
    QString name = {}; ///< of its button
    QString title = {};
    QString sentence = {}; ///< what is set there
    std::function<void()> open = {};
};

} // namespace comity::ui
