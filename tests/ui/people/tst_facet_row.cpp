#include "tests/support/test_case.h"
#include "ui/common/chip.h"
#include "ui/common/theme.h"
#include "ui/people/filter/facet_row.h"
#include "ui/people/table/action_bar.h"

#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

/// Chips and buttons above the table, in the room they are given.
class TestFacetRow : public TestCase
{
    Q_OBJECT

public:
    explicit TestFacetRow(Theme &theme)
        : m_theme(theme)
    {
    }

private Q_SLOTS:
    void cleanup() { m_theme.setFontScale(100); }

    void aWindowOf1440HasOneLine()
    {
        FacetRow row;
        row.setCounts(countsOfThePicture());
        show(row, roomAt1440);
        QCOMPARE(lines(row), 1);
        QVERIFY(!row.findChild<QToolButton *>(u"moreFacets"_s)->isVisible());
        // With words that are not drawn, those go behind the dots.
        PeopleCounts more = countsOfThePicture();
        more.isProtected = 38;
        more.relations.at(static_cast<std::size_t>(Relation::FollowsYou)) = 17;
        row.setCounts(more);
        QCoreApplication::processEvents();
        QCOMPARE(lines(row), 1);
        QVERIFY(!chip(row, u"chipProtected")->isVisible());
        QVERIFY(row.findChild<QToolButton *>(u"moreFacets"_s)->isVisible());
    }

    void connectionsFoldOnlyBesideFollows()
    {
        PeopleCounts counts = countsOfThePicture();
        counts.relations.at(static_cast<std::size_t>(Relation::Connected)) = 2140;
        FacetRow row;
        row.setCounts(counts);
        show(row, roomAt1440);
        QCOMPARE(lines(row), 1);
        QVERIFY(!chip(row, u"chipConnected")->isVisible());
        row.setIsMutualGraph(true);
        QVERIFY(chip(row, u"chipConnected")->isVisible());
    }

    void aMillionPeopleFitTheSameLine()
    {
        PeopleCounts counts;
        counts.all = 1'204'331;
        counts.relations.fill(0);
        counts.relations.at(static_cast<std::size_t>(Relation::Mutual)) = 402'118;
        counts.relations.at(static_cast<std::size_t>(Relation::NotFollowingBack)) = 399'998;
        counts.relations.at(static_cast<std::size_t>(Relation::Fan)) = 402'215;
        counts.stale = 281'200;
        counts.targets = 38;
        counts.onNoList = 1'203'990;
        counts.isNew = 12'764;
        counts.hasLeft = 9'931;
        FacetRow row;
        row.setCounts(counts);
        show(row, roomAt1440);
        QCOMPARE(lines(row), 1);
        QCOMPARE(chip(row, u"chipAll")->count(), std::optional<qint64>(1'204'331));
        QCOMPARE(chip(row, u"chipAll")->accessibleName(), u"All, 1,204,331"_s);
    }

    void whatIsBehindTheDotsCanBeChosen()
    {
        PeopleCounts counts = countsOfThePicture();
        counts.isProtected = 38;
        FacetRow row;
        row.setCounts(counts);
        show(row, 700);
        const QSignalSpy chosen(&row, &FacetRow::chosen);
        auto *menu = row.findChild<QMenu *>(u"moreFacetsMenu"_s);
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 1);
        QCOMPARE(menu->actions().constFirst()->text(), u"Protected  38"_s);
        menu->actions().constFirst()->trigger();
        QCOMPARE(chosen.count(), 1);
        QVERIFY(row.facets().isProtected);
        QVERIFY(chip(row, u"chipProtected")->isVisible()); // what is chosen is seen
    }

    void countsAreShortenedFromTenThousandOn()
    {
        const QLocale english(QLocale::English, QLocale::UnitedKingdom);
        QCOMPARE(Chip::shortened(9'999, english), u"9,999"_s);
        QCOMPARE(Chip::shortened(10'000, english), u"10.0k"_s);
        QCOMPARE(Chip::shortened(18'214, english), u"18.2k"_s);
        QCOMPARE(Chip::shortened(999'999, english), u"999k"_s);
        QCOMPARE(Chip::shortened(1'204'331, english), u"1.2M"_s);
        QCOMPARE(Chip::shortened(312'000'000, english), u"312M"_s);
    }

    void buttonsOfTheActionBarAreNeverCut_data()
    {
        QTest::addColumn<int>("scale");
        QTest::newRow("100") << 100;
        QTest::newRow("150") << 150;
        QTest::newRow("200") << 200;
    }

    void buttonsOfTheActionBarAreNeverCut()
    {
        QFETCH(int, scale);
        m_theme.setFontScale(scale);
        ActionBar bar;
        bar.setChosen(3, false);
        show(bar, 700);
        bar.resize(700, bar.heightForWidth(700));
        QCoreApplication::processEvents();
        for (const QPushButton *button : bar.findChildren<QPushButton *>()) {
            QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
            const QRect place(button->mapTo(&bar, QPoint()), button->size());
            QVERIFY2(bar.rect().contains(place), qPrintable(button->text()));
        }
    }

private:
    /// 1440 less the rail, the pane and the margins.
    static constexpr int roomAt1440 = 1440 - 176 - 338 - 1 - 24;

    static PeopleCounts countsOfThePicture()
    {
        PeopleCounts counts;
        counts.all = 6825;
        counts.relations.fill(0);
        counts.relations.at(static_cast<std::size_t>(Relation::Mutual)) = 2318;
        counts.relations.at(static_cast<std::size_t>(Relation::NotFollowingBack)) = 2394;
        counts.relations.at(static_cast<std::size_t>(Relation::Fan)) = 2113;
        counts.stale = 812;
        counts.targets = 38;
        counts.onNoList = 1906;
        counts.isNew = 64;
        counts.hasLeft = 31;
        return counts;
    }

    static void show(QWidget &widget, int width)
    {
        widget.setAttribute(Qt::WA_DontShowOnScreen);
        widget.resize(width, 60);
        widget.show();
        QCoreApplication::processEvents();
    }

    static Chip *chip(const FacetRow &row, const char16_t *name)
    {
        return row.findChild<Chip *>(QString::fromUtf16(name));
    }

    static int lines(const FacetRow &row)
    {
        QList<int> tops;
        for (const Chip *one : row.findChildren<Chip *>()) {
            if (one->isVisible() && !tops.contains(one->y())) {
                tops += one->y();
            }
        }
        return int(tops.size());
    }

    Theme &m_theme;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme theme(application);
    TestFacetRow test(theme);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_facet_row.moc"
