#include "ui/common/translation.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

// Q_INIT_RESOURCE names a function of the global namespace.
static void registerTranslations()
{
    Q_INIT_RESOURCE(comity_translations);
}

namespace comity::ui {

void installTranslation(QCoreApplication &application)
{
    registerTranslations();
    auto *translator = new QTranslator(&application);
    const bool isThere = translator->load(u":/comity/translations/comity_en.qm"_s);
    Q_ASSERT(isThere);
    if (isThere) {
        QCoreApplication::installTranslator(translator);
    }
}

void useLanguageOfTexts()
{
    if (QLocale().language() == QLocale::C) {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }
}

} // namespace comity::ui
