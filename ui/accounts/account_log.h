#pragma once

#include "model/base/wording.h"
#include "ui/accounts/accounts_ground.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace comity::ui {

/// A part of the check-up with a head, a button, and lines below: whom an account is for, and what
/// happened to it.
class AccountLog : public QWidget
{
    Q_OBJECT

public:
    AccountLog(const Wording &wording, bool isWritable, QWidget *parent = nullptr);

    void show(const AccountStanding &standing);

Q_SIGNALS:
    void groupsAsked();
    void healthAsked();
    void healthRemoveAsked(qint64 id);

private:
    struct Part
    {
        QVBoxLayout *lines;
        QPushButton *act;
    };
    Part addPart(QVBoxLayout *column, const QString &title, const QString &sentence,
        const QString &verb, const QString &name);
    void showGroups(const AccountStanding &standing);
    void showHealth(const AccountStanding &standing);
    QWidget *makeAdvice(const PauseAdvice &advice);
    QWidget *makeEntry(const HealthEntry &entry);

    const Wording &m_wording;
    bool m_isWritable;
    Part m_groups;
    Part m_health;
};

} // namespace comity::ui
