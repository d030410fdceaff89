#include "model/review/intents/open_call.h"
#include "model/review/rules/finding_parts.h"
#include "model/review/rules/link_host.h"
#include "model/review/rules/makers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

class ButtingIn final : public Rule
{
public:
    ButtingIn(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_lexicons(lexicons)
        , m_fewestStrangers(pack.whole(u"fewest_strangers"_s))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const Known<Thread> &thread = draft.context.thread;
        const bool isJoining = draft.channel.isReply() ? !thread.isNone() : thread.hasValue();
        if (!isJoining || draft.channel.isPrivate() || draft.channel.isOnTheirPage()) {
            return;
        }
        const Known3 isOurs = isThreadOurs(draft.context);
        if (isOurs == Known3::Yes) {
            return;
        }
        const std::vector<Span> adverts = advertsOf(draft);
        if (adverts.empty() && (isOurs == Known3::Unknown || !isAmongStrangers(draft))) {
            return;
        }
        const Known3 isCall = isOpenCall(draft.context, draft.text.language, m_lexicons);
        if (isCall == Known3::Yes) {
            return;
        }
        if (adverts.empty()) {
            Finding finding = findingAt(m_id, Severity::Advise, {});
            finding.message = u"message-quiet"_s;
            finding.why = u"why-quiet"_s;
            findings.push_back(std::move(finding));
            return;
        }
        // What they talk about decides whether we are invited; without it nothing is blocked.
        const bool isSure = isOurs == Known3::No && isCall == Known3::No;
        Finding finding = findingAt(m_id, isSure ? Severity::Block : Severity::Warn, adverts);
        finding.message = isSure ? QString() : u"message-unknown"_s;
        finding.why = isSure ? QString() : u"why-unknown"_s;
        for (const Span &advert : adverts) {
            finding.fixes.push_back(removalOf(u"fix-strip"_s, draft.text, advert));
        }
        finding.fixes.push_back(watching());
        findings.push_back(std::move(finding));
    }

private:
    static Fix watching()
    {
        Fix fix;
        fix.kind = FixKind::AddTask;
        fix.label = u"fix-watch"_s;
        return fix;
    }

    // The sentences that sell or promote, in the order of the text.
    static std::vector<Span> advertsOf(const DraftFacts &draft)
    {
        std::vector<quint32> sentences;
        for (const Intent *offer : draft.intents.of(IntentKind::Offer)) {
            sentences.push_back(offer->sentence);
        }
        if (const Token *const link = firstOwnLink(draft.text, draft.context.sender)) {
            sentences.push_back(link->sentence);
        }
        std::ranges::sort(sentences);
        sentences.erase(std::unique(sentences.begin(), sentences.end()), sentences.end());
        std::vector<Span> spans;
        spans.reserve(sentences.size());
        for (const quint32 sentence : sentences) {
            spans.push_back(draft.text.sentences.at(sentence).span);
        }
        return spans;
    }

    bool isAmongStrangers(const DraftFacts &draft) const
    {
        const QStringList participants = draft.context.thread->participants.valueOr({});
        const auto strangers = std::ranges::count_if(participants, [&draft](const QString &who) {
            const auto rows = draft.people.rowsOf(who);
            return std::ranges::all_of(rows, [&draft](quint32 row) {
                return draft.audience.followsUs.at(row) == Known3::No
                    && draft.audience.connected.at(row) != Known3::Yes;
            });
        });
        return strangers >= m_fewestStrangers;
    }

    QString m_id;
    const Lexicons &m_lexicons;
    int m_fewestStrangers;
};

} // namespace

std::unique_ptr<const Rule> makeButtingIn(const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<ButtingIn>(pack, lexicons);
}

} // namespace comity::review
