#include "app/cli/review.h"

#include "app/cli/review_audience.h"
#include "app/cli/review_house_rules.h"
#include "app/cli/review_lines.h"
#include "app/cli/review_rules.h"
#include "app/cli/review_telling.h"
#include "app/cli/standard_input.h"
#include "app/cli/workspace_access.h"
#include "model/drafts/merged_review.h"
#include "model/networks/channel.h"
#include "model/review/context_json.h"
#include "model/review/review_engine.h"
#include "model/review/review_json.h"

#include <QDateTime>
#include <QFile>
#include <memory>

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

using review::DraftContext;
using review::RuleSet;
using review::RuleSets;

// A draft longer than this is no draft: the longest text that any network takes is a tenth of it.
constexpr qint64 longestText = 4LL * 1024 * 1024;

/// Where the text comes from.
struct Input
{
    QString name;
    std::unique_ptr<QIODevice> device;
};

Result<Input> openInput(const QString &path, const Call &call)
{
    if (path == u"-") {
        Input input {path, std::make_unique<StandardInput>(call.job().stop)};
        input.device->open(QIODevice::ReadOnly);
        return input;
    }
    if (!QFile::exists(path)) {
        return failure(Error::Code::FileMissing, {path});
    }
    Input input {path, std::make_unique<QFile>(path)};
    if (!input.device->open(QIODevice::ReadOnly)) {
        return failure(Error::Code::FileUnreadable, {path});
    }
    return input;
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

/// The whole text; the standard input gives it piece by piece.
Result<QByteArray> textOf(const Call &call, const Input &input)
{
    QByteArray bytes;
    while (bytes.size() <= longestText) {
        const QByteArray piece = input.device->read(longestText + 1 - bytes.size());
        if (piece.isEmpty()) {
            break;
        }
        bytes += piece;
    }
    if (call.job().isStopped()) {
        return failure(Error::Code::Cancelled);
    }
    if (bytes.size() > longestText) {
        return failure(Error::Code::FormatBroken, {input.name, u"4 MiB"_s});
    }
    return bytes;
}

/// A wall clock without a zone is this machine's, where no account of ours says otherwise.
void putSendAt(const Dated &sendAt, DraftContext &draft)
{
    draft.isSendAtADay = sendAt.precision == DatePrecision::Day;
    draft.sendAt = sendAt.precision == DatePrecision::Local
        ? QDateTime::fromString(isoText(sendAt), Qt::ISODate).toSecsSinceEpoch()
        : sendAt.at;
}

Result<DraftContext> draftOf(const Call &call, const Input &input)
{
    const QString channel = call.options().value(u"channel"_s);
    if (!networks::Channel::parse(channel)) {
        return usage(channel.isEmpty()
                ? u"review needs --channel, such as x-dm or linkedin-post"_s
                : u"There is no channel %1; x-dm, mastodon-post, linkedin-message and email are some"_s
                      .arg(channel));
    }
    const auto sendAt = sendAtOf(call);
    if (!sendAt) {
        return tl::unexpected(sendAt.error());
    }
    const auto bytes = textOf(call, input);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    DraftContext draft;
    draft.channel = channel;
    draft.language = call.options().value(u"lang"_s);
    draft.text = QString::fromUtf8(*bytes);
    if (draft.text.endsWith(u'\n')) {
        draft.text.chop(1);
    }
    putSendAt(sendAt->value_or(Dated::exact(call.now())), draft);
    return draft;
}

ExitStatus reviewOne(Call &call, const Input &input, RuleSets &rules, const FailOn &failOn)
{
    Console &console = call.console();
    auto text = draftOf(call, input);
    if (!text) {
        return console.fail(text.error());
    }
    drafts::ReviewRequest request {.draft = std::move(*text)};
    if (call.options().isSet(u"to"_s)) {
        const auto workspace = openWorkspace(call, db::WorkspaceFile::Access::ReadOnly);
        if (!workspace) {
            return console.failToOpen(workspace.error());
        }
        auto filled = draftForAudience(call, *workspace, request.draft);
        if (!filled) {
            return console.fail(filled.error());
        }
        request = std::move(*filled);
    }
    const RuleSet &set = rulesFor(call, rules, request.draft.channel);
    // For those who get it its merge fields are filled in, as in the window.
    const review::Review answer = call.options().isSet(u"to"_s)
        ? drafts::mergedReview(request.draft, set)
        : review::review(request.draft, set);
    if (call.wantsJson()) {
        review::writeReview(answer, request.draft, set, console.wording(), console.output());
    } else {
        tellReview(answer, request.draft, console);
        tellAudience(answer, request, console);
    }
    const ExitStatus finished = console.finish();
    return finished == ExitStatus::Done && isFailing(answer, failOn) ? ExitStatus::No : finished;
}

/// What is wrong with the options of one text beside --jsonl; nothing where all is well.
std::optional<QString> misplacedOption(const QCommandLineParser &options)
{
    for (const QString &option : {u"to"_s, u"channel"_s, u"send-at"_s, u"lang"_s, u"campaign"_s}) {
        if (options.isSet(u"jsonl"_s) && options.isSet(option)) {
            return u"--%1 is for one text; with --jsonl each line tells it"_s.arg(option);
        }
    }
    if (options.isSet(u"campaign"_s) && !options.isSet(u"to"_s)) {
        return u"--campaign is of the workspace, which is asked with --to"_s;
    }
    return std::nullopt;
}

ExitStatus run(Call &call)
{
    Console &console = call.console();
    auto rules = rulesOf(call);
    if (!rules) {
        return console.fail(rules.error());
    }
    const QCommandLineParser &options = call.options();
    if (options.isSet(u"list-rules"_s)) {
        return listRules(call, rulesFor(call, *rules, options.value(u"channel"_s)));
    }
    if (options.isSet(u"explain"_s)) {
        return explainRule(
            call, rulesFor(call, *rules, options.value(u"channel"_s)), options.value(u"explain"_s));
    }
    if (call.arguments().size() != 1) {
        return console.failUsage(u"review takes one file, or - for the standard input"_s);
    }
    if (const auto misplaced = misplacedOption(options)) {
        return console.failUsage(*misplaced);
    }
    const auto failOn = failOnOf(call);
    if (!failOn) {
        return console.fail(failOn.error());
    }
    const auto input = openInput(call.arguments().constFirst(), call);
    if (!input) {
        return console.fail(input.error());
    }
    const ExitStatus status = options.isSet(u"jsonl"_s)
        ? reviewLines(call, *input->device, *rules, *failOn)
        : reviewOne(call, *input, *rules, *failOn);
    tellProblems(console, rules->problemsWhileRunning());
    return status;
}

} // namespace

