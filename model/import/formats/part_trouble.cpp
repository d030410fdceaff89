#include "model/import/formats/part_trouble.h"

#include "model/import/formats/entry_path.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::formats {

Result<void> PartTrouble::take(
    const Result<void> &done, std::size_t entry, std::optional<ListKind> kind)
{
    if (done) {
        m_hasRead = true;
        return {};
    }
    const Error &error = done.error();
    if (error.code != Error::Code::FormatBroken || m_container.isSingleFile()) {
        return done;
    }
    m_first = m_first ? m_first : std::optional(error);
    changed(entry, u"it stops at "_s + error.arguments.value(1), kind);
    return {};
}

void PartTrouble::changed(std::size_t entry, const QString &what, std::optional<ListKind> kind)
{
    m_sink.notice({u"changed-shape"_s, {baseName(m_container.entries().at(entry).path), what},
        kind.has_value(), kind});
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
