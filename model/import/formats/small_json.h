#pragma once

#include "model/import/formats/container.h"

#include <memory>
#include <simdjson.h>

namespace comity::formats {

/// A JSON file small enough to be read whole: manifests, profiles. A prefix such as
/// `window.__THAR_CONFIG =` and a `;` at the end are passed over.
class SmallJson
{
public:
    /// FormatBroken when the text is no whole JSON.
    static Result<SmallJson> read(Container &container, std::size_t entry, const JobContext &job);

    simdjson::dom::element root() const { return m_root; }

private:
    std::unique_ptr<simdjson::dom::parser> m_parser;
    simdjson::dom::element m_root;
};

/// The text at a path of member names, or empty. A number is given as it stands.
QString textAt(simdjson::dom::element from, std::initializer_list<std::string_view> path);
/// The element at a path of member names; an error when a part is missing.
simdjson::simdjson_result<simdjson::dom::element> elementAt(
    simdjson::dom::element from, std::initializer_list<std::string_view> path);

} // namespace comity::formats
