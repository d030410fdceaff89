#include "tests/model/review/draft_repairs.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

using review::Finding;
using review::Fix;
using review::FixKind;
using Mend = std::function<void(QJsonObject &)>;

void toRecipients(QJsonObject &context, const Finding &finding, const Mend &mend)
{
    QJsonArray recipients = context.value("recipients"_L1).toArray();
    for (qsizetype row = 0; row < recipients.size(); ++row) {
        const bool isMeant = finding.recipients.empty()
            || std::ranges::find(finding.recipients, static_cast<quint32>(row))
                != finding.recipients.end();
        if (isMeant) {
            QJsonObject person = recipients.at(row).toObject();
            mend(person);
            recipients.replace(row, person);
        }
    }
    context.insert("recipients"_L1, recipients);
}

QString daysBefore(const QJsonObject &context, int days)
{
    QDateTime at = QDateTime::fromString(context.value("send_at"_L1).toString(), Qt::ISODate);
    if (!at.isValid()) {
        at = QDateTime(QDate(2026, 3, 4), QTime(10, 0), Qt::UTC);
    }
    return at.addDays(-days).toUTC().toString(Qt::ISODate);
}

/// We know each other well, and they asked to hear from us.
void befriend(QJsonObject &context, const Finding &finding)
{
    const QString recent = daysBefore(context, 3);
    toRecipients(context, finding, [&recent](QJsonObject &person) {
        person.insert("permission"_L1, u"opt-in"_s);
        person.insert("stage"_L1, u"engagement"_s);
        person.insert("msgs_in"_L1, 6);
        person.insert("msgs_out"_L1, 6);
        person.insert("last_in"_L1, recent);
        person.insert("last_out"_L1, recent);
        person.insert("unanswered_out"_L1, 0);
        person.insert("follows_us"_L1, true);
        person.insert("connected"_L1, true);
        person.insert("met"_L1, QString(recent.left(10) + u" call"_s));
    });
    if (context.contains("thread"_L1) && !context.value("thread"_L1).isNull()) {
        QJsonObject thread = context.value("thread"_L1).toObject();
        thread.insert("addressed_to_us"_L1, true);
        context.insert("thread"_L1, thread);
    }
}

void setPeople(
    QJsonObject &context, const Finding &finding, const QString &key, const QJsonValue &value)
{
    toRecipients(context, finding, [&](QJsonObject &person) { person.insert(key, value); });
}

/// A Wednesday morning where everybody is.
void atGoodTime(QJsonObject &context)
{
    Finding everybody;
    setPeople(context, everybody, u"tz"_s, u"Europe/Dublin"_s);
    setPeople(context, everybody, u"country"_s, u"IE"_s);
    context.insert("send_at"_L1, u"2026-03-04T10:30:00Z"_s);
}

void withoutHistory(QJsonObject &context, const QString &key)
{
    QJsonObject history = context.value("history"_L1).toObject();
    history.insert(key, QJsonArray());
    context.insert("history"_L1, history);
}

void aged(QJsonObject &context)
{
    context.insert(
        "composed"_L1, QJsonObject {{u"seconds"_s, 7200}, {u"minutes_since_last_edit"_s, 180}});
}

void completeProfile(QJsonObject &context)
{
    QJsonObject sender = context.value("sender"_L1).toObject();
    sender.insert("profile"_L1,
        QJsonObject {{u"photo"_s, true}, {u"bio"_s, true}, {u"location"_s, true}, {u"link"_s, true},
            {u"rateable_work"_s, true}});
    sender.insert("days_since_public_activity"_L1, 1);
    context.insert("sender"_L1, sender);
}

void thanked(QJsonObject &context, const Finding &finding)
{
    setPeople(context, finding, u"thanked_since"_s, true);
    QJsonObject campaign = context.value("campaign"_L1).toObject();
    QJsonObject previous = campaign.value("previous"_L1).toObject();
    previous.insert("thanked"_L1, previous.value("asked"_L1));
    campaign.insert("previous"_L1, previous);
    context.insert("campaign"_L1, campaign);
}

void promised(QJsonObject &context)
{
    context.insert("linked_tasks"_L1,
        QJsonArray {QJsonObject {{u"kind"_s, u"give-back"_s}, {u"to"_s, QJsonValue::Null}},
            QJsonObject {{u"kind"_s, u"promise"_s}, {u"to"_s, QJsonValue::Null}}});
}

void smallAudience(QJsonObject &context, const Finding &finding)
{
    befriend(context, finding);
    setPeople(context, finding, u"count"_s, 2);
    context.insert("audience_size"_L1, QJsonValue::Null);
}

using Repair = std::function<void(QJsonObject &, const Finding &)>;

