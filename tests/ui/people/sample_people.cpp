#include "tests/ui/people/sample_people.h"

#include "model/base/civil_time.h"

using namespace Qt::StringLiterals;

namespace comity::tests {

namespace {

struct Sample
{
    const char16_t *name;
    const char16_t *handle;
    qint64 followers; ///< below 0: unknown
    qint64 following;
    int lastPostDays; ///< below 0: unknown
    bool theyFollow;
    bool weFollow;
};

constexpr Sample samples[] {
    {u"Odalys Quillfeather", u"quillfeather_o", 1284, 902, 0, true, true},
    {u"Bram Tanglewick", u"bramtangle", 412, 388, 1, true, true},
    {u"Corin Ashgrove", u"ashgrovecorin", 2960, 1104, 0, true, true},
    {u"Pell Marrowdale", u"pellmarrow", 733, 540, 3, true, true},
    {u"Adaeze Moonriver", u"adaezemoon", 18420, 611, 0, true, true},
    {u"Ines Lanternby", u"ineslantern", 5017, 2208, 0, true, true},
    {u"Marguerite Fennimore of Port Merrow", u"mfennimore_post", 41300, 296, 0, false, true},
    {u"Tobias Wrenfield", u"wrenfield_t", 9870, 1420, 2, false, true},
    {u"Kettle & Spoke Café", u"kettlespoke", 3118, 1960, 0, true, true},
    {u"Lucian Hobbleford", u"hobbleford", 640, 702, 5, true, true},
    {u"Saoirse Pennycandle", u"pennycandle_s", 221, 1940, 1, true, false},
    {u"Hideo Starling-Oka", u"starlingoka", 1902, 1455, 12, true, true},
    {u"Wilhelmina Drumlin", u"wdrumlin", 13044, 98, 8, false, true},
    {u"Port Merrow Tandem Club", u"pmtandem", 872, 340, 0, true, true},
    {u"Jasper Oldwhistle", u"oldwhistle77", 58, 2001, 212, false, true},
    {u"Nadezhda Cloudberry", u"cloudberrynad", 4390, 4412, 0, true, false},
    {u"Rufus Candlemaker", u"candlemaker_r", 1150, 980, 4, false, false},
    {u"Aurelio Saltmarsh", u"saltmarsh_au", 302, 3870, 141, false, true},
    {u"Philippa Nettlecombe", u"nettlecombe", 2077, 1310, 6, true, true},
    {nullptr, nullptr, -1, -1, -1, false, true},
    {u"<b>Bold</b> & <img src=file:///etc/passwd>", u"markup", 7, 9, -1, true, false},
    {u"מרים כהן", u"miryam", 302, 150, 6, true, true},
};

PersonRow rowOf(const Sample &sample, int index, QDate today)
{
    PersonRow row;
    row.network = u"x"_s;
    row.key = QString::number(90210000 + index);
    row.handle = sample.handle ? QString::fromUtf16(sample.handle) : QString();
    row.name = sample.name ? QString::fromUtf16(sample.name) : QString();
    if (sample.followers >= 0) {
        row.followers = sample.followers;
        row.following = sample.following;
    }
    if (sample.lastPostDays >= 0) {
        row.lastPostAt = Dated::day(noonUtc(today.addDays(-sample.lastPostDays)));
    }
    if (row.handle == u"starlingoka") {
        row.bio = u"Leads the slow Sunday loop. Repairs, routes and tea. Opinions squeaky, chains "
                  "not."_s;
        row.location = u"Port Merrow"_s;
        row.website = u"sundayloop.example"_s;
    }
    if (row.handle == u"markup") {
        row.bio = u"<a href='javascript:alert(1)'>click</a>"_s;
        row.website = u"javascript:alert(1)"_s;
    }
    return row;
}

} // namespace

void fillSamplePeople(SampleWorkspace &workspace)
{
    const AccountId account = workspace.addAccount(u"x"_s, u"fernhillcycles"_s);
    const QDate today(2026, 5, 14);
    SampleWorkspace::List followers {u"followers"_s, {}};
    SampleWorkspace::List following {u"following"_s, {}};
    SampleWorkspace::List before {u"followers"_s, {}};
    Pk hideo = {};
    int index = 0;
    for (const Sample &sample : samples) {
        const PersonRow row = rowOf(sample, ++index, today);
        const Pk pk = workspace.add(row);
        hideo = row.handle == u"starlingoka" ? pk : hideo;
        if (sample.theyFollow) {
            followers.members.push_back(pk);
        }
        // Two came after the first import, and one has left since.
        if ((sample.theyFollow && index != 11 && index != 16) || index == 17) {
            before.members.push_back(pk);
        }
        if (sample.weFollow) {
            following.members.push_back(pk);
            following.since.push_back(noonUtc(today.addDays(-70 * index)));
        }
    }
    const ImportId first = workspace.import(account, QDate(2026, 4, 12), {before, following});
    workspace.import(account, QDate(2026, 5, 11), {followers, following});
    workspace.addOldText(first, hideo, u"name"_s, u"Hideo Oka"_s);
}

} // namespace comity::tests
