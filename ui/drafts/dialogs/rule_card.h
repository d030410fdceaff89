#pragma once

#include "ui/common/framed_dialog.h"
#include "ui/common/tokens.h"

#include <optional>
#include <vector>

namespace comity::ui {

/// A rule, told for the window. Examples are the pack's.
struct ToldRule
{
    QString id = {};
    QString title = {};
    Severity severity = Severity::Note;
    QString looksFor = {};
    struct Idea
    {
        QString id = {}; ///< `S0.48`
        QString sentence = {}; ///< in our words; may be empty
    };
    std::vector<Idea> ideas = {};
    QStringList flagged = {}; ///< what it speaks about
    QStringList left = {}; ///< what it leaves alone
    std::optional<int> accepted
        = {}; ///< how often a fix of it was taken here; none: nobody counted
    std::optional<int> putAside = {};
    std::optional<int> passedOver = {}; ///< how often a text was copied in spite of it
    bool isOnTrial = false; ///< runs silently
};

/// What a rule looks for, where it comes from, examples both ways, and how it fared here.
class RuleCard : public FramedDialog
{
    Q_OBJECT

public:
    explicit RuleCard(const ToldRule &rule, QWidget *parent = nullptr);

Q_SIGNALS:
    /// What was learnt about it.
    void lessonsAsked(const QString &rule);
};

} // namespace comity::ui
