#include "model/standing/in_touch.h"

#include "model/base/civil_time.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

bool takes(QStringView word, InTouchState state)
{
    switch (state) {
    case InTouchState::InTime:
        return word == u"in-time";
    case InTouchState::Due:
        return word == u"due";
    case InTouchState::Overdue:
        return word == u"due" || word == u"overdue";
    case InTouchState::NeverYet:
        return word == u"never-yet";
    case InTouchState::None:
        break;
    }
    return false;
}

} // namespace

InTouchJudge::InTouchJudge(const PeopleColumns &columns, qint64 asOf, const QTimeZone &zone)
    : m_columns(columns)
    , m_asOf(asOf)
    , m_zone(zone)
    , m_days(asOf, zone)
{
    const auto &persons = columns.marks().persons;
    for (std::size_t i = 0; i < persons.size(); ++i) {
        for (const Pk pk : persons[i]) {
            m_personOf.insert(number(pk), i);
        }
    }
}

void InTouchJudge::look(Pk pk, InTouch &into) const
{
    const auto take = [&into](const Dated &at, ContactKind kind) {
        if (!into.last.isKnown() || at.at > into.last.at) {
            into.last = at;
            into.how = kind;
        }
    };
    const auto [chunk, row] = m_columns.placeOf(pk);
    if (chunk != nullptr && chunk->lastContact.at(row) != NumberColumn::unknown
        && chunk->lastContact.at(row) <= m_asOf) {
        take(Dated::exact(chunk->lastContact.at(row)), ContactKind::Message);
    }
    const auto &contacts = m_columns.marks().contacts;
    for (auto one = std::ranges::lower_bound(contacts, pk, {}, &ContactMark::pk);
         one != contacts.end() && one->pk == pk; ++one) {
        if (!liesAhead(one->at, m_asOf, m_zone)) {
            take(one->at, one->kind);
        }
    }
}

InTouch InTouchJudge::contactOf(Pk pk) const
{
    InTouch out;
    const auto person = m_personOf.constFind(number(pk));
    if (person == m_personOf.cend()) {
        look(pk, out);
    } else {
        for (const Pk profile : m_columns.marks().persons[*person]) {
            look(profile, out);
        }
    }
    out.daysSince = m_days.since(out.last).value_or(0);
    return out;
}

InTouch InTouchJudge::judged(const RhythmMark &mark) const
{
    InTouch out = contactOf(mark.pk);
    out.rhythm = mark;
    out.state = !m_days.since(out.last)       ? InTouchState::NeverYet
        : out.daysSince > mark.rhythm.longest ? InTouchState::Overdue
        : out.daysSince >= mark.rhythm.ideal  ? InTouchState::Due
                                              : InTouchState::InTime;
    return out;
}

InTouch InTouchJudge::of(Pk pk) const
{
    const auto &all = m_columns.marks().rhythms;
    const auto found = std::ranges::lower_bound(all, pk, {}, &RhythmMark::pk);
    return found != all.end() && found->pk == pk ? judged(*found) : InTouch {};
}

PkSet InTouchJudge::people(QStringView word) const
{
    PkSet out;
    for (const RhythmMark &mark : m_columns.marks().rhythms) {
        if (takes(word, judged(mark).state)) {
            out.insert(mark.pk);
        }
    }
    return out;
}

QHash<quint32, qint64> InTouchJudge::daysLeft() const
{
    QHash<quint32, qint64> out;
    for (const RhythmMark &mark : m_columns.marks().rhythms) {
        const InTouch one = judged(mark);
        if (one.state != InTouchState::NeverYet) {
            out.insert(number(mark.pk), one.daysLeft());
        }
    }
    return out;
}

QString toText(InTouchState state)
{
    switch (state) {
    case InTouchState::InTime:
        return u"in-time"_s;
    case InTouchState::Due:
        return u"due"_s;
    case InTouchState::Overdue:
        return u"overdue"_s;
    case InTouchState::NeverYet:
        return u"never-yet"_s;
    case InTouchState::None:
        break;
    }
    return {};
}

bool isInTouchWord(QStringView word)
{
    return word == u"in-time" || word == u"due" || word == u"overdue" || word == u"never-yet";
}

} // namespace comity
