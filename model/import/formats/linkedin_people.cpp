#include "model/import/formats/linkedin_people.h"

#include "model/import/formats/profile_link.h"

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

class Collector
{
public:
    Collector(Container &container, LinkedInPeople &people, const JobContext &job)
        : m_container(container)
        , m_people(people)
        , m_job(job)
    {
    }

    Result<void> collect(const LinkedInFile &file)
    {
        switch (file.kind) {
        case LinkedInKind::Connections:
            return connections(file);
        case LinkedInKind::Messages:
            return messages(file);
        case LinkedInKind::Invitations:
            return pairs(
                file, {{u"from"_s, u"inviterprofileurl"_s}, {u"to"_s, u"inviteeprofileurl"_s}});
        default:
            return {};
        }
    }

private:
    using Pairs = std::vector<std::pair<QString, QString>>;

    Result<void> rows(const LinkedInFile &file, const std::function<void(const CsvRow &)> &take)
    {
        const Result<bool> done = readTable(
            m_container, file.entry, file.delimiter,
            [&](const CsvRow &row) {
                if (row.line > file.headerLine && row.trouble == CsvRow::Trouble::None) {
                    take(row);
                }
                return true;
            },
            m_job);
        return done ? Result<void>() : tl::unexpected<Error>(done.error());
    }

    Result<void> connections(const LinkedInFile &file)
    {
        const int first = file.columns.of({u"firstname"_s});
        const int last = file.columns.of({u"lastname"_s});
        const int url = file.columns.of({u"url"_s, u"profileurl"_s});
        return rows(file, [&](const CsvRow &row) {
            m_name = cellAt(row, first);
            if (const std::string_view rest = cellAt(row, last); !rest.empty()) {
                m_name += m_name.empty() ? "" : " ";
                m_name += rest;
            }
            const std::string_view slug = linkedInSlug(cellAt(row, url), m_slug);
            if (slug.empty()) {
                m_people.addConnection(m_name);
            } else {
                m_people.add(m_name, slug);
            }
        });
    }

    Result<void> messages(const LinkedInFile &file)
    {
        const int from = file.columns.of({u"from"_s});
        const int sender = file.columns.of({u"senderprofileurl"_s});
        const int to = file.columns.of({u"to"_s});
        const int recipients = file.columns.of({u"recipientprofileurls"_s});
        return rows(file, [&](const CsvRow &row) {
            m_people.add(cellAt(row, from), linkedInSlug(cellAt(row, sender), m_slug));
            const std::string_view urls = cellAt(row, recipients);
            if (urls.find(',') == std::string_view::npos && !urls.empty()) {
                m_people.add(cellAt(row, to), linkedInSlug(urls, m_slug));
            }
        });
    }

    Result<void> pairs(const LinkedInFile &file, const Pairs &columns)
    {
        std::vector<std::pair<int, int>> places;
        for (const auto &[name, url] : columns) {
            places.emplace_back(file.columns.of({name}), file.columns.of({url}));
        }
        return rows(file, [&](const CsvRow &row) {
            for (const auto &[name, url] : places) {
                m_people.add(cellAt(row, name), linkedInSlug(cellAt(row, url), m_slug));
            }
        });
    }

    Container &m_container;
    LinkedInPeople &m_people;
    const JobContext &m_job;
    std::string m_name;
    std::string m_slug;
};

} // namespace

void LinkedInPeople::add(std::string_view name, std::string_view slug)
{
    if (name.empty() || isNamelessMember(name)) {
        return;
    }
    Known &known = m_known[std::string(name)];
    if (!slug.empty()) {
        known.isSeveral = known.isSeveral || (!known.slug.empty() && known.slug != slug);
        known.slug = slug;
    }
}

void LinkedInPeople::addConnection(std::string_view name)
{
    if (!name.empty()) {
        Known &known = m_known[std::string(name)];
        known.isSeveral = known.isSeveral || known.isConnection;
        known.isConnection = true;
    }
}

bool LinkedInPeople::knows(std::string_view name) const
{
    return m_known.contains(std::string(name));
}

std::string_view LinkedInPeople::slugOf(std::string_view name) const
{
    const auto found = m_known.find(std::string(name));
    return found == m_known.end() || found->second.isSeveral ? std::string_view()
                                                             : std::string_view(found->second.slug);
}

void LinkedInPeople::setOwner(const Owner &owner)
{
    const QString slug = owner.key.isEmpty() ? owner.handle : owner.key;
    m_ownerSlug = plainSlug(slug.toStdString());
    m_ownerName = owner.name.toStdString();
}

Result<void> collectLinkedInPeople(
    Container &container, const LinkedInFiles &files, LinkedInPeople &people, const JobContext &job)
{
    Collector collector(container, people, job);
    for (const LinkedInFile &file : files.files) {
        if (const auto done = collector.collect(file); !done) {
            return done;
        }
    }
    return {};
}

std::string_view linkedInSlug(std::string_view url, std::string &scratch)
{
    const ProfileLink link = profileLink(url, scratch);
    return link.network == "linkedin" ? link.handle : std::string_view();
}

bool isNamelessMember(std::string_view name)
{
    return name == "LinkedIn Member";
}

} // namespace comity::formats
