#include "model/import/repair/repair_fields.h"

#include "model/base/text_fold.h"
#include "model/import/formats/dates.h"
#include "model/import/formats/ids.h"
#include "model/import/formats/profile_link.h"
#include "model/networks/profile_url.h"

#include <QDateTime>
#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <simdjson.h>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using networks::KeyKind;
using networks::Network;

constexpr int deepest = 12; ///< rows are shallow; what goes deeper is nobody's record
constexpr qsizetype longestName = 200;

bool isId(const Network &network, const QString &text)
{
    return hasIds(network) && network.keyPattern.match(text).hasMatch();
}

struct Identity
{
    QString id;
    QString handle;
};

/// Whom an address names on this network.
std::optional<Identity> identityIn(const QString &address, const Network &network)
{
    std::string scratch;
    const std::string utf8 = address.toStdString();
    const formats::ProfileLink link = formats::profileLink(utf8, scratch);
    const auto text = [](std::string_view part) {
        return QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size()));
    };
    const Identity found {text(link.id), text(link.handle)};
    const bool isThere = text(link.network) == network.code
        && ((!found.id.isEmpty() && network.keyPattern.match(found.id).hasMatch())
            || (!found.handle.isEmpty() && networks::handleLooksValid(network, found.handle)));
    return isThere ? std::optional(found) : std::nullopt;
}

/// Takes what the members of a record are called at their word.
class RecordScan
{
public:
    RecordScan(const Network &network, RepairFields &fields)
        : m_network(network)
        , m_fields(fields)
    {
    }

