#pragma once

#include <QWidget>

namespace comity::ui {

class PlainLabel;

/// A field of a form with its label before it and, below it, what is wrong with it.
class AccountField : public QWidget
{
    Q_OBJECT

public:
    /// Takes `input` over; `label` may have a mnemonic.
    AccountField(const QString &label, QWidget *input, QWidget *parent = nullptr);

    /// Empty: nothing is wrong.
    void setTrouble(const QString &sentence);
    QString trouble() const;

private:
    PlainLabel *m_trouble;
};

} // namespace comity::ui
