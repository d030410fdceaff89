#include "tests/fuzz/fuzz_workspace.h"

#include "model/export/content_dump.h"
#include "model/export/integrity_check.h"
#include "model/import/commit/commit.h"
#include "model/import/stage/stage.h"
#include "model/import/undo.h"
#include "tests/model/import/formats/bundle_container.h"

#include <QBuffer>
#include <SQLiteCpp/Backup.h>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

/// The account and the people that the seeds speak of, so that an import meets whom it knows.
const QByteArray known = "id,screen_name,name,bio,followers,last_post,following\n"
                         "12,ana,Ana,baker,10,2026-01-05,yes\n13,bo,Bo,,,,no\n,cleo,Cleo,,7,,yes\n"
                         "78,dee,,sailor,1.2K,2025-12-24T10:00:00Z,no\n";

/// Puts the files of a bundle on their places; a file of another kind is one file.
QString unpacked(const MemoryFolder &folder, const QByteArray &bytes)
{
    const auto container = BundleContainer::open(bytes, u"export"_s);
    if (!container) {
        return {};
    }
    const bool isLoose = (*container)->isSingleFile();
    QString path = folder.path(u"export"_s);
    for (std::size_t i = 0; i < (*container)->entries().size(); ++i) {
        const QString name
            = isLoose ? (*container)->name() : u"export/"_s + (*container)->entries()[i].path;
        const QByteArray file = (*container)->readWhole(i, bytes.size(), {}).value_or(QByteArray());
        const QString at = folder.write(name, file);
        if (isLoose) {
            path = at;
        }
    }
    return path;
}

ImportRequest requestFor(
    const QString &path, const QByteArray &bytes, const formats::ReadOptions &options)
{
    static const std::array networks {
        u"x"_s, u"instagram"_s, u"facebook"_s, u"tiktok"_s, u"discord"_s, u"mastodon"_s};
    ImportRequest request;
    request.paths = {path};
    request.list = options.list;
    request.takenAt = Dated::exact(1'770'000'000);
    if (!options.account.isEmpty()) {
        request.account = ImportRequest::AccountName {
            networks.at(static_cast<std::size_t>(bytes.size()) % networks.size()),
            options.account.handle};
    }
    return request;
}

void copyAll(SQLite::Database &to, SQLite::Database &from)
{
    SQLite::Backup(to, from).executeStep(-1);
}

} // namespace

FuzzWorkspace::FuzzWorkspace()
    : m_clock(fixedClock(QDateTime(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC)))
    , m_start(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
{
    auto made = db::WorkspaceFile::create(m_folder.path(u"fuzz.comity"_s), m_clock);
    if (!made) {
        qFatal("the workspace for fuzzing cannot be made");
    }
    m_file = std::move(*made);
    m_reader = m_file->connect(db::Use::Job);
    m_writer = m_file->connect(db::Use::Writer);
    ImportRequest request;
    request.paths = {m_folder.write(u"known.csv"_s, known)};
    request.account = ImportRequest::AccountName {u"x"_s, u"demo.owner"_s};
    request.list = formats::ListKind::Followers;
    request.takenAt = Dated::exact(1'760'000'000);
    if (!imported(request)) {
        qFatal("the workspace for fuzzing cannot be filled");
    }
    m_before = dump();
    copyAll(m_start, *m_writer);
}

QString FuzzWorkspace::troubleWith(const QByteArray &bytes, const formats::ReadOptions &options)
{
    const MemoryFolder folder;
    const QString path = unpacked(folder, bytes);
    if (path.isEmpty()) {
        return {};
    }
    const Result<ImportSummary> done = imported(requestFor(path, bytes, options));
    if (!done) {
        return done.error().code == Error::Code::Database
                || done.error().code == Error::Code::DamagedDatabase
            ? u"the import broke the database: "_s + done.error().detail
            : QString();
    }
    const QString trouble = undone(*done);
    copyAll(*m_writer, m_start);
    return trouble;
}

Result<ImportSummary> FuzzWorkspace::imported(const ImportRequest &request)
{
    auto staged = stageImport(*m_reader, m_folder.path(u"."_s), request, m_clock, {});
    if (!staged) {
        return tl::unexpected(staged.error());
    }
    for (const StagedNetwork &network : staged->networks) {
        for (std::size_t i = 0; i < network.people.size(); ++i) {
            previewRow(*staged, network, i);
        }
    }
    return commitImport(*m_writer, *staged, m_clock, {});
}

QString FuzzWorkspace::undone(const ImportSummary &summary)
{
    if (const QString found = problems(); !found.isEmpty()) {
        return u"problems after the import: "_s + found;
    }
    if (!summary.isSameAgain && !undoImport(*m_writer, summary.id, m_clock, {})) {
        return u"the import cannot be undone"_s;
    }
    if (const QString found = problems(); !found.isEmpty()) {
        return u"problems after undoing: "_s + found;
    }
    return dump() == m_before ? QString() : u"undoing did not bring back all"_s;
}

QString FuzzWorkspace::problems() const
{
    QStringList codes;
    for (const Problem &problem : checkIntegrity(m_file->reader(), {})) {
        codes += problem.code;
    }
    return codes.join(u", "_s);
}

QByteArray FuzzWorkspace::dump() const
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto done = dumpContent(m_file->reader(), out, {});
    return done ? out.data() : QByteArray();
}

} // namespace comity::tests
