#pragma once

#include <QDialog>

namespace comity::ui {

class ChartCard;
class Prompts;

/// One chart as large as the screen lets it be. Not modal, for it may stand beside the page; gone
/// once it is closed.
class ChartDialog : public QDialog
{
    Q_OBJECT

public:
    ChartDialog(const QString &title, Prompts &prompts, QWidget *parent);

    ChartCard *card() const { return m_card; }

private:
    ChartCard *m_card;
};

} // namespace comity::ui
