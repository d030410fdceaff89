#include "ui/shell/preferences_dialog.h"

#include "ui/common/buttons.h"
#include "ui/common/number_field.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

PreferencesDialog::PreferencesDialog(Theme &theme, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"preferencesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Preferences"));

    auto *choice = new QComboBox;
    choice->setObjectName(u"themeChoice"_s);
    choice->addItem(tr("As the system"), int(Theme::Choice::System));
    choice->addItem(tr("Light"), int(Theme::Choice::Light));
    choice->addItem(tr("Dark"), int(Theme::Choice::Dark));
    choice->setCurrentIndex(choice->findData(int(theme.choice())));
    connect(choice, &QComboBox::currentIndexChanged, &theme, [choice, &theme] {
        theme.setChoice(static_cast<Theme::Choice>(choice->currentData().toInt()));
    });

    auto *size = new NumberField(80, 200);
    size->setObjectName(u"textSize"_s);
    size->setSingleStep(10);
    size->setSuffix(QString(locale().percent()));
    size->setValue(theme.fontScale());
    connect(size, &QSpinBox::valueChanged, &theme, &Theme::setFontScale);

    auto *themeLabel = new PlainLabel(tr("&Theme"), TextStyle::Body, Tone::Muted);
    themeLabel->setBuddy(choice);
    auto *sizeLabel = new PlainLabel(tr("Text &size"), TextStyle::Body, Tone::Muted);
    sizeLabel->setBuddy(size);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(scaled(20));
    form->setVerticalSpacing(scaled(10));
    form->addRow(themeLabel, choice);
    form->addRow(sizeLabel, size);

    QPushButton *close = makeButton(tr("&Close"), ButtonKind::Primary, {}, this);
    close->setObjectName(u"preferencesClose"_s);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(20), scaled(18), scaled(20), scaled(16));
    column->setSpacing(scaled(12));
    column->addWidget(new PlainLabel(tr("Preferences"), TextStyle::Title));
    column->addLayout(form);
    column->addStretch();
    column->addSpacing(scaled(8));
    column->addLayout(buttons);
    setMinimumWidth(scaled(360));
}

} // namespace comity::ui
