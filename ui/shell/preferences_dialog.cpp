#include "ui/shell/preferences_dialog.h"

#include "ui/common/number_field.h"
#include "ui/common/plain_label.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"
#include "ui/shell/dialog_frame.h"
#include "ui/shell/house_rules_part.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

PreferencesDialog::PreferencesDialog(
    Theme &theme, QSettings &settings, Prompts &prompts, QWidget *window)
    : QDialog(window)
{
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

    auto *letters = new QCheckBox(tr("Single &letters act in tables, such as U, K and S"));
    letters->setObjectName(u"letterKeys"_s);
    letters->setChecked(lettersAct(*window));
    connect(letters, &QCheckBox::toggled, window,
        [window](bool doAct) { setLettersAct(*window, doAct); });

    auto *themeLabel = new PlainLabel(tr("&Theme"), TextStyle::Body, Tone::Muted);
    themeLabel->setBuddy(choice);
    auto *sizeLabel = new PlainLabel(tr("Text &size"), TextStyle::Body, Tone::Muted);
    sizeLabel->setBuddy(size);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(scaled(20));
    form->setVerticalSpacing(scaled(10));
    form->addRow(themeLabel, choice);
    form->addRow(sizeLabel, size);
    form->addRow(letters);

    auto *column = new QVBoxLayout;
    column->addWidget(new PlainLabel(tr("Preferences"), TextStyle::Title));
    column->addLayout(form);
    column->addSpacing(scaled(12));
    column->addWidget(new HouseRulesPart(settings, prompts));
    column->addStretch();
    frameDialog(*this, u"preferences"_s, tr("Preferences"), column);
    setMinimumWidth(scaled(480));
}

} // namespace comity::ui
