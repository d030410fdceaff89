#include "tests/fuzz/fuzz_workspace.h"

#include "model/db/workspace_file.h"
#include "model/export/content_dump.h"
#include "model/export/integrity_check.h"
#include "model/import/commit.h"
#include "model/import/stage.h"
#include "model/import/undo.h"
#include "tests/model/import/formats/bundle_container.h"

#include <QBuffer>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

const QString workspaceName = u"fuzz.comity"_s;

/// The account and the people that the seeds speak of, so that an import meets whom it knows.
const QByteArray known = "id,screen_name,name,bio,followers,last_post,following\n"
                         "12,ana,Ana,baker,10,2026-01-05,yes\n13,bo,Bo,,,,no\n,cleo,Cleo,,7,,yes\n"
                         "78,dee,,sailor,1.2K,2025-12-24T10:00:00Z,no\n";

QByteArray dumpOf(const db::WorkspaceFile &workspace)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto done = dumpContent(workspace.reader(), out, {});
    return done ? out.data() : QByteArray();
}

QString problemsOf(const db::WorkspaceFile &workspace)
{
    QStringList codes;
    for (const Problem &problem : checkIntegrity(workspace.reader(), {})) {
        codes += problem.code;
    }
    return codes.join(u", "_s);
}

Result<ImportSummary> imported(const db::WorkspaceFile &workspace, const ImportRequest &request,
    const QString &folder, const Clock &clock)
{
    const auto reader = workspace.connect(db::Use::Job);
    auto staged = stageImport(*reader, folder, request, clock, {});
    if (!staged) {
        return tl::unexpected(staged.error());
    }
    for (const StagedNetwork &network : staged->networks) {
        for (std::size_t i = 0; i < network.people.size(); ++i) {
            previewRow(*staged, network, i);
        }
    }
    const auto writer = workspace.connect(db::Use::Writer);
    return commitImport(*writer, *staged, clock, {});
}

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

} // namespace

FuzzWorkspace::FuzzWorkspace()
    : m_clock(fixedClock(QDateTime(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC)))
{
    ImportRequest request;
    request.paths = {m_folder.write(u"known.csv"_s, known)};
    request.account = ImportRequest::AccountName {u"x"_s, u"demo_owner"_s};
    request.list = formats::ListKind::Followers;
    request.takenAt = Dated::exact(1'760'000'000);
    {
        const auto made = db::WorkspaceFile::create(m_folder.path(workspaceName), m_clock);
        if (!made || !imported(*made, request, m_folder.path(u"."_s), m_clock)) {
            qFatal("the workspace for fuzzing cannot be made");
        }
        m_before = dumpOf(*made);
    }
    QFile file(m_folder.path(workspaceName));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("the workspace for fuzzing cannot be read");
    }
    m_start = file.readAll();
}

QString FuzzWorkspace::troubleWith(const QByteArray &bytes, const formats::ReadOptions &options)
{
    const MemoryFolder folder;
    const QString path = unpacked(folder, bytes);
    if (path.isEmpty()) {
        return {};
    }
    return importAndUndo(requestFor(path, bytes, options), m_folder.path(u"."_s));
}

QString FuzzWorkspace::importAndUndo(const ImportRequest &request, const QString &folder)
{
    const QString path = m_folder.write(workspaceName, m_start);
    const auto workspace = db::WorkspaceFile::open(path, {}, m_clock);
    if (!workspace) {
        return u"the workspace does not open"_s;
    }
    const Result<ImportSummary> done = imported(*workspace, request, folder, m_clock);
    if (done) {
        if (const QString problems = problemsOf(*workspace); !problems.isEmpty()) {
            return u"problems after the import: "_s + problems;
        }
        const auto writer = workspace->connect(db::Use::Writer);
        if (!done->isSameAgain && !undoImport(*writer, done->id, m_clock, {})) {
            return u"the import cannot be undone"_s;
        }
        if (const QString problems = problemsOf(*workspace); !problems.isEmpty()) {
            return u"problems after undoing: "_s + problems;
        }
    } else if (done.error().code == Error::Code::Database) {
        return u"the import broke the database: "_s + done.error().detail;
    }
    return dumpOf(*workspace) == m_before ? QString() : u"undoing did not bring back all"_s;
}

} // namespace comity::tests
