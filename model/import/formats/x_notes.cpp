#include "model/import/formats/x_notes.h"

#include "model/import/formats/date_scanner.h"
#include "model/import/formats/dates.h"

namespace comity::formats {
namespace {

namespace od = simdjson::ondemand;

constexpr std::size_t mostBytes = std::size_t {64} << 20;

/// The text of a tweet without what X puts behind the part that it shows: an address of its own
/// and an ellipsis.
std::string_view shownPart(std::string_view text)
{
    constexpr std::string_view ellipsis = "\xE2\x80\xA6";
    text = trimmedBlanks(text);
    const std::size_t word = text.find_last_of(" \n") + 1;
    if (text.substr(word).starts_with("https://t.co/")) {
        text = trimmedBlanks(text.substr(0, word));
    }
    if (text.ends_with(ellipsis)) {
        text.remove_suffix(ellipsis.size());
    }
    return trimmedBlanks(text);
}

/// Without the names of those who are answered, which the long text may lack.
std::string_view withoutAddressees(std::string_view text)
{
    while (text.starts_with('@')) {
        const std::size_t blank = text.find(' ');
        text = blank == std::string_view::npos ? std::string_view()
                                               : trimmedBlanks(text.substr(blank));
    }
    return text;
}

} // namespace

ElementOutcome XNotes::read(od::value value, XTexts &texts, XNote &note)
{
    const auto takeCore = [&](std::string_view key, od::value content) {
        if (key == "text") {
            note.text = texts.unescaped(texts.read(content));
        }
        return simdjson::SUCCESS;
    };
    const auto takeNote = [&](std::string_view key, od::value content) {
        if (key == "core") {
            return eachField(content, takeCore);
        }
        if (key == "noteTweetId") {
            note.id = textOf(content);
        } else if (key == "createdAt") {
            note.createdAt = textOf(content);
        }
        return simdjson::SUCCESS;
    };
    const auto error = eachField(value, [&](std::string_view key, od::value content) {
        return key == "noteTweet" ? eachField(content, takeNote) : takeNote(key, content);
    });
    if (error) {
        return {error};
    }
    return note.text.empty() ? ElementOutcome::rejected("unknown-record") : ElementOutcome {};
}

void XNotes::collect(const XNote &note)
{
    m_bytes += note.text.size();
    if (m_bytes <= mostBytes) {
        const Dated at = readDate(note.createdAt);
        m_bySecond.emplace(at.hasValue() ? at.at : 0, m_notes.size());
        m_notes.push_back({std::string(note.text), false});
    }
}

std::string_view XNotes::take(qint64 second, std::string_view text)
{
    const auto [first, last] = m_bySecond.equal_range(second);
    if (first == last) {
        return {};
    }
    const std::string_view shown = shownPart(text);
    const std::string_view rest = withoutAddressees(shown);
    for (auto at = first; at != last; ++at) {
        Kept &note = m_notes[at->second];
        const std::string_view whole = trimmedBlanks(note.text);
        const bool isIts = (!shown.empty() && whole.starts_with(shown))
            || (!rest.empty() && withoutAddressees(whole).starts_with(rest));
        if (isIts && !note.isTaken) {
            note.isTaken = true;
            return note.text;
        }
    }
    return {};
}

bool XNotes::isTaken(std::size_t number) const
{
    return number < m_notes.size() && m_notes[number].isTaken;
}

} // namespace comity::formats
