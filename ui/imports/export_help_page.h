#pragma once

#include "model/networks/export_help.h"

#include <QScrollArea>

class QGridLayout;

namespace comity::ui {

/// One help page as plain paragraphs. An address is shown as text with a button that copies it:
/// Comity opens nothing by itself.
class ExportHelpPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit ExportHelpPage(QWidget *parent = nullptr);

    void setPage(const networks::ExportHelp &page);

Q_SIGNALS:
    void copied(const QString &address);

private:
    void addBlock(QGridLayout &grid, const networks::HelpBlock &block, int step);
    QWidget *makeAddress(const QString &address);
};

} // namespace comity::ui
