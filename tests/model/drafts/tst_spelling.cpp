#include "model/drafts/spelled_words.h"
#include "model/drafts/speller.h"
#include "tests/support/test_case.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

using namespace comity::drafts;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

QStringList toSpell(const QString &text, const QStringList &names = {})
{
    QStringList words;
    for (const comity::review::Span &span : wordsToSpell(text, wordsOfNames(names))) {
        words += text.mid(span.start, span.length());
    }
    return words;
}

class Shelf
{
public:
    void put(const QString &locale, const QByteArray &words, const QByteArray &encoding = "UTF-8")
    {
        write(locale + u".aff"_s, "SET " + encoding + "\nTRY esianrtolcdugmphbyfvkwz\n");
        write(locale + u".dic"_s, words);
    }
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QString path() const { return m_folder.path(); }
    std::vector<Dictionary> all() const { return dictionariesIn({path()}); }

private:
    QTemporaryDir m_folder;
};

} // namespace

class TestSpelling : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreTold()
    {
        QCOMPARE(toSpell(u"The ferry, she said, isn’t late."_s),
            (QStringList {u"The"_s, u"ferry"_s, u"she"_s, u"said"_s, u"isn’t"_s, u"late"_s}));
    }

    void whatIsNoWordIsLeftAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("address") << u"https://qay.example/wsx"_s;
        QTest::newRow("address without a scheme") << u"qay.com/wsx"_s;
        QTest::newRow("mail") << u"qay@wsx.example"_s;
        QTest::newRow("handle") << u"@qaywsx"_s;
        QTest::newRow("hashtag") << u"#qaywsx"_s;
        QTest::newRow("field") << u"{first name} {list}"_s;
        QTest::newRow("digits") << u"mk2 2nd qay4"_s;
        QTest::newRow("underscore") << u"qay_wsx"_s;
        QTest::newRow("single letter") << u"x y"_s;
        QTest::newRow("another script") << u"привет 你好 שלום"_s;
        QTest::newRow("emoji") << u"\U0001F469\u200D\U0001F33E"_s;
        QTest::newRow("very long") << QString(5000, u'q');
        QTest::newRow("surrogate") << QString(QChar(0xD800));
    }

    void whatIsNoWordIsLeftAlone()
    {
        QFETCH(QString, text);
        QCOMPARE(toSpell(text), QStringList());
    }

    void namesAreLeftAlone()
    {
        QCOMPARE(toSpell(u"Quillon’s and QUILLON's boat for Öda-Marit"_s, {u"Öda-Marit Quillon"_s}),
            (QStringList {u"and"_s, u"boat"_s, u"for"_s}));
    }

    void aDictionaryKnowsItsWords()
    {
        Shelf shelf;
        shelf.put(u"en_GB"_s, "3\nferry\nisn't\nharbour\n");
        const auto speller = Speller::open(shelf.all().front());
        QVERIFY(speller != nullptr);
        QVERIFY(speller->knows(u"ferry"));
        QVERIFY(speller->knows(u"Ferry"));
        QVERIFY(speller->knows(u"isn’t"));
        QVERIFY(!speller->knows(u"fery"));
        QCOMPARE(speller->suggestions(u"fery", 5).value(0), u"ferry"_s);
        QVERIFY(speller->suggestions(u"fery", 0).isEmpty());
        speller->add(u"fery"_s);
        QVERIFY(speller->knows(u"fery"));
    }

    void anOlderEncodingIsRead()
    {
        Shelf shelf;
        shelf.put(u"de_DE"_s, QByteArray("1\nf\xE4hre\n"), "ISO8859-1");
        const auto speller = Speller::open(shelf.all().front());
        QVERIFY(speller != nullptr);
        QVERIFY(speller->knows(u"fähre"));
        QVERIFY(!speller->knows(u"fahre"));
        QCOMPARE(speller->suggestions(u"fahre", 3), QStringList(u"fähre"_s));
        // It cannot judge what it cannot write.
        QVERIFY(speller->knows(u"ůň"));
        QVERIFY(!speller->knows(u"fahre"));
    }

    void noDictionaryOpensNothing()
    {
        QVERIFY(Speller::open({u"en"_s, u"/nowhere/en.aff"_s, u"/nowhere/en.dic"_s}) == nullptr);
        Shelf shelf;
        shelf.put(u"xx"_s, "1\na\n", "NO-SUCH-ENCODING");
        QVERIFY(Speller::open(shelf.all().front()) == nullptr);
    }

    void theDictionaryOfTheLanguageIsTaken()
    {
        Shelf shelf;
        for (const QString &locale : {u"de_AT"_s, u"de_DE"_s, u"en_AU"_s, u"en_GB"_s, u"fr"_s}) {
            shelf.put(locale, "1\na\n");
        }
        shelf.write(u"hyph_en.dic"_s, "x");
        const auto all = shelf.all();
        QCOMPARE(all.size(), 5U);
        const auto taken = [&all](const QString &language, const QString &preferred) {
            const auto found = dictionaryFor(language, preferred, all);
            return found ? found->locale : QString();
        };
        QCOMPARE(taken(u"en"_s, u"en_GB"_s), u"en_GB"_s);
        QCOMPARE(taken(u"en"_s, u"de_AT"_s), u"en_AU"_s);
        QCOMPARE(taken(u"de"_s, u"en_GB"_s), u"de_DE"_s);
        QCOMPARE(taken(u"fr"_s, u"en_GB"_s), u"fr"_s);
        QCOMPARE(taken(u"und"_s, u"en_GB"_s), QString());
        QCOMPARE(taken(QString(), u"en_GB"_s), QString());
    }

    void theFirstFolderGoesBeforeTheOthers()
    {
        Shelf first;
        Shelf second;
        first.put(u"en_GB"_s, "1\na\n");
        second.put(u"en_GB"_s, "1\nb\n");
        const auto all = dictionariesIn({u"/nowhere"_s, first.path(), second.path()});
        QCOMPARE(all.size(), 1U);
        QVERIFY(all.front().words.startsWith(first.path()));
    }
};

COMITY_TEST_GUILESS(TestSpelling)

#include "tst_spelling.moc"