    void scan(simdjson::dom::element element, int depth = 0)
    {
        if (depth > deepest) {
            return;
        }
        if (simdjson::dom::array array; element.get(array) == simdjson::SUCCESS) {
            for (const simdjson::dom::element one : array) {
                scan(one, depth + 1);
            }
        }
        if (simdjson::dom::object object; element.get(object) == simdjson::SUCCESS) {
            for (const auto &[key, value] : object) {
                take(key, value);
                scan(value, depth + 1);
            }
        }
    }

private:
    static QString textOf(simdjson::dom::element value)
    {
        std::string_view text;
        if (value.get(text) == simdjson::SUCCESS) {
            return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).trimmed();
        }
        uint64_t number = 0;
        return value.get(number) == simdjson::SUCCESS ? QString::number(number) : QString();
    }

    void take(std::string_view key, simdjson::dom::element value)
    {
        constexpr std::array ids {
            "accountid", "id_str", "user_id", "userid", "rest_id", "id", "did"};
        constexpr std::array handles {
            "screen_name", "username", "user_name", "handle", "login", "acct"};
        constexpr std::array names {"name", "displayname", "display_name", "full_name"};
        constexpr std::array times {"timestamp", "date", "followed_at", "createdat"};
        std::string lowered(key);
        std::ranges::transform(lowered, lowered.begin(),
            [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        const auto isOneOf = [&lowered](const auto &all) {
            return std::ranges::any_of(all, [&lowered](const char *one) { return lowered == one; });
        };
        const QString text = textOf(value);
        if (m_fields.id.isEmpty() && isOneOf(ids) && isId(m_network, text)) {
            m_fields.id = text;
        } else if (m_fields.handle.isEmpty() && isOneOf(handles)
            && networks::handleLooksValid(m_network, text)) {
            m_fields.handle = text;
        } else if (m_fields.name.isEmpty() && isOneOf(names) && text.size() <= longestName) {
            m_fields.name = singleLine(text);
        } else if (m_fields.since.isEmpty() && isOneOf(times)) {
            m_fields.since = isoText(timeIn(text));
        }
    }

    static Dated timeIn(const QString &text)
    {
        bool isNumber = false;
        const qint64 number = text.toLongLong(&isNumber);
        const Dated time
            = isNumber ? formats::readEpoch(number) : formats::readDate(text.toStdString());
        return time;
    }

    const Network &m_network;
    RepairFields &m_fields;
};

void takeLinks(const QString &raw, const Network &network, RepairFields &fields)
{
    static const QRegularExpression address(u"https?://[^\\s\"'<>,;\\\\]+"_s);
    QString text = raw;
    text.replace(u"\\/"_s, u"/"_s); // as JSON may write it
    auto matches = address.globalMatch(text);
    while (matches.hasNext()) {
        if (const auto found = identityIn(matches.next().captured(), network)) {
            fields.id = fields.id.isEmpty() && hasIds(network) ? found->id : fields.id;
            fields.handle = fields.handle.isEmpty() ? found->handle : fields.handle;
        }
    }
}

/// `@ada` that stands alone in its cell, and `Username: ada` on a line of its own.
void takeMentions(const QString &raw, const Network &network, RepairFields &fields)
{
    static const QRegularExpression cell(u"(?:^|[,;\\t\"])\\s*@([^\\s,;\"]+)\\s*(?=$|[,;\\t\"])"_s,
        QRegularExpression::MultilineOption);
    static const QRegularExpression line(u"^\\s*user ?name\\s*:\\s*(\\S+)\\s*$"_s,
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    for (const QRegularExpression &pattern : {cell, line}) {
        const QRegularExpressionMatch match = pattern.match(raw);
        if (fields.handle.isEmpty() && match.hasMatch()
            && networks::handleLooksValid(network, match.captured(1))) {
            fields.handle = match.captured(1);
        }
    }
}

/// Readers keep nothing but the name of a record that has nothing else.
bool isBareName(const formats::RejectedRow &row)
{
    static const QRegularExpression marks(u"[\\r\\n\\t,;:{}\\[\\]<>\"/=|@]"_s);
    return row.reason == u"no-key" && !row.raw.isEmpty() && row.raw.size() <= longestName
        && !row.raw.contains(marks);
}

CheckedRepair trouble(const QString &code, const QStringList &arguments = {})
{
    CheckedRepair out;
    out.code = code;
    out.arguments = arguments;
    return out;
}

/// Reads the identity into `out`; false with the reason in it when what is typed cannot be one.
bool takeIdentity(const RepairFields &fields, const Network &network, CheckedRepair &out)
{
    out.id = hasIds(network) ? fields.id.trimmed() : QString();
    QString handle = fields.handle.trimmed();
    if (handle.contains(u'/')) {
        const auto named = identityIn(handle, network);
        if (!named) {
            out = trouble(u"foreign-link"_s, {singleLine(handle), network.name});
            return false;
        }
        handle = named->handle;
        out.id = out.id.isEmpty() && hasIds(network) ? named->id : out.id;
    }
    handle = handle.startsWith(u'@') ? handle.mid(1) : handle;
    if (!out.id.isEmpty() && !isId(network, out.id)) {
        const bool isRounded = formats::isDamagedId(out.id.toStdString());
        out = trouble(
            isRounded ? u"rounded-id"_s : u"bad-id"_s, {singleLine(out.id), network.name});
        return false;
    }
    if (!handle.isEmpty() && !networks::handleLooksValid(network, handle)) {
        const bool lacksHost = network.key == KeyKind::Acct && !handle.contains(u'@');
        out = trouble(
            lacksHost ? u"no-host"_s : u"bad-handle"_s, {singleLine(handle), network.name});
        return false;
    }
    out.handle = handle;
    if (network.key == KeyKind::Slug) {
        out.id = handle;
    }
    return true;
}

/// What the network must have to know somebody again; empty when it is there.
QString missingIn(const CheckedRepair &read, KeyKind kind)
{
    switch (kind) {
    case KeyKind::Id:
    case KeyKind::Did:
        return read.id.isEmpty() && read.handle.isEmpty() ? u"needs-id-or-handle"_s : QString();
    case KeyKind::Handle:
    case KeyKind::Acct:
        return read.handle.isEmpty() ? u"needs-handle"_s : QString();
    case KeyKind::Slug:
        return read.handle.isEmpty() && read.name.isEmpty() ? u"needs-link-or-name"_s : QString();
    case KeyKind::Name:
        return read.name.isEmpty() ? u"needs-name"_s : QString();
    }
    Q_UNREACHABLE();
}

bool isOurs(const CheckedRepair &read, const formats::Owner &owner)
{
    if (!read.id.isEmpty() && !owner.key.isEmpty()) {
        return read.id == owner.key;
    }
    return !read.handle.isEmpty()
        && foldHandle(read.handle.toStdString()) == foldHandle(owner.handle.toStdString());
}

/// Reads the date into `out`, or the reason why it cannot be one of this list.
void takeSince(const QString &typed, const RepairBasis &basis, CheckedRepair &out)
{
    const QString text = typed.trimmed();
    if (text.isEmpty()) {
        return;
    }
    Dated since = formats::readDate(text.toStdString());
    if (!since.hasValue()) {
        out = trouble(u"bad-date"_s, {singleLine(text)});
        return;
    }
    if (since.precision == DatePrecision::Local) {
        QDateTime wall = QDateTime::fromSecsSinceEpoch(since.at, Qt::UTC);
        wall.setTimeZone(basis.zone);
        since = Dated::exact(wall.toSecsSinceEpoch());
    }
    constexpr qint64 day = 86'400; // lists and dates may be of different zones
    if (since.at > basis.takenAt.at + day) {
        out = trouble(u"after-list"_s, {isoUtc(basis.takenAt.at).left(10)});
        return;
    }
    if (since.precision == DatePrecision::Day
        && basis.precision.value_or(DatePrecision::Day) != DatePrecision::Day) {
        out = trouble(u"time-needed"_s);
        return;
    }
    out.since = since;
}

} // namespace

bool hasIds(const Network &network)
{
    return network.key == KeyKind::Id || network.key == KeyKind::Did;
}

RepairFields fieldsIn(const formats::RejectedRow &row, const Network &network)
{
    RepairFields fields;
    simdjson::dom::parser parser;
    simdjson::dom::element record;
    if (parser.parse(row.raw.toStdString()).get(record) == simdjson::SUCCESS) {
        RecordScan(network, fields).scan(record);
    }
    takeLinks(row.raw, network, fields);
    if (network.key != KeyKind::Slug) { // it has no mentions that name a profile
        takeMentions(row.raw, network, fields);
    }
    if (fields.name.isEmpty() && isBareName(row)) {
        fields.name = singleLine(row.raw).trimmed();
    }
    // What was met in its place stands there to be mended.
    if (fields.handle.isEmpty() && (row.reason == u"bad-handle" || row.reason == u"no-host")) {
        fields.handle = singleLine(row.argument);
    }
    if (fields.id.isEmpty() && row.reason == u"bad-id" && hasIds(network)) {
        fields.id = singleLine(row.argument);
    }
    return fields;
}

CheckedRepair checkRepair(
    const RepairFields &fields, const Network &network, const RepairBasis &basis)
{
    CheckedRepair out;
    if (!takeIdentity(fields, network, out)) {
        return out;
    }
    out.name = fields.name.trimmed();
    if (const QString code = missingIn(out, network.key); !code.isEmpty()) {
        return trouble(code, {network.name});
    }
    if (isOurs(out, basis.owner)) {
        return trouble(u"is-ours"_s);
    }
    takeSince(fields.since, basis, out);
    return out;
}

} // namespace comity
