#include "model/import/formats/outer_members.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using formats::OuterMembers;

class TestOuterMembers : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void membersAreFoundWhereverTheyStand();
    void wildTextsAreSurvived();
};

void TestOuterMembers::membersAreFoundWhereverTheyStand()
{
    const std::string text
        = " {\"a\" : [1,{\"title\":\"no\"}], \"title\" :\"y\\\"}, es\" ,\"n\":-12,"
          "\"o\":{\"n\":3,\"x\":[\"]\"]},\"last\":null}";
    for (std::size_t step = 1; step < 20; ++step) {
        OuterMembers members({"title", "n", "o", "last", "none"});
        for (std::size_t at = 0; at < text.size(); at += step) {
            members.feed(std::string_view(text).substr(at, step));
        }
        QVERIFY(members.isDone());
        QCOMPARE(std::string(members.value("title")), std::string("\"y\\\"}, es\" "));
        QCOMPARE(std::string(members.value("n")), std::string("-12"));
        QCOMPARE(std::string(members.value("o")), std::string("{\"n\":3,\"x\":[\"]\"]}"));
        QCOMPARE(std::string(members.value("last")), std::string("null"));
        QVERIFY(members.value("none").empty());
    }
}

void TestOuterMembers::wildTextsAreSurvived()
{
    for (const char *text : {"", "[1,2]", "}", "]]]]", "{\"title\"", "{\"title\":", "{{{{{",
             "{\"title\":\"x", ",,,:", "\"title\":1}"}) {
        OuterMembers members({"title"});
        members.feed(text);
        QVERIFY(members.value("title").empty());
    }
    OuterMembers large({"title"});
    large.feed("{\"title\":\"");
    large.feed(std::string(3'000'000, 'x'));
    large.feed("\"}");
    QVERIFY(large.value("title").empty());
}

COMITY_TEST_GUILESS(TestOuterMembers)
#include "tst_outer_members.moc"
