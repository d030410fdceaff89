#include "model/drafts/audience.h"

#include "model/drafts/handed_over.h"
#include "model/drafts/recipient_words.h"
#include "model/drafts/relation_facts.h"
#include "model/drafts/who_said_no.h"
#include "model/followups/obligations_store.h"
#include "model/followups/plea.h"
#include "model/people/hand_field.h"

#include <algorithm>
#include <map>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

using review::Known;
using review::Recipient;

class Describer
{
public:
    Describer(SQLite::Database &database, const PeopleColumns &columns,
        const AudiencePeople &people, const Sending &sending, const AccountKnowledge &knowledge,
        const JobContext &job)
        : m_database(database)
        , m_columns(columns)
        , m_people(people.people)
        , m_sending(sending)
        , m_knowledge(knowledge)
        , m_job(job)
        , m_relations(columns, knowledge, sending.moments.asOf)
    {
    }

    Audience describe()
    {
        std::vector<Pk> profiles;
        for (const AudiencePerson &person : m_people) {
            profiles.insert(profiles.end(), person.profiles.begin(), person.profiles.end());
        }
        m_words = wordsOf(m_database, profiles, m_sending.moments.asOf);
        m_recipientWords.emplace(m_words);
        m_saidNo.emplace(m_database, m_sending.channel, m_sending.topic);
        readExchanges(profiles);
        for (std::size_t i = 0; i < m_people.size(); ++i) {
            addPerson(i);
        }
        putWaiting();
        putLists();
        putTags();
        putRoles();
        return std::move(m_audience);
    }

private:
    void readExchanges(const std::vector<Pk> &profiles)
    {
        std::unordered_map<quint32, std::size_t> personOf;
        for (std::size_t i = 0; i < m_people.size(); ++i) {
            for (const Pk pk : m_people[i].profiles) {
                personOf.emplace(number(pk), i);
            }
        }
        std::unordered_map<std::size_t, std::vector<messages::Exchanged>> messages;
        for (const messages::Exchanged &one :
            messages::exchangesWith(m_database, profiles, m_sending.moments.asOf, m_job)) {
            messages[personOf.at(number(one.pk))].push_back(one);
        }
        for (const HandedOver &one :
            handedOver(m_database, m_sending.moments.asOf, m_sending.draft)) {
            const auto person = personOf.find(number(one.message.pk));
            if (person != personOf.end()) {
                messages[person->second].push_back(one.message);
            }
        }
        for (auto &[person, exchange] : messages) {
            m_exchanges.emplace(person, factsOf(std::move(exchange), m_sending.moments));
        }
    }

    /// The profile that gets it: the named one, or another of theirs on the network.
    std::optional<Pk> shownOf(const AudiencePerson &person) const
    {
        for (const Pk pk : person.profiles) {
            const auto words = m_words.constFind(number(pk));
            if (words != m_words.cend()
                && (m_sending.network.isEmpty() || words->network == m_sending.network)) {
                return pk;
            }
        }
        return std::nullopt;
    }

    void addPerson(std::size_t index)
    {
        const AudiencePerson &person = m_people[index];
        const auto shown = shownOf(person);
        if (!shown) {
            m_audience.elsewhere.push_back(person.profiles.front());
            return;
        }
        static const ExchangeFacts silence;
        const auto found = m_exchanges.find(index);
        const ExchangeFacts &exchange = found == m_exchanges.end() ? silence : found->second;
        Recipient recipient;
        m_recipientWords->put(person, *shown, recipient);
        m_relations.putRelation(onOurNetwork(person), recipient);
        putExchange(exchange, recipient);
        m_relations.putStage(person, exchange, recipient);
        recipient.permission = permissionOf(person, exchange);
        recipient.lists = person.smartLists;
        recipient.tags = QStringList {};
        for (const Pk pk : person.profiles) {
            m_rowOf.emplace(number(pk), m_audience.recipients.size());
            m_audienceProfiles.insert(pk);
        }
        m_audience.recipients.push_back(std::move(recipient));
        m_audience.people.push_back(*shown);
        m_personOfRow.push_back(index);
    }

    std::vector<Pk> onOurNetwork(const AudiencePerson &person) const
    {
        std::vector<Pk> there;
        for (const Pk pk : person.profiles) {
            const auto words = m_words.constFind(number(pk));
            const bool isThere = !m_sending.account
                || (words != m_words.cend() && words->network == m_sending.account->network);
            if (isThere) {
                there.push_back(pk);
            }
        }
        return there;
    }

    void putExchange(const ExchangeFacts &exchange, Recipient &recipient) const
    {
        // A guess neither clears nor raises anything; what another account of ours heard is true,
        // and its silence says nothing of this one.
        const bool isWhole = m_knowledge.hasMessages && !exchange.hasGuesses;
        const auto countOf = [isWhole](int count) {
            return count > 0 || isWhole ? Known<int>(count) : Known<int>();
        };
        recipient.messagesIn = countOf(exchange.in);
        recipient.messagesOut = countOf(exchange.out);
        if (!m_knowledge.hasMessages) {
            putOurs(exchange, recipient);
            return;
        }
        if (exchange.isEmpty() && !isWhole) {
            return;
        }
        const auto timeOf = [&](const Dated &time, int count) {
            if (time.isKnown()) {
                return Known<Dated>(time);
            }
            return count == 0 && isWhole ? Known<Dated>::none() : Known<Dated>();
        };
        recipient.lastIn = timeOf(exchange.lastIn, exchange.in);
        recipient.lastOut = timeOf(exchange.lastOut, exchange.out);
        if (exchange.hasUndated) {
            return;
        }
        recipient.unansweredOut = exchange.unansweredOut;
        recipient.unpromptedOut7Days = exchange.unprompted7Days;
        recipient.unpromptedOut30Days = exchange.unprompted30Days;
        recipient.awaitingOurReply = Known<Dated>::none();
    }

