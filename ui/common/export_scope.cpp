#include "ui/common/export_scope.h"

#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "ui/common/formatting.h"

#include <QCoreApplication>
#include <algorithm>

namespace comity::ui {

namespace {

struct ExportScopes
{
    Q_DECLARE_TR_FUNCTIONS(ExportScopes)
};

QString labelOf(const PeopleList &list, const QString &name)
{
    return list.count ? ExportScopes::tr("Everybody on %1, %2", "a list and how many people")
                            .arg(name, numberText(*list.count))
                      : ExportScopes::tr("Everybody on %1").arg(name);
}

} // namespace

ExportScope peopleScope(WorkspaceSession &session, const QString &label, const QString &name,
    std::vector<Pk> people, std::optional<ListId> list)
{
    const auto account = session.account()
        ? AccountsStore(session.file().reader()).account(*session.account())
        : std::nullopt;
    ExportScope scope {label, name, static_cast<qint64>(people.size()), 1, list.has_value(), {}};
    PeopleGroup group {account.value_or(Account {}), session.columns(), std::move(people),
        session.clock()().toSecsSinceEpoch(), list,
        zoneOrSystem(account ? account->timeZone : QString())};
    scope.write = [group = std::move(group)](SQLite::Database &database, const PeopleExport &how,
                      const QString &path, ExportFiles &files, const JobContext &job) {
        return exportPeople(database, {group}, how, path, files, job);
    };
    return scope;
}

ExportScope listScope(WorkspaceSession &session, const PeopleList &list, int part)
{
    const auto shown = std::ranges::find(list.parts, part, &PartCount::part);
    const bool isPart = shown != list.parts.end();
    const QString name = singleLine(isPart ? shown->name : list.settings.name);
    ExportScope scope {labelOf(list, name), name, isPart ? std::optional(shown->count) : list.count,
        isPart ? 1 : std::max<std::size_t>(1, list.parts.size()), !list.isSmart(), {}};
    if (isPart) {
        scope.label = ExportScopes::tr("Everybody on %1, %2", "a list and how many people")
                          .arg(name, numberText(shown->count));
    }
    const ListsToExport asked {{list.id}, session.account(), session.clock()().toSecsSinceEpoch()};
    scope.write = [asked, part = isPart ? part : 0, file = session.file().path()](
                      SQLite::Database &database, const PeopleExport &how, const QString &path,
                      ExportFiles &files, const JobContext &job) -> Result<void> {
        auto parts = exportedParts(file, database, asked, job);
        if (!parts) {
            return tl::unexpected(parts.error());
        }
        std::erase_if(
            *parts, [part](const ExportedPart &one) { return part != 0 && one.part.part != part; });
        if (parts->empty()) {
            return failure(Error::Code::NoSuchList, {QString()});
        }
        return exportLists(database, *parts, how, path, files, job);
    };
    return scope;
}

} // namespace comity::ui
