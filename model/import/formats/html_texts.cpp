#include "model/import/formats/html_texts.h"

#include "model/import/formats/date_scanner.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/html_slices.h"
#include "model/import/formats/text_encoding.h"

#include <gumbo.h>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

struct FreeTree
{
    void operator()(GumboOutput *tree) const { gumbo_destroy_output(&kGumboDefaultOptions, tree); }
};

std::string_view attributeOf(const GumboElement &element, const char *name)
{
    const GumboAttribute *attribute = gumbo_get_attribute(&element.attributes, name);
    return attribute ? std::string_view(attribute->value) : std::string_view();
}

/// A text as a page shows it: without blanks, also those that do not break, around it.
std::string_view shownText(std::string_view text)
{
    constexpr std::string_view hardBlank = "\xC2\xA0";
    while (true) {
        const std::size_t before = text.size();
        text = trimmedBlanks(text);
        if (text.starts_with(hardBlank)) {
            text.remove_prefix(hardBlank.size());
        }
        if (text.ends_with(hardBlank)) {
            text.remove_suffix(hardBlank.size());
        }
        if (text.size() == before) {
            return text;
        }
    }
}

void tellTree(const GumboNode *root, const HtmlTexts &texts)
{
    struct Step
    {
        const GumboNode *node;
        std::string_view classes;
    };
    std::vector<Step> waiting {{root, {}}};
    while (!waiting.empty()) {
        const auto [node, outer] = waiting.back();
        waiting.pop_back();
        if (node->type == GUMBO_NODE_TEXT) {
            if (const std::string_view text = shownText(node->v.text.text); !text.empty()) {
                texts.text(text, outer);
            }
            continue;
        }
        if (node->type != GUMBO_NODE_ELEMENT) {
            continue;
        }
        const GumboElement &element = node->v.element;
        const std::string_view own = attributeOf(element, "class");
        const std::string_view href = attributeOf(element, "href");
        if (element.tag == GUMBO_TAG_A && !href.empty()) {
            texts.link(href);
        }
        for (unsigned i = element.children.length; i > 0; --i) {
            const auto *child = static_cast<const GumboNode *>(element.children.data[i - 1]);
            waiting.push_back({child, own.empty() ? outer : own});
        }
    }
}

void tellSlice(std::string_view html, const HtmlTexts &texts)
{
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    const std::unique_ptr<GumboOutput, FreeTree> tree(
        gumbo_parse_with_options(&options, html.data(), html.size()));
    if (tree) {
        tellTree(tree->root, texts);
    }
}

} // namespace

Result<void> readHtml(
    Container &container, std::size_t entry, const HtmlTexts &texts, const JobContext &job)
{
    HtmlSlices slices([&texts](std::string_view html) { tellSlice(html, texts); });
    TextDecoder decoder;
    qint64 bytes = 0;
    const Result<void> done = container.read(
        entry,
        [&](std::string_view chunk) {
            // A chunk of a megabyte takes a while to parse: cancels must not wait for its end.
            constexpr std::size_t step = std::size_t {128} << 10;
            bytes += static_cast<qint64>(chunk.size());
            while (!chunk.empty() && !job.isStopped()) {
                slices.feed(decoder.decode(chunk.substr(0, step)));
                chunk.remove_prefix(std::min(step, chunk.size()));
            }
            return true;
        },
        job);
    if (!done) {
        return done;
    }
    slices.feed(decoder.finish());
    const bool isWhole = slices.finish();
    if (decoder.isGuessed() && texts.encodingGuessed) {
        texts.encodingGuessed();
    }
    if (!isWhole) {
        return failure(Error::Code::FormatBroken,
            {baseName(container.entries().at(entry).path),
                u"byte %1"_s.arg(QString::number(bytes))});
    }
    return {};
}

bool hasClass(std::string_view classes, std::string_view name)
{
    while (!classes.empty()) {
        const std::string_view word = classes.substr(0, classes.find(' '));
        if (word == name) {
            return true;
        }
        classes.remove_prefix(std::min(word.size() + 1, classes.size()));
    }
    return false;
}

} // namespace comity::formats
