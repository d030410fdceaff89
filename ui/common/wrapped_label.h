#pragma once

#include "ui/common/plain_label.h"

namespace comity::ui {

/// A plain text of as many lines as it needs.
inline PlainLabel *makeWrapped(
    const QString &text, TextStyle style, Tone tone = Tone::Normal, const QString &name = {})
{
    auto *label = new PlainLabel(text, style, tone);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

} // namespace comity::ui
