#include "ui/imports/mapping_delegate.h"

#include "ui/common/severity_shape.h"
#include "ui/imports/mapping_model.h"
#include "ui/imports/mapping_words.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QPainter>

namespace comity::ui {

namespace {

QRect choiceRect(const QRect &content)
{
    const int height = qMin(scaled(26), content.height() - 2);
    return {content.left(), content.center().y() - height / 2, content.width(), height};
}

Qt::Alignment startOf(const QStyleOptionViewItem &option)
{
    return QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter;
}

} // namespace

void MappingDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option,
    const QModelIndex &index, const QRect &content) const
{
    switch (index.column()) {
    case MappingModel::Target:
        paintChoice(painter, option, index, content);
        break;
    case MappingModel::Outcome:
        paintOutcome(painter, option, index, content);
        break;
    default: {
        const bool isName = index.column() == MappingModel::Header;
        drawText(painter, content, index.data().toString(),
            isName ? TextStyle::Strong : TextStyle::Body,
            color(isName ? Token::Text : Token::Muted, option.palette), startOf(option));
        break;
    }
    }
}

void MappingDelegate::paintChoice(QPainter &painter, const QStyleOptionViewItem &option,
    const QModelIndex &index, const QRect &content) const
{
    if (!index.data(MappingModel::CanChooseRole).toBool()) {
        drawText(painter, content, index.data().toString(), TextStyle::Body,
            color(Token::Muted, option.palette), startOf(option));
        return;
    }
    QStyleOptionComboBox box;
    box.rect = choiceRect(content);
    box.palette = option.palette;
    box.direction = option.direction;
    box.fontMetrics = QFontMetrics(painter.font());
    box.state = QStyle::State_Enabled;
    box.currentText = index.data().toString();
    QStyle *style = option.widget->style();
    style->drawComplexControl(QStyle::CC_ComboBox, &box, &painter, option.widget);
    const QRect text
        = style->subControlRect(QStyle::CC_ComboBox, &box, QStyle::SC_ComboBoxEditField, nullptr);
    drawText(painter, text, box.currentText, TextStyle::Body, color(Token::Text, option.palette),
        startOf(option));
}

void MappingDelegate::paintOutcome(QPainter &painter, const QStyleOptionViewItem &option,
    const QModelIndex &index, const QRect &content) const
{
    const auto severity = static_cast<Severity>(index.data(MappingModel::SeverityRole).toInt());
    const int size = scaled(14);
    const QRect mark(content.left(), content.center().y() - size / 2, size, size);
    const QRect text = content.adjusted(size + scaled(6), 0, 0, 0);
    drawSeverity(painter, QStyle::visualRect(option.direction, content, mark), severity,
        schemeOf(option.palette));
    drawText(painter, QStyle::visualRect(option.direction, content, text), index.data().toString(),
        TextStyle::Strong, color(toneOf(severity), option.palette), startOf(option));
}

QWidget *MappingDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const
{
    auto *choice = new QComboBox(parent);
    choice->setObjectName(QStringLiteral("targetChoice"));
    choice->setAccessibleName(
        tr("Where %1 goes").arg(index.siblingAtColumn(MappingModel::Header).data().toString()));
    choice->addItem(fieldName(std::nullopt), MappingModel::leftOut);
    for (const formats::Field field : offeredFields()) {
        choice->addItem(fieldName(field), static_cast<int>(field));
    }
    choice->setMaxVisibleItems(choice->count());
    auto *self = const_cast<MappingDelegate *>(this); // Qt makes editors in a const function
    connect(choice, &QComboBox::activated, self, [self, choice] {
        Q_EMIT self->commitData(choice);
        Q_EMIT self->closeEditor(choice);
    });
    return choice;
}

void MappingDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *choice = qobject_cast<QComboBox *>(editor);
    choice->setCurrentIndex(choice->findData(index.data(MappingModel::FieldRole)));
}

void MappingDelegate::setModelData(
    QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *choice = qobject_cast<QComboBox *>(editor);
    if (choice->currentIndex() >= 0) {
        model->setData(index, choice->currentData(), Qt::EditRole);
    }
}

void MappingDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    editor->setGeometry(choiceRect(option.rect.adjusted(cellPadding(), 0, -cellPadding(), -1)));
}

} // namespace comity::ui
