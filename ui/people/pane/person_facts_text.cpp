#include "ui/people/pane/person_facts_text.h"

#include "model/base/text_fold.h"
#include "model/purge/purge_planner.h"
#include "model/standing/automation_signs.h"
#include "model/standing/handle_notes.h"
#include "ui/common/formatting.h"
#include "ui/common/tiles.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

using Fact = FactsForm::Fact;
using snapshots::Field;

QString say(const char *text)
{
    return QCoreApplication::translate("PersonFacts", text);
}

/// "from CSV, 11 May 2026".
QString sourceText(const PersonFile *file, Field field, const Today &today)
{
    const auto found
        = file ? file->sources.constFind(int(field)) : decltype(file->sources.cend()) {};
    if (!file || found == file->sources.cend()) {
        return {};
    }
    return say("from %1, %2")
        .arg(formatText(found->format), dateText(Dated::exact(found->takenAt), today.zone));
}

Fact countFact(const QString &label, std::optional<qint64> count, Field field,
    const PersonFile *file, const Today &today)
{
    return {label, numberText(count), count ? sourceText(file, field, today) : unknownMeaning(),
        count ? Tone::Normal : Tone::Muted};
}

Fact lastPostFact(const Glance &glance, const PersonFile *file, const Today &today)
{
    const QString label = say("Last post");
    if (!glance.lastPost.isKnown()) {
        return glance.posts == 0
            ? Fact {label, say("Never posted"), sourceText(file, Field::Posts, today)}
            : Fact {label, unknownText(), unknownMeaning(), Tone::Muted};
    }
    const QString age = ageText(glance.lastPost, today.date(), today.zone);
    const QString date = dateText(glance.lastPost, today.zone);
    const QString source = sourceText(file, Field::LastPostAt, today);
    const bool isOld = isStale(glance, today);
    return {label, isOld ? say("%1, stale").arg(age) : age,
        source.isEmpty() ? date : date + u" · "_s + source, isOld ? Tone::Warn : Tone::Normal};
}

/// "Because they follow far fewer people than follow them, they post, and you followed them
/// lately."
QString reasonsText(const Likelihood &likelihood, const Wording &wording)
{
    QStringList parts;
    for (const LikelihoodPart &part : likelihood.parts) {
        parts += wording.sentence(u"likelihood", part.code, part.arguments, QLocale());
    }
    return parts.isEmpty() ? QString()
                           : say("because %1").arg(QLocale().createSeparatedList(parts));
}

std::optional<Fact> followBackFact(const Glance &glance,
    const std::optional<Calibration> &calibration, const Today &today, const Wording &wording)
{
    if (glance.weFollow != Half::Yes || glance.theyFollow == Half::Yes || !calibration) {
        return std::nullopt;
    }
    const std::optional<Likelihood> likelihood
        = likelihoodFor(glance, today.now, today.zone, *calibration);
    if (!likelihood) {
        return std::nullopt;
    }
    const QString label = say("Follow-back");
    const QString reasons = reasonsText(*likelihood, wording);
    if (const auto word = likelihood->word()) {
        const QString spelt = wording.sentence(u"likelihood", toText(*word)).toLower();
        return Fact {label, percentText(*likelihood->percent) + u", "_s + spelt, reasons};
    }
    return Fact {label, unknownText(), reasons, Tone::Muted};
}

/// Each sign by its name, with the numbers that it rests on; never that they are one.
std::optional<Fact> automationFact(const PersonRow &row, const Glance &glance,
    const PersonFile *file, const Today &today, const Wording &wording)
{
    const std::optional<bool> hasSpoken = file != nullptr && file->hasMessages
        ? std::optional(glance.theyWrote || glance.weWrote)
        : std::nullopt;
    const AutomationFacts automation = automationFactsOf(row, hasSpoken, today.date());
    const SignSet found = signsOf(automation);
    if (found.count() < signsThatTell) {
        return std::nullopt;
    }
    QStringList signs;
    for (const AutomationSign sign : found.all()) {
        signs += wording.sentence(
            u"automation", toText(sign), numbersOf(sign, automation), QLocale());
    }
    const int count = found.count();
    const QString text = QCoreApplication::translate("PersonFacts", "by %Ln signs", nullptr, count);
    return Fact {say("Looks automated"), text, signs.join(u'\n'), Tone::Note};
}

