#include "model/import/formats/linkedin_owner.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

QString textFrom(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).trimmed();
}

/// `[COMPANY:https://a.example,PORTFOLIO:https://b.example]`: the first that is a web address.
QString firstAddress(const QString &text)
{
    static const QRegularExpression address(u"https?://[^\\s,\\]\"<>]+"_s);
    return address.match(text).captured();
}

void takeProfile(const CsvRow &row, const NamedColumns &columns, LinkedInOwner &found)
{
    const auto cell
        = [&](const QString &name) { return textFrom(cellAt(row, columns.of({name}))); };
    const QString name = cell(u"firstname"_s) + u' ' + cell(u"lastname"_s);
    found.owner.name = name.simplified();
    const auto tell = [&found](const QString &fact, const QString &value) {
        if (!value.isEmpty()) {
            found.facts.push_back({fact, value});
        }
    };
    tell(u"bio"_s, cell(u"headline"_s));
    tell(u"location"_s, cell(u"geolocation"_s));
    tell(u"website"_s, firstAddress(cell(u"websites"_s)));
}

/// The owner's address in a row of Invitations.csv: the inviter of what was sent, the invitee of
/// what came.
QString ownSlug(const CsvRow &row, const NamedColumns &columns)
{
    const QString direction = textFrom(cellAt(row, columns.of({u"direction"_s}))).toUpper();
    const QString column = direction == u"OUTGOING" ? u"inviterprofileurl"_s
        : direction == u"INCOMING"                  ? u"inviteeprofileurl"_s
                                                    : QString();
    std::string scratch;
    return textFrom(linkedInSlug(cellAt(row, columns.of({column})), scratch));
}

Result<void> rowsUntil(Container &container, const LinkedInFile &file,
    const std::function<bool(const CsvRow &)> &isEnough, const JobContext &job)
{
    const Result<bool> done = readTable(
        container, file.entry, file.delimiter,
        [&](const CsvRow &row) {
            const bool isRow = row.line > file.headerLine && row.trouble == CsvRow::Trouble::None;
            return !isRow || !isEnough(row);
        },
        job);
    return done ? Result<void>() : tl::unexpected<Error>(done.error());
}

} // namespace

Result<LinkedInOwner> readLinkedInOwner(Container &container, const LinkedInFiles &files,
    const LinkedInPeople &people, const JobContext &job)
{
    LinkedInOwner found;
    Owner &owner = found.owner;
    if (const LinkedInFile *profile = files.of(LinkedInKind::Profile)) {
        const auto takeFirst = [&](const CsvRow &row) {
            takeProfile(row, profile->columns, found);
            return true;
        };
        if (const auto done = rowsUntil(container, *profile, takeFirst, job); !done) {
            return tl::unexpected<Error>(done.error());
        }
    }
    if (const LinkedInFile *invitations = files.of(LinkedInKind::Invitations)) {
        const auto takeSlug = [&](const CsvRow &row) {
            owner.key = ownSlug(row, invitations->columns);
            return !owner.key.isEmpty();
        };
        if (const auto done = rowsUntil(container, *invitations, takeSlug, job); !done) {
            return tl::unexpected<Error>(done.error());
        }
    }
    if (owner.key.isEmpty()) {
        owner.key = textFrom(people.slugOf(owner.name.toStdString()));
    }
    owner.handle = owner.key;
    return found;
}

} // namespace comity::formats
