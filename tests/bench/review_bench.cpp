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

// Qt's containers take their memory here as well, so this is where all of it is counted.
extern "C" {
void *__libc_malloc(std::size_t size); // NOLINT(bugprone-reserved-identifier)
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
    std::printf("%-34s %8.2f ms of %5.0f   %lld allocations\n", what, times[times.size() / 2],
        budget, static_cast<long long>(counted));
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
    if (QCoreApplication::arguments().contains(u"adversarial"_s)) {
        tests::measureAdversarial(*rules, !QCoreApplication::arguments().contains(u"short"_s));
        return 0;
    }
    measure("500 characters, 1 recipient", *rules, draftOf(500, 1), 5);
    measure("3,000 characters, 1 recipient", *rules, draftOf(3000, 1), 20);
    measure("500 characters, 5,000 recipients", *rules, draftOf(500, 5000), 100);
    measure("500 characters, 20,000 recipients", *rules, draftOf(500, 20000), 300);
    measureLines(*rules, 5000);
    tests::measureAdversarial(*rules, true);
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%-34s %8ld MiB of 200\n", "peak memory", usage.ru_maxrss / 1024);
    return 0;
}
