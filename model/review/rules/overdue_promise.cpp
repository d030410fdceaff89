#include "model/base/civil_time.h"
#include "model/base/last_moment.h"
#include "model/review/rules/makers.h"
#include "model/review/rules/people_finding.h"
#include "model/review/rules/word_stems.h"
#include "model/review/text_facts/clauses.h"
#include "model/review/text_facts/said_hits.h"

#include <algorithm>
#include <functional>
#include <tuple>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

class OverduePromise final : public Rule
{
public:
    OverduePromise(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_severity(pack.severity)
        , m_kept(lexicons.at(m_id + u".kept"_s))
        , m_requests(lexicons.at(u"exclamation-pressure.requests"_s))
        , m_keptShare(pack.setting(u"kept_share"_s))
        , m_lexicons(lexicons)
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        if (!draft.context.sendAt.hasValue()) {
            return;
        }
        Brought brought = broughtBy(draft);
        const QTimeZone zone = zoneOrSystem(draft.context.sender.zone);
        const OpenPromise *first = nullptr;
        std::vector<quint32> rows = rowsWhere(draft.audience, [&](quint32 row) {
            const OpenPromise *owed = owedTo(draft, row, zone, brought);
            first = first == nullptr || (owed != nullptr && isFirst(*owed, *first)) ? owed : first;
            return owed != nullptr;
        });
        if (rows.empty()) {
            return;
        }
        const Intent *ask = firstOf(draft.intents,
            {IntentKind::Offer, IntentKind::FavourAsk, IntentKind::MeetingAsk,
                IntentKind::InformationAsk, IntentKind::Invitation});
        const auto requests = saidHits(draft.text, m_requests);
        const bool wants = ask != nullptr || !requests.empty();
        Finding finding
            = findingAbout(m_id, wants ? m_severity : Severity::Advise, std::move(rows));
        if (ask != nullptr) {
            finding.span = sentenceAround(draft.text, ask->span, ask->sentence);
        } else if (wants) {
            finding.span = draft.text.sentenceOf(requests.front()).span;
        }
        finding.arguments = {first->what.simplified(), dayText(first->due)};
        finding.fixes.push_back(fixFor(FixKind::AddTask, u"fix-do"_s, finding.recipients));
        if (finding.recipients.size() < draft.audience.rows()) {
            finding.fixes.push_back(
                fixFor(FixKind::SplitAudience, u"fix-set-aside"_s, finding.recipients));
        }
        findings.push_back(std::move(finding));
    }

private:
    /// What the draft says where it wants nothing.
    struct Brought
    {
        bool saysSo = false; ///< "as promised"
        std::vector<QSet<QString>> sentences = {}; ///< the stems of each
        QHash<QString, bool> kept = {}; ///< by what was promised, as far as it was asked
    };

    /// The older one, whatever the order of those to whom it was promised.
    static bool isFirst(const OpenPromise &one, const OpenPromise &other)
    {
        return std::tuple(one.due.sortKey(), std::cref(one.what))
            < std::tuple(other.due.sortKey(), std::cref(other.what));
    }

    /// The oldest that we owe them and the draft does not bring; null when there is none.
    const OpenPromise *owedTo(
        const DraftFacts &draft, quint32 row, const QTimeZone &zone, Brought &brought) const
    {
        const auto &promises = draft.context.recipients.at(row).openPromises;
        if (!promises.hasValue() || brought.saysSo) {
            return nullptr;
        }
        const OpenPromise *first = nullptr;
        for (const OpenPromise &promise : *promises) {
            const bool isOwed = isOver(promise.due, *draft.context.sendAt, zone)
                && !isKept(promise.what, draft.text.language, brought);
            first = isOwed && (first == nullptr || isFirst(promise, *first)) ? &promise : first;
        }
        return first;
    }

    Brought broughtBy(const DraftFacts &draft) const
    {
        Brought brought;
        brought.saysSo = isSaid(draft.text, m_kept);
        const LanguageWords *words = m_lexicons.words(draft.text.language);
        for (quint32 i = 0; i < draft.text.sentences.size(); ++i) {
            const bool wants = draft.intents.hasIn(i,
                {IntentKind::Offer, IntentKind::FavourAsk, IntentKind::MeetingAsk,
                    IntentKind::InformationAsk, IntentKind::Invitation});
            if (!wants) {
                brought.sentences.push_back(
                    wordStems(draft.text.textOf(draft.text.sentences[i].span), words));
            }
        }
        return brought;
    }

    bool isKept(const QString &promise, const QString &language, Brought &brought) const
    {
        const auto found = brought.kept.constFind(promise);
        return found != brought.kept.cend()
            ? *found
            : *brought.kept.insert(promise, isBrought(promise, language, brought));
    }

    /// A sentence has most of the words of the promise.
    bool isBrought(const QString &promise, const QString &language, const Brought &brought) const
    {
        const QSet<QString> promised = wordStems(promise, m_lexicons.words(language));
        return std::ranges::any_of(brought.sentences, [&](const QSet<QString> &said) {
            const auto shared = (QSet<QString>(said) & promised).size();
            return shared > 0
                && static_cast<double>(shared)
                >= m_keptShare * static_cast<double>(promised.size());
        });
    }

    QString m_id;
    Severity m_severity;
    LexiconNumber m_kept;
    LexiconNumber m_requests;
    double m_keptShare;
    const Lexicons &m_lexicons; ///< of the rule set, which holds this rule as well
};

} // namespace

std::unique_ptr<const Rule> makeOverduePromise(const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<OverduePromise>(pack, lexicons);
}

} // namespace comity::review
