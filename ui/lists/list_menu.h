#pragma once

#include "model/lists/people_list.h"

#include <QMenu>

namespace comity::ui {

/// What can be done with a list: write to it, edit, make public or private, combine, compact, copy,
/// order, delete.
class ListMenu : public QMenu
{
    Q_OBJECT

public:
    ListMenu(const PeopleList &list, bool isWritable, QWidget *parent = nullptr);

Q_SIGNALS:
    void writeAsked(const QString &list);
    void editAsked();
    void publicAsked(bool isPublic);
    void combineAsked();
    void compactAsked();
    void lookedAsked();
    /// Its people are VIPs, or are none any more.
    void vipAsked(bool areVips);
    void moveAsked(int step);
    void deleteAsked();

private:
    QAction *add(const QString &text, const QString &name, const QString &iconName, bool isEnabled);
};

} // namespace comity::ui
