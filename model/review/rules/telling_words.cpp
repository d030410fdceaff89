#include "model/review/rules/telling_words.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

// From so many messages on they tell what is usual.
constexpr std::size_t archiveFrom = 20;
constexpr int shortest = 3;

} // namespace

TellingWords::TellingWords(const RulePack &pack, const Lexicons &lexicons)
    : m_words(pack.words)
    , m_lexicons(lexicons)
    , m_rare(pack.whole(u"fewest_rare_words"_s))
    , m_longWord(pack.whole(u"rare_word_letters"_s))
    , m_commonShare(pack.setting(u"common_share"_s))
{
}

// Enough words that not everybody uses every day: known common ones and those of the archive
// do not count; in a language without lists the long ones do.
bool TellingWords::isTelling(
    const DraftFacts &draft, const WordRow &row, const SharedRun &run) const
{
    const LanguageWords *const known = m_lexicons.words(draft.text.language);
    const QStringList common = m_words.value(u"common."_s + draft.text.language);
    QSet<quint64> rare;
    for (std::size_t i = run.first; i < run.first + run.length; ++i) {
        const QString word = draft.text.textOf(row.spans[i]).toCaseFolded();
        const bool isKnown = known != nullptr
            && (known->stopWords.contains(word) || known->functionWords.contains(word)
                || common.contains(word));
        const bool isShort = word.size() < (known != nullptr ? shortest : m_longWord);
        if (!isKnown && !isShort && !isUsual(row.words[i], draft.context)) {
            rare.insert(row.words[i]);
        }
    }
    return rare.size() >= m_rare;
}

// What is in a fair share of all that people write to us.
bool TellingWords::isUsual(quint64 word, const DraftContext &context) const
{
    const auto &received = *context.privateReceived;
    if (received.size() < archiveFrom) {
        return false;
    }
    const auto holds = [word](const SaidMessage &message) {
        const WordRow row = WordRow::of(message.text, false);
        return std::ranges::find(row.words, word) != row.words.end();
    };
    const auto count = static_cast<double>(std::ranges::count_if(received, holds));
    return count >= m_commonShare * static_cast<double>(received.size());
}

} // namespace comity::review
