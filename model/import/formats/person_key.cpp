#include "model/import/formats/person_key.h"

#include "model/base/text_fold.h"

namespace comity {
namespace {

using networks::KeyKind;

std::string_view folded(std::string_view handle, std::string_view prefix, std::string &buffer)
{
    buffer = prefix;
    buffer += foldHandle(handle);
    return buffer.size() > prefix.size() ? std::string_view(buffer) : std::string_view();
}

std::string_view nameKey(std::string_view name, std::string &buffer)
{
    buffer = "name:";
    buffer += name;
    return name.empty() ? std::string_view() : std::string_view(buffer);
}

} // namespace

std::string_view personKey(KeyKind kind, const formats::PersonRecord &record, std::string &buffer)
{
    switch (kind) {
    case KeyKind::Id:
    case KeyKind::Did:
        return !record.id.empty() ? record.id : folded(record.handle, "@", buffer);
    case KeyKind::Handle:
    case KeyKind::Acct:
        return !record.handle.empty() ? folded(record.handle, "", buffer)
                                      : folded(record.id, "id:", buffer);
    case KeyKind::Slug:
        if (const std::string_view slug = record.id.empty() ? record.handle : record.id;
            !slug.empty()) {
            return folded(slug, "", buffer);
        }
        return nameKey(record.name, buffer);
    case KeyKind::Name:
        return nameKey(record.name, buffer);
    }
    Q_UNREACHABLE();
}

bool isHandleStandIn(KeyKind kind, std::string_view key)
{
    return (kind == KeyKind::Id || kind == KeyKind::Did) && !key.empty() && key.front() == '@';
}

} // namespace comity
