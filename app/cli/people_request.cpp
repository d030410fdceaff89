#include "app/cli/people_request.h"

#include "model/networks/catalogue.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

constexpr int usualStaleDays = 90;

tl::unexpected<Error> unknownCondition(const QString &condition)
{
    return usage(u"There is no condition %1; these are known: relation=..., stale, network=..., "
                 "protected, blocked, list=..., no-list, stage=..., permission=..., tag=..., "
                 "score=..."_s.arg(condition));
}

Result<void> addRelation(const QString &word, PeopleRequest &into)
{
    const auto relation = relationFromText(word);
    if (!relation) {
        QStringList known;
        for (int i = 0; i < relationCount; ++i) {
            known += toText(static_cast<Relation>(i));
        }
        return usage(
            u"There is no relation %1; these are known: %2"_s.arg(word, known.join(u", "_s)));
    }
    RelationSet one;
    one.insert(*relation);
    RelationSet &chosen = into.query.relations;
    into.isNobody = into.isNobody || (!chosen.isEmpty() && !chosen.contains(*relation));
    chosen = one;
    return {};
}

Result<void> addNetwork(const QString &code, PeopleRequest &into)
{
    if (networks::Catalogue::builtIn().find(code) == nullptr) {
        return usage(u"There is no network %1"_s.arg(code));
    }
    into.isNobody = into.isNobody || (!into.network.isEmpty() && into.network != code);
    into.network = code;
    return {};
}

Result<void> addStage(const QString &word, PeopleRequest &into)
{
    const auto stage = stageFromText(word);
    if (!stage) {
        QStringList known;
        for (int i = 0; i < stageCount; ++i) {
            known += toText(static_cast<Stage>(i));
        }
        return usage(u"There is no stage %1; these are known: %2"_s.arg(word, known.join(u", "_s)));
    }
    StageSet &chosen = into.query.stages;
    into.isNobody = into.isNobody || (!chosen.isEmpty() && !chosen.contains(*stage));
    chosen = {};
    chosen.insert(*stage);
    return {};
}

/// Replied is told from messages and is none of these (architecture.md §3).
Result<void> addPermission(const QString &word, PeopleRequest &into)
{
    const auto is = [&into](const QString &state, bool isNot) {
        into.query.marks.push_back({MarkCondition::Kind::Permission, state, {}, isNot});
    };
    if (word == u"opt-in" || word == u"opted-out") {
        is(word, false);
    } else if (word == u"none") {
        is(u"opt-in"_s, true);
        is(u"opted-out"_s, true);
    } else {
        return usage(
            u"There is no permission %1; these are known: none, opt-in, opted-out"_s.arg(word));
    }
    return {};
}

/// `50` is of the newest score whatever its name, `Klout:50` of Klout's.
Result<void> addScore(const QString &text, PeopleRequest &into)
{
    bool isNumber = false;
    const qint64 least = text.section(u':', -1).toLongLong(&isNumber);
    if (!isNumber) {
        return usage(u"score wants the least number, after the name of the score if several are "
                     "kept: score=Klout:50"_s);
    }
    const QString name = text.contains(u':') ? text.section(u':', 0, -2) : QString();
    into.query.numbers.push_back({NumberCondition::Field::Score, least, {}, name});
    return {};
}

Result<void> addCondition(const QString &condition, PeopleRequest &into)
{
    const QString name = condition.section(u'=', 0, 0);
    const QString value = condition.section(u'=', 1);
    if (name == u"relation") {
        return addRelation(value, into);
    }
    if (name == u"network") {
        return addNetwork(value, into);
    }
    if (condition == u"stale") {
        into.query.staleDays = usualStaleDays;
        return {};
    }
    if (condition == u"protected") {
        into.query.onlyProtected = true;
        return {};
    }
    if (condition == u"blocked") {
        into.query.onlyBlocked = true;
        return {};
    }
    if (name == u"list") {
        into.lists += value;
        return {};
    }
    if (name == u"stage") {
        return addStage(value, into);
    }
    if (name == u"permission") {
        return addPermission(value, into);
    }
    if (name == u"tag") {
        into.query.marks.push_back({MarkCondition::Kind::Tag, value});
        return {};
    }
    if (name == u"score") {
        return addScore(value, into);
    }
    if (condition == u"no-list") {
        into.query.marks.push_back({MarkCondition::Kind::NoList});
        return {};
    }
    return unknownCondition(condition);
}

Result<void> readSort(const QString &text, PeopleQuery &into)
{
    const QString direction = text.section(u':', 1);
    const auto sort = peopleSortFromText(text.section(u':', 0, 0));
    if (!sort || (text.contains(u':') && direction != u"desc" && direction != u"asc")) {
        QStringList known;
        for (int i = 0; i < peopleSortCount; ++i) {
            known += toText(static_cast<PeopleSort>(i));
        }
        return usage(
            u"--sort wants a column, then :desc for the other way round; columns: %1"_s.arg(
                known.join(u", "_s)));
    }
    into.sort = *sort;
    into.descending = direction == u"desc";
    return {};
}

} // namespace

QList<QCommandLineOption> peopleOptions()
{
    return {{u"where"_s, u"Repeatable; all must hold."_s, u"CONDITION"_s},
        {u"search"_s, u"In names, handles and bios."_s, u"TEXT"_s},
        {u"sort"_s, u"By a column; :desc for the other way round."_s, u"COLUMN[:desc]"_s},
        {u"limit"_s, u"At most so many."_s, u"N"_s}};
}

Result<PeopleRequest> conditionsOf(const Call &call)
{
    PeopleRequest request;
    request.query.asOf = call.now();
    for (const QString &condition : call.options().values(u"where"_s)) {
        if (const auto added = addCondition(condition, request); !added) {
            return tl::unexpected(added.error());
        }
    }
    return request;
}

Result<PeopleRequest> peopleRequestOf(const Call &call)
{
    const QCommandLineParser &options = call.options();
    Result<PeopleRequest> conditions = conditionsOf(call);
    if (!conditions) {
        return conditions;
    }
    PeopleRequest request = std::move(*conditions);
    request.query.search = options.value(u"search"_s);
    if (options.isSet(u"sort"_s)) {
        if (const auto read = readSort(options.value(u"sort"_s), request.query); !read) {
            return tl::unexpected(read.error());
        }
    }
    const auto limit = call.number(u"limit"_s, 0, std::numeric_limits<int>::max());
    if (!limit) {
        return tl::unexpected(limit.error());
    }
    request.limit = *limit;
    return request;
}

} // namespace comity::cli
