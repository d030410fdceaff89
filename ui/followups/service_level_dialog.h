#pragma once

#include "model/base/wording.h"
#include "ui/common/framed_dialog.h"
#include "ui/followups/followups_ground.h"

class QComboBox;

namespace comity::ui {

class NumberField;
class PlainLabel;

/// In what time things are to be done, and how often that is to hold, for each kind of what is
/// owed.
class ServiceLevelDialog : public FramedDialog
{
    Q_OBJECT

public:
    using Levels = std::map<followups::ObligationKind, followups::ServiceLevel>;

    ServiceLevelDialog(const Wording &wording, const Levels &levels, QWidget *parent);

Q_SIGNALS:
    /// Those that are other than before; never none.
    void levelsSet(const comity::ui::ServiceLevelDialog::Levels &levels);

private:
    struct Line
    {
        NumberField *count = nullptr;
        QComboBox *unit = nullptr;
        NumberField *percent = nullptr;
    };

    QWidget *makeForm(const Wording &wording);
    Line makeLine(const QString &kind, const QString &code);
    void put(const Levels &levels);
    Levels shown() const;
    void set();

    Levels m_before;
    std::map<followups::ObligationKind, Line> m_lines;
};

} // namespace comity::ui
