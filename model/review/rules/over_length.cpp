#include "model/networks/text_length.h"
#include "model/review/published_text.h"
#include "model/review/rules/finding_parts.h"
#include "model/review/rules/makers.h"

#include <algorithm>

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
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const QString text = publishedText(draft.text);
        const networks::TextLength length = networks::countLength(draft.channel, text);
        if (length.isOver()) {
            findings.push_back(beyond(draft, length));
        } else if (draft.channel.isPrivate()) {
            judgeMessage(draft, findings);
        } else if (length.advised && length.counted > *length.advised) {
            findings.push_back(note(u"message-post"_s, length.counted, *length.advised));
        }
    }

private:
    Finding beyond(const DraftFacts &draft, const networks::TextLength &length) const
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
        if (const auto sentence = sentenceToSpare(draft, publishedText(draft.text))) {
            finding.fixes = {removalOf(u"fix-shorten"_s, draft.text, *sentence)};
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
        const bool fits = !networks::countLength(draft.channel, rest).isOver();
        return fits ? std::optional(longest) : std::nullopt;
    }

    QString m_id;
    int m_firstLetters;
    int m_firstWords;
    int m_anyLetters;
};

} // namespace

std::unique_ptr<const Rule> makeOverLength(const RulePack &pack, const Lexicons &)
{
    return std::make_unique<OverLength>(pack);
}

} // namespace comity::review
