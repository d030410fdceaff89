#include "model/import/formats/meta_thread_reader.h"

#include "model/import/formats/date_scanner.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/instagram_record.h"
#include "model/import/formats/memory_file.h"
#include "model/import/formats/meta_message.h"
#include "model/import/formats/mojibake.h"
#include "model/import/formats/outer_members.h"
#include "model/import/formats/text_encoding.h"
#include "model/import/formats/thread_sides.h"

#include <algorithm>
#include <simdjson.h>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

/// Meta begins a new file after ten thousand messages; larger files are gone through twice.
constexpr qint64 smallFile = qint64 {8} << 20;
constexpr qint64 headBytes = qint64 {64} << 10;
constexpr std::size_t mostSampled = 300;

std::string repaired(std::string_view text)
{
    std::string scratch;
    return std::string(trimmedBlanks(repairedMojibake(text, scratch)));
}

std::string repairedString(std::string_view json)
{
    simdjson::dom::parser parser;
    simdjson::dom::element element;
    std::string_view text;
    if (json.empty() || parser.parse(simdjson::padded_string(json)).get(element)
        || element.get_string().get(text)) {
        return {};
    }
    return repaired(text);
}

/// `[{"name": "Ana"}]`, or bare texts in Messenger's own download.
std::vector<std::string> participantsIn(std::string_view json)
{
    simdjson::dom::parser parser;
    simdjson::dom::array people;
    std::vector<std::string> names;
    const simdjson::padded_string padded(json);
    if (json.empty() || parser.parse(padded).get_array().get(people)) {
        return names;
    }
    for (const simdjson::dom::element person : people) {
        std::string_view name;
        if (!person["name"].get_string().get(name) || !person.get_string().get(name)) {
            names.push_back(repaired(name));
        }
    }
    return names;
}

/// `Ana Field_12` of Messenger's own download is Ana Field.
std::string withoutNumber(const std::string &name)
{
    const std::size_t bar = name.rfind('_');
    const bool isNumbered = bar != std::string::npos && bar + 1 < name.size()
        && std::all_of(name.begin() + static_cast<std::ptrdiff_t>(bar) + 1, name.end(), isDigit);
    return isNumbered ? name.substr(0, bar) : name;
}

class ThreadReader
{
public:
    ThreadReader(Container &container, const QString &format, const std::vector<Owner> &ours,
        RecordSink &sink, PartTrouble &trouble, const JobContext &job)
        : m_container(container)
        , m_format(format)
        , m_sides(ours)
        , m_sink(sink)
        , m_trouble(trouble)
        , m_job(job)
    {
    }

    Result<Dated> read(const MetaThreads &threads)
    {
        if (!m_sides.hasName()) {
            if (const auto done = findOwner(threads); !done) {
                return tl::unexpected<Error>(done.error());
            }
        }
        for (const MetaThreadFile &file : threads.files) {
            if (const auto done = readFile(file); !done) {
                return tl::unexpected<Error>(done.error());
            }
        }
        return m_newest;
    }

private:
    Result<void> findOwner(const MetaThreads &threads)
    {
        std::vector<std::vector<std::string>> conversations;
        QString folder;
        for (const MetaThreadFile &file : threads.files) {
            if (file.folder == folder || conversations.size() >= mostSampled) {
                continue;
            }
            folder = file.folder;
            const auto head = m_container.readHead(file.entry, headBytes, m_job);
            if (!head) {
                return tl::unexpected<Error>(head.error());
            }
            OuterMembers members({"participants"});
            members.feed(decodedText({head->constData(), static_cast<std::size_t>(head->size())}));
            conversations.push_back(participantsIn(members.value("participants")));
        }
        if (const auto owner = whoIsEverywhere(conversations)) {
            m_sides.addName(*owner);
        }
        return {};
    }

