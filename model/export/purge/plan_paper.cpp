#include "model/export/purge/plan_paper.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "model/networks/profile_url.h"
#include "model/purge/kind_wording.h"
#include "model/purge/plan_json.h"
#include "model/purge/plan_maker.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

/// The sentences are English, and so are the dates and numbers between them.
const QLocale &paperLocale()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

QString say(const Wording &wording, const QString &code, const QStringList &arguments = {})
{
    return wording.sentence(u"purge_paper", code, arguments, paperLocale());
}

/// A plan of followers has its own sentence where it differs.
QString sayFor(
    PurgeKind kind, const Wording &wording, const QString &code, const QStringList &arguments = {})
{
    return say(wording, codeFor(kind, wording, u"purge_paper", code), arguments);
}

/// The format and the day of `csv:2026-05-11`.
QStringList sourceArguments(const QString &source)
{
    const QString line = singleLine(source);
    return {line.section(u':', 0, -2), line.section(u':', -1)};
}

QString monthWords(qint64 seconds, const QTimeZone &zone)
{
    return paperLocale().toString(dateIn(zone, seconds), u"MMM yyyy"_s);
}

/// Turns the plan's people into rows.
class RowMaker
{
public:
    RowMaker(PurgeKind kind, const Wording &wording, const QTimeZone &zone)
        : m_kind(kind)
        , m_wording(wording)
        , m_zone(zone)
    {
    }

    PaperRow row(const PlanItem &item, int number) const
    {
        PaperRow row;
        row.item = item.id ? comity::number(*item.id) : 0;
        row.number = number;
        row.box = boxOf(item);
        nameIt(item, row);
        if (row.box != PaperRow::Box::None) {
            row.boxText = sayFor(m_kind, m_wording, u"box"_s, {row.name});
        }
        row.url = networks::isWebAddress(item.url) ? item.url : QString();
        row.followed = dayWords(item.followedAt, m_zone);
        row.reasons = reasons(item);
        row.evidence = evidence(item);
        if (m_kind == PurgeKind::RemoveFollower) {
            row.figure = paperLocale().toString(static_cast<int>(item.signs.size()));
        } else if (item.percent) {
            row.figure = say(m_wording, u"percent"_s, {QString::number(*item.percent)});
        }
        row.consequences
            = singleLine(sentencesOf(item.consequences, m_wording, paperLocale()).join(u"; "_s));
        row.plainConsequences = singleLine(sentencesOf(item.consequences, m_wording).join(u"; "_s));
        row.decision = decisionWords(item, m_kind, m_wording, m_zone);
        return row;
    }

private:
    static PaperRow::Box boxOf(const PlanItem &item)
    {
        if (item.decision && !isToUnfollow(*item.decision)) {
            return PaperRow::Box::None;
        }
        return item.done == Tick::Done ? PaperRow::Box::Ticked : PaperRow::Box::Empty;
    }

    static void nameIt(const PlanItem &item, PaperRow &row)
    {
        row.name = singleLine(item.name).trimmed();
        row.handle = singleLine(item.handle).trimmed();
        if (row.name.isEmpty()) {
            row.name = row.handle.isEmpty() ? item.key : row.handle;
            row.handle.clear();
        }
    }

    QString reasons(const PlanItem &item) const
    {
        QStringList words;
        for (const PurgeReason reason : item.reasons.all()) {
            words += m_wording.sentence(u"reasons", toText(reason));
        }
        return words.join(u", "_s);
    }

    /// Every sign with its numbers; where these are known from, said once for a row of the same.
    QString signWords(const PlanItem &item) const
    {
        QStringList parts;
        if (looksAutomatedNoMore(item, m_kind)) {
            parts += say(m_wording, u"no-longer-automated"_s);
        }
        for (std::size_t i = 0; i < item.signs.size(); ++i) {
            const SignShown &one = item.signs[i];
            QString text
                = m_wording.sentence(u"automation", toText(one.sign), one.numbers, paperLocale());
            const bool isLastOfSource
                = i + 1 == item.signs.size() || item.signs[i + 1].source != one.source;
            if (isLastOfSource && !one.source.isEmpty()) {
                text += u' ' + say(m_wording, u"sign-source"_s, sourceArguments(one.source));
            }
            parts += text;
        }
        return parts.join(u" · "_s);
    }

    QString evidence(const PlanItem &item) const
    {
        if (m_kind == PurgeKind::RemoveFollower) {
            return signWords(item);
        }
        QStringList parts;
        if (item.lastPostAt.isKnown()) {
            parts += say(m_wording, u"last-post"_s, {dayWords(item.lastPostAt, m_zone)});
        } else if (item.reasons.contains(PurgeReason::NeverPosted)) {
            parts += say(m_wording, u"no-posts"_s);
        }
        if (item.followers && item.following) {
            parts += say(m_wording, u"ratio"_s,
                {QString::number(*item.followers), QString::number(*item.following)});
        }
        if (!item.lastPostSource.isEmpty()) {
            parts += say(m_wording, u"source"_s, sourceArguments(item.lastPostSource));
        }
        return parts.join(u" · "_s);
    }

