#include "model/import/stage/stage.h"

#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/interrupt_on_stop.h"
#include "model/db/workspace_file.h"
#include "model/import/detect.h"
#include "model/import/formats/person_key.h"
#include "model/import/import_sources.h"
#include "model/import/request_options.h"
#include "model/import/stage/classify.h"
#include "model/import/stage/find_renames.h"
#include "model/import/stage/relay_sink.h"
#include "model/import/stage/settle_keys.h"
#include "model/import/stage/stage_accounts.h"
#include "model/import/stage/stage_summary.h"
#include "model/import/stage/stager.h"
#include "model/snapshots/member_blob.h"

#include <QDateTime>
#include <QFileInfo>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <array>
#include <optional>
#include <stop_token>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using formats::Notice;
using Code = Error::Code;

/// No export is older than the first network; such a time is a default of some zip program.
constexpr qint64 firstBelievableTime = 1'136'073'600; // 2006-01-01

/// When the container was written, for lists that carry no date: the newest entry, else the file.
std::optional<Dated> timeOf(const formats::Container &container, const QString &path)
{
    std::optional<qint64> newest;
    for (const auto &entry : container.entries()) {
        if (entry.modifiedAt && *entry.modifiedAt >= firstBelievableTime) {
            newest = std::max(newest.value_or(0), *entry.modifiedAt);
        }
    }
    if (!newest) {
        newest = QFileInfo(path).lastModified().toSecsSinceEpoch();
    }
    return Dated::exact(*newest);
}

/// True for errors that mean "not one of ours", so that the rest of several files goes on.
bool isUnknown(Code code)
{
    return code == Code::UnknownFormat || code == Code::FormatRefused || code == Code::FileEmpty;
}

class StageJob
{
public:
    StageJob(SQLite::Database &database, SpillFile &&spill, const ImportRequest &request,
        const Clock &clock, const JobContext &job)
        : m_database(database)
        , m_staged {std::move(spill), request, {}, {}, {}, {}, {}, {}, {}, {}, 0, 0, 0}
        , m_clock(clock)
        , m_job(job)
    {
        m_staged.generation = db::WorkspaceFile::generation(database);
        m_staged.firstNewPk = static_cast<quint32>(
            db::queryNumber(database, "SELECT value FROM meta WHERE name = 'next_pk'"));
    }

    Result<StagedImport> run()
    {
        Stager stager(m_database, m_staged.spill,
            m_staged.request.account ? m_staged.request.account->network : QString(),
            m_staged.firstNewPk);
        const std::vector<ImportSource> sources = importSources(m_staged.request.paths, m_job);
        m_isAlone = sources.size() == 1;
        for (const ImportSource &source : sources) {
            if (const auto read = readContainer(source, stager); !read) {
                return tl::unexpected(read.error());
            }
        }
        if (stager.places().empty()) {
            return m_unknown ? Result<StagedImport>(tl::unexpected(*m_unknown))
                             : failure(Code::NothingFound, {m_staged.summary.source});
        }
        if (const auto finished = m_staged.spill.finish(); !finished) {
            return tl::unexpected(finished.error());
        }
        return finish(stager).map([this] { return std::move(m_staged); });
    }

private:
    Result<void> readContainer(const ImportSource &source, Stager &stager)
    {
        const QString &path = source.path;
        ImportSummary &summary = m_staged.summary;
        const QString name = QFileInfo(path).fileName();
        if (summary.source.isEmpty()) {
            summary.source = name;
        }
        auto container = formats::Container::open(path, m_job);
        auto detected = container
            ? detect(**container, m_job, readOptions(m_database, m_staged.request))
            : Result<Detected>(tl::unexpected(container.error()));
        if (!detected) {
            return passOver(source, detected.error());
        }
        // A table beside an export that was unpacked is some attachment of it.
        if (source.isInFolder && m_isFolderExport && !detected->isCertain) {
            return {};
        }
        m_isFolderExport = source.isInFolder ? m_isFolderExport : source.hasExportsInside;
        if (summary.format.isEmpty()) {
            summary.format = detected->format;
            summary.isCertain = detected->isCertain;
        }
        summary.bytes += source.isInFolder ? 0 : (*container)->bytes();
        for (const QString &format : QStringList {detected->format} + detected->further) {
            stager.beginContainer(path, (*container)->name());
            const auto read = readFormat(**container, format, stager);
            for (Notice &notice : stager.containers().back().notices) {
                notice.place.container = path;
                notice.place.format = format;
            }
            // Of several kinds one may hold nobody: the description of an account beside a list.
            const bool isEmptyOne
                = !read && read.error().code == Code::NothingFound && !detected->further.isEmpty();
            const bool isEmptyInside = !read && read.error().code == Code::NothingFound
                && (source.isInFolder || source.hasExportsInside);
            if (isEmptyInside) {
                m_unknown = m_unknown.value_or(read.error());
            } else if (!read && !isEmptyOne) {
                return read;
            }
            formatsOwnDate(stager, timeOf(**container, path));
        }
        if (m_staged.spill.hasFailed()) {
            return m_staged.spill.finish();
        }
        return {};
    }

