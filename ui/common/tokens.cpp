#include "ui/common/tokens.h"

#include <array>

namespace comity::ui {

namespace {

struct Pair
{
    QRgb light;
    QRgb dark;
};

constexpr std::array<Pair, tokenCount> tokenColors {{
    {0xF2F3F5, 0x15171A}, // Win
    {0xFFFFFF, 0x1C1E22}, // Base
    {0xF8F9FA, 0x202327}, // Alt
    {0xFAFAFB, 0x191B1F}, // Panel
    {0xEEF0F3, 0x262A2F}, // Hover
    {0xE1E4E8, 0x2C3036}, // Line
    {0xCDD1D8, 0x3D434B}, // Line2
    {0x838892, 0x767D88}, // Ctl
    {0x1B1E23, 0xE8EAED}, // Text
    {0x575D67, 0xA7ADB7}, // Muted
    {0x666B75, 0x8F96A1}, // Faint
    {0x3558C8, 0xA3B6FF}, // Accent
    {0x3558C8, 0x4B69D8}, // AccentFill
    {0x3558C8, 0x5C79E4}, // AccentMark
    {0xFFFFFF, 0xFFFFFF}, // OnAccent
    {0xE9EEFC, 0x232D4E}, // AccentSoft
    {0xB5C4F3, 0x42549A}, // AccentLine
    {0xE4E7EB, 0x2D3137}, // Track
    {0xE6E9ED, 0x2E3238}, // Tile
    {0x3558C8, 0x8DA4FF}, // Chart1
    {0xD07A00, 0xF0A94A}, // Chart2
    {0x12805F, 0x4FC39B}, // Chart3
    {0x8A4FA3, 0xC795DC}, // Chart4
    {0x6E737D, 0x8F96A1}, // Chart5
    {0xB3261E, 0xFF9D92}, // Chart6
}};

struct SeverityPair
{
    Pair text;
    Pair fill;
    Pair soft;
    Pair border;
};

constexpr std::array<SeverityPair, 4> severityPairs {{
    {{0xB3261E, 0xFF9D92}, {0xB3261E, 0xF0655A}, {0xFDEEEC, 0x381E1D}, {0xF0BFBA, 0x6E3834}},
    {{0x865000, 0xF2B75C}, {0xC97A00, 0xE6B04A}, {0xFDF2DF, 0x33270F}, {0xEACB95, 0x665022}},
    {{0x4A5565, 0xB7BFCB}, {0x5B6676, 0x8F9AAA}, {0xEEF0F3, 0x272B31}, {0xD3D8DF, 0x414852}},
    {{0x0A6B50, 0x63CDA7}, {0x169873, 0x4FC9A0}, {0xE4F4EE, 0x15302A}, {0xA9DAC7, 0x2A5E4C}},
}};

QColor pick(const Pair &pair, Scheme scheme)
{
    return QColor(scheme == Scheme::Dark ? pair.dark : pair.light);
}

} // namespace

QColor color(Token token, Scheme scheme)
{
    return pick(tokenColors.at(static_cast<std::size_t>(token)), scheme);
}

Scheme schemeOf(const QPalette &palette)
{
    return palette.color(QPalette::Midlight).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

Scheme schemeOfPlatform(const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::WindowText).lightness()
        > palette.color(QPalette::Window).lightness();
    return isDark ? Scheme::Dark : Scheme::Light;
}

bool isHighContrastPlatform(const QPalette &palette)
{
    const int window = palette.color(QPalette::Window).lightness();
    const int text = palette.color(QPalette::WindowText).lightness();
    return qAbs(window - text) == 255;
}

QColor color(Token token, const QPalette &palette)
{
    const Scheme scheme = schemeOf(palette);
    if (token == Token::Line || token == Token::Line2 || token == Token::Muted) {
        const QColor ctl = color(Token::Ctl, scheme);
        if (palette.color(QPalette::Mid) == ctl) {
            return token == Token::Muted ? color(Token::Text, scheme) : ctl;
        }
    }
    return color(token, scheme);
}

QPalette paletteOf(Scheme scheme, bool highContrast)
{
    const auto of = [scheme](Token token) { return color(token, scheme); };
    const QColor line2 = of(highContrast ? Token::Ctl : Token::Line2);
    const QColor muted = of(highContrast ? Token::Text : Token::Muted);
    QPalette palette(of(Token::Base), of(Token::Win));
    const std::initializer_list<std::pair<QPalette::ColorRole, QColor>> roles {
        {QPalette::Window, of(Token::Win)}, {QPalette::Base, of(Token::Base)},
        {QPalette::Button, of(Token::Base)}, {QPalette::AlternateBase, of(Token::Alt)},
        {QPalette::ToolTipBase, of(Token::Panel)}, {QPalette::Midlight, of(Token::Hover)},
        {QPalette::Light, of(Token::Base)}, {QPalette::Mid, line2}, {QPalette::Shadow, line2},
        {QPalette::Dark, of(Token::Ctl)}, {QPalette::Text, of(Token::Text)},
        {QPalette::WindowText, of(Token::Text)}, {QPalette::ButtonText, of(Token::Text)},
        {QPalette::ToolTipText, of(Token::Text)}, {QPalette::HighlightedText, of(Token::Text)},
        {QPalette::BrightText, of(Token::Text)}, {QPalette::PlaceholderText, muted},
        {QPalette::Link, of(Token::Accent)}, {QPalette::LinkVisited, of(Token::Accent)},
        {QPalette::Highlight, of(Token::AccentSoft)}};
    for (const auto &[role, value] : roles) {
        palette.setColor(QPalette::All, role, value);
    }
    for (const QPalette::ColorRole role :
        {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::HighlightedText}) {
        palette.setColor(QPalette::Disabled, role, of(Token::Faint));
    }
    return palette;
}

SeverityColors severityColors(Severity severity, Scheme scheme)
{
    const SeverityPair &pair = severityPairs.at(static_cast<std::size_t>(severity));
    return {pick(pair.text, scheme), pick(pair.fill, scheme), pick(pair.soft, scheme),
        pick(pair.border, scheme), pick({0xFFFFFF, 0x15171A}, scheme)};
}

QColor color(Tone tone, const QPalette &palette)
{
    const Scheme scheme = schemeOf(palette);
    switch (tone) {
    case Tone::Normal:
        return color(Token::Text, palette);
    case Tone::Muted:
        return color(Token::Muted, palette);
    case Tone::Faint:
        return color(Token::Faint, palette);
    case Tone::Accent:
        return color(Token::Accent, palette);
    case Tone::OnAccent:
        return color(Token::OnAccent, palette);
    case Tone::Stop:
        return severityColors(Severity::Stop, scheme).text;
    case Tone::Warn:
        return severityColors(Severity::Warn, scheme).text;
    case Tone::Note:
        return severityColors(Severity::Note, scheme).text;
    case Tone::Ok:
        return severityColors(Severity::Ok, scheme).text;
    }
    return color(Token::Text, palette);
}

Tone toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Stop:
        return Tone::Stop;
    case Severity::Warn:
        return Tone::Warn;
    case Severity::Note:
        return Tone::Note;
    case Severity::Ok:
        break;
    }
    return Tone::Ok;
}

} // namespace comity::ui
