#include "model/export/followups_ics.h"

#include "model/base/civil_time.h"
#include "model/lists/lists_store.h"
#include "model/people/people_store.h"
#include "model/targets/due_touches.h"
#include "model/targets/event_tasks.h"

#include <QCryptographicHash>
#include <utility>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr qsizetype mostOctets = 75;
constexpr qint64 remindBefore = 30 * 60;
constexpr int remindHour = 9;

bool isContinuation(char octet)
{
    return (static_cast<unsigned char>(octet) & 0xC0U) == 0x80U;
}

/// Writes content lines, folded where they are too long and never within a character.
class ContentLines
{
public:
    explicit ContentLines(QIODevice &device)
        : m_device(device)
    {
    }

    void put(QByteArrayView line)
    {
        qsizetype room = mostOctets;
        while (line.size() > room) {
            qsizetype cut = room;
            while (isContinuation(line.at(cut))) {
                --cut;
            }
            write(line.first(cut));
            write("\r\n ");
            line = line.sliced(cut);
            room = mostOctets - 1; // the blank counts
        }
        write(line);
        write("\r\n");
    }
    void put(const char *name, const QByteArray &value)
    {
        const QByteArray line = QByteArray(name) + ':' + value;
        put(line);
    }

    bool isWhole() const { return m_isWhole; }

private:
    void write(QByteArrayView bytes)
    {
        m_isWhole = m_isWhole && m_device.write(bytes.data(), bytes.size()) == bytes.size();
    }

    QIODevice &m_device;
    bool m_isWhole = true;
};

// A TEXT value: line ends become \n, and no control character of a stranger gets through.
QByteArray escaped(const QString &text)
{
    QString lines = text;
    lines.replace(u"\r\n"_s, u"\n"_s);
    QString out;
    out.reserve(lines.size());
    for (const QChar c : std::as_const(lines)) {
        if (c == u'\n' || c == u'\r' || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator) {
            out += u"\\n"_s;
        } else if (c == u'\\' || c == u';' || c == u',') {
            out += u'\\';
            out += c;
        } else if (c.category() == QChar::Other_Control) {
            out += u' ';
        } else {
            out += c;
        }
    }
    return out.toUtf8();
}

QByteArray dateText(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(u"yyyyMMdd"_s).toLatin1();
}

QByteArray clockText(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC)
        .toString(u"yyyyMMdd'T'HHmmss"_s)
        .toLatin1();
}

QByteArray utcText(qint64 seconds)
{
    QByteArray out = clockText(seconds);
    return out.append('Z');
}

void putTime(ContentLines &lines, const Dated &due)
{
    if (due.precision == DatePrecision::Day) {
        lines.put("DTSTART;VALUE=DATE", dateText(due.at));
        lines.put("DTEND;VALUE=DATE", dateText(due.at + 24 * 3600));
    } else {
        lines.put(
            "DTSTART", due.precision == DatePrecision::Exact ? utcText(due.at) : clockText(due.at));
    }
}

// Of a day and of a wall clock in the zone of whoever reads it: as if that were UTC.
void putReminder(ContentLines &lines, const CalendarEntry &entry, qint64 asOf)
{
    const bool isDay = entry.due.precision == DatePrecision::Day;
    const qint64 at = isDay ? entry.due.at + (remindHour - 12) * 3600 : entry.due.at - remindBefore;
    if (at <= asOf) {
        return;
    }
    lines.put("BEGIN:VALARM");
    lines.put("ACTION:DISPLAY");
    lines.put("DESCRIPTION", escaped(entry.summary));
    lines.put("TRIGGER", isDay ? "PT9H" : "-PT30M");
    lines.put("END:VALARM");
}

void putEntry(ContentLines &lines, const CalendarEntry &entry, qint64 asOf)
{
    lines.put("BEGIN:VEVENT");
    lines.put("UID", escaped(entry.uid));
    lines.put("DTSTAMP", utcText(asOf));
    putTime(lines, entry.due);
    lines.put("SUMMARY", escaped(entry.summary));
    if (!entry.description.isEmpty()) {
        lines.put("DESCRIPTION", escaped(entry.description));
    }
    lines.put("CATEGORIES", escaped(entry.category));
    lines.put("CLASS:PRIVATE");
    lines.put("TRANSP:TRANSPARENT");
    putReminder(lines, entry, asOf);
    lines.put("END:VEVENT");
}

/// `kind` keeps apart what has the same key.
QString uidOf(QStringView workspace, const char *kind, const QByteArray &key)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    hash.addData(workspace.toUtf8());
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(QByteArrayView(kind));
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(key);
    return QString::fromLatin1(hash.result().first(16).toHex()) + u"@comity"_s;
}

