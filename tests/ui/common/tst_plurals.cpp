#include "tests/support/test_case.h"
#include "ui/common/switch_row.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"

#include <QApplication>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::ui;

class TestPlurals : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void onePersonIsNoPeople_data()
    {
        QTest::addColumn<qint64>("count");
        QTest::addColumn<QString>("told");
        QTest::newRow("none") << qint64 {0} << u"0 people"_s;
        QTest::newRow("one") << qint64 {1} << u"1 person"_s;
        QTest::newRow("two") << qint64 {2} << u"2 people"_s;
        QTest::newRow("many") << qint64 {1'002'001} << u"1,002,001 people"_s;
    }

    void onePersonIsNoPeople()
    {
        QFETCH(qint64, count);
        QFETCH(QString, told);
        SwitchRow row(u"Protected"_s);
        row.setCount(count);
        QStringList names;
        for (const QWidget *widget : row.findChildren<QWidget *>()) {
            names += widget->accessibleName();
        }
        QVERIFY2(names.contains(u"Protected: "_s + told + u", show who and why"_s),
            qPrintable(names.join(u'|')));
    }

    void whereNoLanguageIsNamedDaysAreInThatOfTheTexts()
    {
        const QLocale before;
        QLocale::setDefault(QLocale::c());
        useLanguageOfTexts();
        QCOMPARE(QLocale().toString(QDate(2026, 5, 14), u"d MMM yyyy"_s), u"14 May 2026"_s);
        QCOMPARE(QLocale().toString(4'712), u"4,712"_s);
        QCOMPARE(QLocale().language(), QLocale::English);
        QLocale::setDefault(QLocale(QLocale::German));
        useLanguageOfTexts();
        QCOMPARE(QLocale().language(), QLocale::German);
        QLocale::setDefault(before);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    const Theme theme(application);
    TestPlurals test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_plurals.moc"
