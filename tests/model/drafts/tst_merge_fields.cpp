#include "model/drafts/merge_fields.h"
#include "tests/support/test_case.h"

#include <QCoreApplication>

using namespace comity::drafts;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using comity::review::Recipient;

namespace {

Recipient called(const QString &name, const QString &handle = {}, int count = 1)
{
    Recipient recipient;
    recipient.name = name;
    recipient.handle = handle;
    recipient.count = count;
    return recipient;
}

} // namespace

class TestMergeFields : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreFoundWithTheirPlaces()
    {
        const auto fields = fieldsIn(u"Hi {first name}, you ({handle}) are on {list}.");
        QCOMPARE(fields.size(), 3U);
        QCOMPARE(fields.at(0).field, MergeField::FirstName);
        QCOMPARE(fields.at(0).span.start, 3);
        QCOMPARE(fields.at(0).span.end, 15);
        QCOMPARE(fields.at(1).field, MergeField::Handle);
        QCOMPARE(fields.at(2).field, MergeField::List);
    }

    void everyFieldIsReadAsItIsWritten()
    {
        for (const MergeField field : mergeFields()) {
            const QString text = written(field);
            const auto fields = fieldsIn(text);
            QCOMPARE(fields.size(), 1U);
            QCOMPARE(fields.front().field, field);
            QCOMPARE(fields.front().span.length(), text.size());
        }
    }

    void otherSpellingsAreTheSameField_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("capitals") << u"{First Name}"_s;
        QTest::newRow("underscore") << u"{first_name}"_s;
        QTest::newRow("one word") << u"{firstName}"_s;
        QTest::newRow("blanks inside") << u"{ first name }"_s;
    }

    void otherSpellingsAreTheSameField()
    {
        QFETCH(QString, text);
        const auto fields = fieldsIn(text);
        QCOMPARE(fields.size(), 1U);
        QCOMPARE(fields.front().field, MergeField::FirstName);
    }

    void otherBracesAreNoFields_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("unknown") << u"{company}"_s;
        QTest::newRow("empty") << u"{}"_s;
        QTest::newRow("open") << u"{first name"_s;
        QTest::newRow("doubled") << u"{{name}}"_s;
        QTest::newRow("with a fallback") << u"{name|friend}"_s;
        QTest::newRow("over a line") << u"{first\nname}"_s;
        QTest::newRow("far apart") << u"{name"_s + QString(5000, u' ') + u"}"_s;
    }

    void otherBracesAreNoFields()
    {
        QFETCH(QString, text);
        QVERIFY(fieldsIn(text).empty());
    }

    void aFieldBehindALooseBraceIsFound()
    {
        const auto fields = fieldsIn(u"{ and {name}");
        QCOMPARE(fields.size(), 1U);
        QCOMPARE(fields.front().span.start, 6);
    }

    void theFirstNameIsWhatFriendsSay_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("first");
        QTest::newRow("two words") << u"Marta Quill"_s << u"Marta"_s;
        QTest::newRow("one word") << u"Marta"_s << u"Marta"_s;
        QTest::newRow("family first") << u"Quill, Marta"_s << u"Marta"_s;
        QTest::newRow("degree") << u"Marta Quill, PhD"_s << u"Marta"_s;
        QTest::newRow("title") << u"Dr. Marta Quill"_s << u"Marta"_s;
        QTest::newRow("two titles") << u"Prof. Dr. Marta Quill"_s << u"Marta"_s;
        QTest::newRow("emoji first") << u"\U0001F331 Marta Quill"_s << u"Marta"_s;
        QTest::newRow("stars") << u"*Marta* Quill"_s << u"Marta"_s;
        QTest::newRow("hyphen") << u"Anne-Lise Berg"_s << u"Anne-Lise"_s;
        QTest::newRow("apostrophe") << u"D'Arcy Vale"_s << u"D'Arcy"_s;
        QTest::newRow("accents") << u"Ægir Þórsson"_s << u"Ægir"_s;
        QTest::newRow("cyrillic") << u"Марта Перо"_s << u"Марта"_s;
        QTest::newRow("ideographs") << u"麻 田中"_s << u"麻"_s;
        QTest::newRow("hidden marks") << u"\u202EMarta\u202C Quill"_s << u"Marta"_s;
    }

    void theFirstNameIsWhatFriendsSay()
    {
        QFETCH(QString, name);
        QFETCH(QString, first);
        QCOMPARE(firstNameOf(name), std::optional(first));
    }

    void whatIsNoFirstNameIsUnknown_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << QString();
        QTest::newRow("blanks") << u"   "_s;
        QTest::newRow("initial") << u"M. Quill"_s;
        QTest::newRow("bare initial") << u"M Quill"_s;
        QTest::newRow("digits") << u"marta77"_s;
        QTest::newRow("handle") << u"@marta"_s;
        QTest::newRow("underscore") << u"marta_quill"_s;
        QTest::newRow("address") << u"quill.example"_s;
        QTest::newRow("two people") << u"Marta & Oskar"_s;
        QTest::newRow("two people in words") << u"Marta and Oskar Quill"_s;
        QTest::newRow("only emoji") << u"\U0001F331\U0001F331"_s;
        QTest::newRow("only a title") << u"Dr."_s;
        QTest::newRow("title and family name") << u"Dr. Quill"_s;
    }

    void whatIsNoFirstNameIsUnknown()
    {
        QFETCH(QString, name);
        QVERIFY(!firstNameOf(name).has_value());
    }

    void aTextIsFilledInForOnePerson()
    {
        const MergedText text
            = merged(u"Hi {first name} ({handle}), {name}!", called(u"Marta Quill"_s, u"@mq"_s));
        QVERIFY(text.missing.empty());
        QCOMPARE(text.text, std::optional(u"Hi Marta (@mq), Marta Quill!"_s));
    }

    void anUnknownValueMakesNoText()
    {
        const MergedText text
            = merged(u"Hi {first name}, {first name} at {handle}", called(u"M. Quill"_s));
        QVERIFY(!text.text.has_value());
        QCOMPARE(text.missing, (std::vector {MergeField::FirstName, MergeField::Handle}));
    }

    void aNameThatLooksLikeAFieldIsNotFilledIn()
    {
        const MergedText text = merged(u"Hi {name}", called(u"{handle}"_s, u"@mq"_s));
        QCOMPARE(text.text, std::optional(u"Hi {handle}"_s));
    }

    void aNameCannotBreakTheLine()
    {
        const MergedText text = merged(u"Hi {name}!", called(u"Marta\n\u2028Quill\0"_s));
        QCOMPARE(text.text, std::optional(u"Hi Marta Quill!"_s));
    }

    void oneListIsNamedAndOfTwoNone()
    {
        Recipient recipient = called(u"Marta Quill"_s);
        QVERIFY(!valueOf(MergeField::List, recipient).has_value());
        recipient.lists = QStringList {u"Ferry crew"_s};
        QCOMPARE(valueOf(MergeField::List, recipient), std::optional(u"Ferry crew"_s));
        recipient.lists = QStringList {u"Ferry crew"_s, u"Choir"_s};
        QVERIFY(!valueOf(MergeField::List, recipient).has_value());
    }

    void theCoverCountsGroupsOut()
    {
        const std::vector<Recipient> recipients {called(u"Marta Quill"_s, u"@mq"_s),
            called(u"marta77"_s, u"@m77"_s, 20), called(u"Oskar Lind"_s, {}, 3)};
        const std::vector fields {MergeField::FirstName, MergeField::Handle};
        const auto covers = coverOf(fields, recipients);
        QCOMPARE(covers,
            (std::vector<FieldCover> {
                {MergeField::FirstName, 4, 24}, {MergeField::Handle, 21, 24}}));
    }
};

COMITY_TEST_GUILESS(TestMergeFields)

#include "tst_merge_fields.moc"
