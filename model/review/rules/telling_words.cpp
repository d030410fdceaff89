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

bool UsualWords::holds(quint64 word)
{
    if (m_received.size() < archiveFrom) {
        return false;
    }
    if (!m_isCounted) {
        m_isCounted = true;
        for (const SaidMessage &message : m_received) {
            WordRow row = WordRow::of(message.text, false);
            std::ranges::sort(row.words);
            row.words.erase(std::unique(row.words.begin(), row.words.end()), row.words.end());
            for (const quint64 one : row.words) {
                ++m_messages[one];
            }
        }
    }
    const auto found = m_messages.find(word);
    const auto count = found == m_messages.end() ? 0.0 : static_cast<double>(found->second);
    return count >= m_share * static_cast<double>(m_received.size());
}

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
    const DraftFacts &draft, const WordRow &row, const SharedRun &run, UsualWords &usual) const
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
        if (!isKnown && !isShort && !usual.holds(row.words[i])) {
            rare.insert(row.words[i]);
        }
    }
    return rare.size() >= m_rare;
}

} // namespace comity::review
