#include "model/review/rules/exchange.h"
#include "model/review/rules/makers.h"
#include "model/review/rules/mornings.h"
#include "model/review/rules/people_finding.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr qint64 daySeconds = 24 * 60 * 60;

/// Whether it is the weekend of somebody, or a listed holiday; by our own calendar where theirs is
/// not known.
enum class Weekend : quint8 { No, Theirs, Ours };

class WeekendAsk final : public Rule
{
public:
    explicit WeekendAsk(const RulePack &pack)
        : m_id(pack.id)
        , m_severity(pack.severity)
        , m_business(pack.words.value(u"business_tags"_s))
        , m_personal(pack.words.value(u"personal_tags"_s))
        , m_networks(pack.words.value(u"business_networks"_s))
        , m_holidays(ListedHolidays::of(pack))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        if (!draft.channel.isPrivate() || !draft.intents.hasAskOrOffer()
            || !draft.context.sendAt.hasValue()) {
            return;
        }
        Calendar calendar;
        DaysOff theirs;
        DaysOff ours;
        for (quint32 row = 0; row < draft.audience.rows(); ++row) {
            if (!isBusiness(draft, row) || isReply(draft, row, calendar.times)) {
                continue;
            }
            const int weekday = draft.audience.weekday[row];
            const QString listed = holidayOf(draft, row, calendar);
            const Weekend weekend
                = listed.isEmpty() ? weekendOf(draft, row, calendar) : Weekend::Theirs;
            if (weekend != Weekend::No) {
                DayOff &day = (weekend == Weekend::Theirs ? theirs : ours)[weekday];
                day.rows.push_back(row);
                day.listedIn += listed;
            }
        }
        add(draft, m_severity, theirs, findings);
        add(draft, Severity::Advise, ours, findings);
    }

private:
    /// Who has the day off, and the countries for which it is a listed holiday.
    struct DayOff
    {
        std::vector<quint32> rows = {};
        QSet<QString> listedIn = {}; ///< empty text: a weekend
    };
    using DaysOff = std::map<int, DayOff>; ///< by weekday, 0 when it is not known

    bool isBusiness(const DraftFacts &draft, quint32 row) const
    {
        const QStringList tags = draft.context.recipients.at(row).tags.valueOr({});
        const auto isTagged = [&tags](const QStringList &words) {
            return std::ranges::any_of(tags, [&words](const QString &tag) {
                return words.contains(tag.trimmed(), Qt::CaseInsensitive);
            });
        };
        return !isTagged(m_personal)
            && (m_networks.contains(draft.channel.network()) || isTagged(m_business));
    }

    static bool isReply(const DraftFacts &draft, quint32 row, LocalTimes &times)
    {
        constexpr int dayMinutes = 24 * 60;
        const auto &thread = draft.context.thread;
        const bool isFresh = thread.hasValue() && thread->minutesAgo.hasValue()
            && *thread->minutesAgo < dayMinutes && answersThreadOf(draft, row);
        return isFresh || wroteToday(draft, row, times);
    }

    /// The calendar that is looked at, with what was found out about zones.
    struct Calendar
    {
        LocalTimes times = {};
        QHash<QString, QString> countries = {}; ///< by zone

        const QString &countryOf(const QString &zone)
        {
            auto found = countries.find(zone);
            if (found == countries.end()) {
                found = countries.insert(zone, LocalTimes::countryOf(zone));
            }
            return *found;
        }
    };

    Weekend weekendOf(const DraftFacts &draft, quint32 row, Calendar &calendar) const
    {
        const auto &audience = draft.audience;
        if (audience.weekday[row] == 0) {
            const QString &country = calendar.countryOf(draft.context.sender.zone);
            return audience.ourWeekday != 0 && !country.isEmpty()
                    && calendar.times.isWeekend(country, audience.ourWeekday)
                ? Weekend::Ours
                : Weekend::No;
        }
        if (!audience.isCountryOurs[row]) {
            return audience.isWeekend[row] == Known3::Yes ? Weekend::Theirs : Weekend::No;
        }
        // Their zone may tell the country that nobody wrote down.
        const QString &country
            = calendar.countryOf(draft.context.recipients.at(row).zone.valueOr({}));
        if (!country.isEmpty()) {
            return calendar.times.isWeekend(country, audience.weekday[row]) ? Weekend::Theirs
                                                                            : Weekend::No;
        }
        return audience.isWeekend[row] == Known3::Yes ? Weekend::Ours : Weekend::No;
    }

    /// The country for which the day is listed: theirs, or that of their zone. Empty when it is
    /// not.
    QString holidayOf(const DraftFacts &draft, quint32 row, Calendar &calendar) const
    {
        const auto &audience = draft.audience;
        const Recipient &person = draft.context.recipients.at(row);
        if (m_holidays.isEmpty() || audience.weekday[row] == 0) {
            return {};
        }
        const QString &country = person.country.hasValue()
            ? *person.country
            : calendar.countryOf(person.zone.valueOr({}));
        const qint64 day = draft.context.isSendAtADay
            ? *draft.context.sendAt / daySeconds
            : localDay(calendar.times, person.zone.valueOr({}), *draft.context.sendAt);
        return m_holidays.holds(country, day) ? country.toUpper() : QString();
    }

    void add(const DraftFacts &draft, Severity severity, const DaysOff &days,
        std::vector<Finding> &findings) const
    {
        for (const auto &[weekday, day] : days) {
            Finding finding = findingAbout(m_id, severity, day.rows);
            finding.message = weekday == 0 ? u"message-unknown"_s
                                           : u"message-day-"_s + QString::number(weekday);
            finding.why = severity == Severity::Advise ? u"why-unknown"_s : QString();
            QStringList countries = day.listedIn.values();
            countries.removeAll(QString());
            countries.sort();
            for (const QString &country : countries) {
                finding.facts.push_back({u"fact-listed"_s, u"holidays/"_s + country + u".ics"_s});
            }
            finding.fixes
                = morningFixes(draft, finding.recipients, u"fix-working-day"_s, true, m_holidays);
            findings.push_back(std::move(finding));
        }
    }

    QString m_id;
    Severity m_severity;
    QStringList m_business;
    QStringList m_personal;
    QStringList m_networks;
    ListedHolidays m_holidays;
};

} // namespace

std::unique_ptr<const Rule> makeWeekendAsk(const RulePack &pack, const Lexicons & /*lexicons*/)
{
    return std::make_unique<WeekendAsk>(pack);
}

} // namespace comity::review
