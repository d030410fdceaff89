#pragma once

#include "model/accounts/account_record.h"

#include <QWidget>
#include <vector>

class QPushButton;

namespace comity::ui {

class PlainLabel;

/// What a kind of fact is called: Bio, Place, Link, Photo.
QString accountFactName(const QString &name);
/// "12 Apr 2026, by hand": since when, and who told it.
QString accountFactSource(const AccountFact &fact);

/// What an account says of itself: photo, bio, place, link, each with its date and source.
class AccountFacts : public QWidget
{
    Q_OBJECT

public:
    AccountFacts(bool isWritable, QWidget *parent = nullptr);

    void show(const AccountRecord &record);

Q_SIGNALS:
    /// `name` as imports call it.
    void changeAsked(const QString &name);

private:
    struct Row
    {
        QString name;
        PlainLabel *value;
        PlainLabel *source;
        QPushButton *change;
    };
    std::vector<Row> m_rows;
};

} // namespace comity::ui
