#include "ui/drafts/desk/writer_name.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace comity::ui {

QString writerName()
{
#ifdef Q_OS_UNIX
    if (const passwd *user = getpwuid(getuid())) {
        // Room and telephone may follow behind commas.
        const QString name
            = QString::fromLocal8Bit(user->pw_gecos).section(u',', 0, 0).simplified();
        return name.isEmpty() ? QString::fromLocal8Bit(user->pw_name) : name;
    }
#endif
    return qEnvironmentVariable("USERNAME");
}

} // namespace comity::ui
