#include "ui/common/add_to_list.h"

#include "model/lists/lists_store.h"
#include "ui/common/add_to_list_dialog.h"
#include "ui/common/plural.h"

namespace comity::ui {

void readLists(WorkspaceSession &session, QObject *receiver,
    std::function<void(const std::vector<PeopleList> &)> done)
{
    session.read(
        receiver,
        [path = session.file().path()](const JobContext &) {
            return db::guarded(path, [&]() -> Result<std::vector<PeopleList>> {
                const auto database = db::connect(path, db::Use::Job);
                return ListsStore(*database).all();
            });
        },
        [done = std::move(done)](const Result<std::vector<PeopleList>> &lists) {
            if (lists) {
                done(*lists);
            }
        });
}

void addToList(
    WorkspaceSession &session, ListActs &acts, const std::vector<Pk> &people, QWidget *parent)
{
    if (people.empty() || !acts.isWritable()) {
        return;
    }
    const int count = plural(static_cast<qint64>(people.size()));
    auto *dialog
        = new AddToListDialog(ListActs::tr("Add %Ln people to a list", nullptr, count), parent);
    QObject::connect(dialog, &AddToListDialog::chosen, &acts,
        [&acts, people](const PeopleList &list) { acts.add(list, people); });
    QObject::connect(dialog, &AddToListDialog::newAsked, &acts,
        [&acts, people](const QString &name) { acts.create({.name = name}, people); });
    readLists(session, dialog,
        [dialog](const std::vector<PeopleList> &lists) { dialog->setLists(lists); });
    dialog->open();
}

} // namespace comity::ui
