#include "model/import/formats/text_encoding.h"

#include "model/import/formats/mojibake.h"
#include "tests/support/test_case.h"

#include <QStringEncoder>

using namespace comity;
using namespace comity::formats;
using namespace Qt::StringLiterals;

namespace {

const QString sample = u"h,n\r\nana,Élodie 田中 🚴\n"_s;

std::string inPieces(const QByteArray &bytes, qsizetype piece, bool *isGuessed = nullptr)
{
    TextDecoder decoder;
    std::string text;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        const QByteArray part = bytes.mid(at, piece);
        text += decoder.decode({part.constData(), static_cast<std::size_t>(part.size())});
    }
    text += decoder.finish();
    if (isGuessed) {
        *isGuessed = decoder.isGuessed();
    }
    return text;
}

QString repaired(const QString &text)
{
    std::string scratch;
    const std::string utf8 = text.toStdString();
    return QString::fromStdString(std::string(repairedMojibake(utf8, scratch)));
}

} // namespace

class TestTextEncoding : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyEncodingGivesTheSameText_data();
    void everyEncodingGivesTheSameText();
    void windows1252IsGuessedAndTold();
    void oneForeignByteCostsOnlyItself();
    void whatComesOutIsAlwaysUtf8();
    void loneSurrogatesAreReplaced();
    void mojibakeIsRepairedOnce();
};

void TestTextEncoding::everyEncodingGivesTheSameText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isGuessed");
    QStringEncoder little(QStringEncoder::Utf16LE);
    QStringEncoder big(QStringEncoder::Utf16BE);
    const QByteArray littleBytes = little.encode(sample);
    const QByteArray bigBytes = big.encode(sample);
    QTest::newRow("UTF-8") << sample.toUtf8() << false;
    QTest::newRow("UTF-8 with mark") << QByteArray("\xEF\xBB\xBF") + sample.toUtf8() << false;
    QTest::newRow("UTF-16LE with mark") << QByteArray("\xFF\xFE") + littleBytes << false;
    QTest::newRow("UTF-16BE with mark") << QByteArray("\xFE\xFF") + bigBytes << false;
    QTest::newRow("UTF-16LE without") << littleBytes << true;
    QTest::newRow("UTF-16BE without") << bigBytes << true;
}

void TestTextEncoding::everyEncodingGivesTheSameText()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, isGuessed);
    bool guessed = false;
    QCOMPARE(QString::fromStdString(inPieces(bytes, bytes.size(), &guessed)), sample);
    QCOMPARE(guessed, isGuessed);
    const qsizetype smallest = isGuessed ? 32 : 1; // without a mark some text must be seen
    for (qsizetype piece = smallest; piece < bytes.size(); ++piece) {
        QCOMPARE(QString::fromStdString(inPieces(bytes, piece)), sample);
    }
}

void TestTextEncoding::windows1252IsGuessedAndTold()
{
    const QByteArray bytes("name\nJos\xE9 \x80 5 \x93quoted\x94\nM\xFCller\xFF");
    const QString expected = u"name\nJosé € 5 “quoted”\nMüllerÿ"_s;
    for (qsizetype piece = 1; piece <= bytes.size(); ++piece) {
        bool isGuessed = false;
        QCOMPARE(QString::fromStdString(inPieces(bytes, piece, &isGuessed)), expected);
        QVERIFY(isGuessed);
    }
}

void TestTextEncoding::oneForeignByteCostsOnlyItself()
{
    bool isGuessed = false;
    const QByteArray bytes = u"田中 "_s.toUtf8() + "\xE9" + u" é"_s.toUtf8();
    QCOMPARE(QString::fromStdString(inPieces(bytes, 3, &isGuessed)), u"田中 é é"_s);
    QVERIFY(isGuessed);
}

void TestTextEncoding::whatComesOutIsAlwaysUtf8()
{
    quint32 state = 7;
    for (int round = 0; round < 400; ++round) {
        QByteArray bytes;
        for (int i = 0; i < 60; ++i) {
            state = state * 1'664'525 + 1'013'904'223;
            bytes.append(static_cast<char>(state >> (state % 2 == 0 ? 24 : 25)));
        }
        const std::string text = inPieces(bytes, 1 + round % 9);
        const auto back = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
        QCOMPARE(back.toUtf8(), QByteArray(text.data(), static_cast<qsizetype>(text.size())));
        QVERIFY(!back.contains(QChar::ReplacementCharacter) || bytes.contains('\0')
            || bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")
            || bytes.contains("\xEF\xBF\xBD"));
    }
}

void TestTextEncoding::loneSurrogatesAreReplaced()
{
    const QByteArray bytes("\xFF\xFE"
                           "a\0\x3D\xD8"
                           "b\0\0\xDC",
        10);
    QCOMPARE(QString::fromStdString(inPieces(bytes, 10)), u"a\uFFFDb\uFFFD"_s);
    QCOMPARE(QString::fromStdString(inPieces(bytes, 1)), u"a\uFFFDb\uFFFD"_s);
}

void TestTextEncoding::mojibakeIsRepairedOnce()
{
    QCOMPARE(repaired(u"Ã©"_s), u"é"_s);
    QCOMPARE(repaired(u"Nome de usuÃ¡rio"_s), u"Nome de usuário"_s);
    QCOMPARE(repaired(QString::fromLatin1("\xF0\x9F\x9A\xB4")), u"🚴"_s);
    for (const QString &right : {u"plain"_s, u"José"_s, u"田中"_s, u"é and 田"_s, QString()}) {
        QCOMPARE(repaired(right), right);
        QCOMPARE(repaired(repaired(right)), right);
    }
}

COMITY_TEST_GUILESS(TestTextEncoding)
#include "tst_text_encoding.moc"
