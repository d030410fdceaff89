#include "model/import/formats/localized_dates.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestLocalizedDates : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void languagesAreRead_data();
    void languagesAreRead();
    void whatIsNoDateIsNone_data();
    void whatIsNoDateIsNone();
};

void TestLocalizedDates::languagesAreRead_data()
{
    QTest::addColumn<QString>("iso");
    const auto row = [](const char *text, const char *iso) {
        QTest::newRow(text) << QString::fromLatin1(iso);
    };
    row("Jan 01, 2025 10:00 am", "2025-01-01T10:00:00");
    row("Nov 14, 2023 10:13:20 pm", "2023-11-14T22:13:20");
    row("Nov 14, 2023, 12:05\xE2\x80\xAF"
        "AM",
        "2023-11-14T00:05:00");
    row("01.01.2025, 10:00", "2025-01-01T10:00:00");
    row("14. Nov. 2023, 22:13", "2023-11-14T22:13:00");
    row("03. März 2024, 09:05", "2024-03-03T09:05:00");
    row("14. Dez. 2023 um 22:13 Uhr", "2023-12-14T22:13:00");
    row("14 févr. 2024, 22:13", "2024-02-14T22:13:00");
    row("14 août 2024 à 22 h 13", "2024-08-14T22:13:00");
    row("1 ene 2025, 10:00 a. m.", "2025-01-01T10:00:00");
    row("1 de enero de 2025 a las 10:00 p.m.", "2025-01-01T22:00:00");
    row("5 gen 2025, 7:09", "2025-01-05T07:09:00");
    row("14 de fev. de 2025 às 18:30", "2025-02-14T18:30:00");
    row("14 mrt 2025 om 18:30", "2025-03-14T18:30:00");
    row("14 maj 2025, 18:30", "2025-05-14T18:30:00");
    row("14 paź 2024, 18:30", "2024-10-14T18:30:00");
    row("14 listopada 2024 18:30", "2024-11-14T18:30:00");
    row("14 okt. 2024 kl. 18:30", "2024-10-14T18:30:00");
    row("14. des. 2024, 18:30", "2024-12-14T18:30:00");
    row("14. marraskuuta 2023 klo 22.13", "2023-11-14T22:13:00");
    row("14. nov. 2023 22.13", "2023-11-14T22:13:00");
    row("14 Ağu 2024 18:30", "2024-08-14T18:30:00");
    row("14 авг. 2024 г., 18:30", "2024-08-14T18:30:00");
    row("14 мая 2024 г. в 18:30", "2024-05-14T18:30:00");
    row("2025年1月1日 10:00", "2025-01-01T10:00:00");
    row("2025年1月1日 午後10:13", "2025-01-01T22:13:00");
    row("2025年1月1日上午10:00", "2025-01-01T10:00:00");
    row("2025年11月14日 18时30分", "2025-11-14T18:30:00");
    row("2025년 1월 1일 오후 10:13", "2025-01-01T22:13:00");
    row("2025. 1. 14. 오후 10:13", "2025-01-14T22:13:00");
    row("14 Agu 2024 18.30", "2024-08-14T18:30:00");
    row("14 Des 2024 pukul 18.30", "2024-12-14T18:30:00");
    row("14 tháng 5, 2024 18:30", "2024-05-14T18:30:00");
    row("14 Νοε 2023, 10:13 μ.μ.", "2023-11-14T22:13:00");
    row("2023. nov. 14. 22:13", "2023-11-14T22:13:00");
    row("1 янв. 2025", "2025-01-01");
    row("14. März 2024", "2024-03-14");
}

void TestLocalizedDates::languagesAreRead()
{
    QFETCH(const QString, iso);
    const Dated read = formats::readLocalizedDate(QTest::currentDataTag());
    QCOMPARE(isoText(read), iso);
    QCOMPARE(read.precision, iso.contains(u'T') ? DatePrecision::Local : DatePrecision::Day);
}

void TestLocalizedDates::whatIsNoDateIsNone_data()
{
    QTest::addColumn<int>("none");
    for (const char *text : {"-", "ana.m", "14 2024", "1/2/2025 10:00", "32. März 2024",
             "14 foo 2024, 18:30", "14 mai jan 2024", "13:99 14 mai 2024", "mai 2024",
             "14 14 mai 2024", "2025年13月1日", "14 mai 2024 25:10", "Follower seit 14 mai 2024",
             "0 févr. 2024", "14 févr. 20244", "年月日年月日", "14 févr. 2024, 13:00 pm"}) {
        QTest::newRow(text) << 0;
    }
}

void TestLocalizedDates::whatIsNoDateIsNone()
{
    QVERIFY(!formats::readLocalizedDate(QTest::currentDataTag()).isKnown());
}

COMITY_TEST_GUILESS(TestLocalizedDates)
#include "tst_localized_dates.moc"