    /// What is no export of people ends the import only where nothing else is; in a folder it is
    /// not even worth a warning, and neither is what cannot be opened.
    Result<void> passOver(const ImportSource &source, const Error &trouble)
    {
        const bool isOfFolder = source.isInFolder || source.hasExportsInside;
        m_isFolderExport = m_isFolderExport && source.isInFolder;
        if (m_isAlone || trouble.code == Code::Cancelled
            || (!isOfFolder && !isUnknown(trouble.code))) {
            return tl::unexpected(trouble);
        }
        if (isOfFolder) {
            m_unknown = m_unknown.value_or(trouble);
        } else {
            m_staged.summary.warnings.push_back(
                {u"unknown-format"_s, {QFileInfo(source.path).fileName()}, false, {}});
        }
        return {};
    }

    /// Asks whose list it is before its rows are read: a large file is not read twice.
    Result<void> readFormat(formats::Container &container, const QString &format, Stager &stager)
    {
        const std::stop_callback passOn(m_job.stop, [this] { m_reading.request_stop(); });
        std::optional<Error> question;
        stager.onList = [&](const ContainerFacts &facts, const QString &network) {
            if (isOwnerOpen(m_database, m_staged.request, facts.owner, network)) {
                question = Error {Code::AccountUnknown, {facts.name, network}, {}};
                m_reading.request_stop();
            }
        };
        RelaySink relay(stager);
        const auto read = readAs(format, container, readOptions(m_database, m_staged.request),
            relay, {m_reading.get_token(), m_job.report});
        relay.finish();
        stager.onList = {};
        return question && !m_job.isStopped() ? Result<void>(tl::unexpected(*question)) : read;
    }

    void formatsOwnDate(Stager &stager, const std::optional<Dated> &fileTime)
    {
        ContainerFacts &facts = stager.containers().back();
        if (facts.takenAt) {
            m_ownDates += isoUtc(facts.takenAt->at).toUtf8();
        } else {
            facts.takenAt = fileTime;
        }
    }

    Result<void> finish(Stager &stager)
    {
        ImportSummary &summary = m_staged.summary;
        m_staged.nextPk = stager.nextPk();
        for (ContainerFacts &facts : stager.containers()) {
            std::ranges::copy(facts.notices, std::back_inserter(summary.warnings));
        }
        if (const qint64 erased = stager.erasedPeople(); erased > 0) {
            summary.warnings.push_back({u"erased-people"_s, {QString::number(erased)}, false, {}});
        }
        auto accounts
            = stageAccounts(m_database, stager, m_staged.request, m_clock, summary.warnings);
        if (!accounts) {
            return tl::unexpected(accounts.error());
        }
        m_staged.accounts = std::move(*accounts);
        m_staged.contentHash = stager.contentHash();
        m_staged.networks = stager.takeNetworks();
        std::vector<bool> acquaintances = stager.acquaintances();
        acquaintances.resize(m_staged.nextPk, false);
        for (std::size_t i = 0; i < m_staged.networks.size(); ++i) {
            if (m_job.isStopped()) {
                return failure(Code::Cancelled);
            }
            for (const auto &[staged, person] :
                settleKeys(m_database, m_staged.networks[i], m_staged.accounts)) {
                acquaintances[number(person)]
                    = acquaintances[number(person)] || acquaintances[number(staged)];
            }
            classify(m_database, m_staged.networks[i], stager.valueHashes(i), m_job);
        }
        leaveOutUnlisted(acquaintances);
        summarise(m_database, m_staged.accounts, m_staged.networks, m_staged.nextPk, summary);
        fillSummary(stager);
        m_staged.rejected = std::move(stager.rejectedOffsets());
        m_staged.rejectedPlaces = std::move(stager.rejectedPlaces());
        m_staged.fingerprint = fingerprintOf();
        findSameAgain();
        if (!summary.isSameAgain) {
            summary.renames = findRenames(m_database, m_staged);
            answerRenames(m_staged.request.renames, summary.renames);
        }
        return {};
    }

    /// People who only stood on a list that another export replaced are not saved.
    void leaveOutUnlisted(std::vector<bool> isListed)
    {
        if (std::ranges::none_of(m_staged.summary.warnings,
                [](const Notice &one) { return one.code == u"mixed-exports"; })) {
            return;
        }
        for (const StagedAccount &account : m_staged.accounts) {
            for (const auto &list : account.lists) {
                const auto members = snapshots::decode(list.members).value_or(std::vector<Pk> {});
                for (const Pk pk : members) {
                    isListed[number(pk)] = true;
                }
            }
        }
        for (StagedNetwork &network : m_staged.networks) {
            for (StagedPerson &person : network.people) {
                if (!isListed[number(person.pk)]) {
                    person.kind = StagedPerson::Kind::LeftOut;
                }
            }
        }
    }

