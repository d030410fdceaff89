#include "model/import/formats/localized_dates.h"

#include "model/import/formats/dates.h"

#include <QHash>
#include <QLocale>
#include <QSet>
#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

/// Languages whose names of months never mean another month elsewhere, but for `listopad`, which
/// is left out by itself: a word of two months is none.
constexpr std::array languages {QLocale::English, QLocale::German, QLocale::French,
    QLocale::Spanish, QLocale::Italian, QLocale::Portuguese, QLocale::Dutch, QLocale::Polish,
    QLocale::Swedish, QLocale::Danish, QLocale::NorwegianBokmal, QLocale::Finnish, QLocale::Turkish,
    QLocale::Russian, QLocale::Ukrainian, QLocale::Indonesian, QLocale::Malay, QLocale::Czech,
    QLocale::Slovak, QLocale::Hungarian, QLocale::Romanian, QLocale::Greek, QLocale::Bulgarian,
    QLocale::Catalan, QLocale::Hebrew, QLocale::Hindi, QLocale::Arabic};

bool isWordPart(QChar c)
{
    return c.isLetter() || c.isMark();
}

/// The longest run of letters: `de gener` is gener, `févr.` is févr.
QString bareWord(const QString &text)
{
    QString word;
    QString run;
    const QString lowered = QString(text.toLower() + u' ');
    for (const QChar c : lowered) {
        if (isWordPart(c)) {
            run += c;
        } else {
            word = run.size() > word.size() ? run : word;
            run.clear();
        }
    }
    return word;
}

const QHash<QString, int> &monthWords()
{
    static const QHash<QString, int> words = [] {
        QHash<QString, int> all;
        for (const QLocale::Language language : languages) {
            const QLocale locale(language);
            for (int month = 1; month <= 12; ++month) {
                for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
                    for (const QString &name : {locale.monthName(month, format),
                             locale.standaloneMonthName(month, format)}) {
                        const QString word = bareWord(name);
                        if (word.size() >= 2 || (!word.isEmpty() && word.at(0).unicode() > 0x5FF)) {
                            int &known = all[word];
                            known = known == 0 || known == month ? month : -1;
                        }
                    }
                }
            }
        }
        all.insert(u"sept"_s, 9);
        all.insert(u"set"_s, 9);
        return all;
    }();
    return words;
}

/// Words between the parts: at, on, of, o'clock, year.
bool isBetweenParts(const QString &word)
{
    static const QSet<QString> words {u"at"_s, u"um"_s, u"uhr"_s, u"à"_s, u"de"_s, u"del"_s, u"a"_s,
        u"las"_s, u"la"_s, u"el"_s, u"às"_s, u"kl"_s, u"klo"_s, u"om"_s, u"o"_s, u"godz"_s,
        u"ore"_s, u"ora"_s, u"alle"_s, u"saat"_s, u"г"_s, u"в"_s, u"р"_s, u"о"_s, u"pukul"_s,
        u"jam"_s, u"den"_s, u"le"_s, u"στις"_s, u"v"_s, u"год"_s, u"ค"_s, u"في"_s, u"ב"_s, u"的"_s};
    return words.contains(word);
}

bool isMorning(const QString &word)
{
    return word == u"am" || word == u"上午" || word == u"午前" || word == u"오전" || word == u"öö"
        || word == u"ص" || word == u"凌晨" || word == u"早上";
}

bool isAfternoon(const QString &word)
{
    return word == u"pm" || word == u"下午" || word == u"午後" || word == u"오후" || word == u"ös"
        || word == u"م" || word == u"晚上";
}

/// The characters and syllables that stand behind year, month, day, hour, minute and second.
QChar unitOf(QChar c)
{
    constexpr QStringView marks = u"年년月월日일号時时시点點分분秒초";
    constexpr QStringView units = u"yymmdddhhhhhnnss";
    const qsizetype at = marks.indexOf(c);
    return at < 0 ? QChar() : units.at(at);
}

