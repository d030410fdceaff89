#pragma once

#include "model/base/wording.h"
#include "model/people/permission_store.h"
#include "model/standing/equity.h"
#include "model/standing/stage_story.h"
#include "ui/people/table/person_texts.h"

namespace comity::ui {

/// Something that a value rests on, and when and where from that is known.
struct ReasonWords
{
    QString text;
    QString note;
};

ReasonWords evidenceWords(
    const StageEvidence &evidence, const Wording &wording, const Today &today);
/// Rule and evidence on a few lines, for a tool tip.
QString stageMeaning(const StageStory &story, const Wording &wording, const Today &today);

/// "You gave 5, they gave 4".
QString equityText(const Equity &equity);
/// What one side gave: "3 messages, 2 touches", with the day of the last.
ReasonWords givenWords(const Equity &equity, const Today &today);
ReasonWords receivedWords(const Equity &equity, const Today &today);

/// One record of what they said: topic, words, source, both dates.
ReasonWords recordWords(const PermissionRecord &record, const Today &today);

/// `x-archive:2026-05-11` as "X archive, 11 May 2026"; also `messages` and `you`.
QString sourceWords(const QString &source);

} // namespace comity::ui
