#include "ui/accounts/handle_dialog.h"

#include "model/accounts/handle_check.h"
#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/plain_label.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {460, 320}; ///< px at 100 %

} // namespace

HandleDialog::HandleDialog(const AccountStanding &standing, QWidget *parent)
    : FramedDialog(u"handleDialog"_s, tr("A handle that is easy to say"), size100, parent)
{
    addPart(makeDialogHead(windowTitle(),
        tr("Short, no underscores, no numbers, and the name first, so that colleagues can have one "
           "of the same family.")));
    const auto place = standing.record.fact(u"location");
    const QStringList ideas = handleIdeas(
        standing.record.account, place && !place->isAbsent() ? place->value : QString());
    auto *part = new QWidget;
    auto *grid = new QGridLayout(part);
    grid->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    grid->setSpacing(scaled(8));
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const QString &idea : ideas) {
        auto *name = new PlainLabel(u'@' + idea, TextStyle::Name);
        name->setObjectName(u"handleIdea"_s);
        auto *copy
            = makeButton(tr("Copy"), ButtonKind::Quiet, u"edit-copy"_s, nullptr, ButtonSize::Small);
        copy->setObjectName(u"handleCopy"_s);
        copy->setAccessibleName(tr("Copy %1").arg(idea));
        copy->setAutoDefault(false);
        connect(copy, &QPushButton::clicked, this,
            [idea] { QGuiApplication::clipboard()->setText(idea); });
        grid->addWidget(name, row, 0);
        grid->addWidget(copy, row, 1);
        ++row;
    }
    const QString advice = ideas.isEmpty()
        ? tr("Type the account’s name under Edit account first: ideas are made of it.")
        : tr("Only the network knows whether one is free. Who links to the old handle will not "
             "find you under a new one, so tell people when you change it.");
    auto *note = new PlainLabel(advice, TextStyle::Small, Tone::Muted);
    note->setWordWrap(true);
    grid->addWidget(note, row, 0, 1, 2);
    grid->setRowStretch(row + 1, 1);
    addPart(part, 1);
    auto *close = makeButton(tr("Close"));
    close->setObjectName(u"handleClose"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    addPart(makeDialogFoot(nullptr, {close}));
}

} // namespace comity::ui
