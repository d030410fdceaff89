#include "model/import/sample/page_shape.h"

#include "model/import/formats/html_slices.h"
#include "model/import/formats/text_encoding.h"
#include "model/import/sample/value_shape.h"

#include <algorithm>
#include <array>
#include <gumbo.h>
#include <memory>
#include <optional>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr qint64 headBytes = qint64 {1} << 20;
constexpr std::size_t mostSlices = 3;
constexpr int deepest = 40;

constexpr std::array attributes {"class", "id", "href", "src", "alt", "title", "style", "role",
    "lang", "dir", "colspan", "rowspan", "type", "name", "content", "charset", "rel", "target",
    "width", "height", "datetime", "tabindex"};

struct FreeTree
{
    void operator()(GumboOutput *tree) const { gumbo_destroy_output(&kGumboDefaultOptions, tree); }
};

QString textFrom(const char *text)
{
    return QString::fromUtf8(text);
}

QString tagOf(const GumboElement &element)
{
    const bool isKnown = element.tag < GUMBO_TAG_UNKNOWN;
    return isKnown ? textFrom(gumbo_normalized_tagname(element.tag)) : u"unknown-element"_s;
}

QString attributesOf(const GumboElement &element)
{
    QString out;
    for (unsigned i = 0; i < element.attributes.length; ++i) {
        const auto *one = static_cast<const GumboAttribute *>(element.attributes.data[i]);
        const QString name = textFrom(one->name).toLower();
        const bool isKnown = std::ranges::any_of(
            attributes, [&name](const char *known) { return name == QLatin1String(known); });
        out += u' ' + (isKnown ? name : u"other-attribute"_s);
        if (name == u"href") {
            out += u"=["_s + shapeOfText(one->value) + u']';
        }
    }
    return out;
}

/// Draws the elements of a tree; those behind each other that look alike once.
class PageDrawing
{
public:
    QStringList lines(const GumboNode &node, int depth) const
    {
        if (node.type == GUMBO_NODE_TEXT) {
            const QString text = textFrom(node.v.text.text).simplified();
            return text.isEmpty() ? QStringList()
                                  : QStringList {u'[' + shapeOfText(text.toStdString()) + u']'};
        }
        if (node.type != GUMBO_NODE_ELEMENT || depth > deepest) {
            return {};
        }
        const GumboElement &element = node.v.element;
        const QStringList inside = children(element, depth);
        const QString tag = u'<' + tagOf(element) + attributesOf(element) + u'>';
        if (inside.isEmpty()) {
            return {tag};
        }
        if (inside.size() == 1) {
            return {tag + inside.front()};
        }
        QStringList out {tag};
        for (const QString &line : inside) {
            out += u"  "_s + line;
        }
        return out;
    }

    QStringList children(const GumboElement &element, int depth) const
    {
        QStringList out;
        std::optional<QString> last;
        int alike = 0;
        const auto endAlike = [&out, &alike] {
            if (alike > 0) {
                out += u"… %1 more like this"_s.arg(alike);
            }
            alike = 0;
        };
        for (unsigned i = 0; i < element.children.length; ++i) {
            const auto *child = static_cast<const GumboNode *>(element.children.data[i]);
            const QStringList drawn = lines(*child, depth + 1);
            if (drawn.isEmpty()) {
                continue;
            }
            const QString outline = outlineOf(drawn);
            if (outline == last) {
                ++alike;
                continue;
            }
            endAlike();
            last = outline;
            out += drawn;
        }
        endAlike();
        return out;
    }

private:
    /// Without what the texts are like.
    static QString outlineOf(const QStringList &lines)
    {
        QString out;
        bool isInShape = false;
        for (const QChar c : lines.join(u'\n')) {
            isInShape = isInShape || c == u'[';
            if (!isInShape) {
                out += c;
            }
            isInShape = isInShape && c != u']';
        }
        return out;
    }
};

const GumboNode *bodyOf(const GumboNode *html)
{
    for (unsigned i = 0; html->type == GUMBO_NODE_ELEMENT && i < html->v.element.children.length;
         ++i) {
        const auto *child = static_cast<const GumboNode *>(html->v.element.children.data[i]);
        if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == GUMBO_TAG_BODY) {
            return child;
        }
    }
    return nullptr;
}

QStringList linesOfSlice(const std::string &html)
{
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    const std::unique_ptr<GumboOutput, FreeTree> tree(
        gumbo_parse_with_options(&options, html.data(), html.size()));
    const GumboNode *body = tree ? bodyOf(tree->root) : nullptr;
    return body ? PageDrawing().children(body->v.element, 0) : QStringList();
}

} // namespace

Result<QStringList> readPageShape(
    formats::Container &container, std::size_t entry, const JobContext &job)
{
    const Result<QByteArray> head = container.readHead(entry, headBytes, job);
    if (!head) {
        return tl::unexpected<Error>(head.error());
    }
    std::vector<std::string> slices;
    formats::HtmlSlices cutter([&slices](std::string_view html) {
        if (slices.size() < mostSlices) {
            slices.emplace_back(html);
        }
    });
    cutter.feed(formats::decodedText({head->constData(), static_cast<std::size_t>(head->size())}));
    cutter.finish();
    QStringList out;
    for (const std::string &slice : slices) {
        out += linesOfSlice(slice);
    }
    return out;
}

} // namespace comity
