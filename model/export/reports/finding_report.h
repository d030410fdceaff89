#pragma once

#include "model/export/reports/draft_report.h"
#include "model/export/reports/report_voice.h"

namespace comity {

// What a review says, as sections of a report.

/// Each finding with its weight, the words it is about, why, and the ways out; then what a stronger
/// one speaks for or was put aside, by its title.
void addFindings(const ReviewedDraft &reviewed, const ReportVoice &voice, ReportPaper &paper);
/// How many stand in which way, with the first names of those who should not get it now.
void addGroups(const ReviewedDraft &reviewed, const ReportVoice &voice, ReportPaper &paper);
/// What is known of them and worth a word.
void addRemarks(const ReviewedDraft &reviewed, const ReportVoice &voice, ReportPaper &paper);
/// Which facts are unknown of how many, and what that means.
void addUnknown(const ReviewedDraft &reviewed, const ReportVoice &voice, ReportPaper &paper);

} // namespace comity
