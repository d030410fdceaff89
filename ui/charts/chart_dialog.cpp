#include "ui/charts/chart_dialog.h"

#include "ui/charts/chart_card.h"
#include "ui/common/buttons.h"
#include "ui/common/typography.h"

#include <QHBoxLayout>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace comity::ui {

ChartDialog::ChartDialog(const QString &title, Prompts &prompts, QWidget *parent)
    : QDialog(parent)
    , m_card(new ChartCard(title, prompts, ChartCard::Extent::Large))
{
    setObjectName(u"chartDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    QPushButton *close = makeButton(tr("&Close"), ButtonKind::Normal, {}, this);
    close->setObjectName(u"chartClose"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(14), scaled(14), scaled(14), scaled(12));
    column->setSpacing(scaled(10));
    column->addWidget(m_card, 1);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    resize(QSize(scaled(1000), scaled(600)).boundedTo(screen()->availableSize() * 9 / 10));
}

} // namespace comity::ui
