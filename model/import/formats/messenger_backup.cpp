#include "model/import/formats/messenger_backup.h"

#include "model/import/formats/dates.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/facebook_list_names.h"
#include "model/import/formats/instagram_list_names.h"
#include "model/import/formats/meta_thread_reader.h"
#include "model/import/formats/text_encoding.h"

#include <QRegularExpression>
#include <map>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

constexpr qint64 headBytes = qint64 {64} << 10;
constexpr int sampledOfFolder = 3;
constexpr int mostSampled = 200;

/// `Ana Field_12.json`, and nothing that is numbered in other exports.
bool mayBeChat(const QString &path)
{
    static const QRegularExpression numbered(u"^.+_\\d{1,9}$"_s);
    static const QRegularExpression ofExports(u"^message_\\d+$"_s);
    const QString stem = plainStem(path);
    return ending(path) == u"json" && numbered.match(stem).hasMatch()
        && !ofExports.match(stem).hasMatch() && !instagramListInFileName(path)
        && !facebookListInFileName(path);
}

Result<bool> isChat(Container &container, std::size_t entry, const JobContext &job)
{
    const Result<QByteArray> bytes = container.readHead(entry, headBytes, job);
    if (!bytes) {
        return tl::unexpected<Error>(bytes.error());
    }
    const std::string head
        = decodedText({bytes->constData(), static_cast<std::size_t>(bytes->size())});
    const std::size_t first = head.find_first_not_of(" \t\r\n");
    return first != std::string::npos && head[first] == '{'
        && head.find("\"threadName\"") != std::string::npos
        && (head.find("\"senderName\"") != std::string::npos
            || head.find("\"messages\"") != std::string::npos);
}

/// The files of the folders that hold chats.
Result<MetaThreads> findChats(Container &container, const JobContext &job)
{
    struct Folder
    {
        std::vector<std::size_t> files;
        int sampled = 0;
        bool isOfChats = false;
    };
    std::map<QString, Folder> folders;
    int sampled = 0;
    for (std::size_t i = 0; i < container.entries().size(); ++i) {
        const QString &path = container.entries().at(i).path;
        if (!container.isSingleFile() && !mayBeChat(path)) {
            continue;
        }
        Folder &folder = folders[folderName(path)];
        folder.files.push_back(i);
        if (!folder.isOfChats && folder.sampled < sampledOfFolder && sampled < mostSampled) {
            ++folder.sampled;
            ++sampled;
            const Result<bool> is = isChat(container, i, job);
            if (!is) {
                return tl::unexpected<Error>(is.error());
            }
            folder.isOfChats = *is;
        }
    }
    MetaThreads chats;
    for (const auto &[name, folder] : folders) {
        for (const std::size_t entry : folder.files) {
            if (folder.isOfChats) {
                const QString stem = plainStem(container.entries().at(entry).path);
                chats.files.push_back({entry, stem, 0, u"facebook"_s});
            }
        }
    }
    return chats;
}

} // namespace

Result<bool> isMessengerBackup(
    Container &container, const FileHead &, const ReadOptions &, const JobContext &job)
{
    return findChats(container, job).map([](const MetaThreads &chats) {
        return !chats.files.empty();
    });
}

Result<void> readMessengerBackup(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job)
{
    const Result<MetaThreads> chats = findChats(container, job);
    if (!chats) {
        return tl::unexpected<Error>(chats.error());
    }
    if (const Dated day = dateInName(container.name()); day.isKnown()) {
        sink.takenAt(day);
    }
    PartTrouble trouble(container, sink);
    const Result<Dated> newest = readMetaThreads(
        container, *chats, u"messenger-json"_s, {options.account}, sink, trouble, job);
    if (!newest) {
        return tl::unexpected<Error>(newest.error());
    }
    if (newest->isKnown()) {
        sink.takenAt(*newest);
    }
    sink.notRead(static_cast<qint64>(container.entries().size() - chats->files.size()));
    return trouble.finish();
}

} // namespace comity::formats