    Result<void> readFile(const MetaThreadFile &file)
    {
        const Container::Entry &entry = m_container.entries().at(file.entry);
        if (entry.size < 0 || entry.size > smallFile) {
            return readFrom(m_container, file.entry, file);
        }
        auto bytes = m_container.readWhole(file.entry, smallFile, m_job);
        if (!bytes) {
            return m_trouble.take(tl::unexpected<Error>(bytes.error()), file.entry);
        }
        MemoryFile memory(entry.path, *std::move(bytes));
        return readFrom(memory, 0, file);
    }

    Result<void> readFrom(Container &source, std::size_t entry, const MetaThreadFile &file)
    {
        const Result<MetaConversation> about = aboutConversation(source, entry, file);
        if (!about) {
            return m_trouble.take(tl::unexpected<Error>(about.error()), file.entry);
        }
        const QString &path = m_container.entries().at(file.entry).path;
        ExportFile exported {path, m_format, file.network};
        exported.holds = Holds::Messages;
        m_sink.beginFile(exported);
        MetaMessages messages(m_sides, *about, m_sink);
        bool isThere = false;
        JsonListReader reader;
        reader.wants = [&isThere](std::string_view key, bool isObject) {
            const bool isIt = key == "messages" && !isObject;
            isThere = isThere || isIt;
            return isIt;
        };
        reader.element = [&messages](simdjson::ondemand::value value, qint64 item) {
            return messages.read(value, item);
        };
        reader.rejected = [this](const RejectedRow &row) { m_sink.rejected(row); };
        reader.encodingGuessed = [this, &path] {
            m_sink.notice({u"encoding-guessed"_s, {baseName(path)}});
        };
        const auto done = readJsonList(source, entry, reader, m_job);
        m_sink.endFile({});
        if (done && !isThere) {
            m_trouble.changed(file.entry, u"messages"_s);
        }
        if (messages.newest().isKnown()
            && (!m_newest.isKnown() || messages.newest().at > m_newest.at)) {
            m_newest = messages.newest();
        }
        return m_trouble.take(done, file.entry);
    }

    /// Who takes part and how the conversation is called stands on either side of its messages.
    Result<MetaConversation> aboutConversation(
        Container &source, std::size_t entry, const MetaThreadFile &file)
    {
        OuterMembers members({"participants", "title", "thread_path", "threadName"});
        TextDecoder decoder;
        const auto done = source.read(
            entry,
            [&](std::string_view chunk) {
                members.feed(decoder.decode(chunk));
                return !members.isDone();
            },
            m_job);
        if (!done) {
            return tl::unexpected<Error>(done.error());
        }
        m_sides.begin(participantsIn(members.value("participants")));
        MetaConversation about;
        const std::string path = repairedString(members.value("thread_path"));
        about.thread = path.substr(path.rfind('/') + 1);
        about.title = repairedString(members.value("title"));
        const std::string named = repairedString(members.value("threadName"));
        about.thread = about.thread.empty() ? named : about.thread;
        about.title = about.title.empty() ? withoutNumber(named) : about.title;
        if (about.thread.empty()) {
            about.thread
                = file.folder.isEmpty() ? about.title : baseName(file.folder).toStdString();
        }
        if (file.network == u"instagram") {
            about.handle = m_sides.isGroup() ? std::string() : handleInThread(about.thread);
            about.isZoneSure = false;
        }
        return about;
    }

    Container &m_container;
    QString m_format;
    ThreadSides m_sides;
    RecordSink &m_sink;
    PartTrouble &m_trouble;
    const JobContext &m_job;
    Dated m_newest;
};

} // namespace

Result<Dated> readMetaThreads(Container &container, const MetaThreads &threads,
    const QString &format, const std::vector<Owner> &ours, RecordSink &sink, PartTrouble &trouble,
    const JobContext &job)
{
    return ThreadReader(container, format, ours, sink, trouble, job).read(threads);
}

std::string handleInThread(const std::string &thread)
{
    const std::size_t bar = thread.rfind('_');
    if (bar == std::string::npos || bar == 0 || thread.size() - bar < 6) {
        return {};
    }
    const std::string user = thread.substr(0, bar);
    return isInstagramUser(user) && !user.starts_with("instagramuser") ? user : std::string();
}

} // namespace comity::formats
