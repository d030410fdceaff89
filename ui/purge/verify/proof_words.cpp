#include "ui/purge/verify/proof_words.h"

#include "model/base/civil_time.h"
#include "ui/common/formatting.h"

namespace comity::ui {

QString ProofWords::followerWord(Proof proof)
{
    switch (proof) {
    case Proof::StillFollowed:
        return tr("Still follows you");
    case Proof::CameBack:
        return tr("Follows you again");
    default:
        return {};
    }
}

/// Empty where nothing differs.
QString ProofWords::followerMeaning(Proof proof)
{
    switch (proof) {
    case Proof::Unproved:
        return tr("No list of your followers was imported since.");
    case Proof::StillFollowed:
        return tr("A list taken since still has them: the removal did not happen, or did not "
                  "last.");
    case Proof::CameBack:
        return tr("One list taken since lacked them, and a later one has them: they follow you "
                  "again.");
    default:
        return {};
    }
}

QString ProofWords::word(Proof proof, PurgeKind kind)
{
    if (const QString own = followerWord(proof);
        kind == PurgeKind::RemoveFollower && !own.isEmpty()) {
        return own;
    }
    switch (proof) {
    case Proof::Unproved:
        return tr("Not checked yet");
    case Proof::Gone:
        return tr("Gone");
    case Proof::StillFollowed:
        return tr("Still followed");
    case Proof::FollowedUs:
        return tr("Gone, follows you now");
    case Proof::CameBack:
        return tr("Followed again");
    case Proof::NotInFile:
        return tr("Not in the file");
    }
    Q_UNREACHABLE();
}

QString ProofWords::meaning(Proof proof, PurgeKind kind)
{
    if (const QString own = followerMeaning(proof);
        kind == PurgeKind::RemoveFollower && !own.isEmpty()) {
        return own;
    }
    switch (proof) {
    case Proof::Unproved:
        return tr("No list of the people you follow was imported since.");
    case Proof::Gone:
        return tr("A complete list taken since does not have them.");
    case Proof::StillFollowed:
        return tr("A list taken since still has them: the unfollow did not happen, or did not "
                  "last.");
    case Proof::FollowedUs:
        return tr("They are off your list, and have followed you since.");
    case Proof::CameBack:
        return tr("One list taken since lacked them, and a later one has them: you follow them "
                  "again.");
    case Proof::NotInFile:
        return tr("Only lists that are not complete were imported since. They are on none of them, "
                  "which proves nothing.");
    }
    Q_UNREACHABLE();
}

Tone ProofWords::tone(Proof proof)
{
    switch (proof) {
    case Proof::Gone:
    case Proof::FollowedUs:
        return Tone::Ok;
    case Proof::StillFollowed:
    case Proof::CameBack:
        return Tone::Warn;
    case Proof::Unproved:
    case Proof::NotInFile:
        break;
    }
    return Tone::Muted;
}

QString ProofWords::day(const BatchProof &batch) const
{
    return dateText(dateIn(m_telling.zone(), batch.doneAt));
}

QString ProofWords::result(const BatchProof &batch) const
{
    if (!batch.checkedAt.isKnown()) {
        return tr("%Ln ticked, not checked yet", nullptr, static_cast<int>(batch.ticked));
    }
    return (batch.kind == PurgeKind::RemoveFollower ? tr("%1 of %2 followers gone")
                                                    : tr("%1 of %2 gone"))
        .arg(numberText(batch.gone()), numberText(batch.ticked));
}

QString ProofWords::checked(const BatchProof &batch) const
{
    return batch.checkedAt.isKnown()
        ? tr("Newest list: %1").arg(dateText(batch.checkedAt, m_telling.zone()))
        : QString();
}

QString ProofWords::banner(const std::vector<BatchProof> &batches) const
{
    QString sentence;
    for (const BatchProof &batch : batches) {
        if (!batch.checkedAt.isKnown()) {
            continue;
        }
        if (sentence.isEmpty()) {
            sentence = tr("Last batch checked: %1 of %2 from %3 are gone in the list of %4.")
                           .arg(numberText(batch.gone()), numberText(batch.ticked), day(batch),
                               dateText(batch.checkedAt, m_telling.zone()));
        }
        if (const qint64 left = batch.count(Proof::StillFollowed); left > 0) {
            const auto people = static_cast<int>(left);
            sentence += u' '
                + (batch.kind == PurgeKind::RemoveFollower
                        ? tr("From %1, %Ln still follow you.", nullptr, people)
                        : tr("From %1, %Ln are still followed.", nullptr, people))
                      .arg(day(batch));
            break;
        }
    }
    return sentence;
}

Severity severityOf(const BatchProof &batch)
{
    if (batch.count(Proof::StillFollowed) > 0 || batch.count(Proof::CameBack) > 0) {
        return Severity::Warn;
    }
    return batch.checkedAt.isKnown() && batch.gone() == batch.ticked ? Severity::Ok
                                                                     : Severity::Note;
}

} // namespace comity::ui
