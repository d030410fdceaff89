#include "model/import/formats/plain_text_of_html.h"

#include <algorithm>
#include <gumbo.h>
#include <memory>

namespace comity::formats {
namespace {

/// The parser frees its tree by calling itself, and elements that nobody closed multiply: this many
/// tags do no harm whatever their order.
constexpr std::ptrdiff_t mostTags = 1'000;

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

bool isTagStart(std::string_view html, std::size_t at)
{
    const char next = at + 1 < html.size() ? html[at + 1] : '\0';
    return html[at] == '<'
        && ((next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '/'
            || next == '!' || next == '?');
}

std::ptrdiff_t tagsIn(std::string_view html)
{
    std::ptrdiff_t tags = 0;
    for (std::size_t at = html.find('<'); at != std::string_view::npos;
         at = html.find('<', at + 1)) {
        tags += isTagStart(html, at) ? 1 : 0;
    }
    return tags;
}

/// Every tag becomes a blank, so that only text and entities are left to parse.
std::string withoutTags(std::string_view html)
{
    std::string text;
    text.reserve(html.size());
    for (std::size_t at = 0; at < html.size(); ++at) {
        if (html[at] != '<') {
            text += html[at];
        } else if (isTagStart(html, at)) {
            text += ' ';
            at = std::min(html.find('>', at), html.size());
        } else {
            text += "&lt;";
        }
    }
    return text;
}

/// Puts texts together as a browser would: blanks run into one, breaks are kept.
class Lines
{
public:
    void add(std::string_view text, bool keepsBlanks)
    {
        for (const char c : text) {
            if (keepsBlanks && c == '\n') {
                breakLine(m_breaks + 1);
            } else if (!keepsBlanks && isBlank(c)) {
                m_hasBlank = true;
            } else {
                put(c);
            }
        }
    }
    void breakLine(int atLeast) { m_breaks = std::max(m_breaks, std::min(atLeast, 2)); }
    void breakOnce() { breakLine(m_breaks + 1); }
    std::string taken() { return std::move(m_out); }

private:
    void put(char c)
    {
        if (!m_out.empty()) {
            m_out.append(static_cast<std::size_t>(m_breaks), '\n');
            if (m_breaks == 0 && m_hasBlank) {
                m_out += ' ';
            }
        }
        m_breaks = 0;
        m_hasBlank = false;
        m_out += c;
    }

    std::string m_out;
    int m_breaks = 0;
    bool m_hasBlank = false;
};

/// How many line breaks stand around an element.
int breaksAround(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
        return 2;
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
        return 1;
    default:
        return 0;
    }
}

void collect(const GumboNode &node, bool keepsBlanks, Lines &lines)
{
    switch (node.type) {
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_WHITESPACE:
    case GUMBO_NODE_CDATA:
        lines.add(node.v.text.text, keepsBlanks);
        return;
    case GUMBO_NODE_ELEMENT:
        break;
    default:
        return;
    }
    const GumboElement &element = node.v.element;
    if (element.tag == GUMBO_TAG_SCRIPT || element.tag == GUMBO_TAG_STYLE
        || element.tag == GUMBO_TAG_TITLE) {
        return;
    }
    if (element.tag == GUMBO_TAG_BR) {
        lines.breakOnce();
        return;
    }
    const int breaks = breaksAround(element.tag);
    lines.breakLine(breaks);
    for (unsigned i = 0; i < element.children.length; ++i) {
        collect(*static_cast<const GumboNode *>(element.children.data[i]),
            keepsBlanks || element.tag == GUMBO_TAG_PRE, lines);
    }
    lines.breakLine(breaks);
}

std::string shownText(std::string_view html)
{
    const auto forget
        = [](GumboOutput *output) { gumbo_destroy_output(&kGumboDefaultOptions, output); };
    const std::unique_ptr<GumboOutput, decltype(forget)> output(
        gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size()), forget);
    Lines lines;
    collect(*output->root, false, lines);
    return lines.taken();
}

} // namespace

std::string plainTextOfHtml(std::string_view html)
{
    if (html.find_first_of("<&") == std::string_view::npos) {
        Lines lines;
        lines.add(html, false);
        return lines.taken();
    }
    return tagsIn(html) <= mostTags ? shownText(html) : shownText(withoutTags(html));
}

} // namespace comity::formats
