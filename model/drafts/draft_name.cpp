#include "model/drafts/draft_name.h"

#include "model/base/text_fold.h"

namespace comity::drafts {

QString nameOf(const QString &title, const QString &text)
{
    constexpr int letters = 60;
    return title.isEmpty() ? singleLine(text).trimmed().left(letters) : title;
}

} // namespace comity::drafts
