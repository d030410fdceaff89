#include "model/import/formats/linkedin_message_row.h"

#include "model/import/formats/dates.h"
#include "model/import/formats/plain_text_of_html.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

bool holdsOneOf(std::string_view text, std::initializer_list<std::string_view> pieces)
{
    return std::ranges::any_of(
        pieces, [text](std::string_view one) { return text.find(one) != std::string_view::npos; });
}

bool isYes(std::string_view cell)
{
    return cell == "Yes" || cell == "YES" || cell == "yes" || cell == "TRUE" || cell == "true";
}

/// Sponsored messages are made in an editor of their own or were never filled in.
bool isSponsored(std::string_view content)
{
    return holdsOneOf(content,
        {"spinmail-quill-editor", "%FIRSTNAME%", "%LASTNAME%", "%FULLNAME%", "%firstname%"});
}

/// People write `a < b` too: only whole tags of running text tell markup.
bool isMarkup(std::string_view text)
{
    return holdsOneOf(text,
        {"</p>", "</a>", "</div>", "</span>", "</strong>", "</b>", "</em>", "</i>", "</u>", "</li>",
            "<br>", "<br/>", "<br />"});
}

} // namespace

LinkedInMessageRow::LinkedInMessageRow(const NamedColumns &columns, const LinkedInPeople &people)
    : m_people(people)
{
    m_columns.conversation = columns.of({u"conversationid"_s});
    m_columns.title = columns.of({u"conversationtitle"_s});
    m_columns.from = columns.of({u"from"_s});
    m_columns.sender = columns.of({u"senderprofileurl"_s});
    m_columns.to = columns.of({u"to"_s});
    m_columns.recipients = columns.of({u"recipientprofileurls"_s});
    m_columns.date = columns.of({u"date"_s});
    m_columns.subject = columns.of({u"subject"_s});
    m_columns.content = columns.of({u"content"_s});
    m_columns.folder = columns.of({u"folder"_s});
    m_columns.draft = columns.of({u"ismessagedraft"_s});
    m_columns.conversationDraft = columns.of({u"isconversationdraft"_s});
}

bool LinkedInMessageRow::read(const CsvRow &row)
{
    m_message = {};
    if (isLeftOut(row)) {
        return false;
    }
    m_message.thread = cellAt(row, m_columns.conversation);
    m_message.threadTitle = cellAt(row, m_columns.title);
    m_message.at = readDate(cellAt(row, m_columns.date));
    readText(row);
    readPeople(row);
    return true;
}

bool LinkedInMessageRow::isLeftOut(const CsvRow &row) const
{
    const bool isEmpty = cellAt(row, m_columns.from).empty()
        && cellAt(row, m_columns.sender).empty() && textAt(row, m_columns.content).empty();
    return isEmpty || isYes(cellAt(row, m_columns.draft))
        || isYes(cellAt(row, m_columns.conversationDraft))
        || cellAt(row, m_columns.folder) == "SPAM" || isSponsored(textAt(row, m_columns.content));
}

void LinkedInMessageRow::readPeople(const CsvRow &row)
{
    readRecipients(row);
    const std::string_view from = cellAt(row, m_columns.from);
    const std::string_view to = cellAt(row, m_columns.to);
    const std::string_view sender = linkedInSlug(cellAt(row, m_columns.sender), m_slug);
    m_message.direction = directionOf(from, sender);
    // Names hold commas as lists of names do, so without addresses only a known name is one person.
    m_message.isGroup = m_recipients.empty()
        ? to.find(", ") != std::string_view::npos && !m_people.knows(to)
        : m_recipients.size() > 1;
    if (m_message.direction != Direction::Out) {
        setOther(from, sender);
    } else if (!m_message.isGroup) {
        setOther(to, m_recipients.empty() ? std::string_view() : m_recipients.front());
    }
}

void LinkedInMessageRow::readRecipients(const CsvRow &row)
{
    m_recipients.clear();
    std::string_view urls = cellAt(row, m_columns.recipients);
    while (!urls.empty()) {
        const std::string_view one = urls.substr(0, urls.find(','));
        urls.remove_prefix(std::min(urls.size(), one.size() + 1));
        const std::string slug(linkedInSlug(one, m_slug));
        if (!slug.empty() && std::ranges::find(m_recipients, slug) == m_recipients.end()) {
            m_recipients.push_back(slug);
        }
    }
    m_hasUsAmongThem = !m_people.ownerSlug().empty()
        && std::ranges::find(m_recipients, m_people.ownerSlug()) != m_recipients.end();
}

Direction LinkedInMessageRow::directionOf(std::string_view from, std::string_view sender) const
{
    const std::string &us = m_people.ownerSlug();
    if (!us.empty() && sender == us) {
        return Direction::Out;
    }
    if (m_hasUsAmongThem) {
        return Direction::In;
    }
    if (!m_people.ownerName().empty()) {
        // Under our name from another address: ours of before, for nobody else writes past us.
        return from == m_people.ownerName() ? Direction::Out : Direction::In;
    }
    return !us.empty() && (!sender.empty() || isNamelessMember(from)) ? Direction::In
                                                                      : Direction::Unknown;
}

void LinkedInMessageRow::setOther(std::string_view name, std::string_view slug)
{
    if (isNamelessMember(name)) {
        name = {};
    }
    if (slug.empty()) {
        slug = m_people.slugOf(name);
    }
    m_message.other.id = slug;
    m_message.other.handle = slug;
    m_message.other.name = name;
}

void LinkedInMessageRow::readText(const CsvRow &row)
{
    const std::string_view content = textAt(row, m_columns.content);
    const std::string_view subject = textAt(row, m_columns.subject);
    const bool isHtml = isMarkup(content);
    if (!isHtml && subject.empty()) {
        m_message.text = content;
        return;
    }
    m_text = subject;
    m_text += subject.empty() || content.empty() ? "" : "\n";
    m_text += isHtml ? plainTextOfHtml(content) : std::string(content);
    m_message.text = m_text;
}

} // namespace comity::formats
