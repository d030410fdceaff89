#include "tests/ui/people/sample_story.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace comity::tests {

namespace {

qint64 at(int month, int day, int hour = 9)
{
    return QDateTime(QDate(2026, month, day), QTime(hour, 5), Qt::UTC).toSecsSinceEpoch();
}

Pk addProfile(SampleWorkspace &workspace, const QString &network, const QString &handle)
{
    PersonRow row;
    row.network = network;
    row.key = handle;
    row.handle = handle;
    row.name = u"Hideo Starling-Oka"_s;
    row.bio = u"The same loop, told on %1."_s.arg(network);
    return workspace.add(row);
}

} // namespace

void tellAStory(SampleWorkspace &workspace)
{
    const AccountId account {1};
    const Pk hideo {static_cast<quint32>(
        workspace.number(u"SELECT pk FROM profile WHERE handle = 'starlingoka'"_s))};
    const auto id = [](Pk pk) { return QString::number(number(pk)); };
    const Pk mastodon = addProfile(workspace, u"mastodon"_s, u"hideo@pedals.example"_s);
    const Pk bluesky = addProfile(workspace, u"bluesky"_s, u"starlingoka.example"_s);
    workspace.exec(u"UPDATE profile SET person = %1 WHERE pk IN (%1, %2, %3)"_s.arg(
        id(hideo), id(mastodon), id(bluesky)));
    workspace.exec(
        u"INSERT INTO identity_verdict VALUES (%1, %2, 'same', 'same-website', %3)"_s.arg(
            id(hideo), id(mastodon), QString::number(at(4, 2))));
    workspace.addMessage(account, hideo, true, at(4, 1), u"Does the Mk1 hub take a dynamo?"_s);
    workspace.addMessage(account, hideo, false, at(4, 2), u"Dynamo works on both, bring it by."_s);
    workspace.addMessage(account, hideo, true, at(4, 2, 11),
        u"Perfect. I shall come on Saturday with the <b>old</b> wheel, and with tea."_s);
    workspace.linkMessages(account);
    const auto time = [](int month, int day) { return QString::number(at(month, day)); };
    workspace.exec(u"INSERT INTO list (id, name, kind, position, made_at) VALUES"
                   " (1, 'Ride leaders', 'private', 1, 1), (2, 'Sunday loop', 'private', 2, 1)"_s);
    workspace.exec(
        u"INSERT INTO list_member (pk, list, added_at) VALUES (%1, 1, %2), (%1, 2, %3)"_s.arg(
            id(hideo), time(4, 1), time(3, 9)));
    workspace.exec(
        u"INSERT INTO touch VALUES (%1, 1, %2, NULL, 'share', 'His route post', %3)"_s.arg(
            id(hideo), time(5, 3), time(5, 4)));
    workspace.exec(u"INSERT INTO note VALUES (%1, 2, %2, 1, 'Prefers replies over direct messages."
                   " Rides Sundays, so nothing before noon.')"_s.arg(id(hideo), time(3, 10)));
    workspace.exec(u"INSERT INTO meeting VALUES (%1, 3, %2, 'day', 'Harbour fair', NULL)"_s.arg(
        id(hideo), time(2, 21)));
    workspace.exec(
        u"INSERT INTO permission VALUES (%1, 4, 'ride news', 'opt-in',"
        " 'Do send me the ride news', 'at the shop', %2, 'day', %2)"_s.arg(id(hideo), time(3, 12)));
    workspace.exec(u"INSERT INTO score VALUES (%1, 'Klout', %2, 45, 'a vendor sheet')"_s.arg(
        id(hideo), time(1, 5)));
    workspace.exec(u"INSERT INTO person_fact VALUES (%1, 'keep-in-touch', '7/21', %2, ''),"
                   " (%1, 'fit', 'leads-to-profile', %2, ''),"
                   " (%1, 'profile-read', '2025-09-01', %2, 'Leads the Sunday loop')"_s.arg(
                       id(hideo), time(3, 10)));
    workspace.exec(u"UPDATE meta SET value = 100 WHERE name = 'next_fact'"_s);
}

} // namespace comity::tests
