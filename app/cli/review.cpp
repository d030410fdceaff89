#include "app/cli/review.h"

#include "app/cli/review_house_rules.h"
#include "app/cli/review_lines.h"
#include "app/cli/review_rules.h"
#include "app/cli/review_telling.h"
#include "model/review/context_json.h"
#include "model/review/review_engine.h"
#include "model/review/review_json.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

using review::DraftContext;
using review::RuleSet;

// A draft longer than this is no draft: the longest text that any network takes is a tenth of it.
constexpr qint64 longestText = 4LL * 1024 * 1024;

Result<void> openInput(const QString &path, QFile &file)
{
    if (path == u"-") {
        return file.open(stdin, QIODevice::ReadOnly)
            ? Result<void> {}
            : Result<void>(failure(Error::Code::FileUnreadable, {path}));
    }
    file.setFileName(path);
    if (!file.exists()) {
        return failure(Error::Code::FileMissing, {path});
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(Error::Code::FileUnreadable, {path});
    }
    return {};
}

Result<FailOn> failOnOf(const Call &call)
{
    const QString word = call.options().value(u"fail-on"_s);
    if (word.isEmpty()) {
        return FailOn {};
    }
    const auto severity = review::severityFromText(word);
    if (!severity) {
        return usage(u"--fail-on is block, warn or advise, not %1"_s.arg(word));
    }
    return FailOn {*severity};
}

Result<DraftContext> draftOf(const Call &call, QFile &input)
{
    const QString channel = call.options().value(u"channel"_s);
    if (!networks::Channel::parse(channel)) {
        return usage(channel.isEmpty()
                ? u"review needs --channel, such as x-dm or linkedin-post"_s
                : u"There is no channel %1; x-dm, mastodon-post, linkedin-message and email are some"_s
                      .arg(channel));
    }
    const QByteArray bytes = input.read(longestText + 1);
    if (bytes.size() > longestText) {
        return failure(Error::Code::FormatBroken, {input.fileName(), u"4 MiB"_s});
    }
    DraftContext draft;
    draft.channel = channel;
    draft.language = call.options().value(u"lang"_s);
    draft.text = QString::fromUtf8(bytes);
    if (draft.text.endsWith(u'\n')) {
        draft.text.chop(1);
    }
    draft.sendAt = call.now();
    return draft;
}

ExitStatus reviewOne(Call &call, QFile &input, const RuleSet &rules, const FailOn &failOn)
{
    Console &console = call.console();
    const auto draft = draftOf(call, input);
    if (!draft) {
        return console.fail(draft.error());
    }
    const review::Review answer = review::review(*draft, rules);
    if (call.wantsJson()) {
        review::writeReview(answer, *draft, rules, console.wording(), console.output());
    } else {
        tellReview(answer, *draft, console);
    }
    const ExitStatus finished = console.finish();
    return finished == ExitStatus::Done && isFailing(answer, failOn) ? ExitStatus::No : finished;
}

ExitStatus run(Call &call)
{
    Console &console = call.console();
    auto rules = RuleSet::builtIn();
    if (!rules) {
        return console.fail(rules.error());
    }
    const auto troubles = addHouseRules(call, *rules);
    if (!troubles) {
        return console.fail(troubles.error());
    }
    const QCommandLineParser &options = call.options();
    if (options.isSet(u"list-rules"_s)) {
        return listRules(call, *rules);
    }
    if (options.isSet(u"explain"_s)) {
        return explainRule(call, *rules, options.value(u"explain"_s));
    }
    if (call.arguments().size() != 1) {
        return console.failUsage(u"review takes one file, or - for the standard input"_s);
    }
    const auto failOn = failOnOf(call);
    if (!failOn) {
        return console.fail(failOn.error());
    }
    QFile input;
    if (const auto opened = openInput(call.arguments().constFirst(), input); !opened) {
        return console.fail(opened.error());
    }
    const ExitStatus status = options.isSet(u"jsonl"_s) ? reviewLines(call, input, *rules, *failOn)
                                                        : reviewOne(call, input, *rules, *failOn);
    if (*troubles != nullptr) {
        tellProblems(console, (*troubles)->all());
    }
    return status;
}

} // namespace

Verb reviewVerb()
{
    return {u"review"_s, u"[OPTIONS] FILE|-"_s,
        u"Checks a text that is to go out against etiquette, for those who get it."_s,
        {{u"channel"_s, u"Where it goes: x-dm, x-post, linkedin-message, email, ..."_s,
             u"CHANNEL"_s},
            {u"lang"_s, u"The text's language, such as de; found out without it."_s, u"CODE"_s},
            {u"jsonl"_s, u"A draft with its context on each line, a review on each line back."_s},
            {u"rules"_s, u"A folder of the team's own rules, in Vale's format, asked as well."_s,
                u"DIR"_s},
            {u"fail-on"_s, u"Ends with 1 when a finding weighs that much: block, warn or advise."_s,
                u"SEVERITY"_s},
            {u"explain"_s, u"What a rule looks for, why, and examples."_s, u"RULE"_s},
            {u"list-rules"_s, u"All rules."_s}},
        u"Nothing is sent, and nothing is changed."_s, run};
}

} // namespace comity::cli
