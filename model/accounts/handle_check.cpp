#include "model/accounts/handle_check.h"

#include "model/base/text_fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr int mostLetters = 20;
constexpr int shortestStem = 3;
constexpr qsizetype mostIdeas = 5;

/// Letters and digits alone, folded.
QString plainOf(const QString &text)
{
    QString out;
    for (const QChar c : QString::fromStdString(folded(text.toStdString()))) {
        if (c.isLetterOrNumber()) {
            out += c;
        }
    }
    return out;
}

QStringList nameWords(const QString &name)
{
    QStringList words;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts)) {
        if (const QString plain = plainOf(word); plain.size() >= shortestStem) {
            words += plain;
        }
    }
    return words;
}

/// The beginning that the handle shares with another of ours on its network; empty for none.
QString familyOf(const ProfileGround &ground, const QString &handle, QString &other)
{
    const Account &own = ground.record.account;
    for (const Account &one : ground.others) {
        if (one.id == own.id || one.network != own.network || one.handle.isEmpty()) {
            continue;
        }
        const QString theirs = plainOf(spokenHandle(one));
        qsizetype same = 0;
        while (same < qMin(theirs.size(), handle.size()) && theirs.at(same) == handle.at(same)) {
            ++same;
        }
        if (same > shortestStem && theirs != handle) {
            other = spokenHandle(one);
            return handle.left(same);
        }
    }
    return {};
}

} // namespace

QString spokenHandle(const Account &account)
{
    QString handle = account.handle;
    if (handle.startsWith(u'@')) {
        handle.remove(0, 1);
    }
    if (account.network == u"mastodon") {
        return handle.section(u'@', 0, 0);
    }
    const QString shared = u".bsky.social"_s;
    return account.network == u"bluesky" && handle.endsWith(shared) ? handle.chopped(shared.size())
                                                                    : handle;
}

QStringList handleIdeas(const Account &account, const QString &place)
{
    const QStringList words = nameWords(account.name);
    if (words.isEmpty()) {
        return {};
    }
    QStringList ideas {words.front(),
        words.first(qMin(qsizetype {2}, words.size())).join(QString()), words.join(QString())};
    for (const QString &word : nameWords(place.section(u',', 0, 0))) {
        ideas += words.front() + word;
    }
    ideas.removeDuplicates();
    const QString own = plainOf(spokenHandle(account));
    ideas.removeIf([&own](const QString &idea) {
        const bool isSpoken
            = std::ranges::all_of(idea, [](QChar c) { return c.unicode() < 0x80 && c.isLetter(); });
        return !isSpoken || idea == own || idea.size() > mostLetters;
    });
    std::ranges::stable_sort(ideas, {}, &QString::size);
    return ideas.first(qMin(mostIdeas, ideas.size()));
}

CheckRow checkHandleEasy(const ProfileGround &ground)
{
    CheckRow row {ProfileCheck::HandleEasy, CheckState::Unknown, u"none"_s};
    const QString handle = spokenHandle(ground.record.account);
    if (handle.isEmpty()) {
        return row;
    }
    const auto letters = std::ranges::count_if(handle, [](QChar c) { return c.isLetter(); });
    const bool hasNumbers = std::ranges::any_of(handle, [](QChar c) { return c.isNumber(); });
    const bool hasBars = handle.contains(u'_');
    row.arguments = {QString::number(letters)};
    row.state
        = hasNumbers || hasBars || letters > mostLetters ? CheckState::Improve : CheckState::Good;
    row.evidence = hasNumbers && hasBars ? u"both"_s
        : hasNumbers                     ? u"numbers"_s
        : hasBars                        ? u"underscores"_s
        : letters > mostLetters          ? u"long"_s
                                         : u"easy"_s;
    return row;
}

CheckRow checkHandleGrows(const ProfileGround &ground)
{
    CheckRow row {ProfileCheck::HandleGrows, CheckState::Unknown, u"no-handle"_s};
    const Account &account = ground.record.account;
    const QString spoken = spokenHandle(account);
    const QString handle = plainOf(spoken);
    if (handle.isEmpty()) {
        return row;
    }
    const auto good = [&row](const QString &evidence, const QStringList &arguments) {
        row.state = CheckState::Good;
        row.evidence = evidence;
        row.arguments = arguments;
        return row;
    };
    if (account.network == u"bluesky" && spoken.contains(u'.')) {
        return good(u"domain"_s, {spoken});
    }
    QString other;
    if (const QString family = familyOf(ground, handle, other); !family.isEmpty()) {
        return good(u"family"_s, {other});
    }
    const QStringList words = nameWords(account.name);
    if (words.isEmpty()) {
        row.evidence = u"no-name"_s;
        return row;
    }
    const bool isHeld
        = std::ranges::any_of(words, [&](const QString &one) { return handle.contains(one); });
    if (account.persona == u"personal" && isHeld) {
        return good(u"own-name"_s, {});
    }
    const auto first
        = std::ranges::find_if(words, [&](const QString &one) { return handle.startsWith(one); });
    if (first != words.end()) {
        QStringList examples;
        for (const QString &colleague : ground.colleagues) {
            const QString example = *first + plainOf(colleague);
            if (example != handle && !plainOf(colleague).isEmpty()) {
                examples += example;
            }
        }
        return examples.isEmpty()  ? good(u"pattern"_s, {*first})
            : examples.size() == 1 ? good(u"one"_s, examples)
                                   : good(u"two"_s, examples.first(2));
    }
    if (isHeld) {
        const auto within
            = std::ranges::find_if(words, [&](const QString &one) { return handle.contains(one); });
        row.state = CheckState::Improve;
        row.evidence = u"at-the-end"_s;
        row.arguments = {*within};
        return row;
    }
    row.evidence = u"other-words"_s;
    return row;
}

} // namespace comity
