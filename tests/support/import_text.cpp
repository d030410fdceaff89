#include "tests/support/import_text.h"

#include "model/base/wording.h"
#include "model/export/content_dump.h"
#include "model/export/integrity_check.h"
#include "model/import/commit/commit.h"
#include "model/import/stage/stage.h"
#include "model/import/undo.h"

#include <QBuffer>
#include <QFile>
#include <QtTest>
#include <SQLiteCpp/Statement.h>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

QString told(const Error &error)
{
    return Wording::forLanguage(u"en"_s).oneLine(error) + u" ["_s + error.detail + u']';
}

} // namespace

ImportWorkspace::ImportWorkspace()
    : m_clock(fixedClock(QDateTime(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC)))
{
    auto made = db::WorkspaceFile::create(path(u"test.comity"_s), m_clock);
    Q_ASSERT(made.has_value());
    m_file = std::move(*made);
}

QString ImportWorkspace::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    const bool open = file.open(QIODevice::WriteOnly | QIODevice::Truncate);
    Q_ASSERT(open);
    file.write(bytes);
    return file.fileName();
}

Result<ImportSummary> ImportWorkspace::tryImport(const ImportRequest &request)
{
    const auto reader = m_file->connect(db::Use::Job);
    auto staged = stageImport(*reader, m_folder.path(), request, m_clock, {});
    if (!staged) {
        return tl::unexpected(staged.error());
    }
    const auto writer = m_file->connect(db::Use::Writer);
    return commitImport(*writer, *staged, m_clock, {});
}

ImportSummary ImportWorkspace::import(const ImportRequest &request)
{
    const auto done = tryImport(request);
    if (!done) {
        QTest::qFail(qPrintable(told(done.error())), __FILE__, __LINE__);
        return {};
    }
    return *done;
}

void ImportWorkspace::undo(ImportId import)
{
    const auto writer = m_file->connect(db::Use::Writer);
    const auto done = undoImport(*writer, import, m_clock, {});
    if (!done) {
        QTest::qFail(qPrintable(told(done.error())), __FILE__, __LINE__);
    }
}

QByteArray ImportWorkspace::dump() const
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto done = dumpContent(m_file->reader(), out, {});
    if (!done) {
        QTest::qFail(qPrintable(told(done.error())), __FILE__, __LINE__);
    }
    return out.data();
}

QStringList ImportWorkspace::problems() const
{
    QStringList out;
    for (const Problem &problem : checkIntegrity(m_file->reader(), {})) {
        out += problem.code;
    }
    return out;
}

qint64 count(ImportWorkspace &workspace, const char *sql)
{
    SQLite::Statement query(workspace.file().reader(), sql);
    return query.executeStep() ? query.getColumn(0).getInt64() : -1;
}

Dated dayOf2026(int month, int day)
{
    return Dated::exact(
        QDateTime(QDate(2026, month, day), QTime(12, 0), Qt::UTC).toSecsSinceEpoch());
}

} // namespace comity::tests
