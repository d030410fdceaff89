#include "model/review/rule_pack.h"

namespace comity::review {

double RulePack::setting(const QString &name) const
{
    Q_ASSERT_X(settings.contains(name), "RulePack::setting", qPrintable(id + u'.' + name));
    return settings.value(name);
}

} // namespace comity::review
