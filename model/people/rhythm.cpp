#include "model/people/rhythm.h"

using namespace Qt::StringLiterals;

namespace comity {

QString toText(const Rhythm &rhythm)
{
    return u"%1/%2"_s.arg(rhythm.ideal).arg(rhythm.longest);
}

std::optional<Rhythm> rhythmFromText(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    if (slash < 0) {
        return std::nullopt;
    }
    const Rhythm rhythm {text.first(slash).toInt(), text.sliced(slash + 1).toInt()};
    return isGood(rhythm) ? std::optional(rhythm) : std::nullopt;
}

bool isGood(const Rhythm &rhythm)
{
    return rhythm.ideal > 0 && rhythm.ideal <= rhythm.longest && rhythm.longest <= longestRhythm;
}

} // namespace comity
