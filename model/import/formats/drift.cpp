#include "model/import/formats/drift.h"

#include "model/import/formats/entry_path.h"

using namespace Qt::StringLiterals;

namespace comity::formats {

Result<void> Drift::settle(
    std::size_t entry, const Result<void> &done, std::optional<ListKind> kind)
{
    if (done) {
        m_hasRead = true;
        return {};
    }
    const Error::Code code = done.error().code;
    if (m_container.isSingleFile()
        || (code != Error::Code::FormatBroken && code != Error::Code::FileUnreadable)) {
        return done;
    }
    if (m_first) {
        m_first = done;
    }
    const QString place
        = code == Error::Code::FormatBroken ? done.error().arguments.value(1) : u"unreadable"_s;
    tell(entry, place, kind);
    return {};
}

void Drift::tell(std::size_t entry, const QString &part, std::optional<ListKind> kind)
{
    const QString name = baseName(m_container.entries().at(entry).path);
    m_sink.notice({u"changed-shape"_s, {name, part}, kind.has_value(), kind});
}

Result<void> Drift::finish() const
{
    return m_hasRead ? Result<void>() : m_first;
}

} // namespace comity::formats