Verb reviewVerb()
{
    return {u"review"_s, u"[OPTIONS] FILE|-"_s,
        u"Checks a text that is to go out against etiquette, for those who get it."_s,
        {{u"channel"_s, u"Where it goes: x-dm, x-post, linkedin-message, email, ..."_s,
             u"CHANNEL"_s},
            {u"to"_s, u"Repeatable; who gets it: list:NAME, @handle, or public."_s, u"WHOM"_s},
            {u"send-at"_s, u"When it goes out; now, or the moment of --as-of, without it."_s,
                u"ISO-8601"_s},
            {u"lang"_s, u"The text's language, such as de; found out without it."_s, u"CODE"_s},
            {u"campaign"_s, u"The goal of your drafts that it belongs to, by its name."_s,
                u"NAME"_s},
            {u"jsonl"_s, u"A draft with its context on each line, a review on each line back."_s},
            {u"rules"_s, u"A folder of the team's own rules, in Vale's format, asked as well."_s,
                u"DIR"_s},
            {u"persona"_s, u"Whose packs of --rules change rules: business or personal."_s,
                u"PERSONA"_s},
            {u"community"_s, u"The same, by the name of a community."_s, u"NAME"_s},
            {u"fail-on"_s, u"Ends with 1 when a finding weighs that much: block, warn or advise."_s,
                u"SEVERITY"_s},
            {u"explain"_s, u"What a rule looks for, why, and examples."_s, u"RULE"_s},
            {u"list-rules"_s, u"All rules."_s}},
        u"With --to the workspace tells what is known of those who get it; without, the text "
        u"alone\n"
        "is looked at. HANDLE: @ada, ada, network:ada, user@server, the address of a profile.\n"
        "--account says from which of your accounts it goes out, where there are several.\n"
        "Nothing is sent, and nothing is changed."_s,
        run};
}

} // namespace comity::cli
