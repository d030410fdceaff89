#include "tests/support/test_case.h"
#include "ui/common/chip.h"
#include "ui/common/dialog_prompts.h"
#include "ui/common/error_card.h"
#include "ui/common/icons.h"
#include "ui/common/pane_splitter.h"
#include "ui/common/plain_label.h"
#include "ui/common/search_field.h"
#include "ui/common/stepper.h"
#include "ui/common/switch_row.h"
#include "ui/common/theme.h"
#include "ui/common/toggle_switch.h"
#include "ui/common/tool_tip.h"
#include "ui/common/undo_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace comity::ui;

namespace {

const QString hostile = u"<b>Ada</b> & <img src=file:///etc/passwd>\n\u202Eevil"_s;

} // namespace

class TestWidgets : public comity::tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void labelsShowEveryLetter();
    void toolTipsAreEscaped();
    void everyIconIsDrawnInTheAskedColour();
    void chipsCombineWithControl();
    void searchWaitsUntilTypingStops();
    void stepsAreReachedByKeyAndMouse();
    void switchesSayWhatTheyCount();
    void undoBarTakesBack();
    void errorCardsKeepDetailsFolded();
    void questionsDefaultToTheHarmlessAnswer();
    void textQuestionsNeedAText();
    void splittersRememberTheirSizes();
};

void TestWidgets::labelsShowEveryLetter()
{
    PlainLabel label(hostile);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QCOMPARE(label.text(), hostile);
    QVERIFY(!label.openExternalLinks());
    // Plain text is as wide as its letters; laid out as markup it would be "Ada & ".
    label.setText(u"<b>Ada</b>"_s);
    const int wide = label.sizeHint().width();
    label.setText(u"Ada"_s);
    QVERIFY(wide > label.sizeHint().width() * 2);
    label.setElided(true);
    label.setText(QString(500, u'w'));
    QVERIFY(label.minimumSizeHint().width() < 100);
}

void TestWidgets::toolTipsAreEscaped()
{
    const QString tip = plainToolTip(hostile);
    QVERIFY(!tip.contains(u"<b>"_s));
    QVERIFY(!tip.contains(u"<img"_s));
    QVERIFY(tip.contains(u"&lt;img src=file:///etc/passwd&gt;"_s));
    QVERIFY(plainToolTip({}).isEmpty());
    QToolButton button;
    setPlainToolTip(&button, u"Menu"_s);
    QCOMPARE(button.accessibleName(), u"Menu"_s);
}

void TestWidgets::everyIconIsDrawnInTheAskedColour()
{
    QVERIFY(iconNames().size() > 40);
    for (const QString &name : iconNames()) {
        for (const int side : {16, 22, 32}) {
            const QImage image = icon(name, Tone::Stop).pixmap(side, side).toImage();
            const QColor asked = color(Tone::Stop, QApplication::palette());
            int ink = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor pixel = image.pixelColor(x, y);
                    if (pixel.alpha() < 120) {
                        continue;
                    }
                    ++ink;
                    const int off = qAbs(pixel.red() - asked.red())
                        + qAbs(pixel.green() - asked.green()) + qAbs(pixel.blue() - asked.blue());
                    QVERIFY2(off < 40, qPrintable(name + u' ' + pixel.name()));
                }
            }
            QVERIFY2(ink > 3, qPrintable(name));
        }
    }
}

void TestWidgets::chipsCombineWithControl()
{
    Chip chip(u"Mutual"_s);
    const QSignalSpy chosen(&chip, &Chip::chosen);
    chip.show();
    QTest::mouseClick(&chip, Qt::LeftButton);
    QTest::mouseClick(&chip, Qt::LeftButton, Qt::ControlModifier);
    QTest::keyClick(&chip, Qt::Key_Space);
    QCOMPARE(chosen.size(), 3);
    QCOMPARE(chosen.at(0), QVariantList {false});
    QCOMPARE(chosen.at(1), QVariantList {true});
    QCOMPARE(chosen.at(2), QVariantList {false});
    // The page decides what is checked.
    QVERIFY(!chip.isChecked());
    const int bare = chip.sizeHint().width();
    chip.setCounting();
    QCOMPARE(chip.accessibleName(), u"Mutual, counting"_s);
    chip.setCount(2318);
    QCOMPARE(chip.accessibleName(), u"Mutual, 2,318"_s);
    QVERIFY(chip.sizeHint().width() > bare);
}

