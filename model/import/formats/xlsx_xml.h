#pragma once

#include "model/import/formats/container.h"

#include <optional>
#include <string>
#include <string_view>

namespace comity::formats {

/// The attributes of one element: names with their prefix, values. True only during the call.
class XmlAttributes
{
public:
    explicit XmlAttributes(const char *const *pairs)
        : m_pairs(pairs)
    {
    }

    /// By local name; nothing when it is not there.
    std::optional<std::string_view> find(std::string_view name) const;
    /// Empty when it is not there.
    std::string_view value(std::string_view name) const { return find(name).value_or(""); }
    /// Only one that stands in a namespace, as `r:id`.
    std::string_view prefixed(std::string_view name) const;

private:
    const char *const *m_pairs;
};

/// Gets what one part of a workbook holds, in order. Names come without their prefix. Each call
/// returns false to stop, which is no error.
class XmlHandler
{
public:
    virtual ~XmlHandler() = default;
    virtual bool start(std::string_view name, const XmlAttributes &attributes) = 0;
    /// A piece of text; one text may come in several.
    virtual bool text(std::string_view) { return true; }
    virtual bool end(std::string_view) { return true; }
};

/// Streams one part through expat. FormatBroken, with the line, for a part that is no whole XML;
/// FormatRefused (spreadsheet-unsafe) for a document type, which no spreadsheet program writes and
/// which entity bombs need, for nesting beyond any sheet's and for tags of megabytes.
Result<void> readXml(
    Container &container, std::size_t entry, XmlHandler &handler, const JobContext &job);

} // namespace comity::formats
