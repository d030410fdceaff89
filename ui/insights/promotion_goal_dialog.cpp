#include "ui/insights/promotion_goal_dialog.h"

#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/number_field.h"
#include "ui/common/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {420, 210}; ///< at 100 %

} // namespace

PromotionGoalDialog::PromotionGoalDialog(int percent, QWidget *parent)
    : FramedDialog(u"promotionGoalDialog"_s, tr("What promotion stays under"), size100, parent)
{
    addPart(makeDialogHead(windowTitle(),
        tr("A fifth is the usual share: people stay for the rest. The goal is the one of the "
           "scoreboard in Today.")));
    auto *field = new NumberField(1, 100);
    field->setObjectName(u"promotionPercent"_s);
    field->setSuffix(u"%"_s);
    field->setValue(percent);
    auto *label = new PlainLabel(tr("&Under"), TextStyle::Body, Tone::Muted);
    label->setBuddy(field);
    field->setAccessibleName(tr("Promotion stays under"));
    auto *body = new QWidget;
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(scaled(14), scaled(14), scaled(14), scaled(14));
    row->setSpacing(scaled(8));
    row->addWidget(label);
    row->addWidget(field);
    row->addWidget(new PlainLabel(tr("of what you post"), TextStyle::Body, Tone::Muted), 1);
    addPart(body, 1);
    auto *act = makeButton(tr("&Set goal"), ButtonKind::Primary);
    act->setObjectName(u"setPromotionGoal"_s);
    connect(act, &QPushButton::clicked, this, [this, field] {
        Q_EMIT percentAsked(field->value());
        accept();
    });
    addFoot(act);
    field->setFocus();
    field->selectAll();
}

} // namespace comity::ui
