#pragma once

#include "model/review/rule.h"
#include "model/review/rule_pack.h"
#include "model/review/rules/word_runs.h"
#include "model/review/text_facts/lexicons.h"

namespace comity::review {

/// Tells whether a run of words is somebody's own sentence, or what everybody says. By the lists
/// `common.<language>` of the pack, its settings, and the private messages of the draft's context.
class TellingWords
{
public:
    TellingWords(const RulePack &pack, const Lexicons &lexicons);
    /// `row` is of the draft's text, with spans.
    bool isTelling(const DraftFacts &draft, const WordRow &row, const SharedRun &run) const;

private:
    bool isUsual(quint64 word, const DraftContext &context) const;

    QHash<QString, QStringList> m_words;
    const Lexicons &m_lexicons;
    qsizetype m_rare;
    int m_longWord;
    double m_commonShare;
};

} // namespace comity::review
