#include "model/import/formats/json_elements.h"

#include "model/import/formats/entry_path.h"
#include "model/import/formats/joined_json.h"
#include "model/import/formats/json_slices.h"
#include "model/import/formats/mojibake.h"
#include "model/import/formats/text_encoding.h"

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

namespace od = simdjson::ondemand;

constexpr qsizetype rawCharacters = 4'000;

QString rawText(std::string_view raw)
{
    return QString::fromUtf8(raw.data(), static_cast<qsizetype>(raw.size())).left(rawCharacters);
}

/// From the first character of an element to its end, or to the end of the text.
std::string_view elementText(std::string_view text)
{
    int depth = 0;
    bool isInString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isInString) {
            i += c == '\\' ? 1 : 0;
            isInString = c != '"';
        } else if (c == '"') {
            isInString = true;
        } else if (c == '[' || c == '{') {
            ++depth;
        } else if (c == ']' || c == '}') {
            if (--depth < 0) {
                return text.substr(0, i);
            }
        } else if (c == ',' && depth == 0) {
            return text.substr(0, i);
        }
    }
    return text;
}

/// Unescapes the key of a member, or a short text; there are few.
std::string plainKey(std::string_view raw)
{
    std::string text = "[\"";
    text.append(raw).append("\"]");
    const simdjson::padded_string padded(text);
    od::parser parser;
    od::document document;
    std::string_view key;
    if (parser.iterate(padded).get(document) || document.at(0).get_string().get(key)) {
        return std::string(raw);
    }
    std::string scratch;
    return std::string(repairedMojibake(key, scratch));
}

class Elements
{
public:
    explicit Elements(const JsonListReader &reader)
        : m_reader(reader)
    {
    }

    void read(const JsonSlice &slice)
    {
        const qint64 done = readTogether(slice, slice.firstItem);
        if (done < slice.items) {
            readApart(slice, done);
        }
    }

private:
    /// How many elements were read before the text as a whole stopped making sense.
    qint64 readTogether(const JsonSlice &slice, qint64 firstItem)
    {
        od::document document;
        if (m_parser.iterate(slice.text, slice.length, slice.allocated).get(document)) {
            return 0;
        }
        const std::string_view text(slice.text, slice.length - 1);
        return slice.isObject ? readMembers(document, text, firstItem)
                              : readArray(document, text, firstItem);
    }

    qint64 readArray(od::document &document, std::string_view text, qint64 firstItem)
    {
        od::array array;
        if (document.get_array().get(array)) {
            return 0;
        }
        qint64 done = 0;
        for (auto element : array) {
            od::value value;
            if (element.get(value)) {
                return done;
            }
            const auto from = static_cast<std::size_t>(value.raw_json_token().data() - text.data());
            if (from >= text.size()) {
                return done; // broken JSON made the parser run out of the slice
            }
            const ElementOutcome outcome = m_reader.element(value, firstItem + done);
            if (isStructural(outcome.error)) {
                return done;
            }
            ++done;
            judge(outcome, text.substr(from), firstItem + done - 1);
        }
        return done;
    }

    qint64 readMembers(od::document &document, std::string_view text, qint64 firstItem)
    {
        od::object object;
        if (document.get_object().get(object)) {
            return 0;
        }
        qint64 done = 0;
        for (auto field : object) {
            std::string_view key;
            od::value value;
            if (field.unescaped_key().get(key) || field.value().get(value)) {
                return done;
            }
            const auto from = static_cast<std::size_t>(value.raw_json_token().data() - text.data());
            if (from >= text.size()) {
                return done; // broken JSON made the parser run out of the slice
            }
            const ElementOutcome outcome = m_reader.member(key, value);
            if (isStructural(outcome.error)) {
                return done;
            }
            ++done;
            judge(outcome, text.substr(from), firstItem + done - 1);
        }
        return done;
    }

    /// One by one, so that a broken element costs only itself.
    void readApart(const JsonSlice &slice, qint64 skip)
    {
        std::string_view rest(slice.text + 1, slice.length - 2);
        for (qint64 i = 0; i < slice.items; ++i) {
            const std::string_view one = elementText(rest);
            rest.remove_prefix(std::min(rest.size(), one.size() + 1));
            if (i < skip) {
                continue;
            }
            std::string alone;
            alone.reserve(one.size() + 2 + simdjson::SIMDJSON_PADDING);
            alone.append(1, slice.text[0]).append(one).append(1, slice.isObject ? '}' : ']');
            const qint64 item = slice.firstItem + i;
            JsonSlice part = slice;
            part.text = alone.data();
            part.length = alone.size();
            part.allocated = alone.capacity();
            if (readTogether(part, item) == 0 && !readInPieces(one, item)) {
                m_reader.rejected({item, u"broken-json"_s, {}, rawText(one).trimmed()});
            }
        }
    }

