#pragma once

#include "ui/common/framed_dialog.h"
#include "ui/people/persons/comparison.h"

class QCheckBox;

namespace comity::ui {

class ComparisonGrid;

/// Two to four people in columns. Changes nothing.
class CompareDialog : public FramedDialog
{
    Q_OBJECT

public:
    static constexpr std::size_t most = 4;

    /// `canMerge`: in a workspace that can be written.
    CompareDialog(
        const std::vector<PersonCard> &cards, const Today &today, bool canMerge, QWidget *parent);

Q_SIGNALS:
    /// Are they one person? The dialog closes.
    void mergeAsked();

private:
    QWidget *makeBody(const std::vector<PersonCard> &cards, const Today &today);
    QWidget *makeFoot(bool canMerge);

    ComparisonGrid *m_grid;
    QCheckBox *m_onlyDifferent;
};

} // namespace comity::ui
