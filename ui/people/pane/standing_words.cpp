#include "ui/people/pane/standing_words.h"

#include "model/base/text_fold.h"
#include "ui/common/formatting.h"
#include "ui/common/plural.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(comity::ui::StandingWords)
};

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

void addCount(QStringList &parts, qint64 count, const QString &text)
{
    if (count > 0) {
        parts += text;
    }
}

QString lastOn(std::optional<qint64> last, const Today &today)
{
    return last ? Words::tr("The last on %1").arg(dateText(Dated::exact(*last), today.zone))
                : QString();
}

} // namespace

QString sourceWords(const QString &source)
{
    if (source == u"you") {
        return Words::tr("noted by you");
    }
    if (source == u"messages") {
        return Words::tr("imported messages");
    }
    const QDate day = QDate::fromString(source.section(u':', 1), Qt::ISODate);
    return day.isValid() ? Words::tr("%1 of %2", "an import and its date")
                               .arg(formatText(source.section(u':', 0, 0)), dateText(day))
                         : QString();
}

ReasonWords evidenceWords(const StageEvidence &evidence, const Wording &wording, const Today &today)
{
    const QString argument = singleLine(evidence.argument);
    const bool isSaid = evidence.code == u"met" || evidence.code == u"listed";
    ReasonWords words;
    words.text = wording.sentence(u"stages", evidence.code, {argument});
    words.note = joined({evidence.at.isKnown() ? dateText(evidence.at, today.zone) : QString(),
        sourceWords(evidence.source), isSaid ? QString() : argument});
    return words;
}

QString stageMeaning(const StageStory &story, const Wording &wording, const Today &today)
{
    RowMarks marks;
    marks.stage = story.stage;
    marks.isStageByHand = story.isByHand;
    QStringList lines {stageMeaning(marks)};
    for (const StageEvidence &one : story.isByHand ? story.byHand : story.evidence) {
        const ReasonWords words = evidenceWords(one, wording, today);
        lines += joined({words.text, words.note});
    }
    return lines.join(u'\n');
}

QString equityText(const Equity &equity)
{
    return equity.given() + equity.received() == 0
        ? Words::tr("Nothing either way yet")
        : Words::tr("You gave %1, they gave %2")
              .arg(numberText(equity.given()), numberText(equity.received()));
}

ReasonWords givenWords(const Equity &equity, const Today &today)
{
    QStringList parts;
    addCount(parts, equity.messagesToThem,
        Words::tr("%Ln messages", nullptr, plural(equity.messagesToThem)));
    addCount(parts, equity.touches, Words::tr("%Ln touches", nullptr, plural(equity.touches)));
    addCount(parts, equity.recommendationsToThem,
        Words::tr("%Ln recommendations", nullptr, plural(equity.recommendationsToThem)));
    addCount(parts, equity.referralsToThem,
        Words::tr("%Ln referrals", nullptr, plural(equity.referralsToThem)));
    return {Words::tr("You: %1").arg(
                parts.isEmpty() ? Words::tr("nothing known") : parts.join(u", "_s)),
        lastOn(equity.lastGiven, today)};
}

ReasonWords receivedWords(const Equity &equity, const Today &today)
{
    QStringList parts;
    addCount(parts, equity.messagesToUs,
        Words::tr("%Ln messages", nullptr, plural(equity.messagesToUs)));
    addCount(parts, equity.answeredTouches,
        Words::tr("%Ln answered touches", nullptr, plural(equity.answeredTouches)));
    addCount(parts, equity.recommendationsToUs,
        Words::tr("%Ln recommendations", nullptr, plural(equity.recommendationsToUs)));
    addCount(parts, equity.referralsToUs,
        Words::tr("%Ln referrals", nullptr, plural(equity.referralsToUs)));
    return {Words::tr("They: %1")
                .arg(parts.isEmpty() ? Words::tr("nothing known") : parts.join(u", "_s)),
        lastOn(equity.lastReceived, today)};
}

ReasonWords recordWords(const PermissionRecord &record, const Today &today)
{
    const bool isAny = record.topic == anyTopic;
    const QString topic = singleLine(record.topic);
    ReasonWords words;
    switch (record.event) {
    case PermissionEvent::OptIn:
        words.text = isAny ? Words::tr("Asked for it") : Words::tr("Asked for %1").arg(topic);
        break;
    case PermissionEvent::OptedOut:
        words.text
            = isAny ? Words::tr("Asked us to stop") : Words::tr("Asked us to stop: %1").arg(topic);
        break;
    case PermissionEvent::Withdrawn:
        words.text = isAny ? Words::tr("Took the yes back")
                           : Words::tr("Took the yes to %1 back").arg(topic);
        break;
    }
    const QString recorded = dateText(Dated::exact(record.recordedAt), today.zone);
    words.note = joined({record.at.isKnown() ? dateText(record.at, today.zone) : QString(),
        record.wording.isEmpty() ? QString() : u"“%1”"_s.arg(singleLine(record.wording)),
        singleLine(record.source), Words::tr("recorded on %1").arg(recorded)});
    return words;
}

} // namespace comity::ui
