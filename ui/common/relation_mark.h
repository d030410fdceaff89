#pragma once

#include "model/people/relation.h"

#include <QRectF>
#include <QString>

class QPainter;
class QPalette;

namespace comity::ui {

/// A relation in one word (architecture.md §3), as it is drawn: always a glyph and a word.
enum class RelationMark {
    Unknown, ///< —
    None, ///< No link
    Mutual,
    NotFollowingBack, ///< You follow: they are known not to
    Fan, ///< Follows you: we are known not to
    YouFollow, ///< You follow?: their half is unknown
    FollowsYou, ///< Follows you?: our half is unknown
    Connected,
    Left,
};

RelationMark relationMark(Relation relation);
QString relationWord(RelationMark mark);
/// What the word means, for tool tips: says what is not known.
QString relationMeaning(RelationMark mark);
/// The badge without its word. Arrows do not mirror in right-to-left windows.
void drawRelation(
    QPainter &painter, const QRectF &rect, RelationMark mark, const QPalette &palette);

} // namespace comity::ui
