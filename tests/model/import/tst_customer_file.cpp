#include "model/import/tables/customer_file.h"

#include "model/base/wording.h"
#include "tests/support/test_case.h"

#include <QFile>
#include <QTemporaryDir>
#include <xlsxwriter.h>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

/// The user's own file of customers, as shops and mailing programs write it.
class TestCustomerFile : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreGuessed_data();
    void columnsAreGuessed();
    void theUserSaysWhatTheFirstLineIs();
    void rowsAreReadByTheirColumns();
    void handlesTellTheirNetwork();
    void workbooksAreRead();
    void aTitleAboveTheHeaderIsPassedOver();
    void whatNamesNobodyIsCounted();
    void wrongFilesAreRefused_data();
    void wrongFilesAreRefused();
    void aColumnHoldsOneThing();
    void tooManyAreRefused();
    void aStopIsHeard();

private:
    QString write(const QByteArray &text, const QString &name = u"customers.csv"_s)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
            return {};
        }
        return file.fileName();
    }
    static QString words(const CustomerColumns &columns)
    {
        QStringList words;
        for (int i = 0; i < customerFieldCount; ++i) {
            words += QString::number(columns.columnOf.at(static_cast<std::size_t>(i)));
        }
        return words.join(u' ');
    }
    Result<CustomerFile> read(const QByteArray &text)
    {
        const QString path = write(text);
        const auto survey = surveyCustomers(path, {});
        return survey ? readCustomers(path, *survey, survey->columns, {})
                      : tl::unexpected<Error>(survey.error());
    }

    QTemporaryDir m_folder;
};

void TestCustomerFile::columnsAreGuessed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("header"); // line; 0 none
    QTest::addColumn<QString>("columns"); // name, first, last, e-mail, phone, handle
    QTest::newRow("shop") << "Customer;E-Mail;Telefon\nAda Moon;ada@a.example;0171 1234567\n"_ba
                          << qint64 {1} << u"0 -1 -1 1 2 -1"_s;
    QTest::newRow("two names")
        << "Email Address,First Name,Last Name,Twitter\na@a.example,Ada,Moon,@ada\n"_ba
        << qint64 {1} << u"-1 1 2 0 -1 3"_s;
    QTest::newRow("no header")
        << "ada@a.example,+44 20 7946 0123\nbo@b.example,+44 20 7946 0456\n"_ba << qint64 {0}
        << u"-1 -1 -1 0 1 -1"_s;
    QTest::newRow("one column of addresses")
        << "ada@a.example\nbo@b.example\n"_ba << qint64 {0} << u"-1 -1 -1 0 -1 -1"_s;
    QTest::newRow("names without a header")
        << "Ada Moon,Bike\nBo Ride,Bell\n"_ba << qint64 {0} << u"0 -1 -1 -1 -1 -1"_s;
    QTest::newRow("names without a header, a number first")
        << "1001,Ada Moon\n1002,Łucja Zając\n1003,bo\n"_ba << qint64 {0} << u"1 -1 -1 -1 -1 -1"_s;
    QTest::newRow("two words above other things")
        << "Bike Colour,Frame Size\nred,9\nblue,8\n"_ba << qint64 {1} << u"-1 -1 -1 -1 -1 -1"_s;
    QTest::newRow("strange words") << "who,where\nAda,ada@a.example\nBo,bo@b.example\n"_ba
                                   << qint64 {1} << u"-1 -1 -1 1 -1 -1"_s;
    QTest::newRow("handles by their @")
        << "wer,was\n@ada,Bike\n@bo,Bell\n"_ba << qint64 {1} << u"-1 -1 -1 -1 -1 0"_s;
    QTest::newRow("days are no phones")
        << "Name,Email,Since,Until\nAda,ada@a.example,2024-01-15,31.12.2026\n"_ba << qint64 {1}
        << u"0 -1 -1 1 -1 -1"_s;
    QTest::newRow("nothing of use")
        << "colour,size\nred,9\n"_ba << qint64 {1} << u"-1 -1 -1 -1 -1 -1"_s;
    QTest::newRow("mark and CRLF") << "\xEF\xBB\xBFName\temail\r\nAda Moon\tada@a.example\r\n"_ba
                                   << qint64 {1} << u"0 -1 -1 1 -1 -1"_s;
}

