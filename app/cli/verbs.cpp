#include "app/cli/verbs.h"

#include "app/cli/backup.h"
#include "app/cli/call.h"
#include "app/cli/check.h"
#include "app/cli/demo.h"
#include "app/cli/erase.h"
#include "app/cli/export.h"
#include "app/cli/followups.h"
#include "app/cli/import.h"
#include "app/cli/lists.h"
#include "app/cli/people.h"
#include "app/cli/purge.h"
#include "app/cli/restore.h"
#include "app/cli/review.h"
#include "app/cli/shots.h"
#include "app/cli/stop_signals.h"
#include "app/cli/today.h"

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

QList<QCommandLineOption> commonOptions()
{
    return {
        {{u"w"_s, u"workspace"_s}, u"The workspace; without it the last one opened."_s, u"FILE"_s},
        {u"account"_s, u"Which account of yours, such as x:yourhandle."_s, u"NETWORK:HANDLE"_s},
        {u"as-of"_s, u"What time it is; without it now."_s, u"ISO-8601"_s},
        {u"json"_s, u"One JSON document on the standard output."_s},
        {u"quiet"_s, u"No progress and no word about what was done."_s},
        {{u"h"_s, u"help"_s}, u"This help."_s}, {u"version"_s, u"The version."_s}};
}

QString padded(const QString &text, qsizetype width)
{
    return text.leftJustified(width) + (text.size() >= width ? u" "_s : QString());
}

QString optionLine(const QCommandLineOption &option)
{
    QStringList names;
    for (const QString &name : option.names()) {
        names += (name.size() == 1 ? u"-"_s : u"--"_s) + name;
    }
    QString left = u"  "_s + names.join(u", "_s);
    if (!option.valueName().isEmpty()) {
        left += u' ' + option.valueName();
    }
    return padded(left, 32) + option.description() + u'\n';
}

QString verbHelp(const Verb &verb)
{
    QString text = u"Usage: comity "_s + verb.name + u' ' + verb.arguments + u"\n\n"_s
        + verb.summary + u'\n';
    if (!verb.more.isEmpty()) {
        text += u'\n' + verb.more + u'\n';
    }
    text += u"\nOptions:\n"_s;
    for (const QCommandLineOption &option : verb.options + commonOptions()) {
        text += optionLine(option);
    }
    return text;
}

void print(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stdout);
}

} // namespace

const std::vector<Verb> &allVerbs()
{
    static const std::vector<Verb> all {importVerb(), peopleVerb(), listsVerb(), purgeVerb(),
        reviewVerb(), todayVerb(), followupsVerb(), exportVerb(), checkVerb(), backupVerb(),
        restoreVerb(), eraseVerb(), demoVerb(), shotsVerb()};
    return all;
}

const Verb *findVerb(const QString &name)
{
    const auto found = std::ranges::find(allVerbs(), name, &Verb::name);
    return found == allVerbs().end() ? nullptr : &*found;
}

int runVerb(const Verb &verb, const QStringList &arguments)
{
    const StopSignals signals;
    QCommandLineParser parser;
    parser.addOptions(commonOptions());
    parser.addOptions(verb.options);
    const bool isParsed = parser.parse(arguments);
    if (parser.isSet(u"help"_s)) {
        print(verbHelp(verb));
        return static_cast<int>(ExitStatus::Done);
    }
    if (parser.isSet(u"version"_s)) {
        print(versionLine());
        return static_cast<int>(ExitStatus::Done);
    }
    Console console(parser.isSet(u"quiet"_s));
    if (!isParsed) {
        return static_cast<int>(console.failUsage(parser.errorText()));
    }
    Call call(parser, console, signals.token());
    if (const auto read = call.readCommonOptions(); !read) {
        return static_cast<int>(console.fail(read.error()));
    }
    const ExitStatus status = verb.run(call);
    return static_cast<int>(status == ExitStatus::Done ? console.finish() : status);
}

QString programHelp()
{
    QString text = u"Usage: comity [WORKSPACE]         opens the window\n"
                   "       comity --demo              opens it on invented people\n"
                   "       comity VERB ...            works without a display\n\nVerbs:\n"_s;
    for (const Verb &verb : allVerbs()) {
        text += padded(u"  "_s + verb.name, 12) + verb.summary + u'\n';
    }
    text += u"\nEvery verb knows:\n"_s;
    for (const QCommandLineOption &option : commonOptions()) {
        text += optionLine(option);
    }
    return text
        + u"\nExit status: 0 done, 1 the answer is no, 2 called wrongly, 3 input not understood,\n"
          "4 trouble with the workspace, 130 cancelled.\n"_s;
}

QString versionLine()
{
    return u"comity " COMITY_VERSION "\n"_s;
}

} // namespace comity::cli
