#pragma once

class QCoreApplication;

namespace comity::ui {

/// Gives the window its singulars: the source says "%Ln people", English also wants "1 person".
/// Call before the first widget is made.
void installTranslation(QCoreApplication &application);

} // namespace comity::ui