void TestCustomerFile::columnsAreGuessed()
{
    QFETCH(QByteArray, text);
    const auto survey = surveyCustomers(write(text), {});
    QVERIFY(survey);
    QTEST(survey->headerLine, "header");
    QTEST(words(survey->columns), "columns");
    QCOMPARE(survey->file, u"customers.csv"_s);
}

void TestCustomerFile::theUserSaysWhatTheFirstLineIs()
{
    const QString path = write("ada,Bike\nbo,Bell\n");
    auto survey = surveyCustomers(path, {});
    QVERIFY(survey);
    QVERIFY(!survey->isFirstACustomer()); // a guess: nothing tells it from a header
    survey->setFirstACustomer(true);
    QCOMPARE(survey->headers, QStringList({QString(), QString()}));
    QCOMPARE(survey->rows.size(), std::size_t {2});
    CustomerColumns columns = survey->columns;
    columns.set(0, CustomerField::Name);
    const auto both = readCustomers(path, *survey, columns, {});
    QVERIFY(both);
    QCOMPARE(both->rows.size(), std::size_t {2});
    QCOMPARE(both->rows[0].name, u"ada"_s);
    survey->setFirstACustomer(false);
    QCOMPARE(survey->headers, QStringList({u"ada"_s, u"Bike"_s}));
    QCOMPARE(readCustomers(path, *survey, columns, {})->rows.size(), std::size_t {1});
}

void TestCustomerFile::rowsAreReadByTheirColumns()
{
    const auto file = read("First Name,Surname,Mail,Mobile\n"
                           "Ada,Moon,\"Ada Moon <ada@a.example>\",\"=\"\"0171 1234567\"\"\"\n"
                           "\"Bo\nB.\",,mailto:bo@b.example,\n");
    QVERIFY(file);
    QCOMPARE(file->rows.size(), std::size_t {2});
    const CustomerRow &ada = file->rows[0];
    QCOMPARE(ada.line, 2);
    QCOMPARE(ada.name, u"Ada Moon"_s);
    QCOMPARE(ada.email, u"ada@a.example"_s);
    QCOMPARE(ada.phone, u"0171 1234567"_s);
    const CustomerRow &bo = file->rows[1];
    QCOMPARE(bo.name, u"Bo B."_s);
    QCOMPARE(bo.email, u"bo@b.example"_s);
    QVERIFY(bo.phone.isEmpty() && bo.handle.isEmpty());
}

void TestCustomerFile::handlesTellTheirNetwork()
{
    const QString path = write("handle,name\n@ada,Ada Moon\nhttps://x.com/bo_ride,Bo Ride\n"
                               "https://mastodon.social/@cy,Cy Lane\n");
    const auto survey = surveyCustomers(path, {});
    CustomerColumns columns = survey->columns;
    columns.network = u"instagram"_s;
    const auto file = readCustomers(path, *survey, columns, {});
    QVERIFY(file);
    QCOMPARE(file->rows[0].handle, u"ada"_s);
    QCOMPARE(file->rows[0].network, u"instagram"_s); // as the user said
    QCOMPARE(file->rows[1].handle, u"bo_ride"_s);
    QCOMPARE(file->rows[1].network, u"x"_s); // its own address knows better
    QCOMPARE(file->rows[2].network, u"mastodon"_s);
}

void TestCustomerFile::workbooksAreRead()
{
    const QString path = m_folder.filePath(u"shop.xlsx"_s);
    lxw_workbook *book = workbook_new(QFile::encodeName(path).constData());
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Customers");
    const auto text = [sheet](lxw_row_t row, lxw_col_t column, const char *value) {
        worksheet_write_string(sheet, row, column, value, nullptr);
    };
    text(0, 0, "Customer");
    text(0, 1, "Mail");
    text(0, 2, "Mobile");
    text(1, 0, "Ada Moon");
    text(1, 1, "ada@a.example");
    worksheet_write_number(sheet, 1, 2, 491711234567, nullptr); // a phone that became a number
    text(2, 0, "Bo Ride");
    workbook_close(book);
    const auto survey = surveyCustomers(path, {});
    QVERIFY(survey);
    QCOMPARE(words(survey->columns), u"0 -1 -1 1 2 -1"_s);
    const auto file = readCustomers(path, *survey, survey->columns, {});
    QVERIFY(file);
    QCOMPARE(file->rows.size(), std::size_t {2});
    QCOMPARE(file->rows[0].phone, u"491711234567"_s);
    QCOMPARE(file->rows[1].name, u"Bo Ride"_s);
}