/// What is worth knowing before the handle is typed or said, and where the handle is from.
std::optional<Fact> handleFact(
    const PersonRow &row, const PersonFile *file, const Today &today, const Wording &wording)
{
    QStringList notes;
    for (const HandleRisk risk : handleRisks(row.handle)) {
        notes += wording.sentence(u"handles", toText(risk));
    }
    if (notes.isEmpty()) {
        return std::nullopt;
    }
    if (file && file->pk == row.pk) {
        for (const QString &other : file->likeHandles) {
            notes += wording.sentence(
                u"handles", toText(HandleRisk::LikeAnother), {singleLine(other)});
        }
        notes += sourceText(file, Field::Handle, today);
        notes.removeAll(QString());
    }
    return Fact {say("Handle"), say("Easily mistyped"), notes.join(u'\n'), Tone::Muted};
}

std::optional<Fact> pictureFact(
    const PersonRow &row, const PersonFile *file, const Today &today, const Wording &wording)
{
    if (!isDefaultPicture(row.avatar)) {
        return std::nullopt;
    }
    QStringList notes {wording.sentence(u"automation", toText(AutomationSign::DefaultPicture)),
        sourceText(file, Field::Avatar, today)};
    notes.removeAll(QString());
    return Fact {say("Picture"), say("None of their own"), notes.join(u" · "_s), Tone::Muted};
}

void addDate(QList<Fact> &facts, const QString &label, const Dated &date, const Today &today)
{
    if (date.isKnown()) {
        facts += Fact {label, dateText(date, today.zone)};
    }
}

} // namespace

QList<Fact> factsOf(const PersonRow &row, const Glance &glance, const PersonFile *file,
    const std::optional<Calibration> &calibration, const Today &today, const Wording &wording)
{
    QList<Fact> facts;
    facts += countFact(say("Followers"), glance.followers, Field::Followers, file, today);
    facts += countFact(say("Following"), glance.following, Field::Following, file, today);
    if (glance.posts) {
        facts += countFact(say("Posts"), glance.posts, Field::Posts, file, today);
    }
    facts += lastPostFact(glance, file, today);
    if (const auto fact = followBackFact(glance, calibration, today, wording)) {
        facts += *fact;
    }
    addDate(facts, say("Followed since"), glance.weSince, today);
    addDate(facts, say("They follow since"), glance.theySince, today);
    addDate(facts, say("Connected since"), glance.connectedSince, today);
    addDate(facts, say("Joined"), row.joinedAt, today);
    if (file && file->relation && glance.hasLeft) {
        addDate(facts, say("Left"), file->relation->leftBy, today);
    }
    if (const auto fact = automationFact(row, glance, file, today, wording)) {
        facts += *fact;
    }
    for (const auto &fact :
        {handleFact(row, file, today, wording), pictureFact(row, file, today, wording)}) {
        if (fact) {
            facts += *fact;
        }
    }
    facts += Fact {say("Network"), networkName(row.network)};
    if (row.protectedAt) {
        addDate(facts, say("Protected since"), Dated::exact(*row.protectedAt), today);
    }
    if (row.learnOnlyAt) {
        addDate(facts, say("Learn only since"), Dated::exact(*row.learnOnlyAt), today);
    }
    if (file && !file->isInAnyImport && file->pk == row.pk) {
        facts += Fact {say("Imports"), say("Not in any import: kept for what you said by hand")};
    }
    return facts;
}

} // namespace comity::ui
