#include "ui/people/pane/hand_choice.h"

#include "ui/common/tool_tip.h"
#include "ui/people/pane/sheet_words.h"

#include <QWheelEvent>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

HandChoice::HandChoice(HandField field, const QString &none, const PersonSheet &sheet,
    const Today &today, QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(u"choice-"_s + toText(field));
    setAccessibleName(fieldName(field));
    // As wide as the pane lets it be: a long choice is cut with dots, never by the edge.
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addItem(none, QString());
    for (const QString &value : choicesOf(field)) {
        addItem(valueText(field, value), value);
    }
    const auto found = sheet.values.find(field);
    if (found != sheet.values.end()) {
        setCurrentIndex(std::max(0, findData(found->second.value)));
        setPlainToolTip(this, valueMeaning(field, found->second, today));
    }
    connect(this, &QComboBox::activated, this,
        [this, field](int index) { Q_EMIT valueAsked(field, itemData(index).toString()); });
}

/// A turn of the wheel scrolls the pane; it would change a fact otherwise.
void HandChoice::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace comity::ui
