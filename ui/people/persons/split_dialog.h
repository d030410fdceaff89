#pragma once

#include "model/base/wording.h"
#include "model/people/identity_merge.h"
#include "ui/common/framed_dialog.h"
#include "ui/people/table/person_texts.h"

class QCheckBox;
class QPushButton;

namespace comity::ui {

/// Takes profiles out of a person of several, or all of them apart. Nothing is lost: each keeps
/// what was said of it.
class SplitDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// `asked` is the profile that stands in the row.
    SplitDialog(const std::vector<Identity> &identities, Pk asked, const Wording &wording,
        const Today &today, QWidget *parent);

Q_SIGNALS:
    /// Those that become persons of their own; the dialog closes.
    void splitAsked(const std::vector<comity::Pk> &profiles);

private:
    QWidget *makeBody(const std::vector<Identity> &identities, Pk asked, const Wording &wording,
        const Today &today);
    QWidget *makeFoot();
    void follow();
    void split(const std::vector<Pk> &profiles);

    std::vector<std::pair<Pk, QCheckBox *>> m_profiles;
    QPushButton *m_take;
};

} // namespace comity::ui
