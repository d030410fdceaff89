#pragma once

#include "ui/common/page.h"

#include <QDialog>

namespace comity::ui {

/// All keys, those of the page in sight first.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QString &pageTitle, const QList<Page::Shortcut> &ofPage,
        const QList<Page::Shortcut> &ofWindow, QWidget *parent);
};

} // namespace comity::ui
