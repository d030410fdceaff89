#include "ui/common/list_acts.h"
#include "ui/lists/list_menu.h"
#include "ui/lists/lists_model.h"
#include "ui/lists/lists_page.h"
#include "ui/lists/lists_pane.h"
#include "ui/lists/members_model.h"
#include "ui/lists/vip_acts.h"

namespace comity::ui {

void ListsPage::showListMenu(const QPoint &at)
{
    const PeopleList *shown = list();
    if (!shown) {
        return;
    }
    const PeopleList one = *shown;
    auto *menu = new ListMenu(one, m_session.isWritable(), this);
    connect(menu, &ListMenu::writeAsked, this, &ListsPage::writeAsked);
    connect(menu, &ListMenu::editAsked, this, [this] { editList(); });
    connect(menu, &ListMenu::publicAsked, this, &ListsPage::askPublic);
    connect(menu, &ListMenu::combineAsked, this, &ListsPage::combine);
    connect(menu, &ListMenu::compactAsked, m_acts, [this, one] { m_acts->compact(one); });
    connect(menu, &ListMenu::lookedAsked, m_acts, [this, one] {
        std::vector<Pk> people;
        for (const ListMember &member : m_model->answer().members) {
            people.push_back(member.pk);
        }
        m_acts->markLookedAt(one, people);
    });
    connect(menu, &ListMenu::vipAsked, m_vips,
        [this, one](bool areVips) { areVips ? m_vips->ask(this, one) : m_vips->stop(one); });
    connect(menu, &ListMenu::moveAsked, m_acts, [this, one](int step) {
        const std::vector<ListId> order = m_pane->model().movedBy(one.id, step);
        if (!order.empty()) {
            m_acts->reorder(order);
        }
    });
    connect(menu, &ListMenu::deleteAsked, m_acts, [this, one] { m_acts->drop(one); });
    menu->popup(at);
}

} // namespace comity::ui
