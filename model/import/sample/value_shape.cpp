#include "model/import/sample/value_shape.h"

#include <QRegularExpression>
#include <QUrl>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

/// Hosts that tell nothing of anybody: those of a network of one's own choice are left out.
constexpr std::array networkHosts {"instagram.com", "threads.net", "threads.com", "facebook.com",
    "fb.com", "messenger.com", "x.com", "twitter.com", "t.co", "linkedin.com", "bsky.app",
    "tiktok.com", "tiktokv.com", "youtube.com", "github.com", "githubusercontent.com",
    "discord.com", "discordapp.com"};

bool isNetworkHost(const QString &host)
{
    return std::ranges::any_of(networkHosts, [&host](const char *own) {
        const QString name = QString::fromLatin1(own);
        return host == name || host == u"www."_s + name || host == u"m."_s + name
            || host == u"mobile."_s + name;
    });
}

QString shapeOfLink(const QString &text)
{
    const QUrl url(text);
    const QString host = url.host().toLower();
    const qsizetype parts = url.path().split(u'/', Qt::SkipEmptyParts).size();
    const QString to = isNetworkHost(host) ? host : u"another host"_s;
    return u"link to %1, %2 %3"_s.arg(
        to, QString::number(parts), parts == 1 ? u"part"_s : u"parts"_s);
}

/// The date with zeros for its digits; empty for what is no date in figures or in English.
QString shapeOfDate(const QString &text)
{
    static const QRegularExpression inFigures(
        u"^\\d{4}[-/.]\\d\\d?[-/.]\\d\\d?(?:[T ]\\d\\d?:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?"
        "(?: ?(?:Z|UTC|[+-]\\d\\d:?\\d\\d))?)?$"
        "|^\\d\\d?[-/.]\\d\\d?[-/.]\\d{2,4}(?:,? \\d\\d?:\\d\\d(?::\\d\\d)?(?: ?[AaPp][Mm])?)?$"_s);
    static const QRegularExpression inEnglish(
        u"^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? )?(?:\\d\\d? )?"
        "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?(?: \\d\\d?)?,? "
        "(?:\\d{4}|\\d\\d:\\d\\d:\\d\\d)(?:[ ,]{1,2}[\\d:+]{1,8}(?: ?[AaPp][Mm])?){0,3}$"_s);
    static const QRegularExpression digit(u"\\d"_s);
    static const QRegularExpression name(u"[A-Za-z]{3,}"_s);
    if (inFigures.match(text).hasMatch()) {
        return QString(text).replace(digit, u"0"_s);
    }
    if (inEnglish.match(text).hasMatch()) {
        return QString(text).replace(name, u"Aaa"_s).replace(digit, u"0"_s);
    }
    return {};
}

QString scriptOf(const QString &text)
{
    const auto letter
        = std::ranges::find_if(text, [](QChar c) { return c.isLetter() && c.unicode() > 0x7F; });
    if (letter == text.end()) {
        return {};
    }
    switch (letter->script()) {
    case QChar::Script_Latin:
        return u", Latin with accents"_s;
    case QChar::Script_Greek:
        return u", Greek"_s;
    case QChar::Script_Cyrillic:
        return u", Cyrillic"_s;
    case QChar::Script_Hebrew:
        return u", Hebrew"_s;
    case QChar::Script_Arabic:
        return u", Arabic"_s;
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
        return u", East Asian"_s;
    default:
        return u", another script"_s;
    }
}

} // namespace

QString lengthWords(qsizetype characters)
{
    constexpr qsizetype exactUpTo = 40;
    if (characters <= exactUpTo) {
        return characters == 1 ? u"1 character"_s : u"%1 characters"_s.arg(characters);
    }
    return characters <= 400 ? u"over 40 characters"_s : u"over 400 characters"_s;
}

QString shapeOfText(std::string_view utf8)
{
    const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    if (text.isEmpty()) {
        return u"empty text"_s;
    }
    if (std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; })) {
        return u"digits, %1"_s.arg(text.size());
    }
    if (text.startsWith(u"https://") || text.startsWith(u"http://")) {
        return shapeOfLink(text);
    }
    constexpr qsizetype longestDate = 60;
    if (const QString date = text.size() <= longestDate ? shapeOfDate(text) : QString();
        !date.isEmpty()) {
        return u"date like "_s + date;
    }
    return u"text, "_s + lengthWords(text.size()) + scriptOf(text);
}

QString shapeOfNumber(std::string_view token)
{
    const auto digits = std::ranges::count_if(token, [](char c) { return c >= '0' && c <= '9'; });
    const bool isWhole = token.find_first_of(".eE") == std::string_view::npos;
    return u"%1, %2"_s.arg(isWhole ? u"number"_s : u"decimal number"_s,
        digits == 1 ? u"1 digit"_s : u"%1 digits"_s.arg(digits));
}

} // namespace comity
