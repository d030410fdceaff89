#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"
#include "ui/common/column_chooser.h"
#include "ui/common/table_header.h"
#include "ui/common/theme.h"
#include "ui/common/typography.h"
#include "ui/purge/batch_model.h"
#include "ui/purge/batch_table.h"

#include <QApplication>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

namespace {

constexpr std::array aroundTheNames {BatchModel::Position, BatchModel::Followed, BatchModel::Reason,
    BatchModel::LastPost, BatchModel::Ratio, BatchModel::FollowsBack, BatchModel::Decided};

PlanItem person(quint32 pk, const QString &name, int quietDays)
{
    PlanItem item;
    item.pk = Pk {pk};
    item.name = name;
    item.reasons.insert(PurgeReason::NotFollowingBack);
    item.followedAt = onDay(2019, 9, 28);
    item.lastPostAt = Dated::exact(onDay(2026, 5, 14).at - qint64 {quietDays} * 86'400);
    item.followers = 120;
    item.following = 4'000;
    item.percent = 17;
    return item;
}

} // namespace

/// How wide the columns of a batch are, and who says so.
class TestPurgeColumns : public TestCase
{
    Q_OBJECT

public:
    explicit TestPurgeColumns(Theme &theme)
        : m_theme(theme)
        , m_wording(Wording::forLanguage(u"en"_s))
    {
    }

private Q_SLOTS:
    void cleanup() { m_theme.setFontScale(100); }

    void everyWordFitsAndTheNamesTakeTheRest_data()
    {
        QTest::addColumn<int>("scale");
        QTest::addColumn<int>("width");
        // What the table has in a window of 1440 and of 1280 px (ui.md §3).
        QTest::newRow("1440") << 100 << 757;
        QTest::newRow("1280") << 100 << 721;
        QTest::newRow("1440 at 150 %") << 150 << 1136;
    }

    void everyWordFitsAndTheNamesTakeTheRest()
    {
        QFETCH(int, scale);
        QFETCH(int, width);
        m_theme.setFontScale(scale);
        BatchModel model(telling());
        BatchTable table(&model, nullptr);
        show(table, width);
        model.setItems(batch(), telling());

        const QFontMetrics body(fontFor(TextStyle::Body));
        int others = 0;
        for (const int column : aroundTheNames) {
            const int section = table.tableHeader()->sectionSize(column);
            others += section;
            for (const bool isHead : {true, false}) {
                const QString words = isHead
                    ? model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()
                    : column == BatchModel::LastPost || column == BatchModel::Followed
                    ? model.index(1, column).data().toString()
                    : QString();
                const QFontMetrics metrics(fontFor(isHead ? TextStyle::Small : TextStyle::Body));
                QVERIFY2(
                    metrics.horizontalAdvance(words) <= section - 2 * scaled(8), qPrintable(words));
            }
        }
        QCOMPARE(table.columnWidth(BatchModel::Person), table.viewport()->width() - others);
        // A name of usual length is not cut (mock-up 04).
        const int room = table.columnWidth(BatchModel::Person) - 2 * scaled(8) - scaled(35);
        QVERIFY2(
            room >= QFontMetrics(fontFor(TextStyle::Name)).horizontalAdvance(u"Jane Longfoot"_s),
            qPrintable(QString::number(room)));
    }

    void noDecisionIsCutInANarrowWindow()
    {
        m_theme.setFontScale(150);
        BatchModel model(telling());
        BatchTable table(&model, nullptr);
        show(table, 970); // what is left of 1440 px beside the Plan pane
        std::vector<PlanItem> items = batch();
        items[0].decision = Decision::Unfollow;
        model.setItems(std::move(items), telling());
        QCOMPARE(table.horizontalScrollBar()->maximum(), 0);
        const QFontMetrics words(fontFor(TextStyle::Section));
        QVERIFY(table.columnWidth(BatchModel::Decided)
            >= words.horizontalAdvance(u"Unfollow"_s) + 2 * scaled(8));
        const int narrow = table.columnWidth(BatchModel::Decided);
        table.resize(1136, 700);
        QTRY_VERIFY(table.columnWidth(BatchModel::Decided) > narrow);
    }

