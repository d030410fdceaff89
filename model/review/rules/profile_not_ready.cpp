#include "model/review/rules/makers.h"
#include "model/review/text_facts/clauses.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

/// A rating or a follow is asked for while our own profile shows nothing (S2.12, S2.15).
class ProfileNotReady : public Rule
{
public:
    explicit ProfileNotReady(const RulePack &pack)
        : m_id(pack.id)
        , m_severity(pack.severity)
        , m_quietDays(pack.whole(u"quiet_days"_s))
        , m_sorts(pack.words.value(u"sorts"_s))
        , m_ratings(pack.words.value(u"ratings"_s))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const auto &all = draft.intents.all();
        const auto ask = std::ranges::find_if(all, [this](const Intent &intent) {
            return intent.kind == IntentKind::FavourAsk && m_sorts.contains(intent.sort);
        });
        const Known<Sender::Profile> &profile = draft.context.sender.profile;
        if (ask == all.end() || !profile.hasValue()) {
            return;
        }
        const QStringList missing = missingOf(*profile, m_ratings.contains(ask->sort));
        const Known<int> &quiet = draft.context.sender.daysSincePublicActivity;
        const bool isQuiet = quiet.hasValue() && *quiet > m_quietDays;
        if (missing.isEmpty() && !isQuiet) {
            return;
        }
        Finding finding;
        finding.rule = m_id;
        finding.severity = missing.isEmpty() ? Severity::Advise : m_severity;
        finding.span = sentenceAround(draft.text, ask->span, ask->sentence);
        if (missing.isEmpty()) {
            finding.message = u"message-quiet"_s;
            finding.arguments = {QString::number(*quiet)};
        } else {
            // The first thing that is missing leads; the rest are facts.
            finding.message = u"message-"_s + missing.front();
        }
        for (const QString &part : missing) {
            finding.facts.push_back({u"missing-"_s + part, part});
        }
        Fix checklist;
        checklist.kind = FixKind::AddTask;
        checklist.label = u"fix-profile"_s;
        finding.fixes.push_back(std::move(checklist));
        findings.push_back(std::move(finding));
    }

private:
    // What is known to be missing; what is not known is not.
    static QStringList missingOf(const Sender::Profile &profile, bool isRating)
    {
        QStringList missing;
        const auto note = [&missing](const Known<bool> &part, const QString &name) {
            if (!part.isUnknown() && !part.valueOr(false)) {
                missing.append(name);
            }
        };
        note(profile.photo, u"photo"_s);
        note(profile.bio, u"bio"_s);
        note(profile.location, u"location"_s);
        note(profile.link, u"link"_s);
        if (isRating) {
            note(profile.rateableWork, u"work"_s);
        }
        return missing;
    }

    QString m_id;
    Severity m_severity;
    int m_quietDays;
    QStringList m_sorts;
    QStringList m_ratings;
};

} // namespace

std::unique_ptr<const Rule> makeProfileNotReady(const RulePack &pack, const Lexicons & /*lexicons*/)
{
    return std::make_unique<ProfileNotReady>(pack);
}

} // namespace comity::review
