// The review engine beside the budgets of the design: one draft as it is typed, one draft for very
// many people, very many drafts; with allocations and peak memory.

#include "model/review/context_json.h"
#include "model/review/review_engine.h"
#include "model/review/review_json.h"
#include "tests/bench/adversarial_texts.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <sys/resource.h>
#include <vector>

using namespace comity;
using namespace comity::review;
using namespace Qt::StringLiterals;

namespace {

std::atomic<qint64> allocations = 0;

} // namespace

// Qt's containers take their memory here as well, so this is where all of it is counted: what grows
// in its place counts like what is new.
extern "C" {
// NOLINTBEGIN(bugprone-reserved-identifier)
void *__libc_malloc(std::size_t size);
void *__libc_calloc(std::size_t count, std::size_t size);
void *__libc_realloc(void *block, std::size_t size);
// NOLINTEND(bugprone-reserved-identifier)
void *calloc(std::size_t count, std::size_t size) noexcept
{
    allocations.fetch_add(1, std::memory_order_relaxed);
    return __libc_calloc(count, size);
}
void *realloc(void *block, std::size_t size) noexcept
{
    allocations.fetch_add(1, std::memory_order_relaxed);
    return __libc_realloc(block, size);
}
void *malloc(std::size_t size) noexcept
{
    allocations.fetch_add(1, std::memory_order_relaxed);
    return __libc_malloc(size);
}
}

