#include "model/import/formats/small_json.h"

#include "model/import/formats/entry_path.h"
#include "model/import/formats/text_encoding.h"

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

constexpr qint64 largest = qint64 {32} << 20;

std::string_view withoutPrefix(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) {
        return {};
    }
    const bool isPlain = text[first] == '{' || text[first] == '[';
    const std::size_t equals = isPlain ? first : text.find('=');
    const std::size_t from
        = equals == std::string_view::npos ? equals : text.find_first_of("{[", equals);
    const std::size_t to = text.find_last_of("}]");
    if (from == std::string_view::npos || to == std::string_view::npos || to < from) {
        return {};
    }
    return text.substr(from, to + 1 - from);
}

} // namespace

Result<SmallJson> SmallJson::read(Container &container, std::size_t entry, const JobContext &job)
{
    const Result<QByteArray> bytes = container.readWhole(entry, largest, job);
    if (!bytes) {
        return tl::unexpected<Error>(bytes.error());
    }
    const std::string text
        = decodedText({bytes->constData(), static_cast<std::size_t>(bytes->size())});
    const simdjson::padded_string padded(withoutPrefix(text));
    SmallJson json;
    json.m_parser = std::make_unique<simdjson::dom::parser>();
    if (json.m_parser->parse(padded).get(json.m_root)) {
        return failure(Error::Code::FormatBroken,
            {baseName(container.entries().at(entry).path),
                u"byte %1"_s.arg(QString::number(bytes->size()))});
    }
    return json;
}

simdjson::simdjson_result<simdjson::dom::element> elementAt(
    simdjson::dom::element from, std::initializer_list<std::string_view> path)
{
    simdjson::dom::element at = from;
    for (const std::string_view name : path) {
        if (const auto error = at[name].get(at)) {
            return error;
        }
    }
    return at;
}

QString textAt(simdjson::dom::element from, std::initializer_list<std::string_view> path)
{
    simdjson::dom::element found;
    if (elementAt(from, path).get(found)) {
        return {};
    }
    std::string_view text;
    if (!found.get_string().get(text)) {
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    }
    uint64_t number = 0;
    return found.get_uint64().get(number) ? QString() : QString::number(number);
}

} // namespace comity::formats
