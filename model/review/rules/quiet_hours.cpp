#include "model/review/rules/exchange.h"
#include "model/review/rules/makers.h"
#include "model/review/rules/mornings.h"
#include "model/review/rules/people_finding.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

class QuietHours final : public Rule
{
public:
    QuietHours(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_severity(pack.severity)
        , m_share(pack.setting(u"share"_s))
        , m_people(pack.whole(u"people"_s))
        , m_span(pack.whole(u"zones_hours"_s) * 60)
        , m_now(lexicons.at(m_id + u".now"_s))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        if (!reaches(draft) || !draft.context.sendAt.hasValue()) {
            return;
        }
        LocalTimes times;
        std::vector<quint32> asleep = rowsWhere(draft.audience, [&](quint32 row) {
            return draft.audience.isQuiet[row] == Known3::Yes && !isInExchange(draft, row, times);
        });
        if (areMany(draft, asleep)) {
            addAsleep(draft, std::move(asleep), findings);
        } else if (!draft.text.of(m_now).empty() && draft.intents.hasAskOrOffer()) {
            addUnknown(draft, times, findings);
        }
    }

private:
    /// A message, or a public text that calls somebody by a mention.
    static bool reaches(const DraftFacts &draft)
    {
        if (draft.audience.rows() == 0) {
            return false;
        }
        return draft.channel.isPrivate() || draft.channel.isReply()
            || std::ranges::any_of(draft.text.entities, [](const networks::Entity &entity) {
                   return entity.kind == networks::EntityKind::Mention
                       || entity.kind == networks::EntityKind::FediverseMention;
               });
    }

    bool areMany(const DraftFacts &draft, const std::vector<quint32> &rows) const
    {
        const qint64 people = peopleIn(draft.audience, rows);
        return people > 0
            && (people >= m_people
                || static_cast<double>(people) >= m_share * draft.audience.total);
    }

    void addAsleep(
        const DraftFacts &draft, std::vector<quint32> rows, std::vector<Finding> &findings) const
    {
        Finding finding = findingAbout(m_id, m_severity, std::move(rows));
        const int minutes = draft.audience.localMinutes.at(finding.recipients.front());
        finding.arguments = {clock(minutes)};
        finding.fixes = morningFixes(
            draft, finding.recipients, u"fix-morning"_s, draft.intents.hasAskOrOffer());
        findings.push_back(std::move(finding));
    }

    /// A request for today to people whose clocks we do not know, or who are far apart.
    void addUnknown(
        const DraftFacts &draft, LocalTimes &times, std::vector<Finding> &findings) const
    {
        std::vector<quint32> rows = rowsWhere(draft.audience, [&](quint32 row) {
            return draft.audience.localMinutes[row] < 0 && !isInExchange(draft, row, times);
        });
        const bool isUnknown = !draft.context.isSendAtADay && !rows.empty();
        if (!isUnknown && !spansManyZones(draft)) {
            return;
        }
        Finding finding = findingAbout(
            m_id, Severity::Advise, isUnknown ? std::move(rows) : std::vector<quint32> {});
        finding.message = isUnknown ? u"message-unknown"_s : u"message-zones"_s;
        finding.why = isUnknown ? u"why-unknown"_s : QString();
        findings.push_back(std::move(finding));
    }

    bool spansManyZones(const DraftFacts &draft) const
    {
        constexpr int dayMinutes = 24 * 60;
        constexpr int weekDays = 7;
        std::optional<quint32> first;
        int earliest = 0;
        int latest = 0;
        for (quint32 row = 0; row < draft.audience.rows(); ++row) {
            if (draft.audience.localMinutes[row] < 0) {
                continue;
            }
            first = first.value_or(row);
            const int ahead
                = (draft.audience.weekday[row] - draft.audience.weekday[*first] + weekDays)
                % weekDays;
            const int days = ahead > weekDays / 2 ? ahead - weekDays : ahead;
            const int minutes = draft.audience.localMinutes[row]
                - draft.audience.localMinutes[*first] + days * dayMinutes;
            earliest = std::min(earliest, minutes);
            latest = std::max(latest, minutes);
        }
        return latest - earliest > m_span;
    }

    static QString clock(int minutes)
    {
        constexpr int hourMinutes = 60;
        const auto two = [](int number) { return QString::number(number).rightJustified(2, u'0'); };
        return two(minutes / hourMinutes) + u':' + two(minutes % hourMinutes);
    }

    QString m_id;
    Severity m_severity;
    double m_share;
    int m_people;
    int m_span;
    LexiconNumber m_now;
};

} // namespace

std::unique_ptr<const Rule> makeQuietHours(const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<QuietHours>(pack, lexicons);
}

} // namespace comity::review
