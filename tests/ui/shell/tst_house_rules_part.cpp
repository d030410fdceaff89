#include "tests/support/test_case.h"
#include "tests/ui/common/scripted_prompts.h"
#include "ui/common/setting_keys.h"
#include "ui/common/translation.h"
#include "ui/shell/house_rules_part.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>

using namespace comity::tests;
using namespace comity::ui;
using namespace Qt::StringLiterals;

class TestHouseRulesPart : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theFolderIsChosenAndItsProblemsAreListed()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"comity.ini"_s), QSettings::IniFormat);
        write(folder.filePath(u"rules/Fernhill/Terms.yml"_s),
            "extends: existence\nmessage: \"Not '%s'.\"\nlevel: warning\ntokens:\n  - kettle\n");
        write(folder.filePath(u"rules/Fernhill/Broken.yml"_s), "extends: nothing\nmessage: x\n");
        write(folder.filePath(u"rules/comity.yml"_s), "rules:\n  link-only: perhaps\n");
        ScriptedPrompts prompts;
        prompts.files = {{folder.filePath(u"rules"_s)}};
        HouseRulesPart part(settings, prompts);
        part.show();
        const auto *problems = part.findChild<QPlainTextEdit *>(u"houseRulesProblems"_s);
        const auto *count = part.findChild<QLabel *>(u"houseRulesCount"_s);
        QVERIFY(!problems->isVisible());
        part.findChild<QPushButton *>(u"chooseHouseRules"_s)->click();
        QCOMPARE(settings.value(houseRulesKey()).toString(), folder.filePath(u"rules"_s));
        QTRY_VERIFY(problems->isVisible());
        QCOMPARE(count->text(), u"1 rule of your own. 2 problems in its files:"_s);
        const QStringList lines = problems->toPlainText().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.filter(u"Broken.yml:1:"_s).size() == 1);
        QVERIFY(lines.filter(u"comity.yml"_s).size() == 1);
        part.findChild<QPushButton *>(u"stopHouseRules"_s)->click();
        QVERIFY(settings.value(houseRulesKey()).toString().isEmpty());
        QVERIFY(!problems->isVisible());
        QVERIFY(!part.findChild<QPushButton *>(u"stopHouseRules"_s)->isEnabled());
    }

    void packsThatChangeRulesAreCounted()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"comity.ini"_s), QSettings::IniFormat);
        write(folder.filePath(u"rules/comity/mastodon.yml"_s),
            "network: mastodon\nrules:\n  link-only: off\n");
        settings.setValue(houseRulesKey(), folder.filePath(u"rules"_s));
        ScriptedPrompts prompts;
        HouseRulesPart part(settings, prompts);
        part.show();
        const auto *count = part.findChild<QLabel *>(u"houseRulesCount"_s);
        QTRY_VERIFY(count->text().contains(u"1 pack changes rules of Comity."_s));
    }

private:
    static void write(const QString &path, const QByteArray &text)
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    installTranslation(application);
    TestHouseRulesPart test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_house_rules_part.moc"
