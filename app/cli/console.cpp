#include "app/cli/console.h"

#include "model/base/text_fold.h"

#include <QLocale>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

constexpr qint64 shownEveryMs = 200;

} // namespace

Console::Console(bool isQuiet)
    : m_wording(Wording::forLanguage(QLocale().bcp47Name().section(u'-', 0, 0)))
    , m_isQuiet(isQuiet)
    , m_showsProgress(!isQuiet && ::isatty(STDERR_FILENO) == 1)
{
    // Nothing can be told when these fail: there is nowhere to tell it.
    (void)m_out.open(stdout, QIODevice::WriteOnly);
    (void)m_err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered);
}

Console::~Console()
{
    clearProgress();
    m_out.flush();
}

void Console::say(const QString &line)
{
    clearProgress();
    m_out.write(line.toUtf8() + '\n');
}

void Console::report(const QString &line)
{
    if (!m_isQuiet) {
        say(line);
    }
}

void Console::warn(const QString &line)
{
    clearProgress();
    m_out.flush();
    m_err.write(QString(u"comity: "_s + singleLine(line) + u'\n').toUtf8());
}

ExitStatus Console::fail(const Error &error)
{
    return fail(error, statusOf(error.code));
}

ExitStatus Console::fail(const Error &error, ExitStatus status)
{
    clearProgress();
    m_out.flush();
    const QString line = u"comity: "_s + singleLine(m_wording.oneLine(error)) + u'\n';
    m_err.write(line.toUtf8());
    return status;
}

ExitStatus Console::failToOpen(const Error &error)
{
    const ExitStatus status = statusOf(error.code);
    return fail(error, status == ExitStatus::Input ? ExitStatus::Workspace : status);
}

ExitStatus Console::failUsage(const QString &whatIsWrong)
{
    return fail({Error::Code::Usage, {whatIsWrong}, {}});
}

ExitStatus Console::finish()
{
    if (m_out.flush() && m_out.error() == QFile::NoError) {
        return ExitStatus::Done;
    }
    return fail({Error::Code::DiskFull, {u"the answer"_s}, u"stdout"_s});
}

void Console::show(const Progress &progress)
{
    const bool isSoon = m_step == progress.step && m_sinceShown.elapsed() < shownEveryMs;
    if (!m_showsProgress || isSoon) {
        return;
    }
    m_step = progress.step;
    m_sinceShown.start();
    m_hasProgress = true;
    QString line = m_wording.has(u"steps", progress.step)
        ? m_wording.sentence(u"steps", progress.step)
        : progress.step;
    if (progress.total > 0) {
        line += u' ' + QString::number(progress.done * 100 / progress.total) + u" %"_s;
    } else if (progress.done > 0) {
        line += u' ' + QLocale(QLocale::English).toString(progress.done);
    }
    m_err.write("\r\x1b[K" + line.toUtf8());
}

void Console::clearProgress()
{
    if (m_hasProgress) {
        m_err.write("\r\x1b[K");
        m_hasProgress = false;
    }
}

} // namespace comity::cli