namespace {

const QString sentences
    = u"Hello all, the kiln at the yard is hot again and the shelves are filling up nicely. "
      "Could you tell us by Thursday how many pots you would like to fire, because the gas is "
      "ordered on Friday? Last time Ottilie brought forty mugs and a very tall vase, and we had to "
      "leave some of the bowls for the week after. I have put the list by the door. "
      "If you know somebody who would like to learn throwing, send them over on a Tuesday. "_s;

QString textOf(qsizetype length)
{
    return sentences.repeated(length / sentences.size() + 1).left(length);
}

Recipient recipientOf(int i)
{
    Recipient one;
    one.name = u"Person %1"_s.arg(i);
    one.handle = u"@person%1"_s.arg(i);
    one.followsUs = i % 3 != 0;
    one.messagesIn = i % 5;
    one.messagesOut = i % 4;
    one.unansweredOut = i % 3;
    one.unpromptedOut7Days = i % 4;
    one.permission = i % 7 == 0 ? Permission::OptIn : Permission::None;
    one.stage = static_cast<Stage>(i % stageCount);
    one.zone = i % 2 == 0 ? u"Europe/Prague"_s : u"Australia/Melbourne"_s;
    one.country = i % 2 == 0 ? u"CZ"_s : u"AU"_s;
    one.lists = QStringList {u"Kiln"_s};
    return one;
}

DraftContext draftOf(qsizetype length, int recipients)
{
    DraftContext draft;
    draft.channel = u"x-dm"_s;
    draft.text = textOf(length);
    draft.sendAt = QDateTime(QDate(2026, 3, 4), QTime(10, 10), Qt::UTC).toSecsSinceEpoch();
    draft.sender.zone = u"Europe/London"_s;
    draft.hasRecipients = true;
    for (int i = 0; i < recipients; ++i) {
        draft.recipients.push_back(recipientOf(i));
    }
    return draft;
}

// Nearly every rule about people has something to say of each of them.
DraftContext offerToStrangers(int recipients)
{
    DraftContext draft = draftOf(0, recipients);
    draft.text = u"Hi all, our mugs are half price this week, from £9. Could you vote for us and "
                 "share it? Sorry to bother you, but only today! https://kiln.example/mugs"_s;
    draft.hasPersonalNotes = false;
    draft.sent = std::vector<SaidMessage> {
        {u"Person 9"_s, Dated::exact(*draft.sendAt - 3600), draft.text}};
    draft.linkedTasks = std::vector<LinkedTask> {{u"give-back"_s, u"Person 7"_s}};
    for (std::size_t i = 0; i < draft.recipients.size(); ++i) {
        // Numbered, so that no two people share a tag or a promise.
        Recipient &one = draft.recipients[i];
        one.messagesIn = 0;
        one.messagesOut = 0;
        one.met = Known<QString>::none();
        one.tags = QStringList {u"potters %1"_s.arg(i), u"Whitby"_s};
        one.permission = i % 9 == 0 ? Permission::OptedOut : Permission::None;
        one.stage = Stage::Exposure;
        one.openPromises
            = std::vector<OpenPromise> {{u"a list of %1 glazes"_s.arg(i), Dated::day(0)}};
    }
    return draft;
}

void measure(const char *what, const RuleSet &rules, const DraftContext &draft, double budget)
{
    Reviewer reviewer(rules);
    std::vector<double> times;
    qint64 counted = 0;
    for (int round = 0; round < 9; ++round) {
        const qint64 before = allocations;
        QElapsedTimer timer;
        timer.start();
        const Review answer = reviewer.review(draft);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        counted = allocations - before;
    }
    std::ranges::sort(times);
    std::printf("%-34s %8.2f ms of %5.0f   %lld allocations, %.3f a recipient\n", what,
        times[times.size() / 2], budget, static_cast<long long>(counted),
        static_cast<double>(counted) / static_cast<double>(draft.recipients.size()));
}

// The columns that the rules read, which are kept from draft to draft, apart from the rules.
void measureFacts(const DraftContext &draft)
{
    AudienceFacts facts;
    readAudience(draft, facts);
    const qint64 before = allocations;
    QElapsedTimer timer;
    timer.start();
    readAudience(draft, facts);
    const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    std::printf("%-34s %8.2f ms            %lld allocations\n", "of it the facts of recipients",
        milliseconds, static_cast<long long>(allocations - before));
}

// Which rules take memory for each recipient: none should.
void measureRules(const RuleSet &rules, const DraftContext &draft)
{
    const auto channel = networks::Channel::parse(draft.channel);
    const TextFacts text = readText(draft.text, draft.language, rules.lexicons());
    const Intents intents = findIntents(text, draft, rules.lexicons());
    AudienceFacts audience;
    readAudience(draft, audience);
    for (const RuleSet::Entry &entry : rules.rules()) {
        const PersonMatch people(draft.recipients);
        std::vector<Finding> findings;
        const qint64 before = allocations;
        entry.rule->judge(
            {draft, *channel, text, intents, audience, people, rules.lexicons()}, findings);
        const auto each = static_cast<double>(allocations - before)
            / static_cast<double>(draft.recipients.size());
        if (each >= 0.01) {
            std::printf("  %-32s %8.3f allocations a recipient\n", qPrintable(entry.pack.id), each);
        }
    }
}

// As the command line does: read a line, review, write a line.
void measureLines(const RuleSet &rules, int drafts)
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    QByteArray line
        = R"({"channel": "x-dm", "send_at": "2026-03-04T10:10:00Z", "recipients": [)"
          R"({"name": "Marta", "msgs_in": 2, "permission": "none", "tz": "Europe/Prague"}],)"
          R"( "text": ")"
        + textOf(300).toUtf8() + "\"}";
    Reviewer reviewer(rules);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < drafts; ++i) {
        const auto draft = draftFromJson(line);
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        writeReview(reviewer.review(*draft), *draft, rules, wording, out);
    }
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    std::printf("%-34s %8.0f a minute of 20000\n", "drafts by lines", drafts / seconds * 60);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QElapsedTimer timer;
    timer.start();
    const auto rules = RuleSet::builtIn();
    if (!rules) {
        std::fprintf(stderr, "%s\n", qPrintable(rules.error().detail));
        return 1;
    }
    std::printf("%-34s %8.2f ms, %zu rules\n", "reading the packs",
        static_cast<double>(timer.nsecsElapsed()) / 1e6, rules->rules().size());
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"adversarial") {
        tests::measureAdversarial(*rules, arguments.value(2) != u"short", arguments.value(3));
        return 0;
    }
    measure("500 characters, 1 recipient", *rules, draftOf(500, 1), 5);
    measure("3,000 characters, 1 recipient", *rules, draftOf(3000, 1), 20);
    measure("500 characters, 5,000 recipients", *rules, draftOf(500, 5000), 100);
    measure("500 characters, 20,000 recipients", *rules, draftOf(500, 20000), 300);
    measureFacts(draftOf(500, 20000));
    measure("an offer to 20,000 strangers", *rules, offerToStrangers(20000), 300);
    measureRules(*rules, offerToStrangers(20000));
    measureLines(*rules, 5000);
    tests::measureAdversarial(*rules, false);
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%-34s %8ld MiB of 200\n", "peak memory", usage.ru_maxrss / 1024);
    return 0;
}
