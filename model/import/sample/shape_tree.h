#pragma once

#include "model/import/sample/format_words.h"
#include "model/import/sample/seen_texts.h"

#include <vector>

namespace comity {

/// A JSON value without its values: what an anonymised sample is drawn from. Keys are raw until
/// nameKeys() has gone over them.
struct ShapeNode
{
    enum class Kind : quint8 { Scalar, List, Object };

    Kind kind = Kind::Scalar;
    QString key = {}; ///< of a member of an object, raw
    QString name = {}; ///< what is shown for the key
    QString shape = {}; ///< of a scalar: `<text, 12 characters>`, `true`, `null`
    std::vector<ShapeNode> members = {}; ///< of an object, or elements of a list
    qint64 more = 0; ///< members that are not kept

    static ShapeNode scalar(const QString &shape) { return {Kind::Scalar, {}, {}, shape, {}, 0}; }
};

/// Settles which keys of a tree are shown. Known words are. A key may be data all the same: of
/// names as keys, and of objects with many unknown keys, none is shown. An unknown key is shown
/// where it reads like a name of a field, at least three elements of a list are kept and each holds
/// it, all hold known keys too, and it is no value of the file; of a key of a list or an object its
/// known parts are. Everything else becomes its length. Where the texts are not whole no unknown
/// key is shown, since the values may be missing that tell what it is.
void nameKeys(ShapeNode &root, const FormatWords &words, const SeenTexts &texts);

} // namespace comity
