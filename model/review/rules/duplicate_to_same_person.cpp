#include "model/review/rules/earlier_sends.h"
#include "model/review/rules/makers.h"
#include "model/review/rules/people_finding.h"

#include <QHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr qint64 daySeconds = 24 * 60 * 60;

/// One finding for those who have had it already, one for those who would get it twice now.
class DuplicateToSamePerson final : public Rule
{
public:
    explicit DuplicateToSamePerson(const RulePack &pack)
        : m_id(pack.id)
        , m_severity(pack.severity)
        , m_seconds(pack.whole(u"days"_s) * daySeconds)
        , m_likeness {pack.setting(u"likeness"_s), pack.whole(u"shortest_words"_s)}
        , m_mostByName(static_cast<std::size_t>(pack.whole(u"most_rows_by_name"_s)))
        , m_recurring(pack.words.value(u"recurring"_s))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const bool isAgreed = draft.context.campaign.hasValue()
            && m_recurring.contains(draft.context.campaign->kind);
        if (!isAgreed) {
            judgeHistory(draft, findings);
        }
        std::vector<quint32> twice = twiceHere(draft);
        if (!twice.empty()) {
            add(u"message-twice"_s, {}, std::move(twice), findings);
        }
    }

private:
    void judgeHistory(const DraftFacts &draft, std::vector<Finding> &findings) const
    {
        std::vector<quint32> rows;
        const SaidMessage *first = nullptr;
        for (const SaidMessage *message : sentAlike(draft, m_seconds, m_likeness)) {
            const auto theirs = draft.people.rowsOf(message->who);
            rows.insert(rows.end(), theirs.begin(), theirs.end());
            first = first == nullptr && !theirs.empty() ? message : first;
        }
        if (rows.empty()) {
            return;
        }
        std::ranges::sort(rows);
        const auto again = std::ranges::unique(rows);
        rows.erase(again.begin(), again.end());
        add(u"message"_s, {dayText(*first->at)}, std::move(rows), findings);
        findings.back().span = bodyOf(draft.text);
    }

    void add(const QString &message, const QStringList &arguments, std::vector<quint32> rows,
        std::vector<Finding> &findings) const
    {
        Finding finding = findingAbout(m_id, m_severity, std::move(rows));
        finding.message = message;
        finding.arguments = arguments;
        finding.fixes.push_back(
            fixFor(FixKind::SplitAudience, u"fix-take-out"_s, finding.recipients));
        findings.push_back(std::move(finding));
    }

    /// The later rows of somebody who is on the list by two accounts. In a long list two people may
    /// well have one name, so there only the handle counts.
    std::vector<quint32> twiceHere(const DraftFacts &draft) const
    {
        const auto &people = draft.context.recipients;
        QHash<QString, quint32> byHandle;
        QHash<QString, quint32> byName;
        std::vector<quint32> rows;
        for (quint32 row = 0; row < people.size(); ++row) {
            const QString handle = people[row].handle.trimmed().toCaseFolded();
            const QString name = people[row].name.simplified().toCaseFolded();
            const bool isFullName = name.contains(u' ') && people[row].count == 1;
            const bool isSameHandle = !handle.isEmpty() && byHandle.contains(handle);
            const bool isSameName = people.size() <= m_mostByName && isFullName
                && byName.contains(name) && agree(people[byName.value(name)], people[row]);
            if (isSameHandle || isSameName) {
                rows.push_back(row);
                continue;
            }
            if (!handle.isEmpty()) {
                byHandle.insert(handle, row);
            }
            if (isFullName) {
                byName.insert(name, row);
            }
        }
        return rows;
    }

    template <typename Value>
    static bool mayBeSame(const Known<Value> &left, const Known<Value> &right)
    {
        return !left.hasValue() || !right.hasValue() || *left == *right;
    }

    static bool agree(const Recipient &left, const Recipient &right)
    {
        return mayBeSame(left.country, right.country) && mayBeSame(left.zone, right.zone)
            && mayBeSame(left.language, right.language);
    }

    QString m_id;
    Severity m_severity;
    qint64 m_seconds;
    Likeness m_likeness;
    std::size_t m_mostByName;
    QStringList m_recurring;
};

} // namespace

std::unique_ptr<const Rule> makeDuplicateToSamePerson(
    const RulePack &pack, const Lexicons & /*lexicons*/)
{
    return std::make_unique<DuplicateToSamePerson>(pack);
}

} // namespace comity::review
