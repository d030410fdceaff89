#include "ui/lists/vip_acts.h"

#include "model/base/text_fold.h"
#include "model/db/connection.h"
#include "model/lists/vip_lists.h"

#include <QPointer>
#include <QWidget>

namespace comity::ui {

namespace {

constexpr int longestBenefit = 200;

} // namespace

VipActs::VipActs(WorkspaceSession &session, QObject *parent)
    : EditActs(session, parent)
    , m_session(session)
{
}

void VipActs::ask(QWidget *over, const PeopleList &list)
{
    m_session.read(
        over,
        [path = m_session.file().path(), id = list.id](const JobContext &) {
            return db::guarded(path, [&]() -> Result<QString> {
                const auto database = db::connect(path, db::Use::Job);
                const auto all = vipLists(*database);
                const auto found = all.find(id);
                return found == all.end() ? QString() : found->second;
            });
        },
        [this, over, list](const Result<QString> &benefit) {
            benefit ? askWith(over, list, *benefit) : Q_EMIT failed(benefit.error());
        });
}

void VipActs::askWith(QWidget *over, const PeopleList &list, const QString &benefit)
{
    const QString name = singleLine(list.settings.name);
    m_session.prompts().askText(over,
        {.title = tr("The VIPs of “%1”").arg(name),
            .label = tr("What they get. Drafts name them before you send, Today around an event."),
            .text = benefit,
            .act = tr("They are VIPs"),
            .maximumLength = longestBenefit},
        [this, id = list.id, name](const QString &text) {
            run(tr("make VIPs of %1").arg(name), tr("The people on %1 are VIPs").arg(name),
                [id, text](SQLite::Database &writer) { return setVip(writer, id, text); });
        });
}

void VipActs::stop(const PeopleList &list)
{
    const QString name = singleLine(list.settings.name);
    run(tr("end VIPs of %1").arg(name), tr("The people on %1 are no VIPs any more").arg(name),
        [id = list.id](SQLite::Database &writer) { return setVip(writer, id, {}); });
}

} // namespace comity::ui
