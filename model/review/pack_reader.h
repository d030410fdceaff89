#pragma once

#include "model/base/result.h"
#include "model/review/rule_pack.h"
#include "model/review/text_facts/lexicons.h"

#include <QByteArray>
#include <optional>

namespace comity::review {

/// Reads resources/rules/language/<code>.yml. FormatBroken with file, line and reason.
Result<LanguageWords> readLanguage(const QByteArray &yaml, const QString &file);

/// Reads a pack: the lexicons of a rule or of an intent into `lexicons`, under `<id>.<name>`, and
/// what else the pack says. FormatBroken with file, line and reason; what was read before stays in
/// `lexicons`. Languages come first, for lexicons use their sets.
Result<RulePack> readPack(const QByteArray &yaml, const QString &file, Lexicons &lexicons);

} // namespace comity::review
