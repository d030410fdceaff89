#pragma once

#include "tests/ui/people/sample_workspace.h"

namespace comity::tests {

/// A workshop with five accounts, the places they lead to, and posts that are copied from one
/// network to another. Before the workspace is opened.
inline void addChannelSample(SampleWorkspace &workspace)
{
    using namespace Qt::StringLiterals;
    const std::pair<QString, QString> accounts[] {{u"x"_s, u"fernhillcycles"_s},
        {u"mastodon"_s, u"fernhill@pedals.example"_s}, {u"bluesky"_s, u"fernhill.example"_s},
        {u"instagram"_s, u"fernhill.cycles"_s}, {u"linkedin"_s, u"ines-fernhill-dray"_s}};
    std::vector<AccountId> ids;
    for (const auto &[network, handle] : accounts) {
        ids.push_back(workspace.addAccount(network, handle));
    }
    const QString purposes[] {u"Questions, quick help"_s, u"Rides, neighbours"_s,
        u"Writers, makers"_s, u"Finished builds"_s, u"Partners, hiring"_s};
    const auto id = [&ids](std::size_t i) { return QString::number(number(ids[i])); };
    for (std::size_t i = 0; i < ids.size(); ++i) {
        workspace.exec(
            u"INSERT INTO channel (account, purpose) VALUES (%1, '%2')"_s.arg(id(i), purposes[i]));
    }
    workspace.exec(u"INSERT INTO destination VALUES"
                   " (1, 0, 'website', 'fernhill.example/fit', 'https://fernhill.example/fit',"
                   " 'Most control, bookings'),"
                   " (2, 1, 'in-person', 'Sunday ride, in person', '', 'Where regulars meet'),"
                   " (3, 2, 'website', 'fernhill.example/trade',"
                   " 'https://fernhill.example/trade', 'Wholesale enquiries')"_s);
    for (const auto &[from, to] :
        {std::pair<std::size_t, int>(0, 1), {1, 2}, {2, 1}, {3, 1}, {4, 3}}) {
        workspace.exec(u"INSERT INTO signpost VALUES (%1, %2)"_s.arg(id(from)).arg(to));
    }
    workspace.exec(u"INSERT INTO cross_post VALUES (%1, %2)"_s.arg(id(3), id(0)));
    for (int day = 1; day <= 12; ++day) {
        const qint64 at = QDate(2026, 5, day).startOfDay(Qt::UTC).toSecsSinceEpoch() + 8 * 3600;
        const QString text
            = u"Build number %1 left the stand today, link in bio for our 900 connections"_s.arg(
                day);
        for (const auto &[account, later] : {std::pair<std::size_t, int>(3, 0), {0, 600}}) {
            workspace.exec(
                u"INSERT INTO message (account, digest, kind, direction, at,"
                " was_deleted, text) VALUES (%1, %2, 'post', 'out', %3, 0, '%4')"_s.arg(id(account),
                    QString::number(at + later + day), QString::number(at + later), text));
        }
    }
    const std::vector<Pk> onX = workspace.addMany(44, u"x"_s);
    workspace.import(ids[0], QDate(2026, 5, 11), {{u"followers"_s, onX}, {u"following"_s, {}}});
    const std::vector<Pk> onInstagram = workspace.addMany(62, u"instagram"_s);
    workspace.import(ids[3], QDate(2026, 5, 10), {{u"followers"_s, onInstagram}});
}

} // namespace comity::tests
