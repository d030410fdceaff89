#include "model/import/formats/xlsx_xml.h"

#include "model/import/formats/entry_path.h"

#include <expat.h>
#include <memory>
#include <type_traits>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

constexpr int deepest = 64;
constexpr qint64 longestTag = qint64 {8} << 20; ///< expat keeps a tag until it is whole
constexpr std::size_t pieceBytes = std::size_t {1} << 16;

std::string_view localName(std::string_view name)
{
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

struct ParserCloser
{
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};
using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, ParserCloser>;

class XmlReading
{
public:
    XmlReading(XmlHandler &handler)
        : m_parser(XML_ParserCreate(nullptr))
        , m_handler(handler)
    {
        XML_SetUserData(m_parser.get(), this);
        XML_SetElementHandler(m_parser.get(), &XmlReading::started, &XmlReading::ended);
        XML_SetCharacterDataHandler(m_parser.get(), &XmlReading::texted);
        XML_SetStartDoctypeDeclHandler(m_parser.get(), &XmlReading::typed);
    }

    /// False when nothing more is wanted, for whatever reason.
    bool feed(std::string_view bytes)
    {
        for (std::size_t at = 0; at < bytes.size() && isGoing(); at += pieceBytes) {
            parse(bytes.substr(at, pieceBytes), false);
        }
        return isGoing();
    }

    void finish()
    {
        if (isGoing()) {
            parse({}, true);
        }
    }

    bool isUnsafe() const { return m_isUnsafe; }
    bool isBroken() const { return m_isBroken; }
    qint64 line() const { return static_cast<qint64>(XML_GetCurrentLineNumber(m_parser.get())); }

private:
    bool isGoing() const { return !m_isStopped && !m_isUnsafe && !m_isBroken; }

    void parse(std::string_view piece, bool isLast)
    {
        m_fed += static_cast<qint64>(piece.size());
        const XML_Status status
            = XML_Parse(m_parser.get(), piece.data(), static_cast<int>(piece.size()), isLast);
        if (status != XML_STATUS_OK) {
            m_isBroken = !m_isStopped && !m_isUnsafe;
        } else if (m_fed - XML_GetCurrentByteIndex(m_parser.get()) > longestTag) {
            m_isUnsafe = true;
        }
    }

    void settle(bool goesOn)
    {
        if (!goesOn && isGoing()) {
            m_isStopped = true;
        }
        if (!isGoing()) {
            XML_StopParser(m_parser.get(), XML_FALSE);
        }
    }

    static void started(void *self, const char *name, const char **attributes)
    {
        auto *reading = static_cast<XmlReading *>(self);
        reading->m_isUnsafe = ++reading->m_depth > deepest;
        reading->settle(!reading->m_isUnsafe
            && reading->m_handler.start(localName(name), XmlAttributes(attributes)));
    }

    static void ended(void *self, const char *name)
    {
        auto *reading = static_cast<XmlReading *>(self);
        --reading->m_depth;
        // Expat tells the end of an empty element even after its start stopped the reading.
        if (reading->isGoing()) {
            reading->settle(reading->m_handler.end(localName(name)));
        }
    }

    static void texted(void *self, const char *text, int length)
    {
        auto *reading = static_cast<XmlReading *>(self);
        if (reading->isGoing()) {
            reading->settle(reading->m_handler.text({text, static_cast<std::size_t>(length)}));
        }
    }

    static void typed(void *self, const char *, const char *, const char *, int)
    {
        auto *reading = static_cast<XmlReading *>(self);
        reading->m_isUnsafe = true;
        reading->settle(false);
    }

    Parser m_parser;
    XmlHandler &m_handler;
    int m_depth = 0;
    qint64 m_fed = 0;
    bool m_isStopped = false;
    bool m_isUnsafe = false;
    bool m_isBroken = false;
};

} // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const
{
    for (const char *const *pair = m_pairs; *pair; pair += 2) {
        if (localName(pair[0]) == name) {
            return std::string_view(pair[1]);
        }
    }
    return std::nullopt;
}

std::string_view XmlAttributes::prefixed(std::string_view name) const
{
    for (const char *const *pair = m_pairs; *pair; pair += 2) {
        const std::string_view whole = pair[0];
        if (whole.size() > name.size() && localName(whole) == name) {
            return pair[1];
        }
    }
    return {};
}

Result<void> readXml(
    Container &container, std::size_t entry, XmlHandler &handler, const JobContext &job)
{
    XmlReading reading(handler);
    const Result<void> done = container.read(
        entry, [&](std::string_view chunk) { return reading.feed(chunk); }, job);
    if (!done) {
        return done;
    }
    reading.finish();
    if (reading.isUnsafe()) {
        return failure(Error::Code::FormatRefused, {container.name(), u"spreadsheet-unsafe"_s});
    }
    if (reading.isBroken()) {
        const QString place
            = u"%1, line %2"_s.arg(container.entries().at(entry).path).arg(reading.line());
        return failure(Error::Code::FormatBroken, {container.name(), place});
    }
    return {};
}

} // namespace comity::formats
