#include "ui/common/people_dialog.h"

#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"

#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

constexpr QSize size100 {440, 480}; ///< at 100 %

} // namespace

PeopleDialog::PeopleDialog(
    const QString &title, const std::vector<NamedPerson> &people, QWidget *parent)
    : FramedDialog(u"peopleDialog"_s, title, size100, parent)
{
    addPart(makeDialogHead(
        title, tr("%Ln people", nullptr, plural(static_cast<qint64>(people.size())))));
    auto *list = new NamedPeople(u"namedPeople"_s, people, NamedPeople::Use::Open);
    addPart(list, 1);
    auto *close = makeButton(tr("&Close"));
    close->setObjectName(u"closePeople"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    addPart(makeDialogFoot(
        new PlainLabel(tr("Enter shows somebody in People."), TextStyle::Small, Tone::Muted),
        {close}));
    connect(list, &NamedPeople::personAsked, this, [this](Pk person) {
        accept();
        Q_EMIT personAsked(person);
    });
    list->list()->setFocus();
}

} // namespace comity::ui
