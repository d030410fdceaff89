#include "model/accounts/account_records.h"
#include "tests/ui/accounts/accounts_bench.h"
#include "tests/ui/common/undo_last.h"
#include "ui/accounts/bio_view.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

namespace {

const QString bikeBio = u"Bicycle workshop and shop in Port Merrow. Ask us anything about tyres."_s;

} // namespace

/// The check-up of the Accounts page, and what helps with its lines.
class TestCheckup : public AccountsBench
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
        m_account = addAccount(u"fernhillcycles"_s);
    }
    void cleanup() { end(); }

    void whatTheBioTellsIsUnderlined();
    void aBioThatIsTypedIsJudgedWhileTyping();
    void whatComityCannotSeeIsSaidByHandUntilTheBioChanges();
    void aLinkToTheFrontPageMayHaveAPurpose();
    void aMissingPhotoIsToldAndTakenBack();
    void reReadingGivesWayToTheImports();
    void handlesAreOfferedForCopying();
    void theListSaysHowAnAccountStands();

private:
    void tell(const QString &name, const QString &value)
    {
        m_workspace->exec(
            u"INSERT INTO account_fact (account, name, at, value) VALUES (%1, '%2',"
            " 1770000000, '%3')"_s.arg(QString::number(number(m_account)), name, value));
    }
    /// The dialog behind the button of a line.
    QDialog *help(const char *line, const char *dialog) const
    {
        const QString name = u"fix-"_s + QString::fromLatin1(line);
        auto *button = m_page->findChild<QPushButton *>(name);
        button->click();
        return find<QDialog>(dialog);
    }
    QString evidence(const char *line) const
    {
        const QString name = u"evidence-"_s + QString::fromLatin1(line);
        return m_page->findChild<QLabel *>(name)->text();
    }
    template <typename Widget>
    static Widget *in(QDialog *dialog, const QString &name)
    {
        return dialog->findChild<Widget *>(name);
    }
    AccountRecord stored() const { return accountRecords(m_session->file().reader()).front(); }

    AccountId m_account {};
};

void TestCheckup::whatTheBioTellsIsUnderlined()
{
    tell(u"bio"_s, bikeBio);
    openPage();
    auto *bio = m_page->findChild<BioView *>(u"profileBio"_s);
    QTRY_COMPARE(bio->text(), bikeBio);
    QCOMPARE(bio->underlined(),
        QStringList({u"Bicycle workshop and shop"_s, u"Port Merrow"_s, QString()}));
    QCOMPARE(find<QLabel>("bioLength")->text(), u"70 of 160"_s);
    QVERIFY(find<QPushButton>("fix-bio-who")->isVisible());
    QVERIFY(!find<QPushButton>("fix-bio-what")->isVisible());
    QCOMPARE(find<QLabel>("checkupCount")->text(), u"4 of 9 good"_s);
}

void TestCheckup::aBioThatIsTypedIsJudgedWhileTyping()
{
    tell(u"bio"_s, bikeBio);
    openPage();
    QTRY_VERIFY(find<QPushButton>("fix-bio-who")->isVisible());
    QDialog *dialog = help("bio-who", "bioDialog");
    QVERIFY(dialog != nullptr);
    auto *line = in<QLabel>(dialog, u"bioLine-bio-who"_s);
    QCOMPARE(line->text(), u"Bio does not say who it is for"_s);
    auto *text = in<QPlainTextEdit>(dialog, u"bioText"_s);
    QCOMPARE(text->toPlainText(), bikeBio);
    QTest::keyClicks(text, u" For commuters."_s);
    QCOMPARE(line->text(), u"Bio says who it is for"_s);
    in<QPushButton>(dialog, u"bioCopy"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString(bikeBio + u" For commuters."_s));
    in<QPushButton>(dialog, u"bioSave"_s)->click();
    QTRY_COMPARE(evidence("bio-who"), u"“For commuters”"_s);
    QTRY_COMPARE(m_session->undoStack().count(), 1);
    undoLast(*m_session);
    QTRY_COMPARE(evidence("bio-who"), u"Add who you would like to follow you"_s);
}

void TestCheckup::whatComityCannotSeeIsSaidByHandUntilTheBioChanges()
{
    tell(u"bio"_s, u"Rye, spelt and the odd bun with our own butter in Port Merrow"_s);
    openPage();
    QTRY_COMPARE(evidence("bio-what"), u"Comity cannot tell from these words"_s);
    QDialog *dialog = help("bio-what", "bioDialog");
    auto *said = in<QCheckBox>(dialog, u"bioSaid-bio-what"_s);
    QVERIFY(said->isVisible());
    said->setChecked(true);
    QCOMPARE(in<QLabel>(dialog, u"bioLine-bio-what"_s)->text(), u"Bio says what"_s);
    in<QPushButton>(dialog, u"bioSave"_s)->click();
    QTRY_COMPARE(evidence("bio-what"), u"You said so"_s);
    dialog = help("bio-who", "bioDialog");
    in<QPlainTextEdit>(dialog, u"bioText"_s)
        ->setPlainText(u"Barley, spelt and the odd bun for walkers"_s);
    in<QPushButton>(dialog, u"bioSave"_s)->click();
    QTRY_COMPARE(evidence("bio-what"), u"Comity cannot tell from these words"_s);
}

