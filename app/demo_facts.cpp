#include "app/demo_facts.h"

#include "app/demo_accounts.h"
#include "app/demo_customers.h"
#include "app/demo_drafts.h"
#include "app/demo_round.h"
#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/db/db_error.h"
#include "model/followups/obligation_edits.h"
#include "model/lists/list_edits.h"
#include "model/lists/member_edits.h"
#include "model/people/hand_values.h"
#include "model/people/meetings.h"
#include "model/people/people_store.h"
#include "model/people/permission_store.h"
#include "model/people/person_note.h"
#include "model/people/person_tags.h"
#include "model/people/scores.h"
#include "model/people/tag_rhythms.h"
#include "model/standing/people_order.h"
#include "model/standing/people_query_json.h"
#include "model/targets/target_edits.h"

#include <array>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

struct DemoTarget
{
    QString handle;
    QString why;
    int cadenceWeeks = 3;
    std::vector<int> touchedDaysAgo = {};
    QString opening = {};
};

const std::vector<DemoTarget> &press()
{
    static const std::vector<DemoTarget> all {
        {u"mfennimore_post"_s, u"Transport editor, asks for local data"_s, 3, {19, 33, 61},
            u"Cargo-bike lanes on Harbour Street: does anybody actually have numbers for school runs?"_s},
        {u"wrenfield_t"_s, u"Weekend columnist, rides to work"_s, 3, {23},
            u"Looking for photos of old shop signs"_s},
        {u"adaezemoon"_s, u"Radio host, three features on repair"_s, 2, {3, 5, 6, 9, 12},
            u"Wait for her Friday show"_s},
        {u"thimblewood"_s, u"Family pages, school run series"_s, 4, {12, 40},
            u"How do you fit a child seat on a folding bike?"_s},
        {u"wdrumlin"_s, u"Council reporter"_s, 4, {8}, u"Counter data is due on 20 May"_s},
        {u"valewhitlock"_s, u"Edits the harbour newsletter"_s, 6, {57}, {}},
        {u"nettlecombe"_s, u"Photo desk, credits carefully"_s, 3, {5, 26}, {}},
        {u"cygnetrowing"_s, u"Rides and rows, quotes local clubs"_s, 8, {}, {}},
    };
    return all;
}

/// Fills one workspace; whatever goes wrong first ends it.
class DemoFacts
{
public:
    DemoFacts(SQLite::Database &writer, AccountId account, qint64 now, const JobContext &job)
        : m_writer(writer)
        , m_account(account)
        , m_now(now)
        , m_people(writer)
        , m_columns(PeopleColumns::load(writer, account, job).value_or(nullptr))
    {
    }

    Result<void> run()
    {
        if (!m_columns) {
            return failure(Error::Code::Cancelled);
        }
        addTargets();
        addGroups();
        addSmartLists();
        addWords();
        addRhythms();
        addScores();
        addSamePerson();
        addOwed();
        return m_result;
    }

private:
    template <typename Value>
    void take(const Result<Value> &done)
    {
        if (m_result && !done) {
            m_result = tl::unexpected(done.error());
        }
    }

