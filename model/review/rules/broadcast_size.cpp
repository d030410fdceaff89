#include "model/networks/catalogue.h"
#include "model/review/outcome.h"
#include "model/review/rules/earlier_sends.h"
#include "model/review/rules/makers.h"
#include "model/review/rules/people_finding.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr qint64 daySeconds = 24 * 60 * 60;

class BroadcastSize final : public Rule
{
public:
    explicit BroadcastSize(const RulePack &pack)
        : m_id(pack.id)
        , m_severity(pack.severity)
        , m_many(pack.whole(u"warn_from"_s))
        , m_tooMany(pack.whole(u"block_from"_s))
        , m_mostMentions(pack.whole(u"most_mentions"_s))
        , m_likeness {pack.setting(u"likeness"_s), pack.whole(u"shortest_words"_s)}
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        if (draft.channel.isPrivate()) {
            judgePrivate(draft, findings);
        } else {
            judgeMentions(draft, findings);
        }
    }

private:
    void judgePrivate(const DraftFacts &draft, std::vector<Finding> &findings) const
    {
        const int before = othersSentAlike(draft, daySeconds, m_likeness);
        const qint64 all = qint64 {draft.audience.total} + before;
        const networks::Limit *cap = capOf(draft);
        if (cap != nullptr && all > cap->value && draft.audience.rows() > 0) {
            Finding finding = findingAbout(m_id, Severity::Block);
            finding.recipients = rowsWhere(draft.audience, [](quint32) { return true; });
            finding.message = networkCapMessage.toString();
            finding.why = u"why-network-cap"_s;
            finding.arguments = {QString::number(cap->value)};
            finding.whyArguments = {cap->source, cap->date};
            addFixes(draft, finding);
            findings.push_back(std::move(finding));
            return;
        }
        std::vector<quint32> rows = rowsWhere(draft.audience,
            [&draft](quint32 row) { return draft.audience.optIn[row] == Known3::No; });
        if (rows.empty()) {
            return;
        }
        const bool areAll = rows.size() == draft.audience.rows();
        const qint64 people
            = (areAll ? draft.audience.total : peopleIn(draft.audience, rows)) + before;
        if (people < m_many) {
            return;
        }
        Finding finding = findingAbout(
            m_id, people >= m_tooMany ? Severity::Block : m_severity, std::move(rows));
        finding.message = before > 0 ? u"message-with-earlier"_s : u"message"_s;
        addFixes(draft, finding);
        findings.push_back(std::move(finding));
    }

    void judgeMentions(const DraftFacts &draft, std::vector<Finding> &findings) const
    {
        QSet<QString> handles;
        std::vector<Span> spans;
        for (const networks::Entity &entity : draft.text.entities) {
            if (entity.kind != networks::EntityKind::Mention
                && entity.kind != networks::EntityKind::FediverseMention) {
                continue;
            }
            const Span span {entity.start, entity.end};
            const QString handle = draft.text.textOf(span).toCaseFolded();
            if (!handles.contains(handle)) {
                handles.insert(handle);
                spans.push_back(span);
            }
        }
        if (handles.size() <= m_mostMentions) {
            return;
        }
        Finding finding = findingAbout(m_id, m_severity);
        finding.message = u"message-mentions"_s;
        finding.arguments = {QString::number(handles.size())};
        finding.span = Span {spans.front().start, spans.back().end};
        findings.push_back(std::move(finding));
    }

    /// What the network lets through in a day; nothing is known for most of them.
    static const networks::Limit *capOf(const DraftFacts &draft)
    {
        const networks::Channel &channel = draft.channel;
        if (channel.kind() != networks::ChannelKind::Message) {
            return nullptr;
        }
        const QString id = u"messages-per-day"_s;
        const auto own = std::ranges::find(draft.context.limits, id, &networks::Limit::id);
        if (own != draft.context.limits.end()) {
            return &*own;
        }
        const networks::Network *network = networks::Catalogue::builtIn().find(channel.network());
        return network == nullptr ? nullptr : network->limit(id);
    }

    static void addFixes(const DraftFacts &draft, Finding &finding)
    {
        std::vector<quint32> distant;
        std::ranges::copy_if(finding.recipients, std::back_inserter(distant),
            [&draft](quint32 row) { return draft.audience.stage.at(row) < Stage::Engagement; });
        if (!distant.empty() && distant.size() < draft.audience.rows()) {
            finding.fixes.push_back(
                fixFor(FixKind::SplitAudience, u"fix-close-only"_s, std::move(distant)));
        }
        finding.fixes.push_back(fixFor(FixKind::MoveChannel, u"fix-post"_s, finding.recipients));
    }

    QString m_id;
    Severity m_severity;
    int m_many;
    int m_tooMany;
    int m_mostMentions;
    Likeness m_likeness;
};

} // namespace

std::unique_ptr<const Rule> makeBroadcastSize(const RulePack &pack, const Lexicons & /*lexicons*/)
{
    return std::make_unique<BroadcastSize>(pack);
}

} // namespace comity::review
