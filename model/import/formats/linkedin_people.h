#pragma once

#include "model/import/formats/linkedin_files.h"
#include "model/import/formats/records.h"

#include <string>
#include <unordered_map>

namespace comity::formats {

/// Who is who in a LinkedIn export: the addresses of profiles by name, and the owner.
class LinkedInPeople
{
public:
    /// That somebody of this name has this address; without one, that there is somebody.
    void add(std::string_view name, std::string_view slug);
    /// One more connection of this name without an address: two of them are two people.
    void addConnection(std::string_view name);
    bool knows(std::string_view name) const;
    /// The address of the only one of this name; empty when nobody or several have it.
    std::string_view slugOf(std::string_view name) const;

    void setOwner(const Owner &owner);
    bool isOwnerKnown() const { return !m_ownerSlug.empty() || !m_ownerName.empty(); }
    const std::string &ownerSlug() const { return m_ownerSlug; }
    const std::string &ownerName() const { return m_ownerName; }

private:
    struct Known
    {
        std::string slug;
        bool isSeveral = false;
        bool isConnection = false;
    };

    std::unordered_map<std::string, Known> m_known;
    std::string m_ownerSlug;
    std::string m_ownerName;
};

/// Goes through the files once for names and addresses. Memory grows with the people, not with
/// what they wrote.
Result<void> collectLinkedInPeople(Container &container, const LinkedInFiles &files,
    LinkedInPeople &people, const JobContext &job);

/// The profile that an address names, as a slug for comparing; empty when it names none. The view
/// is into `scratch`.
std::string_view linkedInSlug(std::string_view url, std::string &scratch);

/// Who has closed an account or is hidden: no name and never an address (formats.md §3.2).
bool isNamelessMember(std::string_view name);

} // namespace comity::formats
