#pragma once

#include "model/review/rule.h"

#include <QHash>
#include <vector>

namespace comity::review {

/// Something in a text that belongs to another network. A strong one has the strength that is
/// enough by itself.
struct CrossPostMark
{
    Span span = {};
    int strength = 0;
    QString instead = {}; ///< what may stand there; empty: nothing
};

/// Pictures and links that only X makes, and a text that was cut off before a link to its original.
/// `words` has the lists `x_pictures`, `x_links` and `originals`.
void addLinkMarks(const TextFacts &text, const QHash<QString, QStringList> &words,
    const QString &network, std::vector<CrossPostMark> &marks);
/// `@name@server`, where nobody is called so.
void addServerHandles(const TextFacts &text, std::vector<CrossPostMark> &marks);
/// "1/6", "2/" and the reel of thread. `isUsual`: people here number their posts, so it says less.
void addThreadMarks(const TextFacts &text, bool isUsual, std::vector<CrossPostMark> &marks);
/// `@name` where a name needs a server or is picked from a list, and nobody we know is called so.
/// `most` is how many of them count, as its only word; none where handles are at home.
void addBareHandles(
    const DraftFacts &draft, const QStringList &most, std::vector<CrossPostMark> &marks);

} // namespace comity::review