    qint64 daysAgo(int days) const { return m_now - qint64 {days} * 86'400; }

    std::vector<Pk> people(const QStringList &handles) const
    {
        std::vector<Pk> out;
        for (const QString &handle : handles) {
            if (const auto pk = m_people.find(u"x"_s, handle)) {
                out.push_back(*pk);
            }
        }
        return out;
    }

    /// `count` people of a relation, the most followed first, after `from` of them.
    std::vector<Pk> some(Relation relation, std::size_t from, std::size_t count) const
    {
        PeopleQuery query;
        query.relations.insert(relation);
        query.sort = PeopleSort::Followers;
        query.descending = true;
        query.asOf = m_now;
        const std::vector<Pk> all = orderOf(*m_columns, query).value_or(std::vector<Pk> {});
        const std::size_t begin = std::min(from, all.size());
        const std::size_t end = std::min(from + count, all.size());
        return {all.begin() + static_cast<std::ptrdiff_t>(begin),
            all.begin() + static_cast<std::ptrdiff_t>(end)};
    }

    ListId list(const QString &name, ListKind kind, const QString &purpose,
        const std::vector<Pk> &members, const QString &query = {})
    {
        ListSettings settings;
        settings.name = name;
        settings.kind = kind;
        settings.purpose = purpose;
        settings.query = query;
        if (kind != ListKind::Smart) {
            settings.account = m_account;
        }
        const auto made = list_edits::create(m_writer, settings, members, daysAgo(30));
        take(made);
        return made ? made->list : ListId {};
    }

    void addTargets()
    {
        std::vector<Pk> members;
        for (const DemoTarget &one : press()) {
            const std::vector<Pk> found = people({one.handle});
            members.insert(members.end(), found.begin(), found.end());
        }
        const ListId local = list(u"Local press"_s, ListKind::Target,
            u"Writers who cover cycling in Port Merrow. Be useful before being promotional."_s,
            members);
        for (const DemoTarget &one : press()) {
            for (const Pk pk : people({one.handle})) {
                addTarget(local, pk, one);
            }
        }
        list(u"Ride leaders"_s, ListKind::Target, u"People whose rides others join."_s,
            people({u"starlingoka"_s, u"hobbleford"_s, u"bramtangle"_s, u"pmtandem"_s}));
        list(u"Would-be partners"_s, ListKind::Target, u"Shops and cafés on the Sunday loop."_s,
            people({u"kettlespoke"_s, u"harbourflorist"_s, u"sixpennywheels"_s}));
    }

    void addTarget(ListId local, Pk pk, const DemoTarget &one)
    {
        TargetFacts facts;
        facts.why = one.why;
        facts.outcome = u"Quotes us as the people who know local bikes"_s;
        facts.cadenceDays = one.cadenceWeeks * 7;
        take(editTarget(m_writer, local, pk, facts));
        constexpr std::array kinds {TouchKind::Share, TouchKind::Information, TouchKind::Entertain};
        for (std::size_t i = 0; i < one.touchedDaysAgo.size(); ++i) {
            TouchEntry entry;
            entry.kind = kinds.at(i % kinds.size());
            entry.at = Dated::exact(daysAgo(one.touchedDaysAgo[i]));
            take(logTouch(m_writer, {pk}, entry, m_now));
        }
        if (!one.opening.isEmpty()) {
            take(noteOpening(m_writer, pk, {daysAgo(0) - 4'800, one.opening, {}}));
        }
    }

    void addGroups()
    {
        std::vector<Pk> customers = people({u"quillfeather_o"_s, u"pellmarrow"_s, u"hobbleford"_s,
            u"nettlecombe"_s, u"osricfennel"_s});
        const std::vector<Pk> more = some(Relation::Mutual, 200, 613);
        customers.insert(customers.end(), more.begin(), more.end());
        list(u"Customers"_s, ListKind::Private, u"Bought something or had a bike repaired."_s,
            customers);
        take(setValue(m_writer, customers, HandField::Role, u"customer"_s, daysAgo(30)));
        take(addDemoCustomers(m_writer, more, m_now));
        list(u"Partners"_s, ListKind::Private, u"We send people to each other."_s,
            people({u"ineslantern"_s, u"kettlespoke"_s, u"pmtandem"_s}));
        list(u"Suppliers"_s, ListKind::Private, {}, some(Relation::NotFollowingBack, 30, 29));
        list(u"Competitors"_s, ListKind::Private, {}, some(Relation::NotFollowingBack, 80, 17));
        list(u"Port Merrow riders"_s, ListKind::Public,
            u"Everybody who rides with us on Sundays."_s, some(Relation::Mutual, 900, 88));
    }

    void addSmartLists()
    {
        PeopleQuery fresh;
        fresh.onlyNew = true;
        list(u"New since last import"_s, ListKind::Smart, {}, {}, QString::fromUtf8(toJson(fresh)));
        PeopleQuery quiet;
        quiet.relations.insert(Relation::NotFollowingBack);
        quiet.staleDays = 90;
        list(u"Quiet and not following back"_s, ListKind::Smart, {}, {},
            QString::fromUtf8(toJson(quiet)));
    }

    void addWords()
    {
        const std::vector<Pk> hideo = people({u"starlingoka"_s});
        take(addNote(m_writer, hideo,
            u"Prefers replies over direct messages. Rides Sundays, so nothing before noon."_s, true,
            daysAgo(42)));
        take(addNote(
            m_writer, hideo, u"Asked about dynamo lights for the Mk1 hub."_s, false, daysAgo(43)));
        take(addMeeting(m_writer, hideo, u"Harbour Street bike market"_s,
            Dated::day(noonUtc(QDate(2026, 3, 14)))));
        PermissionEntry entry;
        entry.event = PermissionEvent::OptIn;
        entry.topic = u"ride news"_s;
        entry.wording = u"Yes, send me the Sunday rides"_s;
        entry.source = u"Sign-up sheet in the shop"_s;
        entry.at = Dated::day(noonUtc(QDate(2026, 4, 2)));
        take(recordPermission(m_writer, hideo, {entry}, daysAgo(40)));
        PermissionEntry stop;
        stop.wording = u"No more messages, thanks"_s;
        stop.source = u"Direct message"_s;
        stop.at = Dated::day(noonUtc(QDate(2026, 2, 20)));
        take(recordPermission(m_writer, people({u"ashgrovecorin"_s}), {stop}, daysAgo(80)));
        take(addTags(m_writer, people({u"starlingoka"_s, u"bramtangle"_s, u"hobbleford"_s}),
            {u"Sunday loop"_s}, daysAgo(20)));
    }

    void addRhythms()
    {
        take(setValue(
            m_writer, people({u"starlingoka"_s}), HandField::KeepInTouch, u"14/30"_s, daysAgo(20)));
        take(setTagRhythm(m_writer, u"Sunday loop"_s, Rhythm {30, 60}, daysAgo(20)));
    }

    /// As a file of somebody else has them, who publishes one a month.
    void addScores()
    {
        std::vector<Score> scores;
        double value = 71.5;
        for (const DemoTarget &one : press()) {
            for (const Pk pk : people({one.handle})) {
                scores.push_back({pk, u"Harbour Reach"_s, noonUtc(QDate(2026, 5, 4)), value,
                    u"harbour-reach-2026-05.csv"_s});
                value -= 7.5;
            }
        }
        take(putScores(m_writer, scores));
    }

    /// Somebody whose card gave one address for two networks: a pair to decide about.
    void addSamePerson()
    {
        const QString email = u"pell@copperdown.example"_s;
        take(setValue(m_writer, people({u"copperdown_p"_s}), HandField::Email, email, daysAgo(12)));
        if (const auto other = m_people.find(u"linkedin"_s, u"pell-copperdown"_s)) {
            take(setValue(m_writer, {*other}, HandField::Email, email, daysAgo(12)));
        }
    }

    void owe(const QString &handle, followups::Obligation owed)
    {
        for (const Pk pk : people({handle})) {
            owed.pk = pk;
            owed.account = m_account;
            m_owed.push_back(owed);
        }
    }

    /// What is owed, of every kind that is noted by hand, overdue to later, done and put off.
    void addOwed()
    {
        using Kind = followups::ObligationKind;
        const auto day = [this](int days) {
            return Dated::day(
                noonUtc(QDateTime::fromSecsSinceEpoch(m_now, Qt::UTC).date().addDays(days)));
        };
        owe(u"thimblewood"_s,
            {.kind = Kind::GiveBack,
                .subject = u"Send her the numbers of the child seats"_s,
                .evidence = u"“I will send you what we sold last year” in a message of ours"_s,
                .madeAt = daysAgo(16),
                .dueAt = day(-2)});
        owe(u"wdrumlin"_s,
            {.kind = Kind::Detractor,
                .subject = u"Unhappy with the rating request"_s,
                .evidence = u"“First message I ever get from you and it is an ask.”"_s,
                .madeAt = daysAgo(1),
                .dueAt = Dated::exact(m_now + 7'200),
                .stage = followups::CaseStage::Acknowledged,
                .attempts = 1});
        owe(u"copperdown_p"_s,
            {.kind = Kind::ThankYou,
                .subject = u"Reviewed the workshop. No offer attached."_s,
                .madeAt = daysAgo(2),
                .dueAt = day(0)});
        owe(u"starlingoka"_s,
            {.kind = Kind::GiveBack,
                .subject = u"Feature his route notes on the blog"_s,
                .madeAt = daysAgo(16),
                .dueAt = day(1)});
        owe(u"cygnetrowing"_s,
            {.kind = Kind::Retry,
                .subject = u"Ring once more about the quote"_s,
                .madeAt = daysAgo(1),
                .dueAt = day(6)});
        owe(u"valewhitlock"_s,
            {.kind = Kind::ThankYou,
                .subject = u"Put our Sunday loop in the harbour newsletter"_s,
                .madeAt = daysAgo(5),
                .dueAt = day(-1),
                .snoozedUntil = m_now + 4 * 86'400});
        owe(u"hobbleford"_s,
            {.kind = Kind::ThankYou,
                .subject = u"Thanked for the frame photos"_s,
                .madeAt = daysAgo(3),
                .dueAt = day(-1),
                .doneAt = daysAgo(2)});
        owe(u"nettlecombe"_s,
            {.kind = Kind::GiveBack,
                .subject = u"Sent the tyre chart"_s,
                .madeAt = daysAgo(12),
                .dueAt = day(-1),
                .doneAt = daysAgo(1)});
        take(followups::addObligations(m_writer, m_owed));
    }

    SQLite::Database &m_writer;
    AccountId m_account;
    qint64 m_now;
    PeopleStore m_people;
    PeopleColumns::Version m_columns;
    std::vector<followups::Obligation> m_owed;
    Result<void> m_result;
};

} // namespace

Result<void> addDemoFacts(const db::WorkspaceFile &workspace, qint64 now, const JobContext &job)
{
    return db::guarded(workspace.path(), [&]() -> Result<void> {
        const auto writer = workspace.connect(db::Use::Writer);
        const auto account = AccountsStore(*writer).find(u"x:fernhillcycles"_s);
        if (!account) {
            return tl::unexpected(account.error());
        }
        if (auto done = DemoFacts(*writer, account->id, now, job).run(); !done) {
            return done;
        }
        if (auto done = addDemoAccounts(*writer, now); !done) {
            return done;
        }
        if (auto done = addDemoDrafts(*writer, account->id, now); !done) {
            return done;
        }
        return addDemoRound(*writer, account->id, now, job);
    });
}

} // namespace comity
