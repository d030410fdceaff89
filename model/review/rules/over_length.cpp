#include "model/networks/text_length.h"
#include "model/review/published_text.h"
#include "model/review/rules/finding_parts.h"
#include "model/review/rules/makers.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

class OverLength final : public Rule
{
public:
    OverLength(const RulePack &pack)
        : m_id(pack.id)
        , m_firstLetters(pack.whole(u"first_message_characters"_s))
        , m_firstWords(pack.whole(u"first_message_words"_s))
        , m_anyLetters(pack.whole(u"message_characters"_s))
        , m_mostPosts(static_cast<std::size_t>(pack.whole(u"most_posts"_s)))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const QString text = publishedText(draft.text);
        const networks::TextLength length = lengthOf(draft.context, draft.channel, text);
        if (length.isOver()) {
            findings.push_back(beyond(draft, text, length));
        } else if (draft.channel.isPrivate()) {
            judgeMessage(draft, findings);
        } else if (length.advised && length.counted > *length.advised) {
            findings.push_back(note(u"message-post"_s, length.counted, *length.advised));
        }
    }

private:
    Finding beyond(
        const DraftFacts &draft, const QString &text, const networks::TextLength &length) const
    {
        const bool isHard = length.force == networks::LimitForce::Hard;
        const Span rest {*length.overFrom, draft.text.text.size()};
        Finding finding = findingAt(m_id, isHard ? Severity::Block : Severity::Advise, {rest});
        const bool isByBytes = length.bytes && length.bytes->counted > length.bytes->limit
            && length.left.value_or(0) >= 0;
        if (isByBytes) {
            finding.message = u"message-bytes"_s;
            finding.arguments
                = {QString::number(length.bytes->counted), QString::number(length.bytes->limit)};
        } else {
            finding.arguments
                = {QString::number(length.counted), QString::number(length.limit.value_or(0))};
        }
        finding.why = isHard ? QString() : u"why-advice"_s;
        if (const auto sentence = sentenceToSpare(draft, text)) {
            finding.fixes.push_back(removalOf(u"fix-shorten"_s, draft.text, *sentence));
        }
        const std::vector<qsizetype> cuts = cutsOf(draft, text, length);
        for (const qsizetype cut : cuts) {
            finding.fixes.push_back(insertionAt(u"fix-split"_s, cut, u"\n\n"_s));
            finding.fixes.back().arguments = {QString::number(cuts.size() + 1)};
        }
        return finding;
    }

    Finding note(const QString &message, qint64 counted, qint64 advised) const
    {
        Finding finding = findingAt(m_id, Severity::Advise, {});
        finding.message = message;
        finding.arguments = {QString::number(counted), QString::number(advised)};
        finding.why = u"why-long"_s;
        return finding;
    }

    void judgeMessage(const DraftFacts &draft, std::vector<Finding> &findings) const
    {
        // A name and an office below are not read as the text is.
        const auto letters = draft.text.text.size() - draft.text.signature.length();
        if (letters > m_anyLetters) {
            findings.push_back(note(u"message-long"_s, letters, m_anyLetters));
            return;
        }
        const int words = draft.text.bodyWordCount();
        if (letters <= m_firstLetters && words <= m_firstWords) {
            return;
        }
        std::vector<quint32> strangers;
        for (quint32 row = 0; row < draft.audience.rows(); ++row) {
            const Known<int> &sent = draft.context.recipients.at(row).messagesOut;
            const bool isFirst = !sent.isUnknown() && sent.valueOr(0) == 0;
            if (isFirst && draft.audience.hasWritten.at(row) == Known3::No) {
                strangers.push_back(row);
            }
        }
        if (!strangers.empty()) {
            Finding finding = note(u"message-first"_s, words, m_firstWords);
            finding.recipients = std::move(strangers);
            findings.push_back(std::move(finding));
        }
    }

    // Where a post falls into several that the network takes, each at the end of a sentence; none
    // where a sentence is too long for one, and where it would take many: nobody reads those.
    std::vector<qsizetype> cutsOf(
        const DraftFacts &draft, const QString &text, networks::TextLength length) const
    {
        std::vector<qsizetype> cuts;
        if (draft.channel.isPrivate()) {
            return cuts;
        }
        qsizetype start = 0;
        while (length.isOver() && cuts.size() + 1 < m_mostPosts) {
            const qsizetype most = start + *length.overFrom;
            const auto after = std::ranges::upper_bound(draft.text.sentences, most, {},
                [](const Sentence &sentence) { return sentence.span.end; });
            if (after == draft.text.sentences.begin() || after == draft.text.sentences.end()
                || std::prev(after)->span.end <= start) {
                return {};
            }
            cuts.push_back(std::prev(after)->span.end);
            start = after->span.start;
            length = lengthOf(draft.context, draft.channel, QStringView(text).mid(start));
        }
        return length.isOver() ? std::vector<qsizetype>() : cuts;
    }

    // The longest sentence without which the text fits; none when no single one is enough.
    static std::optional<Span> sentenceToSpare(const DraftFacts &draft, QString rest)
    {
        std::vector<Span> sentences;
        for (const Sentence &sentence : draft.text.sentences) {
            sentences.push_back(sentence.span);
        }
        if (sentences.size() < 2) {
            return std::nullopt;
        }
        const Span longest = *std::ranges::max_element(sentences, {}, &Span::length);
        const Fix without = removalOf({}, draft.text, longest);
        rest.remove(without.span.start, without.span.length());
        const bool fits = !lengthOf(draft.context, draft.channel, rest).isOver();
        return fits ? std::optional(longest) : std::nullopt;
    }

    QString m_id;
    int m_firstLetters;
    int m_firstWords;
    int m_anyLetters;
    std::size_t m_mostPosts;
};

} // namespace

std::unique_ptr<const Rule> makeOverLength(const RulePack &pack, const Lexicons &)
{
    return std::make_unique<OverLength>(pack);
}

} // namespace comity::review
