#include "tests/ui/drafts/sample_run.h"

#include <QDateTime>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

QString nameOf(quint32 person)
{
    static const QStringList first {u"Wren"_s, u"Odile"_s, u"Tamsin"_s, u"Bruno"_s, u"Ilka"_s};
    static const QStringList last {u"Hollowell"_s, u"Varga"_s, u"Quist"_s, u"Damaso"_s};
    return first.at(person % 5) + u' ' + last.at(person % 4);
}

} // namespace

qint64 noonOfTheRun()
{
    return QDateTime({2026, 5, 13}, {12, 0}, QTimeZone::utc()).toSecsSinceEpoch();
}

ui::CopyRun sampleRun(int people)
{
    using drafts::NotOffered;
    ui::CopyRun run;
    run.title = u"Pannier rating request"_s;
    for (int person = 1; person <= people; ++person) {
        run.next.push_back(Pk {static_cast<quint32>(person)});
    }
    run.left = {{Pk {901}, NotOffered::OptedOut, u"Petra Okonjo"_s, u"@petrao"_s},
        {Pk {902}, NotOffered::OptedOut, u"Abel Ferreby"_s, u"@abelf"_s},
        {Pk {903}, NotOffered::HadThisDraft, {}, u"@quiet_wheels"_s}};
    return run;
}

ui::CopyPerson samplePerson(Pk pk)
{
    const quint32 person = number(pk);
    ui::CopyPerson told;
    told.pk = pk;
    told.name = nameOf(person);
    told.handle = u"@rider%1"_s.arg(person);
    told.network = u"x"_s;
    told.relation = ui::RelationMark::Mutual;
    told.known = u"Wrote 3 times, last 2 April"_s;
    told.text = u"Hi %1,\n\nYou rode the first panniers through a whole winter. Would you tell "
                u"others in two lines how they held up? In return we check your wheels in May.\n\n"
                u"Pedal Barn"_s.arg(told.name.section(u' ', 0, 0));
    told.url = u"https://x.example/rider%1"_s.arg(person);
    if (person % 5 == 3) {
        told.concerns.push_back({ui::Severity::Warn, u"It is night for them"_s,
            u"23:40 where they are. Tomorrow at 10:00 suits better."_s});
    }
    return told;
}

} // namespace comity::tests
