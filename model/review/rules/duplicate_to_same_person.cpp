#include "model/review/rules/earlier_sends.h"
#include "model/review/rules/makers.h"
#include "model/review/rules/people_finding.h"

#include <QHash>
#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr qint64 daySeconds = 24 * 60 * 60;

QStringView bareHandle(QStringView handle)
{
    const QStringView bare = handle.trimmed();
    return bare.startsWith(u'@') ? bare.mid(1) : bare;
}

/// The same for handles that differ in case alone; nothing is copied.
std::size_t hashOf(QStringView handle)
{
    std::size_t hash = 0;
    for (const QChar c : handle) {
        hash = hash * 31 + c.toCaseFolded().unicode();
    }
    return hash;
}

struct HandleOf
{
    std::size_t hash = 0;
    quint32 row = 0;
    QStringView handle = {};
};

/// The later rows of those who have a handle in common, rising: it is one person's.
std::vector<quint32> laterRowsByHandle(const std::vector<Recipient> &people)
{
    std::vector<HandleOf> handles;
    handles.reserve(people.size());
    for (quint32 row = 0; row < people.size(); ++row) {
        const QStringView handle = bareHandle(people[row].handle);
        if (!handle.isEmpty()) {
            handles.push_back({hashOf(handle), row, handle});
        }
    }
    std::ranges::sort(handles, [](const HandleOf &left, const HandleOf &right) {
        const int order
            = left.hash == right.hash ? left.handle.compare(right.handle, Qt::CaseInsensitive) : 0;
        return std::tuple(left.hash, order, left.row) < std::tuple(right.hash, 0, right.row);
    });
    std::vector<quint32> rows;
    for (std::size_t i = 1; i < handles.size(); ++i) {
        const HandleOf &before = handles[i - 1];
        const bool isSame = before.hash == handles[i].hash && before.row != handles[i].row
            && before.handle.compare(handles[i].handle, Qt::CaseInsensitive) == 0;
        if (isSame) {
            rows.push_back(handles[i].row);
        }
    }
    return rows;
}

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
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
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

    /// The later rows of somebody who is on the list twice.
    std::vector<quint32> twiceHere(const DraftFacts &draft) const
    {
        const auto &people = draft.context.recipients;
        std::vector<quint32> rows = laterRowsByHandle(people);
        if (people.size() <= m_mostByName) {
            addLaterRowsByName(people, rows);
        }
        return rows;
    }

    /// Any name in a long list may be that of two people, so there only handles count.
    static void addLaterRowsByName(const std::vector<Recipient> &people, std::vector<quint32> &rows)
    {
        QHash<QString, std::vector<quint32>> byName;
        for (quint32 row = 0; row < people.size(); ++row) {
            const QString name = people[row].name.simplified().toCaseFolded();
            if (!name.contains(u' ') || people[row].count != 1) {
                continue;
            }
            std::vector<quint32> &namesakes = byName[name];
            const bool isSame = std::ranges::any_of(
                namesakes, [&](quint32 other) { return areOne(people[other], people[row]); });
            if (isSame) {
                rows.push_back(row);
            }
            namesakes.push_back(row);
        }
    }

    template <typename Value>
    static bool differ(const Known<Value> &left, const Known<Value> &right)
    {
        return left.hasValue() && right.hasValue() && *left != *right;
    }

    template <typename Value>
    static bool agree(const Known<Value> &left, const Known<Value> &right)
    {
        return left.hasValue() && right.hasValue() && *left == *right;
    }

    static bool isKnownAs(const Recipient &person, const QString &handle)
    {
        return !handle.isEmpty()
            && person.knownNames.valueOr({}).contains(handle, Qt::CaseInsensitive);
    }

    /// A name alone makes two accounts nobody's: something known has to agree, and nothing that is
    /// known may differ. Those without an account are known by their name (cli.md).
    static bool areOne(const Recipient &left, const Recipient &right)
    {
        const bool isOther = differ(left.country, right.country) || differ(left.zone, right.zone)
            || differ(left.language, right.language);
        const bool isBorneOut = agree(left.country, right.country) || agree(left.zone, right.zone)
            || agree(left.language, right.language) || isKnownAs(left, right.handle)
            || isKnownAs(right, left.handle);
        return !isOther && (isBorneOut || (left.handle.isEmpty() && right.handle.isEmpty()));
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
