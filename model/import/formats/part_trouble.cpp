#include "model/import/formats/part_trouble.h"

#include "model/import/formats/entry_path.h"
#include "model/import/formats/json_elements.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

Notice aboutPart(const QString &code, const Container &container, std::size_t entry,
    const QString &what, std::optional<ListKind> kind)
{
    const QString &path = container.entries().at(entry).path;
    return {code, {baseName(path), what}, kind.has_value(), kind, {path}};
}

} // namespace

Notice brokenPart(const Container &container, std::size_t entry, const QString &place,
    std::optional<ListKind> kind)
{
    return aboutPart(u"broken-part"_s, container, entry, place, kind);
}

Notice changedShape(const Container &container, std::size_t entry, const QString &what,
    std::optional<ListKind> kind)
{
    return aboutPart(u"changed-shape"_s, container, entry, what, kind);
}

Result<void> PartTrouble::take(
    const Result<void> &done, std::size_t entry, std::optional<ListKind> kind)
{
    if (done) {
        m_hasRead = true;
        return {};
    }
    const Error &error = done.error();
    const bool isBroken = error.code == Error::Code::FormatBroken;
    if (m_container.isSingleFile() || (!isBroken && error.code != Error::Code::FileUnreadable)) {
        return done;
    }
    m_first = m_first ? m_first : std::optional(error);
    const QString place = isBroken ? error.arguments.value(1) : u"unreadable"_s;
    m_sink.notice(brokenPart(m_container, entry, place, kind));
    return {};
}

void PartTrouble::changed(std::size_t entry, const QString &what, std::optional<ListKind> kind)
{
    m_sink.notice(changedShape(m_container, entry, what, kind));
}

Result<void> PartTrouble::unknown(Container &container, std::size_t entry, const QString &what,
    std::optional<ListKind> kind, const JobContext &job)
{
    JsonListReader nothing;
    nothing.wants = [](std::string_view key, bool isObject) { return key.empty() && !isObject; };
    nothing.element = [](simdjson::ondemand::value, qint64) { return ElementOutcome {}; };
    nothing.rejected = [](const RejectedRow &) {};
    const Result<void> whole = readJsonList(container, entry, nothing, job);
    if (whole) {
        changed(entry, what, kind);
        return {};
    }
    if (whole.error().code != Error::Code::FormatBroken) {
        return whole;
    }
    m_sink.notice(brokenPart(container, entry, whole.error().arguments.value(1), kind));
    return {};
}

Result<void> PartTrouble::finish() const
{
    if (m_first && !m_hasRead) {
        return tl::unexpected<Error>(*m_first);
    }
    return {};
}

void tellMissingParts(
    const std::set<int> &numbers, const QString &name, ListKind kind, RecordSink &sink)
{
    constexpr int mostGaps = 100;
    const int last = numbers.empty() ? 0 : std::min(*numbers.rbegin(), mostGaps);
    for (int number = 1; number < last; ++number) {
        if (!numbers.contains(number)) {
            sink.notice({u"missing-part"_s, {name.arg(number)}, true, kind});
        }
    }
}

} // namespace comity::formats
