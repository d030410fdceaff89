#pragma once

#include "ui/common/framed_dialog.h"
#include "ui/people/persons/merge_findings.h"

namespace comity::ui {

/// Profiles beside each other, why they may be one person, and what they disagree about; then makes
/// them one (ui.md §9). Can be undone, and taken apart at any time.
class MergeDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// More than fit beside each other are not one person.
    static constexpr std::size_t most = 6;

    MergeDialog(
        const MergeFindings &findings, const Wording &wording, const Today &today, QWidget *parent);

Q_SIGNALS:
    /// The dialog closes. `reason` is a code of identity_reasons.
    void mergeAsked(const QString &reason);

private:
    QWidget *makeReasons(const MergeFindings &findings, const Wording &wording, const Today &today);
    QWidget *makeFoot(const QString &reason);
};

} // namespace comity::ui