    /// Where no import has this account's messages: what Comity handed over went out all the same,
    /// and whether it was answered is not known.
    static void putOurs(const ExchangeFacts &exchange, Recipient &recipient)
    {
        if (exchange.lastOut.isKnown() && !exchange.hasUndated) {
            recipient.lastOut = exchange.lastOut;
            recipient.unpromptedOut7Days = exchange.unprompted7Days;
            recipient.unpromptedOut30Days = exchange.unprompted30Days;
        }
    }

    Permission permissionOf(const AudiencePerson &person, const ExchangeFacts &exchange) const
    {
        // A person goes by the first of their profiles.
        const Pk whose = *std::ranges::min_element(person.profiles);
        if (m_saidNo->contains(whose)) {
            return Permission::OptedOut;
        }
        if (const Permission recorded = m_saidNo->recorded(whose); recorded != Permission::None) {
            return recorded;
        }
        return exchange.hasReplied ? Permission::Replied : Permission::None;
    }

    /// Reads the words of what came since we last wrote, of all people at once.
    void putWaiting()
    {
        std::vector<qint64> ids;
        const auto openOf = [this](std::size_t row) -> const std::vector<messages::Exchanged> & {
            static const std::vector<messages::Exchanged> nothing;
            const auto found = m_exchanges.find(m_personOfRow[row]);
            return found == m_exchanges.end() ? nothing : found->second.open;
        };
        for (std::size_t row = 0; row < m_audience.recipients.size(); ++row) {
            for (const messages::Exchanged &one : openOf(row)) {
                ids.push_back(one.id);
            }
        }
        const QHash<qint64, QString> texts = messages::textsOf(m_database, ids);
        const auto dealtWith = followups::ObligationsStore(m_database).repliesDealtWith();
        for (std::size_t row = 0; row < m_audience.recipients.size(); ++row) {
            Recipient &recipient = m_audience.recipients[row];
            const auto &open = openOf(row);
            const auto dealt
                = dealtWith.find(*std::ranges::min_element(m_people[m_personOfRow[row]].profiles));
            const auto waiting = std::ranges::find_if(open, [&](const messages::Exchanged &one) {
                const bool isDealtWith = dealt != dealtWith.end() && one.at.at <= dealt->second;
                return !isDealtWith && followups::needsAnswer(one.kind, texts.value(one.id));
            });
            if (waiting != open.end() && !recipient.awaitingOurReply.isUnknown()) {
                recipient.awaitingOurReply = waiting->at;
            }
        }
    }

    template <typename Put>
    void forRowsOf(const std::vector<Pk> &people, Put put)
    {
        for (const Pk pk : people) {
            if (m_audienceProfiles.contains(pk)) {
                put(m_rowOf.at(number(pk)));
            }
        }
    }

    void putLists()
    {
        for (const PeopleMarks::ListMark &list : m_columns.marks().lists) {
            forRowsOf(list.people, [this, &list](std::size_t row) {
                Recipient &recipient = m_audience.recipients[row];
                QStringList lists = recipient.lists.valueOr({});
                if (!lists.contains(list.name)) {
                    recipient.lists = lists << list.name;
                }
            });
        }
    }

    void putTags()
    {
        const auto &tags = m_columns.marks().tags;
        for (auto tag = tags.cbegin(); tag != tags.cend(); ++tag) {
            forRowsOf(*tag, [this, &tag](std::size_t row) { putTag(row, tag.key()); });
        }
    }

    void putTag(std::size_t row, const QString &tag)
    {
        Recipient &recipient = m_audience.recipients[row];
        QStringList known = recipient.tags.valueOr({});
        if (!known.contains(tag, Qt::CaseInsensitive)) {
            recipient.tags = known << tag;
        }
    }

    /// What they are to us is a tag that has words of its own (S4.32). "Other" tells nothing.
    void putRoles()
    {
        m_audience.roles.resize(static_cast<qsizetype>(m_audience.recipients.size()));
        for (const QString &role : choicesOf(HandField::Role)) {
            const std::vector<Pk> those = m_columns.marks().facts.value(u"role="_s + role);
            forRowsOf(those, [this, &role](std::size_t row) {
                m_audience.roles[static_cast<qsizetype>(row)] = role;
                if (role != u"other") {
                    putTag(row, role);
                }
            });
        }
    }

    SQLite::Database &m_database;
    const PeopleColumns &m_columns;
    const std::vector<AudiencePerson> &m_people;
    const Sending &m_sending;
    const AccountKnowledge &m_knowledge;
    const JobContext &m_job;
    RelationFacts m_relations;
    QHash<quint32, ProfileWords> m_words;
    std::optional<RecipientWords> m_recipientWords;
    std::optional<WhoSaidNo> m_saidNo;
    std::unordered_map<std::size_t, ExchangeFacts> m_exchanges; ///< by person
    Audience m_audience;
    std::vector<std::size_t> m_personOfRow;
    std::unordered_map<quint32, std::size_t> m_rowOf; ///< by profile
    PkSet m_audienceProfiles;
};

} // namespace

Result<Audience> audienceOf(SQLite::Database &database, const PeopleColumns &columns,
    const AudiencePeople &people, const Sending &sending, const AccountKnowledge &knowledge,
    const JobContext &job)
{
    if (job.isStopped()) {
        return failure(Error::Code::Cancelled);
    }
    return Describer(database, columns, people, sending, knowledge, job).describe();
}

} // namespace comity::drafts
