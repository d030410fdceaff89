#include "tests/ui/common/gallery.h"
#include "tests/ui/imports/imports_desk.h"
#include "ui/charts/chart_card.h"

#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

QString demo(const QString &name)
{
    return QStringLiteral(COMITY_SOURCE_DIR "/resources/demo/") + name;
}

} // namespace

/// Draws every state of the page into the build folder, light and dark; a person looks at them.
class TestImportsGallery : public Gallery
{
    Q_OBJECT

public:
    explicit TestImportsGallery(ui::Theme &theme)
        : Gallery(theme)
    {
    }

private Q_SLOTS:
    void picturesAreMade_data() { addLooks(); }

    void picturesAreMade()
    {
        const int scale = wearLook();
        ImportsDesk desk;
        desk.page().resize(QSize(1264, 828) * scale / 100);
        shoot(desk, u"home-empty"_s);
        shootGuide(desk);

        desk.ownerId = "700012345678901248";
        const auto onDay = [&desk](int month, int day, int hour) {
            desk.now = QDateTime(QDate(2026, month, day), QTime(hour, 20), Qt::UTC);
        };
        onDay(4, 3, 11);
        desk.import(demo(u"Basic_LinkedInDataExport_04-03-2026.zip"_s));
        onDay(4, 30, 16);
        desk.import(demo(u"twitter-2026-04-30.zip"_s));
        onDay(5, 2, 10);
        desk.import(demo(u"instagram-fernhill.cycles-2026-05-02-Xy12ab3Q.zip"_s));
        onDay(5, 11, 9);
        shootPreviews(desk);
        onDay(5, 14, 9);
        shootQuestions(desk);
        shootRenames(QSize(1264, 828) * scale / 100);

        shootSamples(desk);
        desk.page().openFiles({desk.write(u"instagram-cut.zip"_s, cutZip())});
        QTRY_COMPARE(desk.view(), u"FailureView"_s);
        desk.find<QToolButton>("detailsFold")->click();
        shoot(desk, u"error"_s);
        desk.click("failureBack");

        desk.import(desk.archive(u"twitter-2026-05-13"_s, {7, 0, 5, 0}, "2026-05-13", 6));
        desk.prompts.answers = {true};
        desk.click("undoImport");
        QTRY_VERIFY(desk.text("noticeText").contains(u"is undone"));
        shoot(desk, u"home"_s);
        shootChart(desk);
        shootReading(desk);
        desk.reopen(db::WorkspaceFile::Access::ReadOnly);
        desk.page().resize(QSize(1264, 828) * scale / 100);
        desk.page().openFiles({u"nothing.csv"_s});
        QTRY_VERIFY(!desk.session().isLoading());
        shoot(desk, u"read-only"_s);
    }

private:
    void shootPreviews(ImportsDesk &desk)
    {
        desk.page().openFiles({demo(u"twitter-2026-05-11.zip"_s)});
        QTRY_COMPARE_WITH_TIMEOUT(desk.view(), u"PreviewView"_s, 30'000);
        shoot(desk, u"preview-archive"_s);
        auto *people = desk.find<QTableView>("previewPeople");
        for (const int row : {1, 4}) {
            people->model()->setData(
                people->model()->index(row, 0), Qt::Unchecked, Qt::CheckStateRole);
        }
        shoot(desk, u"preview-left-out"_s);
        desk.click("tileLeft");
        shoot(desk, u"preview-left"_s);
        desk.click("tileNew");
        for (const int row : {1, 4}) {
            people->model()->setData(
                people->model()->index(row, 0), Qt::Checked, Qt::CheckStateRole);
        }
        desk.click("saveImport");
        QTRY_COMPARE_WITH_TIMEOUT(desk.view(), u"HomeView"_s, 30'000);
        desk.page().openFiles({demo(u"fernhillcycles-followers-2026-05-11.csv"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.view() == u"PreviewView" || desk.view() == u"QuestionView", 30'000);
        shoot(desk, u"preview-table"_s);
        desk.click(desk.view() == u"PreviewView" ? "saveImport" : "questionDiscard");
        QTRY_COMPARE_WITH_TIMEOUT(desk.view(), u"HomeView"_s, 30'000);
        desk.page().openFiles({desk.archive(u"twitter-cut"_s, {7, 0, 5, 0}, "2026-05-12", 6)});
        QTRY_COMPARE_WITH_TIMEOUT(desk.view(), u"PreviewView"_s, 30'000);
        shoot(desk, u"preview-partial"_s);
        desk.click("tileRejected");
        shoot(desk, u"preview-rejected"_s);
        desk.click("discardImport");
        QTRY_COMPARE(desk.view(), u"HomeView"_s);
        desk.page().openFiles({demo(u"twitter-2026-04-30.zip"_s)});
        QTRY_COMPARE_WITH_TIMEOUT(desk.view(), u"PreviewView"_s, 30'000);
        shoot(desk, u"preview-same-again"_s);
        desk.click("discardImport");
        QTRY_COMPARE(desk.view(), u"HomeView"_s);
    }

    /// What can be told of a file that changed, and of one that ends in the middle.
    void shootSamples(ImportsDesk &desk)
    {
        const QString folder = desk.archive(u"twitter-2026-05-12"_s, {7, 5, 3}, "2026-05-12");
        desk.write(u"twitter-2026-05-12/data/following.js"_s,
            "window.YTD.following.part0 = "
            "{\"people\":[{\"following\":{\"accountId\":\"900719925474\","
            "\"link\":\"https://x.com/intent/"
            "user?user_id=900719925474\",\"since\":\"2024-05-01\"}}]}");
        desk.page().openFiles({folder});
        QTRY_COMPARE(desk.view(), u"PreviewView"_s);
        shoot(desk, u"preview-changed-shape"_s);
        shootSample(desk, u"sample-of-a-changed-file"_s);
        desk.click("discardImport");
        desk.write(
            u"instagram-fern-2026-05-12-ab/connections/followers_and_following/followers_1.json"_s,
            "[{\"title\":\"\",\"string_list_data\":[{\"href\":\"https://www.instagram.com/"
            "fern\",\"value\":\"a\","
            "\"timestamp\":1700000000}]},{\"title\":\"\",\"string_list_data\":[{\"href\":\"https://"
            "www.inst");
        desk.page().openFiles({desk.path(u"instagram-fern-2026-05-12-ab"_s)});
        QTRY_COMPARE(desk.view(), u"FailureView"_s);
        shoot(desk, u"error-with-sample"_s);
        shootSample(desk, u"sample-of-a-cut-off-file"_s);
        desk.click("failureBack");
    }

    void shootSample(ImportsDesk &desk, const QString &name)
    {
        desk.click("askSample");
        QTRY_VERIFY(desk.find<QPushButton>("sampleCopy")->isEnabled());
        auto *dialog = desk.find<QDialog>("sampleDialog");
        save(*dialog, u"imports/"_s + name);
        dialog->reject();
        QTRY_VERIFY(!desk.find<QDialog>("sampleDialog"));
    }

    void shootQuestions(ImportsDesk &desk)
    {
        desk.page().openFiles(
            {desk.write(u"people.csv"_s, "Screen name,Name\nada,Ada Byrne\nbee,Bee\n")});
        QTRY_COMPARE(desk.view(), u"QuestionView"_s);
        shoot(desk, u"question-direction"_s);
        desk.click("listFollowing");
        QTRY_VERIFY(desk.find<QWidget>("accountCombo")->isVisible());
        shoot(desk, u"question-account"_s);
        desk.click("questionDiscard");
        QTRY_COMPARE(desk.view(), u"HomeView"_s);
    }

    void shootRenames(const QSize &size)
    {
        ImportsDesk desk;
        desk.page().resize(size);
        desk.import(desk.instagram("2026-04-30",
            {{"ana.fieldnotes", 1}, {"bosworth_b", 2}, {"cy.hollow", 3}, {"dee_lane", 4}}));
        desk.page().openFiles({desk.instagram("2026-05-11",
            {{"ana.rides.north", 1}, {"bosworth_b", 2}, {"cyhollow", 3}, {"dee_lane", 4},
                {"mirabel.stonecrop", 5}, {"osric_fennel", 6}})});
        QTRY_COMPARE_WITH_TIMEOUT(desk.view(), u"PreviewView"_s, 30'000);
        shoot(desk, u"preview-renames"_s);
        desk.click("tileLeft");
        shoot(desk, u"preview-renames-left"_s);
        auto *people = desk.find<QTableView>("previewPeople");
        people->setFocus();
        QTest::keyClick(people, Qt::Key_Return);
        auto *menu = desk.page().findChild<QMenu *>(u"renameMenu"_s);
        QVERIFY(menu != nullptr);
        menu->actions().front()->trigger();
        menu->close();
        QTRY_VERIFY(desk.text("previewTitle").startsWith(u"1 left"));
        desk.click("tileChanged");
        shoot(desk, u"preview-renames-changed"_s);
    }

    void shootReading(ImportsDesk &desk)
    {
        QList<int> many;
        for (int id = 1; id <= 400'000; ++id) {
            many += id;
        }
        desk.page().openFiles({desk.archive(u"large"_s, many)});
        QTRY_COMPARE(desk.view(), u"ReadingView"_s);
        shoot(desk, u"reading"_s);
        desk.click("readingCancel");
        shoot(desk, u"cancelled"_s);
        QTRY_VERIFY(desk.session().jobs().empty());
    }

    void shootChart(ImportsDesk &desk)
    {
        desk.session().chooseAccount(std::nullopt);
        desk.import(desk.archive(u"twitter-2026-05-12"_s, {7, 5, 3}, "2026-05-12", 4'000));
        auto *card = desk.find<ui::ChartCard>("chartCard");
        QTRY_COMPARE(card->content().table.rows.size(), std::size_t {3});
        card->setFolded(false);
        shoot(desk, u"chart"_s);
        card->enlarge();
        auto *large = desk.page().findChild<QWidget *>(u"chartDialog"_s);
        save(*large, u"imports/chart-large"_s);
        large->close();
        desk.click("chartAsTable");
        shoot(desk, u"chart-table"_s);
        desk.click("chartAsTable");
    }

    void shootGuide(ImportsDesk &desk)
    {
        desk.click("howToExport-instagram");
        shoot(desk, u"help"_s);
        desk.find<QLineEdit>("helpSearch")->setText(u"csv lists"_s);
        QTRY_VERIFY(desk.find<QAbstractItemView>("helpList")->model()->rowCount() < 12);
        shoot(desk, u"help-searched"_s);
        desk.click("helpBack");
    }

    static QByteArray cutZip()
    {
        QFile whole(demo(u"instagram-fernhill.cycles-2026-05-02-Xy12ab3Q.zip"_s));
        whole.open(QIODevice::ReadOnly);
        return whole.read(whole.size() / 3);
    }

    static void shoot(ImportsDesk &desk, const QString &name)
    {
        save(desk.page(), u"imports/"_s + name);
    }
};

} // namespace comity::tests

int main(int argc, char **argv)
{
    return comity::tests::drawGallery<comity::tests::TestImportsGallery>(argc, argv);
}

#include "tst_imports_gallery.moc"
