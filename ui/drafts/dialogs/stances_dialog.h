#pragma once

#include "model/drafts/lessons.h"
#include "ui/common/framed_dialog.h"

#include <QDate>
#include <QTimeZone>

class QVBoxLayout;

namespace comity::ui {

/// What we said in public, which a draft may contradict: the list, one more, one less.
class StancesDialog : public FramedDialog
{
    Q_OBJECT

public:
    StancesDialog(QDate today, bool isWritable, QWidget *parent = nullptr);

    /// Also while it is open, when something was stored.
    void setStances(const std::vector<drafts::Stance> &stances);

Q_SIGNALS:
    /// Its id and when it was made are the store's.
    void addAsked(const comity::drafts::Stance &stance);
    void removeAsked(comity::FactId stance);

private:
    QWidget *makeStance(const drafts::Stance &stance);
    QWidget *makeForm(QDate today);

    bool m_isWritable;
    QWidget *m_content;
    QVBoxLayout *m_rows;
};

} // namespace comity::ui
