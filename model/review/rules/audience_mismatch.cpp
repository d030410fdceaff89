#include "model/people/hand_field.h"
#include "model/review/rules/makers.h"
#include "model/review/rules/people_finding.h"

#include <QHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

enum class Reason : quint8 { Fits, List, Excluded, Country, Language };

/// `en` of `en-GB`.
QStringView plainLanguage(const QString &code)
{
    const auto end = std::ranges::find_if(code, [](QChar c) { return c == u'-' || c == u'_'; });
    return QStringView(code).left(end - code.begin());
}

class AudienceMismatch final : public Rule
{
public:
    explicit AudienceMismatch(const RulePack &pack)
        : m_id(pack.id)
        , m_severity(pack.severity)
        , m_fewest(pack.whole(u"fewest_people"_s))
        , m_shared(pack.setting(u"shared_tag"_s))
        , m_excluded(pack.words.value(u"excluded"_s))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const Known<Campaign> &campaign = draft.context.campaign;
        if (campaign.hasValue()
            && !(campaign->targetLists.isEmpty() && campaign->targetRoles.isEmpty()
                && campaign->targetCountries.isEmpty())) {
            judgeTargets(draft, *campaign, findings);
        } else if (campaign.isNone()) {
            judgeWithoutTargets(draft, findings);
        }
    }

private:
    void judgeTargets(
        const DraftFacts &draft, const Campaign &campaign, std::vector<Finding> &findings) const
    {
        std::vector<quint32> rows;
        Reason reason = Reason::Fits;
        bool isMixed = false;
        for (quint32 row = 0; row < draft.audience.rows(); ++row) {
            const Reason here = reasonFor(draft, campaign, row);
            if (here != Reason::Fits) {
                isMixed = isMixed || (reason != Reason::Fits && reason != here);
                reason = here;
                rows.push_back(row);
            }
        }
        if (rows.empty()) {
            return;
        }
        Finding finding = findingAbout(m_id, m_severity, std::move(rows));
        finding.message = isMixed ? u"message"_s : messageFor(reason);
        finding.fixes.push_back(
            fixFor(FixKind::SplitAudience, u"fix-keep-matching"_s, finding.recipients));
        findings.push_back(std::move(finding));
    }

    Reason reasonFor(const DraftFacts &draft, const Campaign &campaign, quint32 row) const
    {
        const Recipient &person = draft.context.recipients.at(row);
        const QStringList targets = campaign.targetLists + campaign.targetRoles;
        // A campaign for suppliers is for suppliers.
        const bool isOutside = std::ranges::any_of(m_excluded, [&](const QString &word) {
            return isIn(person, {word}) && !targets.contains(word, Qt::CaseInsensitive);
        });
        if (isOutside) {
            return Reason::Excluded;
        }
        const bool canTell = campaign.areListsKnown
            && (campaign.targetRoles.isEmpty() ? isMarked(person) : hasRole(person));
        if (canTell && !targets.isEmpty() && !isIn(person, targets)) {
            return Reason::List;
        }
        if (person.country.hasValue() && !campaign.targetCountries.isEmpty()
            && !campaign.targetCountries.contains(*person.country, Qt::CaseInsensitive)) {
            return Reason::Country;
        }
        return readsOther(draft, row) ? Reason::Language : Reason::Fits;
    }

    static bool isIn(const Recipient &person, const QStringList &names)
    {
        return shareOne(person.lists, names) || shareOne(person.tags, names);
    }

    /// Empty lists and tags say nothing (etiquette.md §1.5).
    static bool isMarked(const Recipient &person)
    {
        return !isNothing(person.lists) || !isNothing(person.tags);
    }

    /// Whoever has none may have any of them.
    static bool hasRole(const Recipient &person)
    {
        return shareOne(person.tags, choicesOf(HandField::Role));
    }

    static bool isNothing(const Known<QStringList> &marks)
    {
        return !marks.hasValue() || marks->isEmpty();
    }

    static bool shareOne(const Known<QStringList> &marks, const QStringList &names)
    {
        return marks.hasValue() && std::ranges::any_of(*marks, [&names](const QString &mark) {
            return names.contains(mark.trimmed(), Qt::CaseInsensitive);
        });
    }

    /// Their language is another, and they never wrote to us at all.
    static bool readsOther(const DraftFacts &draft, quint32 row)
    {
        const Known<QString> &language = draft.context.recipients.at(row).language;
        return language.hasValue() && draft.text.language != "und"_L1
            && !draft.text.language.isEmpty()
            && plainLanguage(*language).compare(
                   plainLanguage(draft.text.language), Qt::CaseInsensitive)
            != 0
            && draft.audience.hasWritten[row] == Known3::No;
    }

    static QString messageFor(Reason reason)
    {
        switch (reason) {
        case Reason::Fits:
        case Reason::List:
            return u"message-list"_s;
        case Reason::Excluded:
            return u"message-excluded"_s;
        case Reason::Country:
            return u"message-country"_s;
        case Reason::Language:
            return u"message-language"_s;
        }
        return {};
    }

    /// An offer to a list that has nothing in common.
    void judgeWithoutTargets(const DraftFacts &draft, std::vector<Finding> &findings) const
    {
        if (!draft.channel.isPrivate() || !draft.intents.hasOffer()
            || draft.audience.total < m_fewest) {
            return;
        }
        QHash<QString, qint64> peopleByTag;
        qint64 all = 0;
        for (quint32 row = 0; row < draft.audience.rows(); ++row) {
            const QStringList tags = draft.context.recipients[row].tags.valueOr({});
            if (tags.isEmpty() || draft.audience.optIn[row] == Known3::Yes) {
                return;
            }
            all += draft.audience.people[row];
            for (const QString &tag : tags) {
                peopleByTag[tag.trimmed().toCaseFolded()] += draft.audience.people[row];
            }
        }
        const auto most = std::ranges::max_element(peopleByTag);
        if (all == 0 || static_cast<double>(*most) >= m_shared * static_cast<double>(all)) {
            return;
        }
        Finding finding = findingAbout(m_id, Severity::Advise);
        finding.message = u"message-no-tag"_s;
        findings.push_back(std::move(finding));
    }

    QString m_id;
    Severity m_severity;
    int m_fewest;
    double m_shared;
    QStringList m_excluded;
};

} // namespace

std::unique_ptr<const Rule> makeAudienceMismatch(
    const RulePack &pack, const Lexicons & /*lexicons*/)
{
    return std::make_unique<AudienceMismatch>(pack);
}

} // namespace comity::review
