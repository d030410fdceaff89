#include "model/import/formats/date_scanner.h"

#include "model/import/formats/dates.h"

#include <array>

namespace comity::formats {
namespace {

using Order = ColumnMapping::DateOrder;

constexpr std::array<std::string_view, 12> months {"january", "february", "march", "april", "may",
    "june", "july", "august", "september", "october", "november", "december"};

constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool isLetter(char c)
{
    return lower(c) >= 'a' && lower(c) <= 'z';
}

/// 1 to 12 for an English month name or its first three letters (or `sept`), else 0.
int monthNamed(std::string_view word)
{
    for (std::size_t i = 0; i < months.size(); ++i) {
        const std::string_view name = months.at(i);
        const bool fits
            = word.size() == 3 || word.size() == name.size() || (i == 8 && word.size() == 4);
        bool isSame = fits && word.size() <= name.size();
        for (std::size_t k = 0; isSame && k < word.size(); ++k) {
            isSame = lower(word[k]) == name[k];
        }
        if (isSame) {
            return static_cast<int>(i) + 1;
        }
    }
    return 0;
}

bool isWord(std::string_view word, std::string_view lowered)
{
    bool isSame = word.size() == lowered.size();
    for (std::size_t k = 0; isSame && k < word.size(); ++k) {
        isSame = lower(word[k]) == lowered[k];
    }
    return isSame;
}

int daysIn(int year, int month)
{
    constexpr std::array<int, 12> days {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && isLeap ? 29 : days.at(static_cast<std::size_t>(month) - 1);
}

class Scanner
{
public:
    explicit Scanner(std::string_view text)
        : m_text(text)
    {
    }

    std::optional<ScannedDate> scan(Order order)
    {
        while (m_at < m_text.size() && m_isSane) {
            step(order);
        }
        return isWhole() ? std::optional(m_date) : std::nullopt;
    }

    /// Reads `a/b/c` at the start, with `/` or `-`, where the year stands last.
    bool startsWithTriple(int &first, int &second)
    {
        Number a;
        Number b;
        Number c;
        if (!readNumber(a) || !peekSeparator("/-") || !readNumber(b) || !peekSeparator("/-")
            || !readNumber(c)) {
            return false;
        }
        first = a.value;
        second = b.value;
        return a.digits <= 2 && b.digits <= 2 && (c.digits == 2 || c.digits == 4);
    }

private:
    struct Number
    {
        int value = 0;
        int digits = 0;
    };

    char peek(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }

    bool readNumber(Number &number)
    {
        while (isDigit(peek()) && number.digits < 9) {
            number.value = number.value * 10 + (peek() - '0');
            ++number.digits;
            ++m_at;
        }
        return number.digits > 0 && !isDigit(peek());
    }

    bool peekSeparator(std::string_view allowed)
    {
        const bool isOne = peek() != '\0' && allowed.find(peek()) != std::string_view::npos;
        m_at += isOne ? 1 : 0;
        return isOne;
    }

    void step(Order order)
    {
        const char c = peek();
        if (isDigit(c)) {
            readNumeric(order);
        } else if (isLetter(c)) {
            readWord();
        } else if ((c == '+' || c == '-') && m_date.hasTime && isDigit(peek(1))) {
            readOffset();
        } else if (c == ' ' || c == ',' || c == '.' || c == '-' || c == '/') {
            ++m_at;
        } else if (c == '\xE2' && peek(1) == '\x80' && peek(2) == '\xAF') {
            m_at += 3; // the narrow blank that some systems write before AM and PM
        } else {
            m_isSane = false;
        }
    }

    void readNumeric(Order order)
    {
        Number first;
        m_isSane = readNumber(first);
        const char next = peek();
        if (!m_isSane) {
            return;
        }
        if (next == ':' && !m_date.hasTime) {
            readTime(first);
        } else if (m_date.month == 0 && m_date.year == 0 && m_dayWaits == 0
            && (next == '-' || next == '/' || next == '.') && isDigit(peek(1))) {
            readTriple(first, order);
        } else if (first.digits == 8 && m_date.year == 0 && m_date.month == 0) {
            setDate(first.value / 10'000, first.value / 100 % 100, first.value % 100);
        } else if (first.digits == 4 && m_date.year == 0) {
            m_date.year = first.value;
        } else if (first.digits <= 2 && m_dayWaits == 0) {
            m_dayWaits = first.value;
            skipOrdinal();
        } else if (first.digits == 2 && m_date.year == 0 && m_date.month != 0) {
            m_date.year = 2000 + first.value;
        } else {
            m_isSane = false;
        }
    }

    /// `2026-02-08`, `8.2.2026`, `2/8/26`.
    void readTriple(const Number &first, Order order)
    {
        const char separator = peek();
        Number second;
        Number third;
        ++m_at;
        m_isSane = readNumber(second) && peek() == separator;
        ++m_at;
        m_isSane = m_isSane && readNumber(third);
        if (!m_isSane) {
            return;
        }
        if (first.digits == 4) {
            setDate(first.value, second.value, third.value);
            return;
        }
        const int year = third.digits == 2 ? 2000 + third.value : third.value;
        // With points the day comes first wherever dates are written so.
        const bool isMonthFirst = separator != '.'
            && (second.value > 12 || (first.value <= 12 && order == Order::MonthFirst));
        const bool isDayFirst = separator == '.' || first.value > 12 || order == Order::DayFirst;
        m_isSane = (isMonthFirst || isDayFirst) && third.digits != 3 && third.digits < 5;
        setDate(year, isMonthFirst ? first.value : second.value,
            isMonthFirst ? second.value : first.value);
    }

    void setDate(int year, int month, int day)
    {
        m_date.year = year;
        m_date.month = month;
        m_dayWaits = day;
        m_isSane = m_isSane && day > 0;
    }

    void readTime(const Number &hours)
    {
        Number minutes;
        Number seconds;
        ++m_at;
        m_isSane = readNumber(minutes) && minutes.digits == 2;
        if (m_isSane && peek() == ':') {
            ++m_at;
            m_isSane = readNumber(seconds) && seconds.digits == 2;
        }
        if (peek() == '.' && isDigit(peek(1))) {
            ++m_at;
            while (isDigit(peek())) {
                ++m_at;
            }
        }
        m_isSane = m_isSane && hours.value < 24 && minutes.value < 60 && seconds.value < 61;
        if (!m_isSane) {
            return;
        }
        m_date.hasTime = true;
        m_hours = hours.value;
        m_date.secondOfDay = hours.value * 3'600 + minutes.value * 60 + seconds.value;
    }

    void readOffset()
    {
        const int sign = peek() == '-' ? -1 : 1;
        ++m_at;
        Number number;
        m_isSane = readNumber(number) && !m_date.offsetSeconds;
        int hours = number.value;
        int minutes = 0;
        if (number.digits == 4) {
            hours = number.value / 100;
            minutes = number.value % 100;
        } else if (peek() == ':') {
            ++m_at;
            Number rest;
            m_isSane = m_isSane && readNumber(rest);
            minutes = rest.value;
        }
        m_isSane = m_isSane && hours <= 14 && minutes < 60;
        if (!m_isSane) {
            return;
        }
        m_date.offsetSeconds = sign * (hours * 3'600 + minutes * 60);
    }

    void readWord()
    {
        const std::size_t from = m_at;
        while (isLetter(peek())) {
            ++m_at;
        }
        const std::string_view word = m_text.substr(from, m_at - from);
        if (m_date.month == 0 && monthNamed(word) != 0) {
            m_date.month = monthNamed(word);
        } else if (isWord(word, "z") || isWord(word, "utc") || isWord(word, "gmt")) {
            m_isSane = m_date.hasTime;
            m_date.offsetSeconds = 0;
        } else if (isWord(word, "am") || isWord(word, "pm")) {
            readHalfDay(isWord(word, "pm"));
        } else {
            m_isSane = isWord(word, "t") || isWord(word, "at") || isWeekday(word);
        }
    }

    void readHalfDay(bool isAfternoon)
    {
        m_isSane = m_date.hasTime && m_hours >= 1 && m_hours <= 12;
        const int hours = m_hours % 12 + (isAfternoon ? 12 : 0);
        m_date.secondOfDay += (hours - m_hours) * 3'600;
        m_hours = hours;
    }

    static bool isWeekday(std::string_view word)
    {
        for (const std::string_view day :
            {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}) {
            if (isWord(word, day) || isWord(word, day.substr(0, 3))) {
                return true;
            }
        }
        return false;
    }

    void skipOrdinal()
    {
        for (const std::string_view end : {"st", "nd", "rd", "th"}) {
            if (isWord(m_text.substr(m_at, 2), end)) {
                m_at += 2;
                return;
            }
        }
    }

    bool isWhole()
    {
        m_date.day = m_dayWaits;
        return m_isSane && m_date.year >= 1970 && m_date.year < 2200 && m_date.month >= 1
            && m_date.month <= 12 && m_date.day >= 1
            && m_date.day <= daysIn(m_date.year, m_date.month);
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    ScannedDate m_date;
    int m_dayWaits = 0;
    int m_hours = 0;
    bool m_isSane = true;
};

} // namespace

std::optional<ScannedDate> scanDate(std::string_view text, Order order)
{
    return Scanner(text).scan(order);
}

OrderEvidence scanOrder(std::string_view text)
{
    int first = 0;
    int second = 0;
    if (!Scanner(text).startsWithTriple(first, second)) {
        return {};
    }
    if (first > 12 && second <= 12) {
        return {true, Order::DayFirst};
    }
    if (second > 12 && first <= 12) {
        return {true, Order::MonthFirst};
    }
    return {true, Order::Unknown};
}

} // namespace comity::formats