    void fillSummary(Stager &stager)
    {
        ImportSummary &summary = m_staged.summary;
        summary.isDryRun = m_staged.request.isDryRun;
        summary.files = std::move(stager.files());
        summary.rejected = std::move(stager.rejectedShown());
        summary.rejectedRows = static_cast<qint64>(stager.rejectedOffsets().size());
        summary.filesNotRead = stager.filesNotRead();
        countPeople(m_staged.networks, summary);
        for (const AccountSummary &account : summary.accounts) {
            for (const ListSummary &list : account.lists) {
                warnAbout(list);
            }
        }
    }

    /// Completeness that only the lists before tell is a warning too; what the files told is one.
    void warnAbout(const ListSummary &list)
    {
        constexpr std::array ofTheLists {
            u"shorter-than-before", u"date-range-export", u"empty-list", u"missing-part"};
        const auto isOne
            = [&list](const char16_t *code) { return list.incompleteCode == QStringView(code); };
        auto &warnings = m_staged.summary.warnings;
        const Notice notice {list.incompleteCode, list.incompleteArguments, true, list.kind};
        const bool isThere = std::ranges::any_of(
            warnings, [&notice](const Notice &one) { return one.isSameAs(notice); });
        if (std::ranges::any_of(ofTheLists, isOne) && !isThere) {
            warnings.push_back(notice);
        }
    }

    QByteArray fingerprintOf() const
    {
        QByteArray out = m_staged.contentHash;
        QByteArray said = m_ownDates;
        if (m_staged.request.takenAt) {
            said += isoUtc(m_staged.request.takenAt->at).toUtf8();
        }
        if (m_staged.request.complete) {
            said += *m_staged.request.complete ? " complete" : " incomplete";
        }
        for (const StagedAccount &account : m_staged.accounts) {
            said += ' ' + account.network.toUtf8() + ':' + account.owner.key.toUtf8() + ':'
                + account.owner.handle.toLower().toUtf8();
        }
        const XXH64_hash_t hash
            = XXH3_64bits(said.constData(), static_cast<std::size_t>(said.size()));
        out.append(reinterpret_cast<const char *>(&hash), sizeof(hash));
        return out;
    }

    void findSameAgain()
    {
        SQLite::Statement query(
            m_database, "SELECT id FROM import WHERE fingerprint = ?1 AND undone_at IS NULL");
        query.bind(
            1, m_staged.fingerprint.constData(), static_cast<int>(m_staged.fingerprint.size()));
        if (!query.executeStep()) {
            return;
        }
        ImportSummary &summary = m_staged.summary;
        summary.isSameAgain = true;
        summary.id = ImportId {query.getColumn(0).getInt64()};
        summary.warnings.push_back({u"same-file-again"_s,
            {summary.source, QString::number(number(summary.id))}, false, {}});
        for (AccountSummary &account : summary.accounts) {
            for (ListSummary &list : account.lists) {
                list.added = 0;
                list.left = 0;
                list.unchanged = list.rows;
            }
        }
    }

    SQLite::Database &m_database;
    StagedImport m_staged;
    const Clock &m_clock;
    const JobContext &m_job;
    std::stop_source m_reading; ///< also stopped by a question
    QByteArray m_ownDates; ///< of the containers that carry one
    bool m_isAlone = true; ///< one source and no more
    bool m_isFolderExport = false; ///< the folder that is gone through is an export itself
    std::optional<Error> m_unknown; ///< of what was passed over without a word
};

} // namespace

Result<StagedImport> stageImport(SQLite::Database &database, const QString &spillFolder,
    const ImportRequest &request, const Clock &clock, const JobContext &job)
{
    return db::guarded(spillFolder, [&]() -> Result<StagedImport> {
        const db::InterruptOnStop interrupt(database, job.stop);
        auto spill = SpillFile::create(request.isDryRun ? QString() : spillFolder);
        if (!spill) {
            return tl::unexpected(spill.error());
        }
        return StageJob(database, std::move(*spill), request, clock, job).run();
    });
}

PreviewRow previewRow(StagedImport &staged, const StagedNetwork &network, std::size_t index)
{
    const StagedPerson &person = network.people[index];
    const auto stored = staged.spill.readAt(person.offset());
    const auto text = [](std::string_view utf8) {
        return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    };
    PreviewRow row;
    row.pk = person.pk;
    std::string buffer;
    row.key = text(personKey(network.keyKind, stored.record, buffer));
    row.handle = text(stored.record.handle);
    row.name = text(stored.record.name);
    row.followers = stored.record.followers;
    row.kind = person.kind;
    return row;
}

} // namespace comity
