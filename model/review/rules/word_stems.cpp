#include "model/review/rules/word_stems.h"

#include "model/base/text_fold.h"
#include "model/review/text_facts/phrase_parser.h"

namespace comity::review {

QSet<QString> wordStems(const QString &text, const LanguageWords *words)
{
    constexpr qsizetype stemLength = 5;
    constexpr qsizetype shortest = 4;
    QSet<QString> stems;
    QString word;
    const auto take = [&] {
        const bool isStopWord = words != nullptr && words->stopWords.contains(foldedWord(word));
        if (word.size() >= shortest && !isStopWord) {
            stems.insert(QString::fromStdString(folded(word.toStdString())).left(stemLength));
        }
        word.clear();
    };
    for (const QChar c : text.toCaseFolded()) {
        if (c.isLetter() || c.isMark()) {
            word += c;
        } else {
            take();
        }
    }
    take();
    return stems;
}

} // namespace comity::review
