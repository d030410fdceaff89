#pragma once

#include <QString>

namespace comity::networks {

/// How far a limit may be trusted; the word stands beside the number wherever it is shown.
enum class LimitStatus : quint8 {
    Official, ///< said by the network: its page, code or staff
    Vendor, ///< said by a company that sells a tool, or by the press
    Folklore, ///< repeated without a source that counts
    Yours, ///< set by the user in this workspace
};

/// `official`, `vendor`, `folklore`, `yours`: as in the limits data and in JSON.
QString toText(LimitStatus status);

/// One number of a network, with where it comes from (reference: resources/limits).
struct Limit
{
    QString id; ///< stable in a network, such as `following` or `post-length`
    qint64 value = 0;
    QString unit; ///< people, people/day, percent of followers, characters, …
    LimitStatus status = LimitStatus::Folklore;
    QString source;
    QString
        date; ///< of the source, ISO 8601, a year or a month where no more is known; may be empty

    bool operator==(const Limit &) const = default;
};

/// Something that a network forbids, with where that is read: no number.
struct Rule
{
    QString id; ///< `follow-churn`
    LimitStatus status = LimitStatus::Folklore;
    QString source;
    QString date; ///< of the source, as in Limit
};

} // namespace comity::networks
