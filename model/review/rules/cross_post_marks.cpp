#include "model/review/rules/cross_post_marks.h"

#include "model/review/rules/link_host.h"

#include <QSet>
#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr int strong = 9;
constexpr int weak = 2;
constexpr int lessWeak = 3;
constexpr QStringView reel(u"🧵");

bool isEllipsisBefore(const TextFacts &text, qsizetype at)
{
    const QString before = text.text.left(at).trimmed();
    return before.endsWith(u'…') || before.endsWith("..."_L1);
}

/// "2/5" as its two numbers; 0 for the second of "2/".
struct ThreadNumber
{
    int part = 0;
    int of = 0;
};

std::optional<ThreadNumber> threadNumber(const TextFacts &text, const Token &token)
{
    if (token.kind != TokenKind::Number || token.isCode) {
        return std::nullopt;
    }
    const QStringList parts = text.textOf(token.span).split(u'/');
    bool isPart = false;
    const int part = parts.front().toInt(&isPart);
    if (!isPart || part < 1 || part > 50 || parts.size() > 2) {
        return std::nullopt;
    }
    if (parts.size() == 1) {
        const QString behind = text.text.mid(token.span.end, 2);
        const bool isOpen = behind.startsWith(u'/') && behind.back().isSpace();
        return isOpen && token.span.start == 0 ? std::optional(ThreadNumber {part, 0})
                                               : std::nullopt;
    }
    const int of = parts.back().toInt();
    return of >= part && of > 1 && of <= 50 ? std::optional(ThreadNumber {part, of}) : std::nullopt;
}

bool endsLine(const TextFacts &text, qsizetype at)
{
    while (at < text.text.size() && (text.text.at(at) == u')' || text.text.at(at) == u' ')) {
        ++at;
    }
    return at >= text.text.size() || text.text.at(at) == u'\n';
}

// Whether a sentence, a bracket or an emoji ends before `i`: "… 1/4", not "half 1/4".
bool standsApart(const TextFacts &text, std::size_t i)
{
    const Token &token = text.tokens[i];
    const bool isBracketed = token.span.start > 0 && text.text.at(token.span.start - 1) == u'(';
    return i == 0 || isBracketed || token.before == Break::Sentence
        || text.tokens[i - 1].kind == TokenKind::Emoji
        || token.sentence != text.tokens[i - 1].sentence;
}

// "5/9 Fête" is a day and "9/10" a mark out of ten; "1/9" at either end begins a thread.
int strengthOf(const TextFacts &text, std::size_t i, const ThreadNumber &number)
{
    const Token &token = text.tokens[i];
    const bool opens = i == 0
        && (number.of == 0 || endsLine(text, token.span.end)
            || (i + 1 < text.tokens.size() && text.tokens[i + 1].startsUpper));
    const bool closes = endsLine(text, token.span.end) && standsApart(text, i);
    if (!opens && !closes) {
        return 0;
    }
    const bool isMarking = number.of == 5 || number.of == 10 || number.of == 20;
    const bool isSure = number.part == 1 || number.of == 0 || (closes && !opens && !isMarking);
    return isSure ? strong : lessWeak;
}

QString nameFor(const DraftFacts &draft, const QString &handle)
{
    const auto rows = draft.people.rowsOf(handle);
    const QString name = rows.empty() ? QString() : draft.context.recipients.at(rows.front()).name;
    return name.isEmpty() ? handle.mid(1) : name;
}

bool isInThread(const DraftContext &context, const QString &handle)
{
    const QStringList participants
        = context.thread.hasValue() ? context.thread->participants.valueOr({}) : QStringList();
    return participants.contains(handle, Qt::CaseInsensitive);
}

} // namespace

void addLinkMarks(const TextFacts &text, const QHash<QString, QStringList> &words,
    const QString &network, std::vector<CrossPostMark> &marks)
{
    for (std::size_t i = 0; i < text.tokens.size(); ++i) {
        const Token &token = text.tokens[i];
        if (token.kind != TokenKind::Url || token.isCode) {
            continue;
        }
        const QString host = hostOf(text.textOf(token.span));
        const bool isLast = i + 1 == text.tokens.size();
        const bool isNative = isHostWithin(host, words.value(u"native."_s + network));
        if (network != "x"_L1 && isHostWithin(host, words.value(u"x_pictures"_s))) {
            marks.push_back({token.span, strong, {}});
        } else if (network != "x"_L1 && isHostWithin(host, words.value(u"x_links"_s))) {
            marks.push_back({token.span, weak, {}});
        } else if (isLast && !isNative && isHostWithin(host, words.value(u"originals"_s))
            && isEllipsisBefore(text, token.span.start)) {
            marks.push_back({token.span, strong, {}});
        }
    }
}

void addServerHandles(const TextFacts &text, std::vector<CrossPostMark> &marks)
{
    for (const Token &token : text.tokens) {
        const bool hasServer = token.kind == TokenKind::Mention && !token.isQuoted
            && text.textOf(token.span).count(u'@') == 2;
        if (hasServer) {
            const QString name = text.textOf(token.span).section(u'@', 1, 1);
            marks.push_back({token.span, lessWeak, name});
            return;
        }
    }
}

void addThreadMarks(const TextFacts &text, bool isUsual, std::vector<CrossPostMark> &marks)
{
    const auto isReel = [&text](const Token &token) {
        return token.kind == TokenKind::Emoji && text.textOf(token.span) == reel;
    };
    const auto thread = std::ranges::find_if(text.tokens, isReel);
    if (thread != text.tokens.end() && !isUsual) {
        marks.push_back({thread->span, weak, {}});
    }
    for (std::size_t i = 0; i < text.tokens.size(); ++i) {
        const auto number = threadNumber(text, text.tokens[i]);
        if (!number) {
            continue;
        }
        const bool isBesideReel = i > 0 && isReel(text.tokens[i - 1]);
        const int strength = isBesideReel ? strong : strengthOf(text, i, *number);
        if (strength > 0) {
            marks.push_back({text.tokens[i].span, isUsual ? weak : strength, {}});
            return;
        }
    }
}

void addBareHandles(
    const DraftFacts &draft, const QStringList &most, std::vector<CrossPostMark> &marks)
{
    QSet<QString> seen;
    for (const Token &token : draft.text.tokens) {
        const QString handle = draft.text.textOf(token.span);
        const bool isBare = token.kind == TokenKind::Mention && !token.isQuoted && !token.isCode
            && handle.count(u'@') == 1 && !handle.contains(u'.') && handle.size() > 1
            && !handle.at(1).isUpper();
        if (!isBare || seen.contains(handle.toLower()) || isInThread(draft.context, handle)
            || !draft.people.rowsOf(handle).empty()) {
            continue;
        }
        if (seen.size() >= most.value(0).toInt()) {
            return;
        }
        seen.insert(handle.toLower());
        // The name of a hit "RT @name" is counted with it.
        const bool isTold = std::ranges::any_of(
            marks, [&token](const CrossPostMark &mark) { return mark.span.contains(token.span); });
        if (!isTold) {
            marks.push_back({token.span, weak, nameFor(draft, handle)});
        }
    }
}

} // namespace comity::review
