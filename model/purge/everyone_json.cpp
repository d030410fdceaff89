#include "model/purge/everyone_json.h"

#include "model/base/iso_bytes.h"
#include "model/base/text_blocks.h"
#include "model/purge/item_json.h"
#include "model/purge/plan_maker.h"

#include <QBuffer>
#include <algorithm>
#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr std::size_t itemsInBlock = 2'048; ///< a megabyte

constexpr std::size_t fetchedAhead = 8;

/// Stands in a frame for a value. No text of JSON holds such a byte.
constexpr char gap = '\x01';

/// Whoever's bounds differ from everybody's begins anew.
constexpr std::size_t mostFrames = 64;

template <typename Write>
QByteArray written(Write write)
{
    QByteArray text;
    QBuffer buffer(&text);
    buffer.open(QIODevice::WriteOnly);
    write(buffer);
    return text;
}

class Gaps : public ItemValues
{
public:
    void write(Which /*which*/, const PlanItem & /*item*/, JsonWriter &json) const override
    {
        json.raw(QByteArray(1, gap));
    }
};

constexpr quint64 everyByte(quint8 value)
{
    return value * quint64 {0x0101'0101'0101'0101};
}

/// Not zero when one of eight bytes is.
constexpr quint64 zeroIn(quint64 bytes)
{
    return (bytes - everyByte(1)) & ~bytes & everyByte(0x80);
}

/// Whether eight bytes are ASCII that stands in JSON as it is: no control, quotation mark or
/// backslash.
constexpr bool isPlain(quint64 bytes)
{
    const quint64 controls = (bytes - everyByte(0x20)) & ~bytes & everyByte(0x80);
    return ((bytes & everyByte(0x80)) | controls | zeroIn(bytes ^ everyByte('"'))
               | zeroIn(bytes ^ everyByte('\\')) | zeroIn(bytes ^ everyByte(0x7F)))
        == 0;
}

bool isPlain(std::string_view text)
{
    quint64 eight = 0;
    while (text.size() >= sizeof eight) {
        std::memcpy(&eight, text.data(), sizeof eight);
        if (!isPlain(eight)) {
            return false;
        }
        text.remove_prefix(sizeof eight);
    }
    eight = everyByte(' ');
    if (!text.empty()) {
        std::memcpy(&eight, text.data(), text.size());
    }
    return isPlain(eight);
}

void appendQuoted(std::string_view text, std::string &out)
{
    out += '"';
    out += text;
    out += '"';
}

/// What stands for an empty text.
enum class Empty : quint8 { IsText, IsNull };

/// Nearly all keys, handles and addresses are bytes that stand in a document as they are.
void appendText(std::string_view utf8, Empty empty, std::string &out)
{
    if (isPlain(utf8)) {
        utf8.empty() && empty == Empty::IsNull ? static_cast<void>(out += "null")
                                               : appendQuoted(utf8, out);
        return;
    }
    const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    const bool isNull = text.isEmpty() && empty == Empty::IsNull; // a byte order mark, for one
    out += written([&](QIODevice &device) {
        JsonWriter(device).value(isNull ? QString() : text);
    }).toStdString();
}

/// What is alike in the items of many people, with gaps for the rest.
class ItemFrame
{
public:
    ItemFrame(const EveryoneItems::Item &item, const EveryoneItems &everyone,
        const PlanDocument &plan, const Wording &wording, const JsonWriter &document)
        : m_source(item.source)
        , m_reasons(item.candidate.reasons)
        , m_followedAt(item.candidate.followedAt)
    {
        PlanItem common;
        fillFrom(item.candidate, common);
        common.lastPostSource = everyone.sources().at(static_cast<qsizetype>(item.source));
        QByteArray text = written([&](QIODevice &device) {
            JsonWriter json(device, document);
            writeItem(common, Gaps(), plan, wording, PlanView::Plan, json);
        });
        if (m_followedAt.hasValue()) {
            const std::string moment(IsoBytes(m_followedAt).view());
            const QByteArray quoted = '"' + QByteArray::fromStdString(moment) + '"';
            text.replace(text.indexOf(quoted), quoted.size(), QByteArray(1, gap));
        }
        for (const QByteArray &part : text.split(gap)) {
            m_parts.push_back(part.toStdString());
        }
    }

    bool fits(const EveryoneItems::Item &item) const
    {
        const Dated &followedAt = item.candidate.followedAt;
        return m_source == item.source && m_reasons == item.candidate.reasons
            && m_followedAt.precision == followedAt.precision
            && m_followedAt.notBefore == followedAt.notBefore
            && m_followedAt.notAfter == followedAt.notAfter;
    }

    /// The values in the order in which writeItem() writes them.
    void fill(const EveryoneItems::Item &item, const QByteArray &likelihood, std::string &out) const
    {
        auto part = m_parts.begin();
        out += *part++;
        appendText(item.key, item.isKnown ? Empty::IsText : Empty::IsNull, out);
        out += *part++;
        appendText(item.handle, Empty::IsNull, out);
        out += *part++;
        if (m_followedAt.hasValue()) {
            appendQuoted(IsoBytes(item.candidate.followedAt).view(), out);
            out += *part++;
        }
        appendText(IsoBytes(item.candidate.lastPostAt).view(), Empty::IsNull, out);
        out += *part++;
        out.append(likelihood.constData(), static_cast<std::size_t>(likelihood.size()));
        out += *part++;
        appendText(item.url, Empty::IsNull, out);
        out += *part;
    }

private:
    std::size_t m_source;
    ReasonSet m_reasons;
    Dated m_followedAt;
    std::vector<std::string> m_parts;
};

/// Makes items as JSON, a block at a time, with memory that is used again and again.
class ItemsText
{
public:
    ItemsText(const PlanDocument &plan, const EveryoneItems &everyone, const Wording &wording,
        const JsonWriter &document)
        : m_plan(plan)
        , m_everyone(everyone)
        , m_wording(wording)
        , m_document(document)
    {
        for (std::size_t percent = 0; percent < m_shares.size(); ++percent) {
            m_shares.at(percent) = shareOf(static_cast<int>(percent));
        }
        const QByteArray two = written([&document](QIODevice &device) {
            JsonWriter json(device, document);
            json.raw(QByteArray(1, gap));
            json.raw(QByteArray(1, gap));
        });
        m_divider = two.mid(1, two.size() - 2).toStdString();
    }

    /// Makes up to `itemsInBlock` of them from `begin` on; none behind the last.
    void fill(std::size_t begin)
    {
        m_text.clear();
        const std::size_t end = std::min(begin + itemsInBlock, m_everyone.size());
        for (std::size_t i = begin; i < end; ++i) {
            if (i > begin) {
                m_text += m_divider;
            }
            m_everyone.fetch(i + fetchedAhead);
            const EveryoneItems::Item item = m_everyone.at(i);
            frameOf(item).fill(item, likelihoodOf(item.candidate.percent), m_text);
        }
    }
    const std::string &text() const { return m_text; }

private:
    const ItemFrame &frameOf(const EveryoneItems::Item &item);
    const QByteArray &likelihoodOf(std::optional<int> percent) const;

    const PlanDocument &m_plan;
    const EveryoneItems &m_everyone;
    const Wording &m_wording;
    const JsonWriter &m_document;
    std::array<QByteArray, 101> m_shares; ///< by the percentage
    std::string m_divider; ///< between two items
    std::vector<ItemFrame> m_frames;
    std::string m_text;
};

const ItemFrame &ItemsText::frameOf(const EveryoneItems::Item &item)
{
    // Neighbours are mostly alike, and come from few imports.
    const auto found = std::find_if(m_frames.rbegin(), m_frames.rend(),
        [&item](const ItemFrame &frame) { return frame.fits(item); });
    if (found != m_frames.rend()) {
        return *found;
    }
    if (m_frames.size() == mostFrames) {
        m_frames.clear();
    }
    return m_frames.emplace_back(item, m_everyone, m_plan, m_wording, m_document);
}

const QByteArray &ItemsText::likelihoodOf(std::optional<int> percent) const
{
    static const QByteArray null = "null"_ba;
    return percent ? m_shares.at(static_cast<std::size_t>(*percent)) : null;
}

} // namespace

void writeEveryone(const PlanDocument &plan, const EveryoneItems &everyone, const Wording &wording,
    JsonWriter &json)
{
    ItemsText here(plan, everyone, wording, json);
    ItemsText ahead(plan, everyone, wording, json);
    const auto put = [&json](const std::string &text) {
        if (!text.empty()) {
            json.raw(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())));
        }
    };
    putBlocks(everyone.size(), itemsInBlock, here, ahead, put);
}

} // namespace comity
