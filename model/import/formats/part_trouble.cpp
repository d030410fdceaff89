#include "model/import/formats/part_trouble.h"

#include "model/import/formats/entry_path.h"

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

} // namespace comity::formats
