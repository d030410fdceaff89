#include "model/import/detect.h"

#include <QElapsedTimer>
#include <QTextStream>
#include <ctime>
#include <sys/resource.h>

using namespace comity;
using namespace Qt::StringLiterals;

namespace {

/// Counts and forgets, so that only reading is measured.
class CountingSink final : public formats::RecordSink
{
public:
    void owner(const formats::Owner &owner) override { handle = owner.handle; }
    void takenAt(const Dated &at) override { taken = taken.isKnown() ? taken : at; }
    void notice(const formats::Notice &notice) override
    {
        notices += notice.code + u'(' + notice.arguments.join(u", "_s) + u')';
    }
    void beginFile(const formats::ExportFile &file) override
    {
        network = file.network;
        ++files;
    }
    void person(const formats::PersonRecord &record, qint64) override
    {
        ++people;
        dated += record.since.isKnown() || record.lastPostAt.isKnown() ? 1 : 0;
        counted += record.followers ? 1 : 0;
    }
    void ownerFact(const formats::OwnerFact &) override { }
    void sighting(const formats::NameSighting &) override { }
    void message(const formats::MessageRecord &, qint64) override { ++messages; }
    void rejected(const formats::RejectedRow &) override { ++rejectedRows; }
    void skipped(qint64 rows) override { skippedRows += rows; }
    void endFile(std::optional<qint64>) override { }
    void notRead(qint64) override { }

    QString handle;
    QString network;
    Dated taken;
    QStringList notices;
    qint64 files = 0;
    qint64 people = 0;
    qint64 messages = 0;
    qint64 dated = 0;
    qint64 counted = 0;
    qint64 rejectedRows = 0;
    qint64 skippedRows = 0;
};

qint64 peakMiB()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

} // namespace

int main(int argc, char **argv)
{
    QTextStream out(stdout);
    for (int i = 1; i < argc; ++i) {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t before = std::clock();
        CountingSink sink;
        formats::ReadOptions options;
        options.list = formats::ListKind::Followers;
        auto container = formats::Container::open(QString::fromLocal8Bit(argv[i]), {});
        const auto detected = container ? detect(**container, {}, options)
                                        : tl::unexpected<Error>(container.error());
        const auto done = detected ? readAs(detected->format, **container, options, sink, {})
                                   : tl::unexpected<Error>(detected.error());
        out << argv[i] << ": ";
        if (!done) {
            out << "error " << static_cast<int>(done.error().code) << ' '
                << done.error().arguments.join(u", "_s) << '\n';
            continue;
        }
        out << detected->format << ", " << sink.network << ':' << sink.handle << ", taken "
            << isoText(sink.taken) << ", " << sink.files << " files, " << sink.people << " people, "
            << sink.messages << " messages (" << sink.dated << " dated, " << sink.counted
            << " counted), " << sink.rejectedRows << " rejected, " << sink.skippedRows
            << " skipped, " << (std::clock() - before) * 1'000 / CLOCKS_PER_SEC << " ms of "
            << timer.elapsed() << " ms, peak " << peakMiB() << " MiB; "
            << sink.notices.join(u", "_s) << '\n';
    }
    return 0;
}