void TestCustomerFile::aTitleAboveTheHeaderIsPassedOver()
{
    const QString path = write("Fernhill shop\n\nname,email\nAda Moon,ada@a.example\n");
    const auto survey = surveyCustomers(path, {});
    QVERIFY(survey);
    QCOMPARE(survey->headerLine, 3);
    QCOMPARE(survey->rows.size(), std::size_t {1});
    const auto file = readCustomers(path, *survey, survey->columns, {});
    QCOMPARE(file->rows.size(), std::size_t {1});
}

void TestCustomerFile::whatNamesNobodyIsCounted()
{
    const auto file
        = read("name,email,colour\nAda Moon,,red\n,,blue\n, ,green\nBo Ride,b@b.example,\n");
    QVERIFY(file);
    QCOMPARE(file->rows.size(), std::size_t {2});
    QCOMPARE(file->empty, 2);
    QCOMPARE(file->broken, 0);
}

void TestCustomerFile::wrongFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("told");
    QTest::newRow("no column of use")
        << "colour,size\nred,9\nblue,8\n"_ba << u"c.csv"_s << u"customers-no-column"_s;
    QTest::newRow("nobody in it") << "name,email\n"_ba << u"c.csv"_s << u"nothing-found"_s;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << u"c.csv"_s
                               << u"customers-no-table"_s;
    QTest::newRow("a web page") << "<!DOCTYPE html><p>Ada</p>"_ba << u"c.csv"_s
                                << u"customers-no-table"_s;
    QTest::newRow("JSON") << "{\"name\": \"Ada\"}"_ba << u"c.json"_s << u"customers-no-table"_s;
}

void TestCustomerFile::wrongFilesAreRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, name);
    QFETCH(QString, told);
    const QString path = write(text, name);
    const auto survey = surveyCustomers(path, {});
    const auto file = survey ? readCustomers(path, *survey, survey->columns, {})
                             : tl::unexpected<Error>(survey.error());
    QVERIFY(!file);
    const Error &error = file.error();
    const QString reason
        = error.code == Error::Code::FormatRefused ? error.arguments.value(1) : toText(error.code);
    QCOMPARE(reason, told);
    const Wording wording = Wording::forLanguage(u"en"_s);
    QVERIFY(wording.explain(error).happened.contains(name));
}

void TestCustomerFile::aColumnHoldsOneThing()
{
    CustomerColumns columns;
    QVERIFY(!columns.nameSomebody());
    columns.set(2, CustomerField::FirstName);
    QVERIFY(!columns.nameSomebody()); // a first name alone is anybody's
    columns.set(1, CustomerField::LastName);
    QVERIFY(columns.nameSomebody());
    columns.set(2, CustomerField::Email);
    QCOMPARE(columns.column(CustomerField::FirstName), -1);
    QCOMPARE(columns.fieldOf(2), std::optional(CustomerField::Email));
    columns.set(2, std::nullopt);
    QVERIFY(!columns.fieldOf(2));
    QVERIFY(!columns.fieldOf(-1)); // where no column is, nothing is either
}

void TestCustomerFile::tooManyAreRefused()
{
    QByteArray text = "email\n";
    for (qint64 i = 0; i <= customersAtMost; ++i) {
        text += QByteArray::number(i) + "@a.example\n";
    }
    const auto file = read(text);
    QVERIFY(!file);
    QCOMPARE(file.error().arguments.value(1), u"customers-too-large"_s);
}

void TestCustomerFile::aStopIsHeard()
{
    const QString path = write("email\na@a.example\nb@b.example\n");
    const auto survey = surveyCustomers(path, {});
    QVERIFY(survey);
    std::stop_source stop;
    stop.request_stop();
    const auto file = readCustomers(path, *survey, survey->columns, {stop.get_token(), {}});
    QVERIFY(!file);
    QCOMPARE(file.error().code, Error::Code::Cancelled);
}

COMITY_TEST_GUILESS(TestCustomerFile)
#include "tst_customer_file.moc"
