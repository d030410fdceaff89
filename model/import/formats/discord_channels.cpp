#include "model/import/formats/discord_channels.h"

#include "model/import/formats/entry_path.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

namespace dom = simdjson::dom;

DiscordChannel::Kind kindOf(const QString &type, std::size_t recipients)
{
    if (type == u"1" || type == u"DM") {
        return DiscordChannel::Kind::Direct;
    }
    if (type == u"3" || type == u"GROUP_DM") {
        return DiscordChannel::Kind::Group;
    }
    if (type.isEmpty() && recipients > 0) {
        return recipients > 2 ? DiscordChannel::Kind::Group : DiscordChannel::Kind::Direct;
    }
    return DiscordChannel::Kind::Server;
}

DiscordChannel channelIn(dom::element root)
{
    DiscordChannel channel;
    channel.id = textAt(root, {"id"}).toStdString();
    dom::array recipients;
    if (!root["recipients"].get_array().get(recipients)) {
        for (const dom::element one : recipients) {
            channel.recipients.push_back(textAt(one, {}).toStdString());
        }
    }
    channel.kind = kindOf(textAt(root, {"type"}), channel.recipients.size());
    const QString server = textAt(root, {"guild", "name"});
    const QString name = textAt(root, {"name"});
    const QString between = server.isEmpty() || name.isEmpty() ? QString() : u": "_s;
    channel.title = QString(server + between + name).toStdString();
    return channel;
}

class Search
{
public:
    Search(Container &container, const JobContext &job)
        : m_container(container)
        , m_job(job)
    {
    }

    Result<DiscordFiles> run()
    {
        for (std::size_t i = 0; i < m_container.entries().size(); ++i) {
            const QString path = m_container.entries().at(i).path.toLower();
            const QString name = baseName(path);
            if (name == u"messages.json" || name == u"messages.csv") {
                m_messages.insert(folderName(path), i);
            } else if (name == u"channel.json" || name == u"user.json"
                || (name == u"index.json" && folderName(path).endsWith(u"messages"))) {
                if (const auto done = readSmall(i, name); !done) {
                    return tl::unexpected<Error>(done.error());
                }
            }
        }
        for (std::size_t i = 0; i < m_found.channels.size(); ++i) {
            DiscordChannel &channel = m_found.channels.at(i);
            // Taken: where an archive has an entry twice, its messages are still read once.
            if (const auto entry = m_messages.constFind(m_folders.at(i));
                entry != m_messages.constEnd()) {
                channel.messages = *entry;
                channel.isCsv = ending(m_container.entries().at(*entry).path) == u"csv";
                ++m_found.used;
                m_messages.erase(entry);
            }
        }
        return std::move(m_found);
    }

private:
    Result<void> readSmall(std::size_t entry, const QString &name)
    {
        const Result<SmallJson> json = SmallJson::read(m_container, entry, m_job);
        if (!json) {
            if (json.error().code != Error::Code::FormatBroken) {
                return tl::unexpected<Error>(json.error());
            }
            m_found.broken.push_back(entry);
            return {};
        }
        ++m_found.used;
        if (name == u"user.json") {
            DiscordAccount account = readDiscordAccount(json->root());
            if (!account.owner.key.isEmpty() && !account.owner.isEmpty()) {
                m_found.account = entry;
                m_found.owner = std::move(account);
            }
        } else if (name == u"channel.json") {
            m_found.channels.push_back(channelIn(json->root()));
            m_folders.push_back(folderName(m_container.entries().at(entry).path.toLower()));
        } else {
            readIndex(json->root());
        }
        return {};
    }

    void readIndex(dom::element root)
    {
        dom::object titles;
        if (root.get_object().get(titles)) {
            return;
        }
        for (const auto &[id, title] : titles) {
            m_found.titles[std::string(id)] = textAt(title, {}).toStdString();
        }
    }

    Container &m_container;
    const JobContext &m_job;
    DiscordFiles m_found;
    std::vector<QString> m_folders; ///< of the channels
    QHash<QString, std::size_t> m_messages; ///< by folder
};

} // namespace

Result<DiscordFiles> findDiscordFiles(Container &container, const JobContext &job)
{
    return Search(container, job).run();
}

} // namespace comity::formats
