#include "ui/shell/dialog_frame.h"

#include "ui/common/buttons.h"
#include "ui/common/typography.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

void frameDialog(QDialog &dialog, const QString &name, const QString &title, QVBoxLayout *content)
{
    dialog.setObjectName(name + u"Dialog"_s);
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    dialog.setWindowModality(Qt::WindowModal);
    dialog.setWindowTitle(title);
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(scaled(20), scaled(18), scaled(20), scaled(16));
    column->setSpacing(scaled(12));
    content->setSpacing(scaled(10));
    column->addLayout(content, 1);
    QPushButton *close = makeButton(
        QCoreApplication::translate("DialogFrame", "&Close"), ButtonKind::Primary, {}, &dialog);
    close->setObjectName(name + u"Close"_s);
    close->setDefault(true);
    QObject::connect(close, &QPushButton::clicked, &dialog, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    column->addLayout(buttons);
}

} // namespace comity::ui
