#include "ui/common/framed_dialog.h"

#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/typography.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int leastMargin = 24; ///< of the window that stays in sight around a dialog

} // namespace

QFrame *makeLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("kind", u"line"_s);
    line->setFixedHeight(1);
    return line;
}

FramedDialog::FramedDialog(
    const QString &name, const QString &title, const QSize &size100, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(name);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(title);
    QSize size(scaled(size100.width()), scaled(size100.height()));
    if (parent && parent->window()->isVisible()) {
        // At a large text size the parts of a dialog scroll before it outgrows its window.
        size = size.boundedTo(parent->window()->size() - QSize(leastMargin, leastMargin));
    }
    resize(size);
    auto *page = new QFrame;
    page->setProperty("kind", u"page"_s);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(page);
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void FramedDialog::addPart(QWidget *part, int stretch, bool isDivided)
{
    if (isDivided && m_column->count() > 0) {
        m_column->addWidget(makeLine());
    }
    m_column->addWidget(part, stretch);
}

void FramedDialog::addTitle()
{
    addPart(makeDialogHead(windowTitle()));
}

void FramedDialog::addFoot(QPushButton *act, QWidget *beside)
{
    act->setDefault(true);
    auto *cancel = makeButton(tr("Cancel"));
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    addPart(makeDialogFoot(beside, {cancel, act}));
}

} // namespace comity::ui
