#include "model/review/rules/earlier_sends.h"
#include "model/review/rules/makers.h"
#include "model/review/rules/people_finding.h"

#include <QHash>
#include <QSet>
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
        const Rows twice = twiceHere(draft);
        add(m_severity, u"message-twice"_s, {}, twice.certain, findings);
        add(Severity::Warn, u"message-twice-maybe"_s, {}, twice.doubtful, findings);
    }

private:
    /// Rows of which it is known, and rows of which a name says it.
    struct Rows
    {
        std::vector<quint32> certain = {};
        std::vector<quint32> doubtful = {};

        /// Both rising, each row once, and in one of them.
        void settle()
        {
            for (std::vector<quint32> *const rows : {&certain, &doubtful}) {
                std::ranges::sort(*rows);
                rows->erase(std::unique(rows->begin(), rows->end()), rows->end());
            }
            std::erase_if(
                doubtful, [this](quint32 row) { return std::ranges::binary_search(certain, row); });
        }
    };

    void judgeHistory(const DraftFacts &draft, std::vector<Finding> &findings) const
    {
        Rows rows;
        const SaidMessage *first = nullptr;
        const SaidMessage *firstDoubtful = nullptr;
        QSet<QStringView> told; // whose rows are in already
        for (const SaidMessage *message : sentAlike(draft, m_seconds, m_likeness)) {
            const auto theirs = draft.people.rowsOf(message->who);
            if (theirs.empty() || told.contains(message->who)) {
                continue;
            }
            const bool isDoubtful = draft.people.isAmbiguous(message->who);
            const SaidMessage *&named = isDoubtful ? firstDoubtful : first;
            named = named == nullptr ? message : named;
            std::vector<quint32> &into = isDoubtful ? rows.doubtful : rows.certain;
            into.insert(into.end(), theirs.begin(), theirs.end());
            told.insert(message->who);
        }
        rows.settle();
        const auto tell = [&](Severity severity, const QString &message, const SaidMessage *sent,
                              const std::vector<quint32> &whom) {
            if (!whom.empty()) {
                add(severity, message, {dayText(*sent->at)}, whom, findings);
                findings.back().span = bodyOf(draft.text);
            }
        };
        tell(m_severity, u"message"_s, first, rows.certain);
        tell(Severity::Warn, u"message-maybe"_s, firstDoubtful, rows.doubtful);
    }

    void add(Severity severity, const QString &message, const QStringList &arguments,
        const std::vector<quint32> &rows, std::vector<Finding> &findings) const
    {
        if (rows.empty()) {
            return;
        }
        Finding finding = findingAbout(m_id, severity, rows);
        finding.message = message;
        finding.arguments = arguments;
        finding.fixes.push_back(
            fixFor(FixKind::SplitAudience, u"fix-take-out"_s, finding.recipients));
        findings.push_back(std::move(finding));
    }

    /// The later rows of somebody who is on the list twice.
    Rows twiceHere(const DraftFacts &draft) const
    {
        const auto &people = draft.context.recipients;
        Rows rows;
        rows.certain = laterRowsByHandle(people);
        if (people.size() <= m_mostByName) {
            addLaterRowsByName(people, rows);
        }
        rows.settle();
        return rows;
    }

    /// Any name in a long list may be that of two people, so there only handles count.
    static void addLaterRowsByName(const std::vector<Recipient> &people, Rows &rows)
    {
        QHash<QString, std::vector<quint32>> byName;
        for (quint32 row = 0; row < people.size(); ++row) {
            const QString name = people[row].name.simplified().toCaseFolded();
            if (!name.contains(u' ') || people[row].count != 1) {
                continue;
            }
            std::vector<quint32> &namesakes = byName[name];
            Known3 isOneOfThem = Known3::No;
            for (const quint32 other : namesakes) {
                const Known3 isOne = areOne(people[other], people[row]);
                isOneOfThem
                    = isOneOfThem == Known3::Yes || isOne == Known3::No ? isOneOfThem : isOne;
            }
            if (isOneOfThem != Known3::No) {
                (isOneOfThem == Known3::Yes ? rows.certain : rows.doubtful).push_back(row);
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

    /// Two accounts of one name are one person's where one of them is known by the other's handle;
    /// where a place or a language agrees beside the name, they may be; where nothing agrees or
    /// something differs, they are two. Those without an account are known by their name (cli.md).
    static Known3 areOne(const Recipient &left, const Recipient &right)
    {
        if (differ(left.country, right.country) || differ(left.zone, right.zone)
            || differ(left.language, right.language)) {
            return Known3::No;
        }
        const bool isMerged = isKnownAs(left, right.handle) || isKnownAs(right, left.handle)
            || (left.handle.isEmpty() && right.handle.isEmpty());
        const bool isLike = agree(left.country, right.country) || agree(left.zone, right.zone)
            || agree(left.language, right.language);
        return isMerged ? Known3::Yes : isLike ? Known3::Unknown : Known3::No;
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
