#include "tests/model/purge/golden_situation.h"

#include "model/accounts/accounts_store.h"
#include "model/lists/list_edits.h"
#include "model/networks/catalogue.h"
#include "model/networks/limit_store.h"
#include "model/people/meetings.h"
#include "model/people/person_facts.h"

#include <QVariant>
#include <SQLiteCpp/Statement.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

QString text(const YAML::Node &node)
{
    return node ? QString::fromStdString(node.as<std::string>()) : QString();
}

Dated day(const YAML::Node &node)
{
    const QDate date = QDate::fromString(text(node), Qt::ISODate);
    return date.isValid() ? onDay(date.year(), date.month(), date.day()) : Dated();
}

/// UTC seconds of the noon of a day; null for none.
QVariant noon(const YAML::Node &node)
{
    const Dated date = day(node);
    return date.isKnown() ? QVariant(date.at) : QVariant();
}

} // namespace

GoldenSituation::GoldenSituation(const YAML::Node &situation)
    : m_planned(me)
{
    m_accounts.insert(u"x:me"_s, me);
    addPeople(situation["people"]);
    for (const YAML::Node &same : situation["same_person"]) {
        std::vector<Pk> profiles = pks(same);
        const quint32 first
            = number(std::ranges::min(profiles, {}, [](Pk pk) { return number(pk); }));
        for (const Pk pk : profiles) {
            run("UPDATE profile SET person = ?1 WHERE pk = ?2", {first, number(pk)});
        }
    }
    addLists(situation["lists"]);
    addByHand(situation["by_hand"]);
    addMessages(situation["messages"]);
    for (const auto &list : situation["side_lists"]) {
        for (const Pk pk : pks(list.second)) {
            run("INSERT INTO side_list (account, list, name, pk) VALUES (?1, ?2, '', ?3)",
                {number(me), text(list.first), number(pk)});
        }
    }
    addDecisions(situation["decisions"]);
    for (const auto &limit : situation["limits"]) {
        networks::LimitStore(workspace.writer())
            .set(*networks::Catalogue::builtIn().find(u"x"), text(limit.first),
                limit.second.as<qint64>(), workspace.now());
    }
    readRequest(situation["request"]);
}

Pk GoldenSituation::pk(const YAML::Node &handle) const
{
    Q_ASSERT(m_people.contains(text(handle)));
    return m_people.value(text(handle));
}

std::vector<Pk> GoldenSituation::pks(const YAML::Node &handles) const
{
    std::vector<Pk> out;
    for (const YAML::Node &handle : handles) {
        out.push_back(pk(handle));
    }
    return out;
}

AccountId GoldenSituation::account(const YAML::Node &map)
{
    const QString label = map["account"] ? text(map["account"]) : u"x:me"_s;
    if (!m_accounts.contains(label)) {
        m_accounts.insert(label, workspace.addAccount(label));
    }
    return m_accounts.value(label);
}

void GoldenSituation::run(const char *sql, const std::vector<QVariant> &values)
{
    SQLite::Statement statement(workspace.writer(), sql);
    int index = 0;
    for (const QVariant &value : values) {
        ++index;
        if (value.isNull()) {
            statement.bind(index);
        } else if (value.typeId() == QMetaType::QString) {
            statement.bind(index, value.toString().toStdString());
        } else {
            statement.bind(index, static_cast<int64_t>(value.toLongLong()));
        }
    }
    statement.exec();
}

void GoldenSituation::addPeople(const YAML::Node &people)
{
    for (const auto &entry : people) {
        const YAML::Node &facts = entry.second;
        PersonBuilder person = aPerson().handled(text(entry.first));
        if (facts["network"]) {
            person.on(text(facts["network"]));
        }
        if (facts["handle"]) {
            person.handled(text(facts["handle"]));
        }
        person.withKey(text(facts["key"]));
        if (facts["followers"]) {
            person.withFollowers(facts["followers"].as<qint64>());
        }
        if (facts["following"]) {
            person.following(facts["following"].as<qint64>());
        }
        if (facts["posts"]) {
            person.withPosts(facts["posts"].as<qint64>());
        }
        person.lastPosted(day(facts["last_post"])).joined(day(facts["joined"]));
        m_people.insert(text(entry.first), person.in(workspace));
    }
}

void GoldenSituation::addLists(const YAML::Node &lists)
{
    for (const YAML::Node &node : lists) {
        PeopleWorkspace::List list {.kind = text(node["kind"])};
        list.people = pks(node["people"]);
        list.inOrder = text(node["order"]) == u"newest-first";
        if (!list.inOrder) {
            std::ranges::sort(list.people, {}, [](Pk pk) { return number(pk); });
        }
        if (node["since"]) {
            list.sinceIsDay = true;
            for (const Pk pk : list.people) {
                const QString handle = m_people.key(pk);
                const Dated since = day(node["since"][handle.toStdString()]);
                list.since.push_back(since.isKnown() ? since.at : 0);
            }
        }
        list.incompleteCode = text(node["incomplete"]);
        const Dated taken = day(node["taken"]);
        const AccountId whose = account(node);
        workspace.addList(whose, workspace.addImport(whose, taken), taken, list);
    }
    workspace.derive();
}

