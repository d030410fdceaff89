#include "ui/drafts/audience/by_hand_dialog.h"

#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"

#include <QHBoxLayout>
#include <QListWidget>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

constexpr QSize size100 {440, 480}; ///< at 100 %

} // namespace

ByHandDialog::ByHandDialog(BySide side, const std::vector<NamedPerson> &people, QWidget *parent)
    : FramedDialog(u"byHandDialog"_s,
        side == BySide::Out ? tr("Taken out one by one") : tr("Put in one by one"), size100, parent)
    , m_side(side)
    , m_people(new NamedPeople(u"byHandPeople"_s, people, NamedPeople::Use::Check))
    , m_count(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_move(makeButton({}, ButtonKind::Primary))
{
    addPart(makeDialogHead(windowTitle(),
        side == BySide::Out ? tr("They do not get it, whatever the steps say. Whoever you bring "
                                 "back stands among those put in one by one.")
                            : tr("They get it on top of the steps. Whoever you take out does not "
                                 "get it, also where a step has them.")));
    addPart(m_people, 1);
    auto *all = makeButton(tr("Check &all"), ButtonKind::Link, {}, nullptr, ButtonSize::Small);
    all->setObjectName(u"checkAllByHand"_s);
    connect(all, &QPushButton::clicked, m_people, &NamedPeople::checkShown);
    auto *beside = new QWidget;
    auto *row = new QHBoxLayout(beside);
    row->setContentsMargins({});
    row->addWidget(all);
    row->addWidget(m_count, 1);
    m_move->setObjectName(u"moveByHand"_s);
    addFoot(m_move, beside);
    connect(m_people, &NamedPeople::checksChanged, this, &ByHandDialog::follow);
    connect(m_move, &QPushButton::clicked, this, [this] {
        const std::vector<Pk> chosen = m_people->checked();
        accept();
        Q_EMIT moveAsked(chosen);
    });
    follow();
    m_people->list()->setFocus();
}

void ByHandDialog::follow()
{
    const int chosen = plural(static_cast<qint64>(m_people->checked().size()));
    m_move->setText(m_side == BySide::Out ? tr("&Bring back") : tr("&Take out"));
    m_move->setEnabled(chosen > 0);
    m_count->setText(chosen == 0 ? QString() : tr("%Ln people chosen", nullptr, chosen));
}

} // namespace comity::ui
