#include "model/drafts/spelled_words.h"

#include "model/drafts/merge_fields.h"
#include "model/networks/entities.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::drafts {

using review::Span;

namespace {

// No word of a dictionary is longer, and each is looked up in all its parts.
constexpr qsizetype longestWord = 50;

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == QChar(0x2019);
}

bool isPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'_';
}

/// Where a word that begins at `start` ends.
qsizetype endOfWord(QStringView text, qsizetype start)
{
    qsizetype end = start;
    while (end < text.size()) {
        const bool joins
            = isApostrophe(text.at(end)) && end + 1 < text.size() && isPart(text.at(end + 1));
        if (!isPart(text.at(end)) && !joins) {
            break;
        }
        ++end;
    }
    return end;
}

bool isSpelt(QStringView word)
{
    const bool isLatin = std::ranges::all_of(word, [](QChar c) {
        return isApostrophe(c) || c.isMark() || (c.isLetter() && c.script() == QChar::Script_Latin);
    });
    return isLatin && word.size() > 1 && word.size() <= longestWord;
}

bool isName(QStringView word, const QSet<QString> &names)
{
    const QString lower = word.toString().toLower();
    const qsizetype mark = std::max(lower.lastIndexOf(u'\''), lower.lastIndexOf(QChar(0x2019)));
    return names.contains(lower) || (mark > 0 && names.contains(lower.left(mark)));
}

/// Whether a run without blanks is an address in any network's eyes or in none: `a@b`, `a.b/c`,
/// `c://d`.
bool isLikeAnAddress(QStringView run)
{
    for (qsizetype i = 1; i + 1 < run.size(); ++i) {
        const QChar c = run.at(i);
        const bool isBetween = isPart(run.at(i - 1)) && isPart(run.at(i + 1));
        if ((isBetween && (c == u'@' || c == u'.')) || run.mid(i, 3) == u"://") {
            return true;
        }
    }
    return false;
}

/// Runs without blanks that look like addresses.
void addAddresses(QStringView text, std::vector<Span> &spans)
{
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && !text.at(end).isSpace()) {
            ++end;
        }
        if (isLikeAnAddress(text.mid(at, end - at))) {
            spans.push_back({at, end});
        }
        at = end + 1;
    }
}

std::vector<Span> leftAlone(QStringView text)
{
    std::vector<Span> spans;
    addAddresses(text, spans);
    for (const networks::Entity &entity : networks::entitiesOf(text)) {
        spans.push_back({entity.start, entity.end});
    }
    for (const PlacedField &field : fieldsIn(text)) {
        spans.push_back(field.span);
    }
    std::ranges::sort(spans, {}, &Span::start);
    return spans;
}

} // namespace

QSet<QString> wordsOfNames(const QStringList &names)
{
    QSet<QString> words;
    for (const QString &name : names) {
        for (qsizetype at = 0; at < name.size();) {
            const qsizetype end = endOfWord(name, at);
            if (end > at) {
                words.insert(name.mid(at, end - at).toLower());
            }
            at = std::max(end, at + 1);
        }
    }
    return words;
}

std::vector<Span> wordsToSpell(QStringView text, const QSet<QString> &names)
{
    const std::vector<Span> alone = leftAlone(text);
    auto next = alone.begin();
    std::vector<Span> words;
    for (qsizetype at = 0; at < text.size();) {
        while (next != alone.end() && next->end <= at) {
            ++next;
        }
        if (next != alone.end() && next->start <= at) {
            at = next->end;
            continue;
        }
        const qsizetype end = endOfWord(text, at);
        const Span span {at, end};
        const bool isAlone = next != alone.end() && next->overlaps(span);
        const QStringView word = text.mid(at, end - at);
        if (end > at && !isAlone && isSpelt(word) && !isName(word, names)) {
            words.push_back(span);
        }
        at = std::max(end, at + 1);
    }
    return words;
}

} // namespace comity::drafts
