#include "ui/shell/preferences_dialog.h"

#include "ui/common/buttons.h"
#include "ui/common/number_field.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"
#include "ui/common/wrapped_label.h"
#include "ui/shell/dialog_frame.h"
#include "ui/shell/house_rules_part.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

PreferencesDialog::PreferencesDialog(
    Theme &theme, QSettings &settings, Prompts &prompts, QWidget *window,
    const std::vector<PreferenceDoor> &doors)
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
    if (!doors.empty()) {
        column->addSpacing(scaled(12));
        column->addWidget(makeDoors(doors));
    }
    column->addStretch();
    frameDialog(*this, u"preferences"_s, tr("Preferences"), column);
    setMinimumWidth(scaled(480));
}

QWidget *PreferencesDialog::makeDoors(const std::vector<PreferenceDoor> &doors)
{
    auto *part = new QWidget;
    part->setObjectName(u"workspacePreferences"_s);
    auto *grid = new QGridLayout(part);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(scaled(12));
    grid->setVerticalSpacing(scaled(8));
    grid->setColumnStretch(1, 1);
    grid->addWidget(new PlainLabel(tr("This workspace"), TextStyle::Strong), 0, 0, 1, 2);
    for (const PreferenceDoor &door : doors) {
        auto *button = makeButton(door.title);
        button->setObjectName(door.name);
        button->setAutoDefault(false);
        button->setAccessibleDescription(door.sentence);
        connect(button, &QPushButton::clicked, this, [this, open = door.open] {
            accept();
            open();
        });
        const int row = grid->rowCount();
        grid->addWidget(button, row, 0);
        grid->addWidget(makeWrapped(door.sentence, TextStyle::Small, Tone::Muted), row, 1);
    }
    return part;
}

} // namespace comity::ui
