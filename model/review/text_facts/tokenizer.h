#pragma once

#include "model/networks/entities.h"
#include "model/review/text_facts/text_facts.h"

#include <QSet>

namespace comity::review {

/// Words, numbers, entities and emoji of a text, in order, with what stands between them. Views
/// look into `folded`, which is filled. Sentences come later.
std::vector<Token> tokensOf(QStringView text, const std::vector<networks::Entity> &entities,
    const std::vector<Mask> &masks, const QSet<QString> &elisions, QString &folded);

/// Zero-width characters and bidirectional controls, but for those within an emoji or a script
/// that needs them.
int hiddenCharactersOf(QStringView text);
bool isHiddenCharacter(char16_t c);

} // namespace comity::review
