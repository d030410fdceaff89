#include "ui/common/in_touch_words.h"

#include "model/base/text_fold.h"
#include "ui/common/formatting.h"
#include "ui/common/plural.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(comity::ui::InTouchWords)
};

QString contactWord(ContactKind kind)
{
    switch (kind) {
    case ContactKind::Message:
        return Words::tr("a message");
    case ContactKind::Touch:
        return Words::tr("a touch that you logged");
    case ContactKind::Meeting:
        return Words::tr("a meeting");
    }
    Q_UNREACHABLE();
}

} // namespace

QString rhythmText(const Rhythm &rhythm)
{
    return Words::tr("every %1, after %2 at the latest")
        .arg(Words::tr("%Ln days", "of a rhythm", rhythm.ideal),
            Words::tr("%Ln days", "of a rhythm", rhythm.longest));
}

QString shortRhythmText(const Rhythm &rhythm)
{
    return rhythm.ideal == rhythm.longest
        ? Words::tr("every %Ln days", nullptr, rhythm.ideal)
        : Words::tr("every %1 to %Ln days", nullptr, rhythm.longest).arg(numberText(rhythm.ideal));
}

QString inTouchText(const InTouch &inTouch)
{
    const int late = plural(-inTouch.daysLeft());
    switch (inTouch.state) {
    case InTouchState::None:
        break;
    case InTouchState::InTime:
        return Words::tr("in %Ln days", "when a contact is due", plural(inTouch.daysLeft()));
    case InTouchState::Due:
        return late == 0 ? Words::tr("due today") : Words::tr("due for %Ln days", nullptr, late);
    case InTouchState::Overdue:
        return Words::tr("%Ln days late", nullptr, late);
    case InTouchState::NeverYet:
        return Words::tr("no contact known");
    }
    return {};
}

std::optional<Severity> severityOf(InTouchState state)
{
    switch (state) {
    case InTouchState::InTime:
        return Severity::Ok;
    case InTouchState::Due:
        return Severity::Warn;
    case InTouchState::Overdue:
        return Severity::Stop;
    case InTouchState::None:
    case InTouchState::NeverYet:
        break;
    }
    return std::nullopt;
}

Tone toneOf(InTouchState state)
{
    const std::optional<Severity> severity = severityOf(state);
    return severity ? toneOf(*severity) : Tone::Muted;
}

QString rhythmSource(const RhythmMark &mark)
{
    const QString name = singleLine(mark.name);
    switch (mark.scope) {
    case RhythmScope::Person:
        return Words::tr("Set for them alone");
    case RhythmScope::List:
        return Words::tr("Set for the list “%1”").arg(name);
    case RhythmScope::Tag:
        return Words::tr("Set for the tag “%1”").arg(name);
    }
    Q_UNREACHABLE();
}

QString lastContactText(const InTouch &inTouch, const QTimeZone &zone)
{
    return inTouch.last.isKnown() ? Words::tr("Last contact %1, %2")
                                        .arg(dateText(inTouch.last, zone), contactWord(inTouch.how))
                                  : Words::tr("No message, touch or meeting is known");
}

QString inTouchMeaning(const InTouch &inTouch, const QTimeZone &zone)
{
    if (!inTouch.rhythm) {
        return {};
    }
    return QStringList {inTouchText(inTouch),
        Words::tr("Wished: %1").arg(rhythmText(inTouch.rhythm->rhythm)),
        rhythmSource(*inTouch.rhythm), lastContactText(inTouch, zone)}
        .join(u'\n');
}

} // namespace comity::ui