void GoldenSituation::addByHand(const YAML::Node &facts)
{
    SQLite::Database &writer = workspace.writer();
    for (const YAML::Node &fact : facts) {
        const QString kind = text(fact.begin()->first);
        const YAML::Node value = fact.begin()->second;
        if (kind == u"list") {
            ListSettings settings;
            settings.name = text(value["name"]);
            settings.kind = listKindFromText(text(value["kind"])).value();
            Q_ASSERT(list_edits::create(writer, settings, pks(value["people"]), 1));
            continue;
        }
        const std::vector<Pk> people = pks(value);
        if (kind == u"met") {
            Q_ASSERT(addMeeting(writer, people, u"Fair"_s, onDay(2020, 1, 1)));
        } else if (kind == u"snooze") {
            for (const Pk pk : people) {
                run("INSERT INTO triage (pk, state, until, at) VALUES (?1, 'snoozed', ?2, 1)",
                    {number(pk), at(2026, 6, 1)});
            }
        } else if (kind == u"customer" || kind == u"misfit") {
            for (const Pk pk : people) {
                run("INSERT INTO person_fact (pk, field, value, set_at) VALUES (?1, ?2, ?3, 1)",
                    {number(pk), kind == u"misfit" ? u"fit"_s : u"role"_s,
                        kind == u"misfit" ? u"neither"_s : u"customer"_s});
            }
        } else {
            const PersonFact what = kind == u"protect" ? PersonFact::Protected
                : kind == u"never"                     ? PersonFact::NoPurge
                                                       : PersonFact::LearnOnly;
            Q_ASSERT(setFact(writer, what, people, true, 1));
        }
    }
}

void GoldenSituation::addMessages(const YAML::Node &messages)
{
    for (const YAML::Node &node : messages) {
        run("INSERT INTO contact (account, pk, messages_in, messages_out, last_in, last_out,"
            " waiting_since, is_guess) VALUES (?1, ?2, 1, 1, ?3, ?4, ?5, ?6)",
            {number(me), number(pk(node["with"])), noon(node["last_in"]), noon(node["last_out"]),
                noon(node["waiting_since"]), node["guess"] ? 1 : 0});
    }
}

void GoldenSituation::addDecisions(const YAML::Node &decisions)
{
    QMap<QString, qint64> plans;
    for (const YAML::Node &node : decisions) {
        const AccountId whose = account(node);
        const bool isOpen = static_cast<bool>(node["open"]);
        const QString kind = node["kind"] ? text(node["kind"]) : u"unfollow"_s;
        const QString plan = QString::number(number(whose)) + (isOpen ? u"+"_s : u"-"_s) + kind;
        if (!plans.contains(plan)) {
            run("INSERT INTO purge_plan (account, made_at, as_of, options, fit, closed_at, kind)"
                " VALUES (?1, 1, 1, '', 1, ?2, ?3)",
                {number(whose), isOpen ? QVariant() : QVariant(2), kind});
            plans.insert(plan, workspace.number("SELECT max(id) FROM purge_plan"));
        }
        const QString decision = text(node["decision"]);
        run("INSERT INTO purge_item (plan, position, pk, reasons, followed_precision, decision,"
            " decided_at, snoozed_until, done, done_at, proof) VALUES (?1,"
            " (SELECT count(*) FROM purge_item WHERE plan = ?1), ?2, 'stale', 'none', ?3, ?4, ?5,"
            " ?6, ?4, ?7)",
            {plans.value(plan), number(pk(node["on"])),
                decision.isEmpty() ? QVariant() : QVariant(decision), noon(node["at"]),
                noon(node["until"]), node["done"] ? QVariant(text(node["done"])) : QVariant(),
                node["proof"] ? QVariant(text(node["proof"])) : QVariant()});
    }
}

void GoldenSituation::readRequest(const YAML::Node &asked)
{
    if (!asked) {
        return;
    }
    if (asked["reasons"]) {
        request.reasons = {};
        for (const YAML::Node &reason : asked["reasons"]) {
            request.reasons.insert(purgeReasonFromText(text(reason)).value());
        }
    }
    const auto number = [&asked](const char *key, int usual) {
        return asked[key] ? asked[key].as<int>() : usual;
    };
    if (asked["kind"]) {
        request.kind = purgeKindFromText(text(asked["kind"])).value();
    }
    request.matchAll = text(asked["match"]) == u"all";
    request.staleDays = number("stale_days", request.staleDays);
    request.batch = number("batch", request.batch);
    request.newFollowDays = number("new_follow_days", request.newFollowDays);
    request.likelyPercent = number("likely_percent", request.likelyPercent);
    request.everyone = static_cast<bool>(asked["everyone"]);
    if (asked["chosen"]) {
        request.chosen = pks(asked["chosen"]);
    }
    m_planned = account(asked);
}

PurgeProposal GoldenSituation::proposal()
{
    return plan(m_planned);
}

PlanDocument GoldenSituation::document()
{
    SQLite::Database &reader = workspace.writer();
    const auto facts = PurgeFacts::load(reader, m_planned).value();
    return makeDocument(reader, AccountsStore(reader).account(m_planned).value(), proposal(), facts,
        request, workspace.now());
}

QStringList GoldenSituation::handles(const std::vector<Pk> &people) const
{
    QStringList out;
    for (const Pk pk : people) {
        out += m_people.key(pk);
    }
    return out;
}

} // namespace comity::tests
