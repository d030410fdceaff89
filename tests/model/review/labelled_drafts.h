#pragma once

#include <QJsonObject>
#include <vector>

namespace comity::tests {

/// A draft of tests/data/drafts, with what a careful reader finds in it.
struct LabelledDraft
{
    QString id = {};
    bool isLocked = false; ///< not for looking at
    QJsonObject context = {}; ///< as `review --jsonl` reads it
    QString verdict = {};
    QStringList must = {}; ///< the rules that have to speak
    QStringList may = {};
};

std::vector<LabelledDraft> labelledDrafts();

} // namespace comity::tests
