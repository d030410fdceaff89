#include "model/export/handle_lines.h"

#include "model/base/text_fold.h"
#include "model/standing/pk_set.h"

namespace comity {

Result<WrittenPeople> writeHandles(QIODevice &device, SQLite::Database &database,
    const std::vector<PeopleGroup> &groups, std::optional<qint64> limit, const JobContext &job)
{
    WrittenPeople people;
    PkSet seen;
    const auto done = forEachPerson(
        database, groups, limit, job, [&](const PersonEntry &person) -> Result<void> {
            if (seen.contains(person.row.pk)) {
                return {};
            }
            seen.insert(person.row.pk);
            const QByteArray handle = singleLine(person.row.handle).trimmed().toUtf8();
            if (handle.isEmpty()) {
                ++people.leftOut;
                return {};
            }
            ++people.written;
            return device.write(handle + '\n') == handle.size() + 1
                ? Result<void>()
                : failure(Error::Code::DiskFull, {QString()}, QStringLiteral("handles"));
        });
    return done ? Result<WrittenPeople>(people) : tl::unexpected(done.error());
}

} // namespace comity
