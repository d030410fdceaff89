#include "ui/common/rescale.h"

#include "tests/support/test_case.h"
#include "ui/common/buttons.h"
#include "ui/common/column_chooser.h"
#include "ui/common/empty_state.h"
#include "ui/common/notice.h"
#include "ui/common/plain_label.h"
#include "ui/common/switch_row.h"
#include "ui/common/table_header.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"
#include "ui/common/typography.h"

#include <QApplication>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <memory>

using namespace Qt::StringLiterals;
using namespace comity::ui;

/// A change of the text size reaches what is shown already.
class TestRescale : public comity::tests::TestCase
{
    Q_OBJECT

public:
    explicit TestRescale(Theme &theme)
        : m_theme(theme)
    {
    }

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_theme.setFontScale(100);
    }

    void layoutsAndFixedSizesFollow()
    {
        QWidget window;
        window.setMinimumSize(300, 200);
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins(scaled(16), scaled(14), scaled(16), 0);
        column->setSpacing(scaled(10));
        auto *line = new QWidget;
        line->setFixedHeight(1);
        auto *box = new QWidget;
        box->setFixedSize(scaled(70), scaled(30));
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(scaled(12));
        grid->setVerticalSpacing(scaled(8));
        column->addWidget(line);
        column->addSpacing(scaled(20));
        column->addWidget(box);
        column->addLayout(grid);

        m_theme.setFontScale(200);
        QCOMPARE(column->contentsMargins(), QMargins(32, 28, 32, 0));
        QCOMPARE(column->spacing(), 20);
        QCOMPARE(column->itemAt(1)->sizeHint().height(), 40);
        QCOMPARE(grid->horizontalSpacing(), 24);
        QCOMPARE(grid->verticalSpacing(), 16);
        QCOMPARE(box->minimumSize(), QSize(140, 60));
        QCOMPARE(box->maximumSize(), QSize(140, 60));
        QCOMPARE(line->maximumHeight(), 1);
        QCOMPARE(line->maximumWidth(), QWIDGETSIZE_MAX);
        QCOMPARE(window.minimumSize(), QSize(300, 200)); // of the screen, not of the text
    }

    void thereAndBackLeavesNoTrace()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins(7, 9, 11, 13);
        column->setSpacing(5);
        for (const int percent : {110, 120, 130, 120, 150, 140, 90, 80, 100}) {
            m_theme.setFontScale(percent);
        }
        QCOMPARE(column->contentsMargins(), QMargins(7, 9, 11, 13));
        QCOMPARE(column->spacing(), 5);
    }

    void whatIsShownEqualsWhatIsMadeAnew_data()
    {
        QTest::addColumn<int>("percent");
        QTest::newRow("smaller") << 80;
        QTest::newRow("larger") << 150;
        QTest::newRow("largest") << 200;
    }
    void whatIsShownEqualsWhatIsMadeAnew()
    {
        QFETCH(int, percent);
        const auto before = parts();
        m_theme.setFontScale(percent);
        const auto anew = parts();
        for (std::size_t i = 0; i < before.size(); ++i) {
            const QSize was = before[i]->sizeHint();
            const QSize is = anew[i]->sizeHint();
            QVERIFY2(qAbs(was.width() - is.width()) <= 3 && qAbs(was.height() - is.height()) <= 3,
                qPrintable(u"%1: %2 x %3 instead of %4 x %5"_s
                               .arg(QString::fromLatin1(before[i]->metaObject()->className()))
                               .arg(was.width())
                               .arg(was.height())
                               .arg(is.width())
                               .arg(is.height())));
        }
    }

    void columnsAndRowsFollow()
    {
        QStandardItemModel model(2, 3);
        TableView table;
        table.setModel(&model);
        table.setColumnWidth(0, scaled(90));
        table.show();
        const int row = table.rowHeight(0);
        m_theme.setFontScale(200);
        QCOMPARE(table.columnWidth(0), 180);
        QVERIFY(table.rowHeight(0) >= 2 * row - 2);
        QCOMPARE(table.tableHeader()->height(), 56);
    }

    void theLastColumnTakesWhatIsLeft()
    {
        QStandardItemModel model(2, 3);
        TableView table;
        table.setModel(&model);
        for (int column = 0; column < 3; ++column) {
            table.setColumnWidth(column, scaled(90));
        }
        table.resize(600, 300);
        table.show();
        m_theme.setFontScale(200);
        QCOMPARE(table.columnWidth(1), 180);
        QCOMPARE(table.horizontalScrollBar()->maximum(), 0);
        QCOMPARE(table.tableHeader()->length(), table.viewport()->width());
    }

    void keptColumnsAreThoseOfTheirTextSize()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        QStandardItemModel model(2, 3);
        const QList<ColumnChooser::Column> columns {{90}, {100}, {110}};
        m_theme.setFontScale(200);
        {
            TableView table;
            table.setModel(&model);
            new ColumnChooser(table, columns, &settings, u"header"_s);
            table.setColumnWidth(0, 240);
        }
        m_theme.setFontScale(100);

        TableView table;
        table.setModel(&model);
        new ColumnChooser(table, columns, &settings, u"header"_s);

        QCOMPARE(table.columnWidth(0), 120);
        QCOMPARE(table.columnWidth(1), 100);
    }

    void indentsFollow()
    {
        PlainLabel label(u"Fern Hill"_s);
        label.setIndent(24);
        label.show();
        m_theme.setFontScale(200);
        QCOMPARE(label.indent(), 48);
    }

private:
    static std::vector<std::unique_ptr<QWidget>> parts()
    {
        std::vector<std::unique_ptr<QWidget>> out;
        auto empty = std::make_unique<EmptyState>(
            u"system-users"_s, u"No people yet"_s, u"They come with an import."_s);
        empty->addButton(u"Import a file"_s, u"document-import"_s);
        out.push_back(std::move(empty));
        auto notice = std::make_unique<Notice>();
        notice->show(Severity::Warn, u"The lists are of different days."_s, u"Import"_s);
        out.push_back(std::move(notice));
        out.push_back(std::make_unique<SwitchRow>(u"New follows"_s));
        out.emplace_back(makeButton(u"Save"_s, ButtonKind::Primary, u"document-save"_s));
        for (const auto &part : out) {
            part->setAttribute(Qt::WA_DontShowOnScreen);
            part->setVisible(true);
        }
        QCoreApplication::processEvents();
        return out;
    }

    Theme &m_theme;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme theme(application);
    TestRescale test(theme);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_rescale.moc"
