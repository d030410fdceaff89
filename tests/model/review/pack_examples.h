#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace comity::tests {

/// A draft of a pack that its rule should speak about, or leave alone.
struct PackExample
{
    QString name = {}; ///< the file, the list and the number of it in the list
    QByteArray json = {}; ///< a line of `review --jsonl`
    QString text = {};
    QString span = {}; ///< the words that are shown; empty when none are expected
    bool saysSpan = false; ///< the key was there, null included
    QString severity = {}; ///< empty: any
};

/// The examples of a rule's pack.
struct PackExamples
{
    QString rule = {};
    std::vector<PackExample> flag = {};
    std::vector<PackExample> leave = {};
    QStringList languages = {}; ///< of all examples
};

/// The packs in `folder`, by name. What a case does not say is filled in so that it offends no
/// rule: a weekday morning, one recipient with whom we are in touch, a full profile. `recipients`
/// and the other keys of a case take the place of these as a whole, but the members of `recipient`
/// are laid over the usual recipient, and those of `sender` over the usual sender.
std::vector<PackExamples> packExamplesIn(const QString &folder);

/// A text with what should be found in it, of a file of resources/rules/intents.
struct IntentExample
{
    QString name = {};
    QString kind = {}; ///< the key under `examples`: `hit` or `none`
    QString language = {}; ///< empty: to be detected
    QString text = {};
    QString answers = {}; ///< the message in the thread that it answers
    QString intent = {}; ///< `favour-ask`
    QString sort = {}; ///< empty: any
    QString span = {}; ///< empty: not looked at
};

std::vector<IntentExample> intentExamplesIn(const QString &folder);

/// How much two spans share: the length of what is in both over that of what is in either.
double overlapOf(qsizetype firstStart, qsizetype firstEnd, qsizetype start, qsizetype end);

} // namespace comity::tests
