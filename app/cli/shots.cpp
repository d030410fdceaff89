#include "app/cli/shots.h"

#include "app/application.h"
#include "app/cli/call.h"
#include "app/demo_workspace.h"
#include "app/screen_shots.h"
#include "ui/common/translation.h"

#include <QApplication>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

constexpr int stopLookMs = 100;
constexpr int smallestText = 80;
constexpr int largestText = 200;

ExitStatus run(Call &call)
{
    Console &console = call.console();
    const QStringList arguments = call.arguments();
    if (arguments.size() != 1) {
        return console.failUsage(u"shots wants one folder to write to"_s);
    }
    int textSize = 100;
    if (call.options().isSet(u"text-size"_s)) {
        bool isNumber = false;
        textSize = call.options().value(u"text-size"_s).toInt(&isNumber);
        if (!isNumber || textSize < smallestText || textSize > largestText) {
            return console.failUsage(u"--text-size wants a number from 80 to 200"_s);
        }
    }
    // The settings are those of nobody: pictures are the same for everyone.
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    ui::installTranslation(*qApp);
    Application window(*qApp, demoClock());
    ScreenShots shots(window, arguments.first());
    shots.setTextSize(textSize);
    QString trouble;
    QObject::connect(&shots, &ScreenShots::finished, qApp, [&trouble](const QString &path) {
        trouble = path;
        QCoreApplication::quit();
    });
    QTimer stopLook;
    QObject::connect(&stopLook, &QTimer::timeout, qApp, [&call] {
        if (call.job().isStopped()) {
            QCoreApplication::exit(static_cast<int>(ExitStatus::Cancelled));
        }
    });
    stopLook.start(stopLookMs);
    QTimer::singleShot(0, &shots, &ScreenShots::start);
    if (QApplication::exec() != 0) {
        return console.fail({Error::Code::Cancelled, {}, {}});
    }
    if (!trouble.isEmpty()) {
        return console.fail({Error::Code::WorkspaceReadOnly, {trouble}, {}});
    }
    console.report(
        u"%1 pictures are in %2"_s.arg(QString::number(shots.taken()), arguments.first()));
    return ExitStatus::Done;
}

} // namespace

Verb shotsVerb()
{
    return {u"shots"_s, u"DIR"_s, u"Writes every page, light and dark, as PNG."_s,
        {{u"text-size"_s, u"Size of texts in per cent, 80 to 200."_s, u"PERCENT"_s}}, {}, run,
        true};
}

} // namespace comity::cli
