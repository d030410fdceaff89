#pragma once

#include "ui/common/framed_dialog.h"
#include "ui/drafts/copying/copy_run.h"

namespace comity::ui {

/// Who of the audience does not get a draft, and why: by reason, then by name.
class LeftOutOfCopy : public FramedDialog
{
    Q_OBJECT

public:
    explicit LeftOutOfCopy(std::vector<CopyLeft> left, QWidget *parent = nullptr);

Q_SIGNALS:
    void personAsked(comity::Pk pk);
};

} // namespace comity::ui
