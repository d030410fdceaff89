#include "ui/common/role_words.h"

#include "model/base/text_fold.h"

#include <QCoreApplication>
#include <array>

namespace comity::ui {
namespace {

struct Word
{
    const char16_t *role;
    const char *text;
};

constexpr auto words = std::to_array<Word>({
    {u"potential-customer", QT_TRANSLATE_NOOP("RoleWords", "Potential customer")},
    {u"customer", QT_TRANSLATE_NOOP("RoleWords", "Customer")},
    {u"influencer", QT_TRANSLATE_NOOP("RoleWords", "Influencer")},
    {u"influence", QT_TRANSLATE_NOOP("RoleWords", "Influence on us")},
    {u"supplier", QT_TRANSLATE_NOOP("RoleWords", "Supplier")},
    {u"competitor", QT_TRANSLATE_NOOP("RoleWords", "Competitor")},
    {u"journalist", QT_TRANSLATE_NOOP("RoleWords", "Journalist")},
    {u"executive", QT_TRANSLATE_NOOP("RoleWords", "Executive")},
    {u"employee", QT_TRANSLATE_NOOP("RoleWords", "Employee")},
    {u"other", QT_TRANSLATE_NOOP("RoleWords", "Other")},
});

} // namespace

QString roleWord(const QString &role)
{
    for (const Word &word : words) {
        if (role == QStringView(word.role)) {
            return QCoreApplication::translate("RoleWords", word.text);
        }
    }
    return singleLine(role);
}

} // namespace comity::ui
