#pragma once

#include "model/review/rule.h"
#include "model/review/rule_pack.h"
#include "model/review/rules/word_runs.h"
#include "model/review/text_facts/lexicons.h"

#include <unordered_map>

namespace comity::review {

/// What people write to us every day. Counts the words of the messages once, when it is first
/// asked.
class UsualWords
{
public:
    /// `share` is that of the messages that hold a usual word. The messages outlive it.
    UsualWords(const std::vector<SaidMessage> &received, double share)
        : m_received(received)
        , m_share(share)
    {
    }
    /// By its hash, wordHash. None is usual before there are enough messages.
    bool holds(quint64 word);

private:
    const std::vector<SaidMessage> &m_received;
    double m_share;
    bool m_isCounted = false;
    std::unordered_map<quint64, qsizetype> m_messages; ///< that hold a word
};

/// Tells whether a run of words is somebody's own sentence, or what everybody says. By the lists
/// `common.<language>` of the pack, its settings, and the private messages of the draft's context.
class TellingWords
{
public:
    TellingWords(const RulePack &pack, const Lexicons &lexicons);
    /// `row` is of the draft's text, with spans.
    bool isTelling(
        const DraftFacts &draft, const WordRow &row, const SharedRun &run, UsualWords &usual) const;
    UsualWords usualOf(const std::vector<SaidMessage> &received) const
    {
        return {received, m_commonShare};
    }

private:
    QHash<QString, QStringList> m_words;
    const Lexicons &m_lexicons;
    qsizetype m_rare;
    int m_longWord;
    double m_commonShare;
};

} // namespace comity::review