class LocalizedDate
{
public:
    std::optional<QString> isoText(const QString &text)
    {
        m_text = text;
        while (m_at < m_text.size() && m_isSane) {
            const QChar c = m_text.at(m_at);
            if (c.digitValue() >= 0) {
                readNumber();
            } else if (isWordPart(c)) {
                readWord();
            } else {
                ++m_at;
            }
        }
        return m_isSane ? written() : std::nullopt;
    }

private:
    QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text.at(m_at + ahead) : QChar();
    }

    int digits(int &count)
    {
        int value = 0;
        for (count = 0; peek().digitValue() >= 0 && count < 9; ++count, ++m_at) {
            value = value * 10 + peek().digitValue();
        }
        return value;
    }

    void readNumber()
    {
        int count = 0;
        const int value = digits(count);
        const QChar unit = unitOf(peek());
        if (startsTime(unit, count)) {
            readTime(value);
        } else if (!unit.isNull()) {
            ++m_at;
            setOnce(unit == u'y' ? m_year : unit == u'm' ? m_month : m_day, value);
            m_isSane = m_isSane && (unit == u'y' || unit == u'm' || unit == u'd');
        } else if (count == 4) {
            setOnce(m_year, value);
        } else if (count > 2) {
            m_isSane = false;
        } else if (m_isMonthNext || (m_year > 0 && m_month < 0 && m_day < 0)) {
            setOnce(m_month, value); // `tháng 1`, `2025. 1. 14.`
        } else {
            setOnce(m_day, value);
        }
        m_isMonthNext = false;
    }

    bool startsTime(QChar unit, int count) const
    {
        const qsizetype blank = peek().isSpace() ? 1 : 0;
        const bool isLatinHour = peek(blank) == u'h' && !isWordPart(peek(blank + 1));
        // `22.13` behind a date, as Finns, Danes and Indonesians write it.
        const bool isPoint
            = m_year > 0 && m_month > 0 && m_day > 0 && peek() == u'.' && peek(1).digitValue() >= 0;
        return count <= 2 && (unit == u'h' || peek() == u':' || isLatinHour || isPoint);
    }

    /// From behind the hours on.
    void readTime(int hours)
    {
        setOnce(m_hour, hours);
        skipMark();
        if (peek().digitValue() < 0) {
            return;
        }
        int count = 0;
        setOnce(m_minute, digits(count));
        m_isSane = m_isSane && count <= 2;
        const bool hasSeconds = peek() == u':' || peek() == u'.' || unitOf(peek()) == u'n';
        if (hasSeconds) {
            skipMark();
            if (peek().digitValue() >= 0) {
                setOnce(m_second, digits(count));
                if (unitOf(peek()) == u's') {
                    ++m_at;
                }
            }
        }
    }

    /// What stands between hours, minutes and seconds, with the blanks around it.
    void skipMark()
    {
        while (peek().isSpace()) {
            ++m_at;
        }
        ++m_at;
        while (peek().isSpace()) {
            ++m_at;
        }
    }

    void setOnce(int &part, int value)
    {
        m_isSane = m_isSane && part < 0;
        part = value;
    }

    void readWord()
    {
        QString word;
        while (isWordPart(peek()) && unitOf(peek()).isNull()) {
            word += peek();
            ++m_at;
        }
        if (word.isEmpty()) {
            ++m_at; // a mark of a unit without its number
            m_isSane = false;
            return;
        }
        const int month = monthWords().value(word);
        if (isMorning(word) || isAfternoon(word)) {
            m_half = isAfternoon(word) ? 2 : 1;
        } else if (word == u"tháng" || word == u"thg") {
            m_isMonthNext = true;
        } else if (month > 0 && m_month < 0) {
            m_month = month;
        } else {
            m_isSane = isBetweenParts(word);
        }
    }

    std::optional<QString> written() const
    {
        const bool isHalfDay = m_half != 0;
        if (m_year < 0 || m_month < 0 || m_day < 0 || (m_hour >= 0 && m_minute < 0 && !isHalfDay)
            || (isHalfDay && (m_hour < 0 || m_hour > 12))) {
            return std::nullopt;
        }
        const int hour = isHalfDay ? m_hour % 12 + (m_half == 2 ? 12 : 0) : m_hour;
        const auto two = [](int number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
        QString iso = u"%1-%2-%3"_s.arg(m_year, 4, 10, QChar(u'0')).arg(two(m_month), two(m_day));
        if (m_hour >= 0) {
            iso += u' ' + two(hour) + u':' + two(std::max(m_minute, 0));
            iso += m_second >= 0 ? u':' + two(m_second) : QString();
        }
        return iso;
    }

    QString m_text;
    qsizetype m_at = 0;
    int m_year = -1;
    int m_month = -1;
    int m_day = -1;
    int m_hour = -1;
    int m_minute = -1;
    int m_second = -1;
    int m_half = 0; ///< 1 before noon, 2 after
    bool m_isMonthNext = false;
    bool m_isSane = true;
};

} // namespace

Dated readLocalizedDate(std::string_view text)
{
    constexpr std::size_t longest = 96;
    if (text.size() < 6 || text.size() > longest) {
        return {};
    }
    if (const Dated plain = readDate(text); plain.isKnown()) {
        return plain;
    }
    QString whole = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toLower();
    for (const auto &[spelt, plain] : {std::pair {u"a.m."_s, u"am"_s}, {u"p.m."_s, u"pm"_s},
             {u"a.\u00A0m."_s, u"am"_s}, {u"p.\u00A0m."_s, u"pm"_s}, {u"a. m."_s, u"am"_s},
             {u"p. m."_s, u"pm"_s}, {u"π.μ."_s, u"am"_s}, {u"μ.μ."_s, u"pm"_s}}) {
        whole.replace(spelt, plain);
    }
    const std::optional<QString> iso = LocalizedDate().isoText(whole);
    return iso ? readDate(iso->toStdString()) : Dated {};
}

} // namespace comity::formats