void TestWidgets::searchWaitsUntilTypingStops()
{
    SearchField field(u"Filter"_s);
    const QSignalSpy searched(&field, &SearchField::searched);
    QTest::keyClicks(&field, u"ada"_s);
    QCOMPARE(searched.size(), 0);
    QTRY_COMPARE(searched.size(), 1);
    QCOMPARE(searched.at(0), QVariantList {u"ada"_s});
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(searched.size(), 2);
    QVERIFY(field.text().isEmpty());
    QTest::keyClicks(&field, u"b"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(searched.at(2), QVariantList {u"b"_s});
}

void TestWidgets::stepsAreReachedByKeyAndMouse()
{
    Stepper stepper({u"Plan"_s, u"Review"_s, u"Work through"_s, u"Verify"_s});
    stepper.setReachable(1);
    const QSignalSpy chosen(&stepper, &Stepper::stepChosen);
    stepper.resize(stepper.sizeHint());
    QTest::keyClick(&stepper, Qt::Key_Right);
    QCOMPARE(chosen.value(0), QVariantList {1});
    stepper.setCurrent(1);
    QCOMPARE(stepper.accessibleName(), u"Step 2 of 4: Review"_s);
    QTest::keyClick(&stepper, Qt::Key_Right);
    QCOMPARE(chosen.size(), 1);
    QTest::mouseClick(&stepper, Qt::LeftButton, {}, QPoint(5, stepper.height() / 2));
    QCOMPARE(chosen.value(1), QVariantList {0});
}

void TestWidgets::switchesSayWhatTheyCount()
{
    SwitchRow row(u"Protected people"_s);
    const QSignalSpy toggled(&row, &SwitchRow::toggled);
    const QSignalSpy clicked(&row, &SwitchRow::countClicked);
    QTest::keyClick(row.toggle(), Qt::Key_Space);
    QCOMPARE(toggled.value(0), QVariantList {true});
    QVERIFY(row.isOn());
    row.setCount(84);
    QVERIFY(row.countButton()->accessibleName().contains(u"84"_s));
    row.countButton()->click();
    QCOMPARE(clicked.size(), 1);
}

void TestWidgets::undoBarTakesBack()
{
    UndoBar bar;
    const QSignalSpy asked(&bar, &UndoBar::undoAsked);
    bar.show(u"3 people kept"_s);
    QVERIFY(bar.isVisible());
    bar.findChild<QPushButton *>(u"undoButton"_s)->click();
    QCOMPARE(asked.size(), 1);
    QVERIFY(!bar.isVisible());
}

void TestWidgets::errorCardsKeepDetailsFolded()
{
    ErrorCard card;
    card.setContent({u"<b>This file</b> stops"_s, hostile, u"Your workspace is unchanged."_s, {},
        {u"Try again."_s, u"Or not."_s}, u"archive-broken\noffset 7"_s});
    QPushButton *again = card.addButton(u"Choose the file again"_s);
    QCOMPARE(again->property("kind").toString(), u"primary"_s);
    QCOMPARE(card.addButton(u"Back"_s)->property("kind").toString(), u"normal"_s);
    card.show();
    auto *details = card.findChild<QWidget *>(u"detailsText"_s);
    QVERIFY(!details->isVisible());
    card.findChild<QToolButton *>(u"detailsFold"_s)->click();
    QVERIFY(details->isVisible());
    card.findChild<QPushButton *>(u"detailsCopy"_s)->click();
    QCOMPARE(QApplication::clipboard()->text(), u"archive-broken\noffset 7"_s);
    for (const PlainLabel *label : card.findChildren<PlainLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QCOMPARE(card.findChild<PlainLabel *>(u"errorSentence"_s)->text(), hostile);
    card.setContent({u"Short"_s, {}, {}, {}, {}, {}});
    QVERIFY(!card.findChild<PlainLabel *>(u"errorSentence"_s)->isVisible());
}

void TestWidgets::questionsDefaultToTheHarmlessAnswer()
{
    QWidget window;
    window.show();
    DialogPrompts prompts;
    QList<bool> answers;
    const auto keep = [&answers](bool answer) { answers += answer; };
    const Prompts::Question question {
        u"Delete <b>x</b>?"_s, hostile, u"Delete"_s, u"Keep it"_s, true};
    prompts.ask(&window, question, keep);
    auto *dialog = window.findChild<QDialog *>(u"prompt"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<PlainLabel *>(u"promptBody"_s)->text(), hostile);
    QVERIFY(dialog->findChild<QPushButton *>(u"promptCancel"_s)->isDefault());
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(answers, QList<bool> {false});
    QTRY_VERIFY(!window.findChild<QDialog *>(u"prompt"_s));

    prompts.ask(&window, question, keep);
    window.findChild<QDialog *>(u"prompt"_s)->findChild<QPushButton *>(u"promptAct"_s)->click();
    QTRY_COMPARE(answers, (QList<bool> {false, true}));
}

void TestWidgets::textQuestionsNeedAText()
{
    QWidget window;
    window.show();
    DialogPrompts prompts;
    QString answer;
    prompts.askText(&window, {u"New list"_s, u"Name"_s, {}, u"Make"_s},
        [&answer](const QString &text) { answer = text; });
    auto *dialog = window.findChild<QDialog *>(u"prompt"_s);
    auto *act = dialog->findChild<QPushButton *>(u"promptAct"_s);
    QVERIFY(!act->isEnabled());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"promptField"_s), u" Riders "_s);
    QVERIFY(act->isEnabled());
    act->click();
    QTRY_COMPARE(answer, u"Riders"_s);
}

void TestWidgets::splittersRememberTheirSizes()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    const auto make = [&settings] {
        auto splitter = std::make_unique<PaneSplitter>(Qt::Horizontal, &settings, u"people"_s);
        splitter->addWidget(new QWidget);
        splitter->addWidget(new QWidget);
        splitter->setDefaults({0, 338});
        splitter->resize(1000, 300);
        splitter->show();
        return splitter;
    };
    const auto first = make();
    QCOMPARE(first->sizes(), (QList<int> {661, 338}));
    first->resize(1200, 300);
    QCOMPARE(first->sizes().at(1), 338);
    first->setSizes({800, 399});
    Q_EMIT first->splitterMoved(800, 1);
    QCOMPARE(make()->sizes().at(1) > 338, true);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const Theme theme(application);
    TestWidgets test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_widgets.moc"