    /// Item by item of the inner list. False when the element has none.
    bool readInPieces(std::string_view element, qint64 item)
    {
        if (m_reader.splitAt.empty()) {
            return false;
        }
        const auto reject = [&](std::string_view raw, const QString &reason) {
            m_reader.rejected({item, reason, {}, rawText(raw).trimmed()});
        };
        JsonPieces pieces(m_reader.splitAt, item,
            {
                .piece =
                    [&](const JsonSlice &piece) {
                        if (readTogether(piece, item) == 0) {
                            reject({piece.text + 1, piece.length - 2}, u"broken-json"_s);
                        }
                    },
                .rejected
                = [&](std::string_view raw, QLatin1String reason) { reject(raw, reason); },
            },
            {.piece = 0});
        pieces.feed(element);
        return pieces.finish();
    }

    /// Errors after which the parser no longer knows where the next element begins.
    static bool isStructural(simdjson::error_code error)
    {
        return error != simdjson::SUCCESS && error != simdjson::INCORRECT_TYPE
            && error != simdjson::NO_SUCH_FIELD && error != simdjson::NUMBER_ERROR;
    }

    void judge(const ElementOutcome &outcome, std::string_view rest, qint64 item)
    {
        if (outcome.error == simdjson::SUCCESS && !outcome.reason) {
            return;
        }
        const QString reason
            = outcome.reason ? QString::fromLatin1(outcome.reason) : u"unknown-record"_s;
        m_reader.rejected({item, reason, rawText(outcome.argument), rawText(elementText(rest))});
    }

    const JsonListReader &m_reader;
    od::parser m_parser;
};

} // namespace

Result<void> readJsonList(
    Container &container, std::size_t entry, const JsonListReader &reader, const JobContext &job)
{
    Elements elements(reader);
    JsonSlices slices({
        .prefix =
            [&](std::string_view text) {
                if (reader.prefix) {
                    reader.prefix(text);
                }
            },
        .wants = [&](std::string_view key,
                     bool isObject) { return reader.wants(plainKey(key), isObject); },
        .enters
        = [&](std::string_view key) { return reader.enters && reader.enters(plainKey(key)); },
        .left =
            [&] {
                if (reader.left) {
                    reader.left();
                }
            },
        .scalar =
            [&](std::string_view key, std::string_view value, bool isText) {
                if (reader.scalar) {
                    reader.scalar(plainKey(key), isText ? plainKey(value) : value, isText);
                }
            },
        .slice = [&](const JsonSlice &slice) { elements.read(slice); },
        .rejected =
            [&](qint64 item, std::string_view raw, QLatin1String reason) {
                reader.rejected({item, reason, {}, rawText(raw).trimmed()});
            },
        .splitAt = reader.splitAt,
    });
    const auto isEnough = [&] { return reader.isEnough && reader.isEnough(); };
    TextDecoder decoder;
    JoinedJson joined;
    const auto feed = [&](std::string_view text) {
        return slices.feed(reader.isJoined ? joined.feed(text) : text);
    };
    const Result<void> done = container.read(
        entry, [&](std::string_view chunk) { return feed(decoder.decode(chunk)) && !isEnough(); },
        job);
    if (!done || isEnough()) {
        slices.finish();
        return done;
    }
    if (decoder.isGuessed() && reader.encodingGuessed) {
        reader.encodingGuessed();
    }
    bool isFed = feed(decoder.finish());
    if (reader.isJoined) {
        isFed = slices.feed(joined.finish()) && isFed;
    }
    if (!slices.finish() || !isFed) {
        return failure(Error::Code::FormatBroken,
            {baseName(container.entries().at(entry).path), slices.place()});
    }
    return {};
}

std::string_view textOf(od::value value)
{
    od::json_type type {};
    if (value.type().get(type)) {
        return {};
    }
    if (type == od::json_type::string) {
        std::string_view text;
        return value.get_string().get(text) ? std::string_view() : text;
    }
    if (type == od::json_type::number) {
        std::string_view token = value.raw_json_token();
        while (!token.empty()
            && (token.back() == ' ' || token.back() == '\n' || token.back() == '\r'
                || token.back() == '\t')) {
            token.remove_suffix(1);
        }
        return token;
    }
    return {};
}

} // namespace comity::formats