QByteArray keyOf(FactId id)
{
    return QByteArray::number(number(id));
}

QString nameOf(const PersonRow &person, const Wording &wording)
{
    if (!person.name.isEmpty()) {
        return person.name;
    }
    return person.handle.isEmpty() ? wording.sentence(u"followups", u"somebody")
                                   : u'@' + person.handle;
}

} // namespace

std::vector<CalendarEntry> calendarEntries(SQLite::Database &database, QStringView workspace,
    std::span<const followups::Obligation> obligations, const Wording &wording, qint64 asOf)
{
    std::vector<const followups::Obligation *> open;
    std::vector<Pk> people;
    for (const followups::Obligation &one : obligations) {
        if (one.isOpen(asOf)) {
            open.push_back(&one);
            people.push_back(one.pk);
        }
    }
    const std::vector<PersonRow> rows = PeopleStore(database).rows(people);
    std::vector<CalendarEntry> out;
    out.reserve(open.size());
    for (std::size_t i = 0; i < open.size(); ++i) {
        const followups::Obligation &one = *open[i];
        const QString kind = wording.sentence(u"followups", QString(u"kind-"_s + toText(one.kind)));
        QStringList about {one.subject, one.evidence};
        about.removeAll(QString());
        out.push_back({uidOf(workspace, "obligation", keyOf(one.id)),
            wording.sentence(u"followups", u"entry", {kind, nameOf(rows[i], wording)}),
            about.join(u'\n'), kind, one.dueAt});
    }
    return out;
}

std::vector<CalendarEntry> eventEntries(SQLite::Database &database, QStringView workspace,
    std::optional<AccountId> account, const Wording &wording)
{
    std::vector<CalendarEntry> out;
    for (const auto &[list, settings] : ListsStore(database).allSettings()) {
        const bool isOurs = !account || !settings.account || settings.account == account;
        if (!settings.event || !isOurs) {
            continue;
        }
        for (const EventTask &task : eventTasks(database, list)) {
            if (!task.doneAt) {
                out.push_back({uidOf(workspace, "event-task", keyOf(task.id)),
                    wording.sentence(
                        u"followups", u"entry-event", {settings.event->name, task.what}),
                    {}, wording.sentence(u"followups", u"event-task"),
                    Dated::day(noonUtc(task.dueOn(*settings.event)))});
            }
        }
    }
    return out;
}

std::vector<CalendarEntry> touchEntries(SQLite::Database &database, QStringView workspace,
    std::optional<AccountId> account, const Wording &wording, qint64 asOf, const QTimeZone &zone)
{
    const std::vector<DueTouch> due = dueTouches(database, account, asOf, zone);
    std::vector<Pk> people;
    for (const DueTouch &one : due) {
        people.push_back(one.target.pk);
    }
    const std::vector<PersonRow> rows = PeopleStore(database).rows(people);
    const QString kind = wording.sentence(u"followups", u"touch");
    const Dated today = Dated::day(noonUtc(dateIn(zone, asOf)));
    std::vector<CalendarEntry> out;
    for (std::size_t i = 0; i < due.size(); ++i) {
        const Target &target = due[i].target;
        const Opening *opening = nextOpening(target, asOf);
        // Of the same person it is the next touch, and not another thing to do.
        const QByteArray key
            = QByteArray::number(number(due[i].list)) + ' ' + QByteArray::number(number(target.pk));
        out.push_back({uidOf(workspace, "touch", key),
            wording.sentence(u"followups", u"entry", {kind, nameOf(rows[i], wording)}),
            opening != nullptr ? opening->quote : target.facts.why, kind, today});
    }
    return out;
}

Result<WrittenEntries> writeIcs(
    QIODevice &device, const std::vector<CalendarEntry> &entries, qint64 asOf)
{
    ContentLines lines(device);
    WrittenEntries count;
    lines.put("BEGIN:VCALENDAR");
    lines.put("VERSION:2.0");
    lines.put("PRODID:-//Comity//Follow-ups//EN");
    lines.put("CALSCALE:GREGORIAN");
    for (const CalendarEntry &entry : entries) {
        if (entry.due.hasValue()) {
            putEntry(lines, entry, asOf);
            ++count.written;
        } else {
            ++count.leftOut;
        }
    }
    lines.put("END:VCALENDAR");
    return lines.isWhole() ? Result<WrittenEntries>(count)
                           : failure(Error::Code::DiskFull, {QString()});
}

} // namespace comity
