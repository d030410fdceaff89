#include "model/export/mastodon_files.h"

#include "model/export/follow_options.h"
#include "model/standing/pk_set.h"

#include <map>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

/// A cell of a file for a server, which takes texts as they are: no guard against formulas.
QByteArray cell(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    const bool needsQuotes = bytes.contains(',') || bytes.contains('"') || bytes.contains('\n')
        || bytes.contains('\r');
    return needsQuotes ? '"' + bytes.replace('"', "\"\"") + '"' : bytes;
}

/// `user@host`; empty for whoever has no account that a server would know.
QString accountOf(const PersonRow &row)
{
    if (row.network != u"mastodon") {
        return {};
    }
    const QString handle = row.handle.startsWith(u'@') ? row.handle.mid(1) : row.handle;
    return handle.contains(u'@') ? handle : QString();
}

class Lines
{
public:
    explicit Lines(QIODevice &device)
        : m_device(device)
    {
    }

    /// Each person once; the others are passed over.
    Result<void> put(
        const PersonEntry &person, const std::function<QByteArray(const QString &)> &line)
    {
        if (m_seen.contains(person.row.pk)) {
            return {};
        }
        m_seen.insert(person.row.pk);
        const QString account = accountOf(person.row);
        if (account.isEmpty()) {
            ++m_people.leftOut;
            return {};
        }
        ++m_people.written;
        return write(line(account));
    }

    Result<void> write(const QByteArray &line)
    {
        return m_device.write(line + '\n') == line.size() + 1
            ? Result<void>()
            : failure(Error::Code::DiskFull, {QString()}, u"mastodon"_s);
    }

    void forgetSeen() { m_seen = {}; }
    const WrittenPeople &people() const { return m_people; }

private:
    QIODevice &m_device;
    PkSet m_seen;
    WrittenPeople m_people;
};

} // namespace

Result<WrittenPeople> writeMastodonLists(QIODevice &device, SQLite::Database &database,
    const std::vector<MastodonList> &lists, std::optional<qint64> limit, const JobContext &job)
{
    Lines lines(device);
    for (const MastodonList &list : lists) {
        lines.forgetSeen();
        const auto done
            = forEachPerson(database, list.people, limit, job, [&](const PersonEntry &person) {
                  return lines.put(person, [&list](const QString &account) -> QByteArray {
                      return cell(list.title) + ',' + cell(account);
                  });
              });
        if (!done) {
            return tl::unexpected(done.error());
        }
    }
    return lines.people();
}

Result<WrittenPeople> writeMastodonFollowing(QIODevice &device, SQLite::Database &database,
    const std::vector<PeopleGroup> &groups, std::optional<qint64> limit, const JobContext &job)
{
    Lines lines(device);
    if (const auto begun = lines.write("Account address,Show boosts,Notify on new posts,Languages");
        !begun) {
        return tl::unexpected(begun.error());
    }
    std::map<AccountId, FollowOptionsOf> options;
    for (const PeopleGroup &group : groups) {
        options.try_emplace(group.account.id, database, group.account.id);
    }
    const auto flag = [](bool holds) { return holds ? "true" : "false"; };
    const auto done = forEachPerson(database, groups, limit, job, [&](const PersonEntry &person) {
        return lines.put(person, [&](const QString &account) -> QByteArray {
            const FollowOptions one = options.at(person.group.account.id).of(person.row.pk);
            return cell(account) + ',' + flag(one.showsBoosts) + ',' + flag(one.notifies) + ','
                + cell(one.languages.join(u", "_s));
        });
    });
    return done ? Result<WrittenPeople>(lines.people()) : tl::unexpected(done.error());
}

} // namespace comity
