#pragma once

class QCoreApplication;

namespace comity::ui {

/// Gives the window its singulars: the source says "%Ln people", English also wants "1 person".
/// Call before the first widget is made.
void installTranslation(QCoreApplication &application);

/// Days and numbers as in the language of the texts where the system names no language, as in a
/// container. Before the first of them is shown.
void useLanguageOfTexts();

} // namespace comity::ui
