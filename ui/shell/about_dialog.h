#pragma once

#include <QDialog>

namespace comity::ui {

/// Version, what Comity never does, and whose work it stands on.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent);
};

} // namespace comity::ui