void TestCheckup::aLinkToTheFrontPageMayHaveAPurpose()
{
    tell(u"website"_s, u"https://fernhill.example"_s);
    openPage();
    QTRY_COMPARE(evidence("link"), u"Choose where new people should land"_s);
    QDialog *dialog = help("link", "linkDialog");
    in<QLineEdit>(dialog, u"linkAddress"_s)->setText(u"javascript:alert(1)"_s);
    QVERIFY(!in<QPushButton>(dialog, u"linkSave"_s)->isEnabled());
    QVERIFY(in<QLabel>(dialog, u"linkTrouble"_s)->isVisible());
    in<QLineEdit>(dialog, u"linkAddress"_s)->setText(u"https://fernhill.example"_s);
    in<QLineEdit>(dialog, u"linkPurpose"_s)->setText(u"Book a <b>fitting</b>"_s);
    in<QPushButton>(dialog, u"linkSave"_s)->click();
    QTRY_COMPARE(evidence("link"), u"Book a <b>fitting</b>"_s);
    // The address stood there already: it is not told a second time.
    const AccountRecord record = stored();
    QCOMPARE(std::ranges::count(record.facts, u"website"_s, &AccountFact::name), 1);
}

void TestCheckup::aMissingPhotoIsToldAndTakenBack()
{
    openPage();
    QTRY_COMPARE(evidence("photo"), u"Not in the export"_s);
    QDialog *dialog = help("photo", "accountFactDialog");
    in<QCheckBox>(dialog, u"factAbsent"_s)->setChecked(true);
    in<QPushButton>(dialog, u"factSave"_s)->click();
    QTRY_COMPARE(evidence("photo"), u"People rarely follow a profile without one"_s);
    QVERIFY(stored().fact(u"avatar")->isAbsent());
    undoLast(*m_session);
    QTRY_COMPARE(evidence("photo"), u"Not in the export"_s);
}

void TestCheckup::reReadingGivesWayToTheImports()
{
    const ImportId import = m_workspace->import(m_account, QDate(2026, 5, 11), {});
    m_workspace->exec(
        u"INSERT INTO import_account_fact (import, account, position, name, value)"
        " VALUES (%1, %2, 0, 'website', 'https://fernhill.example/start')"_s.arg(number(import))
            .arg(number(m_account)));
    m_workspace->exec(u"INSERT INTO account_fact (account, name, at, value) VALUES (%1, 'website',"
                      " 1778680000, 'https://fernhill.example/old')"_s.arg(number(m_account)));
    tell(u"bio"_s, bikeBio);
    openPage();
    QTRY_COMPARE(evidence("link"), u"fernhill.example/old"_s);
    auto *reread = find<QPushButton>("rereadProfile");
    QVERIFY(reread->isEnabled());
    reread->click();
    QTRY_COMPARE(evidence("link"), u"fernhill.example/start"_s);
    QTRY_VERIFY(!reread->isEnabled());
    QCOMPARE(stored().fact(u"bio")->value, bikeBio); // no import tells it
    undoLast(*m_session);
    QTRY_COMPARE(evidence("link"), u"fernhill.example/old"_s);
}

void TestCheckup::handlesAreOfferedForCopying()
{
    m_workspace->exec(u"UPDATE account SET handle = 'fern_hill_77', name = 'Fernhill Cycles'"_s);
    openPage();
    QTRY_COMPARE(evidence("handle-easy"), u"Has underscores and numbers"_s);
    QDialog *dialog = help("handle-easy", "handleDialog");
    QCOMPARE(in<QLabel>(dialog, u"handleIdea"_s)->text(), u"@fernhill"_s);
    in<QPushButton>(dialog, u"handleCopy"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"fernhill"_s);
}

void TestCheckup::theListSaysHowAnAccountStands()
{
    m_workspace->import(m_account, QDate(2026, 3, 2), {});
    tell(u"bio"_s, bikeBio);
    openPage();
    QListView *view = find<QListView>("accountsView");
    const auto word
        = [view] { return view->model()->index(0, 0).data(int(StateWordRole)).toString(); };
    QTRY_COMPARE(word(), u"Import is stale"_s);
    QVERIFY(view->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(word()));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme theme(application);
    TestCheckup test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_checkup.moc"
