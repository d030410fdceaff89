#include "model/import/formats/linkedin_contact_row.h"

#include "model/import/formats/dates.h"

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

MessageKind kindOf(LinkedInKind kind)
{
    switch (kind) {
    case LinkedInKind::Invitations:
        return MessageKind::Invitation;
    case LinkedInKind::EndorsementsReceived:
    case LinkedInKind::EndorsementsGiven:
        return MessageKind::Endorsement;
    case LinkedInKind::RecommendationsReceived:
    case LinkedInKind::RecommendationsGiven:
        return MessageKind::Recommendation;
    default:
        return MessageKind::Note;
    }
}

bool isReceived(LinkedInKind kind)
{
    return kind == LinkedInKind::EndorsementsReceived
        || kind == LinkedInKind::RecommendationsReceived;
}

} // namespace

int linkedInDateColumn(const LinkedInFile &file)
{
    return file.columns.of({u"sentat"_s, u"endorsementdate"_s, u"creationdate"_s, u"createdon"_s,
        u"connectedon"_s, u"followedon"_s, u"date"_s});
}

LinkedInContactRow::LinkedInContactRow(
    const LinkedInFile &file, const LinkedInPeople &people, ColumnMapping::DateOrder order)
    : m_kind(file.kind)
    , m_people(people)
    , m_order(order)
    , m_date(linkedInDateColumn(file))
{
    setColumns(file.columns);
}

void LinkedInContactRow::setColumns(const NamedColumns &columns)
{
    const auto person = [&](const QString &role) -> Person {
        return {columns.of({role + u"firstname"_s}), columns.of({role + u"lastname"_s}),
            columns.of({role + u"publicurl"_s, role + u"profileurl"_s})};
    };
    switch (m_kind) {
    case LinkedInKind::Invitations:
        m_other = {columns.of({u"from"_s}), -1, columns.of({u"inviterprofileurl"_s})};
        m_invitee = {columns.of({u"to"_s}), -1, columns.of({u"inviteeprofileurl"_s})};
        m_direction = columns.of({u"direction"_s});
        m_text = columns.of({u"message"_s});
        break;
    case LinkedInKind::EndorsementsReceived:
        m_other = person(u"endorser"_s);
        m_text = columns.of({u"skillname"_s});
        break;
    case LinkedInKind::EndorsementsGiven:
        m_other = person(u"endorsee"_s);
        m_text = columns.of({u"skillname"_s});
        break;
    case LinkedInKind::Notes:
        m_other = person(u"connection"_s);
        m_text = columns.of({u"note"_s});
        break;
    default:
        m_other = person({});
        m_text = columns.of({u"text"_s});
    }
}

bool LinkedInContactRow::read(const CsvRow &row)
{
    m_message = {};
    m_message.kind = kindOf(m_kind);
    m_message.direction = isReceived(m_kind) ? Direction::In : Direction::Out;
    Person whom = m_other;
    if (m_kind == LinkedInKind::Invitations) {
        const std::string_view direction = cellAt(row, m_direction);
        const bool isOutgoing = direction == "OUTGOING" || direction == "Outgoing";
        const bool isIncoming = direction == "INCOMING" || direction == "Incoming";
        m_message.direction = isOutgoing ? Direction::Out
            : isIncoming                 ? Direction::In
                                         : Direction::Unknown;
        whom = isOutgoing ? m_invitee : m_other;
    }
    m_message.at = readDate(cellAt(row, m_date), m_order);
    m_message.text = textAt(row, m_text);
    return readPerson(row, whom);
}

bool LinkedInContactRow::readPerson(const CsvRow &row, const Person &person)
{
    m_name = cellAt(row, person.name);
    if (const std::string_view last = cellAt(row, person.lastName); !last.empty()) {
        m_name += m_name.empty() ? "" : " ";
        m_name += last;
    }
    if (isNamelessMember(m_name)) {
        m_name.clear();
    }
    std::string_view slug = linkedInSlug(cellAt(row, person.url), m_slug);
    if (slug.empty()) {
        slug = m_people.slugOf(m_name);
    }
    m_message.other.id = slug;
    m_message.other.handle = slug;
    m_message.other.name = m_name;
    return !m_name.empty() || !slug.empty();
}

} // namespace comity::formats