    void longerWordsOfAnotherBatchAreGivenRoom()
    {
        BatchModel model(telling());
        BatchTable table(&model, nullptr);
        show(table, 757);
        model.setItems({person(1, u"Ada"_s, 3)}, telling());
        const int before = table.columnWidth(BatchModel::LastPost);
        const int name = table.columnWidth(BatchModel::Person);
        model.setItems({person(2, u"Ben"_s, 3'888)}, telling());
        const int gained = table.columnWidth(BatchModel::LastPost) - before;
        QVERIFY(gained > 0);
        QCOMPARE(table.columnWidth(BatchModel::Person), name - gained);
    }

    void aDraggedWidthStaysUntilItIsGivenBack()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"kept.ini"_s), QSettings::IniFormat);
        BatchModel model(telling());
        int dragged = 0;
        {
            BatchTable table(&model, &settings);
            show(table, 757);
            model.setItems({person(1, u"Ada"_s, 3)}, telling());
            const int before = table.columnWidth(BatchModel::Reason);
            drag(*table.tableHeader(), BatchModel::Reason, 40);
            dragged = table.columnWidth(BatchModel::Reason);
            QCOMPARE(dragged, before + 40);
            model.setItems({person(2, u"Ben"_s, 3'888)}, telling());
            QCOMPARE(table.columnWidth(BatchModel::Reason), dragged);
        }
        BatchTable table(&model, &settings);
        show(table, 757);
        model.setItems({person(3, u"Cleo"_s, 12)}, telling());
        QCOMPARE(table.columnWidth(BatchModel::Reason), dragged);
        const std::unique_ptr<QMenu> menu(table.findChild<ColumnChooser *>()->makeMenu(nullptr));
        menu->actions().last()->trigger();
        QVERIFY(table.columnWidth(BatchModel::Reason) < dragged);
    }

    void wordsFitAfterTheTextSizeIsChanged()
    {
        BatchModel model(telling());
        BatchTable table(&model, nullptr);
        show(table, 1400);
        model.setItems(batch(), telling());
        m_theme.setFontScale(170);
        const QString date = model.index(0, BatchModel::Followed).data().toString();
        const int words = QFontMetrics(fontFor(TextStyle::Body)).horizontalAdvance(date);
        QTRY_COMPARE(table.columnWidth(BatchModel::Followed), words + 2 * scaled(8) + 1);
    }

private:
    PurgeTelling telling() const
    {
        return PurgeTelling(m_wording, QTimeZone::utc(), onDay(2026, 5, 14).at, u"x"_s);
    }

    static std::vector<PlanItem> batch()
    {
        std::vector<PlanItem> items;
        for (quint32 i = 0; i < 50; ++i) {
            items.push_back(person(i + 1, u"Jane Longfoot"_s, i == 1 ? 1 : 300 + int(i)));
        }
        return items;
    }

    static void show(BatchTable &table, int width)
    {
        table.resize(width, 700);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
    }

    static void drag(TableHeader &header, int column, int by)
    {
        QWidget *const viewport = header.viewport();
        const QPoint edge(
            header.sectionViewportPosition(column) + header.sectionSize(column) - 1, 10);
        QTest::mousePress(viewport, Qt::LeftButton, Qt::NoModifier, edge);
        const QPoint to = edge + QPoint(by, 0);
        QMouseEvent move(QEvent::MouseMove, to, viewport->mapToGlobal(to), Qt::NoButton,
            Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &move);
        QTest::mouseRelease(viewport, Qt::LeftButton, Qt::NoModifier, to);
    }

    Theme &m_theme;
    Wording m_wording;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme theme(application);
    TestPurgeColumns test(theme);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_purge_columns.moc"
