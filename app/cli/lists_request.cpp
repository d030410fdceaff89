#include "app/cli/lists_request.h"

#include "app/cli/people_request.h"
#include "app/cli/standard_input.h"
#include "model/accounts/accounts_store.h"
#include "model/standing/people_query_json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

Result<HandleHome> homeOf(const Call &call, SQLite::Database &database, const PeopleList &list)
{
    const AccountsStore accounts(database);
    std::optional<Account> account;
    if (call.accountName()) {
        auto named = call.account(database);
        if (!named) {
            return tl::unexpected(named.error());
        }
        account = std::move(*named);
    } else if (list.settings.account) {
        account = accounts.account(*list.settings.account);
    }
    const std::vector<Account> all = accounts.all();
    if (!account && !all.empty() && std::ranges::all_of(all, [&all](const Account &one) {
            return one.network == all.front().network;
        })) {
        account = all.front();
    }
    return account ? HandleHome {account->network, account->handle.section(u'@', 1)}
                   : HandleHome {};
}

/// The conditions as they are kept; lists are named by their numbers, so that they may be renamed.
Result<QString> smartQueryOf(const Call &call, SQLite::Database &database)
{
    auto request = conditionsOf(call);
    if (!request) {
        return tl::unexpected(request.error());
    }
    if (request->isNobody) {
        return usage(u"Nobody can fit these conditions"_s);
    }
    if (!request->network.isEmpty()) {
        return usage(u"A smart list is of whatever account is chosen: leave out network=..."_s);
    }
    for (const QString &name : request->lists) {
        const auto list = ListsStore(database).find(name);
        if (!list) {
            return tl::unexpected(list.error());
        }
        if (list->isSmart()) {
            return usage(u"A smart list cannot be made of another, %1"_s.arg(name));
        }
        request->query.marks.push_back(
            {.kind = MarkCondition::Kind::List, .value = {}, .list = list->id});
    }
    return QString::fromUtf8(toJson(request->query));
}

} // namespace

Result<ListSettings> newListOf(const Call &call, SQLite::Database &database, const QString &name)
{
    ListSettings settings;
    settings.name = name;
    const QCommandLineParser &options = call.options();
    if (options.isSet(u"kind"_s)) {
        const auto kind = listKindFromText(options.value(u"kind"_s));
        if (!kind) {
            return usage(u"There is no kind %1; these are known: private, public, target, "
                         "protected, watch, smart"_s.arg(options.value(u"kind"_s)));
        }
        settings.kind = *kind;
    }
    const bool isSmart = settings.kind == ListKind::Smart;
    if (isSmart != options.isSet(u"where"_s)) {
        return usage(isSmart ? u"A smart list wants its conditions: --where CONDITION"_s
                             : u"Only a smart list has conditions: --kind smart"_s);
    }
    if (isSmart) {
        const auto query = smartQueryOf(call, database);
        if (!query) {
            return tl::unexpected(query.error());
        }
        settings.query = *query;
    } else if (call.accountName()) {
        const auto account = call.account(database);
        if (!account) {
            return tl::unexpected(account.error());
        }
        settings.account = account->id;
    }
    return settings;
}

Result<HandlePaste> handlesOf(const Call &call, SQLite::Database &database, const PeopleList &list,
    const QStringList &arguments)
{
    const auto home = homeOf(call, database, list);
    if (!home) {
        return tl::unexpected(home.error());
    }
    QByteArray text = arguments.join(u'\n').toUtf8();
    if (arguments == QStringList {u"-"_s}) {
        StandardInput input(call.job().stop);
        input.open(QIODevice::ReadOnly);
        text = input.readAll();
        // Half a list is not what was asked for.
        if (call.job().stop.stop_requested()) {
            return failure(Error::Code::Cancelled);
        }
    }
    return parseHandles(text, *home);
}

} // namespace comity::cli
