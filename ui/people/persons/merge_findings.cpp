#include "ui/people/persons/merge_findings.h"

#include "model/base/text_fold.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/people/person_profiles.h"
#include "ui/common/formatting.h"
#include "ui/common/tiles.h"
#include "ui/people/pane/sheet_words.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("MergeFindings", text);
}

/// As PeopleColumns chooses the row of a person: the closest, of equal ones the first.
void findFront(SQLite::Database &database, const std::vector<Pk> &profiles, MergeFindings &findings)
{
    findings.profiles = static_cast<qint64>(profiles.size());
    std::optional<Relation> closest;
    for (const Pk pk : profiles) {
        const std::optional<PersonDetail> detail = detailOf(database, pk);
        if (!detail) {
            continue;
        }
        Relation own = Relation::Unknown;
        for (const AccountRelation &relation : detail->relations) {
            own = std::min(own, relation.relation);
        }
        if (!closest || own < *closest) {
            closest = own;
            findings.front = detail->row;
            findings.frontRelation = own;
        }
    }
}

/// "@ada on Mastodon": names alone would be the same on both sides.
QString whoText(const MergeFindings &findings, Pk pk)
{
    for (const PersonCard &card : findings.cards) {
        for (const Identity &identity : card.sheet.identities) {
            if (identity.pk == pk) {
                const QString handle = singleLine(identity.handle);
                return say("%1 on %2")
                    .arg(handle.isEmpty() ? singleLine(identity.name) : QString(u'@' + handle),
                        networkName(identity.network));
            }
        }
    }
    return unknownText();
}

QString conflictValue(const MergeConflict &conflict, const QString &value)
{
    if (conflict.field) {
        return valueText(*conflict.field, value);
    }
    switch (permissionFromText(value).value_or(Permission::None)) {
    case Permission::OptedOut:
        return say("Asked us to stop");
    case Permission::OptIn:
        return say("Asked for it");
    default:
        return say("None");
    }
}

} // namespace

Result<MergeFindings> readMergeFindings(const QString &path, const PeopleColumns::Version &columns,
    const std::vector<Pk> &pks, qint64 now, const JobContext &job)
{
    return db::guarded(path, [&]() -> Result<MergeFindings> {
        const auto database = db::connect(path, db::Use::Job);
        PersonProfiles people(*database);
        const std::vector<Pk> persons = people.onePerPerson(pks);
        MergeFindings findings;
        auto cards = readPersonCards(path, columns, persons, now, job);
        if (!cards) {
            return tl::unexpected<Error>(cards.error());
        }
        findings.cards = *std::move(cards);
        findings.evidence = identityEvidence(*database, persons);
        findings.conflicts = mergeConflicts(*database, persons);
        std::vector<Pk> profiles;
        for (const Pk person : persons) {
            const std::vector<Pk> own = people.of(person);
            profiles.insert(profiles.end(), own.begin(), own.end());
        }
        std::ranges::sort(profiles);
        findFront(*database, profiles, findings);
        return findings;
    });
}

QStringList mergeReasons(const MergeFindings &findings, const Wording &wording)
{
    QStringList reasons;
    for (const IdentityEvidence::Shared &shared : findings.evidence.shared) {
        reasons += wording.sentence(
            u"identity_reasons", toText(shared.reason), {singleLine(shared.value)});
    }
    reasons.removeDuplicates();
    return reasons;
}

QStringList mergeDoubts(const MergeFindings &findings, const Today &today)
{
    QStringList doubts;
    for (const IdentityEvidence::Refusal &refusal : findings.evidence.refusals) {
        doubts += say("On %1 you said that %2 and %3 are not the same")
                      .arg(dateText(Dated::exact(refusal.at), today.zone),
                          whoText(findings, refusal.first), whoText(findings, refusal.second));
    }
    for (const QString &network : findings.evidence.networks) {
        doubts += say("More than one of them is on %1, where few people are twice")
                      .arg(networkName(network));
    }
    if (findings.evidence.shared.empty()) {
        doubts += say("Nothing that is known of them says so: namesakes are not the same person");
    }
    return doubts;
}

QStringList mergeOutcomes(const MergeFindings &findings)
{
    QStringList outcomes;
    for (const MergeConflict &conflict : findings.conflicts) {
        if (conflict.values.size() < 2) {
            continue;
        }
        const HandValue &holds = conflict.values.front();
        QStringList others;
        for (auto value = conflict.values.begin() + 1; value != conflict.values.end(); ++value) {
            const QString text = conflictValue(conflict, value->value);
            if (value->value != holds.value && !others.contains(text)) {
                others += text;
            }
        }
        const bool isAny = conflict.topic.isEmpty() || conflict.topic == anyTopic;
        const QString what = conflict.field ? fieldName(*conflict.field)
            : isAny                         ? say("Permission")
                                            : say("Permission for %1").arg(conflict.topic);
        const QString sentence = conflict.field
            ? say("%1: “%2” of %3 holds, being the newest; not “%4”")
            : say("%1: “%2” of %3 holds, for the stricter wins; not “%4”");
        outcomes += sentence.arg(what, conflictValue(conflict, holds.value),
            whoText(findings, holds.pk), QLocale().createSeparatedList(others));
    }
    return outcomes;
}

QString mergeReasonCode(const MergeFindings &findings)
{
    return findings.evidence.shared.empty() ? u"by-hand"_s
                                            : toText(findings.evidence.shared.front().reason);
}

} // namespace comity::ui
