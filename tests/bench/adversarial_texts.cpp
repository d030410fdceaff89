#include "tests/bench/adversarial_texts.h"

#include "model/review/review_engine.h"

#include <QElapsedTimer>
#include <algorithm>
#include <array>
#include <cstdio>

using namespace comity::review;
using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

constexpr qsizetype thousand = 1024;
constexpr std::array sizes {8 * thousand, 64 * thousand, 1024 * thousand};

struct Repeated
{
    const char *what;
    QStringView unit;
};
constexpr auto texts = std::to_array<Repeated>({
    {"asks in one sentence", u"please vote for us and "},
    {"asks", u"Could you vote for us? "},
    {"offers", u"Book now from £9, not an offer. "},
    {"promises", u"I will send you the plan because we need it "},
    {"reported", u"she said that you could share it "},
    {"insults", u"you idiot get over it "},
    {"criticism", u"Piet Vos is useless. "},
    {"criticism in one sentence", u"Piet Vos is useless "},
    {"shaming", u"Anna Kurz unfollowed me "},
    {"fields", u"{name} [first name] XXXX <<a>> "},
    {"brackets", u"[{<%*|_«"},
    {"greetings", u"Hi ,\n"},
    {"quotes", u"“a "},
    {"quotes closed", u"“a b c” "},
    {"straight quotes", u"\"a "},
    {"code", u"`a` "},
    {"phones", u"+44 20 7946 0011 "},
    {"digits", u"1-2 "},
    {"links", u"https://a.example/x "},
    {"hosts", u"a.example "},
    {"mails", u"k.lang@firm.example "},
    {"mentions", u"@anna "},
    {"tags", u"#spring "},
    {"streets", u"she lives at 12 High Street LS1 4AB. "},
    {"exclamation", u"buy! "},
    {"exclamation and links", u"wow! a.example "},
    {"capitals", u"READ THIS NOW "},
    {"acronyms", u"BBC NASA "},
    {"stars", u"please leave us 5 stars "},
    {"urgency", u"hurry, last chance "},
    {"regret", u"sorry to bother you but "},
    {"residue", u"Sent via Hootsuite. "},
    {"stock phrases", u"I hope this finds you well "},
    {"marks of a thread", u"RT @anna via @bo 1/5 pic.twitter.com/x "},
    {"connections", u"because we are connected "},
    {"said before", u"we will not renew the lease "},
    {"one word", u"a "},
    {"no word", u". "},
    {"blanks", u" "},
    {"lines", u"a\n"},
    {"empty lines", u"\n"},
    {"one long word", u"a"},
    {"abbreviations", u"Dr. e.g. "},
    {"emoji", u"🎉 A "},
    {"accents", u"é̂"},
    {"accents apart", u"e\u0301"},
    {"accents out of order", u"\u0301\u0323"},
    {"accents without a letter", u"\u0301"},
    {"hidden", u"\u200B"},
    {"Han", u"投票してください"},
    {"negations", u"not never no "},
    {"signatures", u"Best,\nAna\n"},
    {"hyphens", u"a-b-"},
    {"apostrophes", u"l'a "},
});

DraftContext draftOf(const char *channel, const QString &text)
{
    DraftContext draft;
    draft.channel = QString::fromLatin1(channel);
    draft.text = text;
    draft.sendAt = 1'772'618'400;
    draft.hasRecipients = true;
    Recipient reader;
    reader.name = u"Anna Kurz"_s;
    reader.handle = u"@annak"_s;
    reader.messagesIn = 0;
    reader.permission = Permission::None;
    if (draft.channel == u"x-dm") {
        draft.recipients.push_back(reader);
    }
    const SaidMessage message {u"@annak"_s, Dated::exact(1'772'500'000), text.left(64 * thousand)};
    draft.privateReceived = std::vector<SaidMessage> {message};
    draft.sent = std::vector<SaidMessage> {message};
    return draft;
}

double seconds(const RuleSet &rules, const char *channel, const QString &text)
{
    const DraftContext draft = draftOf(channel, text);
    Reviewer reviewer(rules);
    QElapsedTimer timer;
    timer.start();
    const Review answer = reviewer.review(draft);
    return static_cast<double>(timer.nsecsElapsed()) / 1e9 + (answer.findings.empty() ? 0 : 1e-9);
}

} // namespace

void measureAdversarial(const RuleSet &rules, bool allThrough, const QString &some)
{
    for (const char *const channel : {"x-dm", "x-post"}) {
        for (const Repeated &one : texts) {
            if (!QString::fromLatin1(one.what).contains(some)) {
                continue;
            }
            std::array<double, sizes.size()> times {};
            for (std::size_t i = 0; i < (allThrough ? sizes.size() : sizes.size() - 1); ++i) {
                const auto count = sizes.at(i) / one.unit.size() + 1;
                const QString text = one.unit.toString().repeated(count).left(sizes.at(i));
                times.at(i) = std::min(
                    seconds(rules, channel, text), i < 2 ? seconds(rules, channel, text) : 1e9);
            }
            std::printf("adversarial 8k/64k/1M %-26s %-7s %8.2f ms, x %5.1f of 8, x %5.1f of 16\n",
                one.what, channel, times[0] * 1e3, times[1] / times[0], times[2] / times[1]);
            std::fflush(stdout);
        }
    }
}

} // namespace comity::tests
