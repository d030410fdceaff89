#include "model/standing/text_scan.h"

#include <QTest>
#include <cstring>
#include <random>
#include <string>

using comity::findText;

/// The first place of a key in a text, as memmem() finds it.
class TestTextScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPlaceIsFound();
    void nothingIsFoundAcrossTheEnd();
    void randomTextsAgreeWithMemmem();
};

void TestTextScan::everyPlaceIsFound()
{
    // Before, at and after the borders of sixteen bytes.
    for (std::size_t size = 1; size < 70; ++size) {
        for (std::size_t length = 1; length <= std::min<std::size_t>(size, 20); ++length) {
            const std::string key = std::string(length - 1, 'l') + 'i';
            for (std::size_t place = 0; place + length <= size; ++place) {
                std::string text(size, 'l');
                text[place + length - 1] = 'i';
                const char *found = findText(text, key);
                QVERIFY(found != nullptr);
                QCOMPARE(static_cast<std::size_t>(found - text.data()), place);
            }
        }
    }
}

void TestTextScan::nothingIsFoundAcrossTheEnd()
{
    const std::string whole = std::string(40, 'x') + "li";
    const std::string_view text = std::string_view(whole).substr(0, whole.size() - 1);
    QVERIFY(findText(text, "li") == nullptr);
    QVERIFY(findText({}, "l") == nullptr);
    QVERIFY(findText("l", "li") == nullptr);
}

void TestTextScan::randomTextsAgreeWithMemmem()
{
    std::mt19937 chance(20'260'514);
    for (int round = 0; round < 20'000; ++round) {
        std::string text(chance() % 200, '\0');
        for (char &c : text) {
            c = static_cast<char>("ab\xC3\xA9\0"[chance() % 5]);
        }
        std::string key(1 + chance() % 5, 'a');
        for (char &c : key) {
            c = static_cast<char>("ab\xC3\xA9"[chance() % 4]);
        }
        const auto *expected
            = static_cast<const char *>(memmem(text.data(), text.size(), key.data(), key.size()));
        QCOMPARE(findText(text, key), expected);
    }
}

QTEST_GUILESS_MAIN(TestTextScan)
#include "tst_text_scan.moc"