    PurgeKind m_kind;
    const Wording &m_wording;
    const QTimeZone &m_zone;
};

QString countsOf(const PlanDocument &plan, const Wording &wording)
{
    const auto count
        = [&plan](auto holds) { return QString::number(std::ranges::count_if(plan.items, holds)); };
    const auto isUnfollow
        = [](const PlanItem &item) { return item.decision && isToUnfollow(*item.decision); };
    QStringList parts {say(wording, u"people"_s, {QString::number(plan.items.size())})};
    parts += sayFor(plan.kind, wording, u"to-unfollow"_s, {count(isUnfollow)});
    parts += say(
        wording, u"done"_s, {count([](const PlanItem &item) { return item.done == Tick::Done; })});
    parts += say(wording, u"undecided-count"_s,
        {count([](const PlanItem &item) { return !item.decision; })});
    return parts.join(u" · "_s);
}

} // namespace

QString decisionWords(
    const PlanItem &item, PurgeKind kind, const Wording &wording, const QTimeZone &zone)
{
    const auto day = [&zone](std::optional<qint64> seconds) {
        return seconds ? dayWords(Dated::exact(*seconds), zone) : QString();
    };
    if (!item.decision) {
        return say(wording, u"undecided"_s);
    }
    const bool hasList = item.demotedTo && !item.demotedTo->name.isEmpty();
    QStringList parts {*item.decision == Decision::Demote && hasList
            ? sayFor(kind, wording, u"decided-demote-to"_s, {singleLine(item.demotedTo->name)})
            : sayFor(
                kind, wording, u"decided-"_s + toText(*item.decision), {day(item.snoozedUntil)})};
    if (item.done) {
        parts += say(wording, u"ticked-"_s + toText(*item.done), {day(item.doneAt)}).trimmed();
    }
    if (item.done == Tick::Done && item.proof != Proof::Unproved) {
        parts += sayFor(kind, wording, u"proof-"_s + toText(item.proof));
    }
    return parts.join(u", "_s);
}

QString dayWords(const Dated &time, const QTimeZone &zone)
{
    const QTimeZone utc = QTimeZone::utc();
    switch (time.precision) {
    case DatePrecision::None:
        return {};
    case DatePrecision::Bounded:
        return time.notAfter || time.notBefore
            ? u"≈ "_s + monthWords(time.notAfter.value_or(time.notBefore.value_or(0)), utc)
            : QString();
    case DatePrecision::Day:
    case DatePrecision::Local:
        return paperLocale().toString(dateIn(utc, time.at), u"d MMM yyyy"_s);
    case DatePrecision::Exact:
        return paperLocale().toString(dateIn(zone, time.at), u"d MMM yyyy"_s);
    }
    return {};
}

QString orderWords(const PlanDocument &plan, const Wording &wording)
{
    const qint64 undated = undatedAmong(plan.items, plan.kind, plan.hasListOrder);
    const auto people = static_cast<qint64>(plan.items.size());
    const auto *code = undated == 0 ? u"order"
        : undated < people          ? u"order-in-part"
                                    : u"order-unknown";
    return sayFor(plan.kind, wording, QString::fromUtf16(code), {QString::number(undated)});
}

QStringList columnsOf(const PaperRow &row)
{
    return {row.followed, row.evidence.isEmpty() ? row.reasons : row.reasons + u'\n' + row.evidence,
        row.figure, row.consequences, row.decision};
}

PlanPaper planPaper(const PlanDocument &plan, const Wording &wording, const QTimeZone &zone)
{
    const QString id = plan.planId ? QString::number(number(*plan.planId)) : QString();
    const QString account = singleLine(plan.account);
    const auto sayOf = [&](const QString &code, const QStringList &arguments = {}) {
        return sayFor(plan.kind, wording, code, arguments);
    };
    PlanPaper paper;
    paper.title = sayOf(u"title"_s, {id});
    paper.subtitle = say(wording, u"subtitle"_s,
        {account, dayWords(Dated::exact(plan.asOf), zone), QString::number(plan.batch)});
    paper.counts = countsOf(plan, wording);
    paper.promise = sayOf(u"promise"_s);
    paper.advice = orderWords(plan, wording) + u' ' + sayOf(u"advice"_s);
    if (!plan.isReady) {
        paper.whyNot
            = sayOf(u"not-ready"_s, {singleLine(whyNotSentence(plan, wording, paperLocale()))});
    }
    paper.foot = sayOf(u"foot"_s, {id, account});
    for (const auto *code :
        {u"column-followed", u"column-why", u"column-back", u"column-goes", u"column-decision"}) {
        paper.columns += sayOf(QString::fromUtf16(code));
    }
    const RowMaker rows(plan.kind, wording, zone);
    for (const PlanItem &item : plan.items) {
        paper.rows.push_back(rows.row(item, static_cast<int>(paper.rows.size()) + 1));
    }
    paper.identity = u"comity/%1/%2/%3"_s.arg(plan.account, id, QString::number(plan.madeAt));
    return paper;
}

} // namespace comity
