#include "model/import/formats/meta_message.h"

#include "model/import/formats/date_scanner.h"
#include "model/import/formats/dates.h"
#include "model/import/formats/meta_json.h"
#include "model/import/formats/mojibake.h"
#include "model/import/formats/plain_text_of_html.h"

#include <algorithm>
#include <array>

namespace comity::formats {
namespace {

namespace od = simdjson::ondemand;
using simdjson::error_code;

/// Lines that the network writes in somebody's name; between the two an emoji or a name.
struct SystemLine
{
    std::string_view begin;
    std::string_view end;
};

constexpr std::array systemLines {SystemLine {"Reacted ", " to your message"},
    SystemLine {"Liked a message", ""}, SystemLine {"Hat mit ", " auf deine Nachricht reagiert"},
    SystemLine {"A réagi avec ", " à votre message"},
    SystemLine {"Reaccionó con ", " a tu mensaje"},
    SystemLine {"Ha reagito con ", " al tuo messaggio"},
    SystemLine {"Reagiu com ", " à sua mensagem"}, SystemLine {"Reagiu com ", " à tua mensagem"},
    SystemLine {"Reageerde met ", " op je bericht"},
    SystemLine {"You are now connected on Messenger", ""},
    SystemLine {"Say hi to your new Facebook friend, ", ""}};

/// An emoji of several people, or a name.
constexpr std::size_t longestBetween = 80;

bool isSystemLine(std::string_view text)
{
    while (text.ends_with('.') || text.ends_with(' ')) {
        text.remove_suffix(1);
    }
    return std::ranges::any_of(systemLines, [text](const SystemLine &line) {
        const std::size_t fixed = line.begin.size() + line.end.size();
        return text.size() >= fixed && text.size() <= fixed + longestBetween
            && text.starts_with(line.begin) && text.ends_with(line.end);
    });
}

bool isMarkup(std::string_view text)
{
    // `<3` and `a < b` are text; what closes an element was meant as one.
    return text.find("</") != std::string_view::npos || text.find("<br") != std::string_view::npos;
}

bool isTrue(od::value value)
{
    bool is = false;
    return !value.get_bool().get(is) && is;
}

} // namespace

ElementOutcome MetaMessages::read(od::value value, qint64 item)
{
    m_sender = m_content = m_type = m_shareText = m_shareLink = {};
    m_timestamp = 0;
    m_isCall = m_isUnsent = m_hasAttachment = false;
    if (const error_code error = collect(value)) {
        return {error};
    }
    const std::string_view sender = trimmedBlanks(repairedMojibake(m_sender, m_senderText));
    std::string_view text = m_content.empty() ? m_shareText : m_content;
    text = text.empty() ? m_shareLink : text;
    text = trimmedBlanks(repairedMojibake(text, m_contentText));
    if (isOfTheSystem(text)) {
        m_sink.skipped(1);
        return {};
    }
    Dated at = readEpoch(m_timestamp);
    if (!at.isKnown()) {
        return ElementOutcome::rejected("unknown-record");
    }
    if (text.empty() && sender.empty() && !m_hasAttachment) {
        m_sink.skipped(1);
        return {};
    }
    if (!m_about.isZoneSure) {
        at = Dated::local(at.at);
    }
    if (isMarkup(text)) {
        m_plainText = plainTextOfHtml(text);
        text = m_plainText;
    }
    accept(sender, text, at, item);
    return {};
}

error_code MetaMessages::collect(od::value value)
{
    return eachField(value, [this](std::string_view key, od::value content) -> error_code {
        if (key == "sender_name" || key == "senderName") {
            m_sender = textOf(content);
        } else if (key == "timestamp_ms" || key == "timestamp") {
            m_timestamp = wholeNumberOf(content);
        } else if (key == "content" || key == "text") {
            m_content = textOf(content);
        } else if (key == "type") {
            m_type = textOf(content);
        } else if (key == "call_duration") {
            m_isCall = true;
        } else if (key == "is_unsent" || key == "isUnsent") {
            m_isUnsent = isTrue(content);
        } else if (key == "share") {
            m_hasAttachment = true;
            return collectShare(content);
        } else if (key == "photos" || key == "videos" || key == "audio_files" || key == "files"
            || key == "gifs" || key == "sticker" || key == "media") {
            m_hasAttachment = true;
        }
        return simdjson::SUCCESS;
    });
}

error_code MetaMessages::collectShare(od::value share)
{
    return eachField(share, [this](std::string_view key, od::value content) -> error_code {
        if (key == "share_text") {
            m_shareText = textOf(content);
        } else if (key == "link") {
            m_shareLink = textOf(content);
        }
        return simdjson::SUCCESS;
    });
}

bool MetaMessages::isOfTheSystem(std::string_view text) const
{
    return m_isCall || m_isUnsent || m_type == "Call" || m_type == "call" || m_type == "Subscribe"
        || m_type == "Unsubscribe" || m_type == "placeholder" || isSystemLine(text);
}

void MetaMessages::accept(
    std::string_view sender, std::string_view text, const Dated &at, qint64 item)
{
    MessageRecord message;
    message.direction = m_sides.directionOf(sender);
    message.isGroup = m_sides.isGroup();
    const bool isOurs = message.direction == Direction::Out;
    message.other.name = isOurs ? m_sides.other() : sender;
    if (!message.isGroup && message.direction != Direction::Unknown) {
        message.other.handle = m_about.handle;
    }
    message.thread = m_about.thread;
    message.threadTitle = m_about.title;
    message.at = at;
    message.text = text;
    m_sink.message(message, item);
    if (!m_newest.isKnown() || at.at > m_newest.at) {
        m_newest = at;
    }
}

} // namespace comity::formats