const QHash<QString, Repair> &factRepairs()
{
    const Repair answered = [](QJsonObject &context, const Finding &finding) {
        setPeople(context, finding, u"awaiting_our_reply"_s, QJsonValue::Null);
        setPeople(context, finding, u"offended_at"_s, QJsonValue::Null);
        befriend(context, finding);
        withoutHistory(context, u"private_received"_s);
        QJsonObject thread = context.value("thread"_L1).toObject();
        if (!thread.isEmpty()) {
            thread.insert("minutes_ago"_L1, 30);
            context.insert("thread"_L1, thread);
        }
    };
    static const QHash<QString, Repair> repairs {
        {u"opted-out"_s,
            [](QJsonObject &context, const Finding &finding) {
                befriend(context, finding);
                withoutHistory(context, u"private_received"_s);
            }},
        {u"first-contact-solicitation"_s, befriend},
        {u"sell-to-non-follower"_s, befriend},
        {u"stage-too-early"_s, befriend},
        {u"ask-after-long-silence"_s, befriend},
        {u"no-introduction"_s, befriend},
        {u"no-permission-bulk-dm"_s, befriend},
        {u"connection-as-consent"_s, befriend},
        {u"identical-to-many"_s, befriend},
        {u"false-familiarity"_s, befriend},
        {u"auto-dm-thanks-with-link"_s, befriend},
        {u"post-it-instead"_s, befriend},
        {u"broadcast-size"_s, smallAudience},
        {u"butting-in"_s, befriend},
        {u"reply-debt"_s, answered},
        {u"slow-reply-unacknowledged"_s, answered},
        {u"duplicate-to-same-person"_s,
            [](QJsonObject &context, const Finding &) { withoutHistory(context, u"sent"_s); }},
        {u"quoting-private-message"_s,
            [](QJsonObject &context, const Finding &) {
                withoutHistory(context, u"private_received"_s);
            }},
        {u"quiet-hours"_s, [](QJsonObject &context, const Finding &) { atGoodTime(context); }},
        {u"weekend-ask"_s, [](QJsonObject &context, const Finding &) { atGoodTime(context); }},
        {u"cooling-off"_s, [](QJsonObject &context, const Finding &) { aged(context); }},
        {u"profile-not-ready"_s,
            [](QJsonObject &context, const Finding &) { completeProfile(context); }},
        {u"thank-you-due"_s, thanked},
        {u"untracked-promise"_s, [](QJsonObject &context, const Finding &) { promised(context); }},
        {u"overdue-promise"_s,
            [](QJsonObject &context, const Finding &finding) {
                setPeople(context, finding, u"open_promises"_s, QJsonArray());
            }},
        {u"contact-frequency"_s,
            [](QJsonObject &context, const Finding &finding) {
                setPeople(context, finding, u"unprompted_out_7d"_s, 0);
                setPeople(context, finding, u"unprompted_out_30d"_s, 0);
                withoutHistory(context, u"sent"_s);
            }},
        {u"unanswered-streak"_s,
            [](QJsonObject &context, const Finding &finding) {
                setPeople(context, finding, u"unanswered_out"_s, 0);
            }},
        {u"promo-share"_s,
            [](QJsonObject &context, const Finding &) {
                QJsonObject sender = context.value("sender"_L1).toObject();
                sender.insert("recent_posts"_L1, QJsonObject {{u"total"_s, 50}, {u"promo"_s, 0}});
                context.insert("sender"_L1, sender);
            }},
        {u"audience-mismatch"_s,
            [](QJsonObject &context, const Finding &) { context.remove(u"campaign"_s); }},
    };
    return repairs;
}

// Cards and remarks that no change of a fact or a word ends: they are no faults.
bool isNoFault(const QString &rule)
{
    return rule == "stop-and-think"_L1 || rule == "no-personal-detail"_L1;
}

/// What a writer puts where a fix leaves a gap.
QString filled(const QString &stub, const QJsonObject &context)
{
    static const QHash<QString, QString> words {{u"de"_s, u"der Saal am Freitag schließt"_s},
        {u"fr"_s, u"la salle ferme vendredi"_s}, {u"es"_s, u"la sala cierra el viernes"_s}};
    QString text = stub;
    return text.replace(
        u'…', words.value(context.value("lang"_L1).toString(), u"the hall closes on Friday"_s));
}

bool mendWords(QJsonObject &context, const Finding &finding)
{
    QString text = context.value("text"_L1).toString();
    for (const Fix &fix : finding.fixes) {
        if (fix.kind == FixKind::Replace || fix.kind == FixKind::Remove) {
            text.replace(fix.span.start, fix.span.length(), filled(fix.text, context));
        } else if (fix.kind == FixKind::Insert) {
            text.insert(fix.span.start, filled(fix.text, context));
        } else {
            continue;
        }
        context.insert("text"_L1, text);
        return true;
    }
    if (!finding.span || finding.span->length() == 0) {
        return false;
    }
    text.remove(finding.span->start, finding.span->length());
    context.insert("text"_L1, text);
    return true;
}

} // namespace

bool repair(QJsonObject &context, const Finding &finding)
{
    if (isNoFault(finding.rule)) {
        return false;
    }
    const auto found = factRepairs().constFind(finding.rule);
    // Of strangers whom the text alone names there is no fact to mend.
    const bool isOfWordsAlone = finding.rule == "sell-to-non-follower"_L1
        && context.value("recipients"_L1).toArray().isEmpty();
    if (found != factRepairs().cend() && !isOfWordsAlone) {
        (*found)(context, finding);
        return true;
    }
    if (finding.rule == "no-give-back"_L1) {
        promised(context); // what is offered in return has to be kept
    }
    return mendWords(context, finding);
}

} // namespace comity::tests
