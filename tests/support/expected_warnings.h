#pragma once

#include <array>

namespace comity::tests {

/// Lines that the offscreen platform prints on its own, word for word. Nothing else is expected.
constexpr std::array expectedWarnings {
    "This plugin does not support propagateSizeHints()",
    "This plugin does not support raise()",
    "This plugin does not support setParent!",
    "This plugin does not support grabbing the keyboard",
};

} // namespace comity::tests
