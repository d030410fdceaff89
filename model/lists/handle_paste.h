#pragma once

#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

namespace comity {

/// Somebody whom a line of a pasted list names.
struct PastedHandle
{
    QString network = {}; ///< code
    QString id = {}; ///< the network's own key; empty when only the handle is told
    QString handle = {}; ///< as spelt, without @; empty when only the id is told
    QString name = {}; ///< on networks that know people by nothing else
    qint64 line = 0; ///< from 1

    bool operator==(const PastedHandle &) const = default;
};

/// What was read from a pasted list of handles.
struct HandlePaste
{
    struct Rejected
    {
        qint64 line = 0;
        QString raw = {}; ///< what stood there, at most 200 characters
        QString reason = {}; ///< code of the group `rejected` in resources/language
        QString argument = {};

        bool operator==(const Rejected &) const = default;
    };

    std::vector<PastedHandle> handles = {}; ///< each once, in their order
    std::vector<Rejected> rejected = {};
    qint64 duplicates = 0; ///< entries that name somebody whom one before them names
    qint64 comments = 0; ///< lines that begin with #, and a line of column names
};

/// Where a bare handle is from.
struct HandleHome
{
    QString network = {}; ///< code; empty: a bare handle is rejected
    QString server = {}; ///< of a Mastodon account: `mstdn.example`; what is left out of a handle
};

/// Reads a file or a clipboard of handles: one a line, or several with @ on one line; the first
/// column of a table (RFC 4180); `@ada`, `ada`, addresses of profiles, `ada@host` for Mastodon,
/// ids, `did:…`, `network:ada`. Any encoding and line ends (formats.md §0.7). Pure; any thread.
HandlePaste parseHandles(const QByteArray &bytes, const HandleHome &home);

} // namespace comity
