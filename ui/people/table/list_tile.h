#pragma once

#include "model/lists/list_kind.h"

#include <QWidget>

namespace comity::ui {

/// The name of a list on a neutral tile, with the icon of its kind. Elides where it must.
class ListTile : public QWidget
{
    Q_OBJECT

public:
    ListTile(const QString &name, ListKind kind, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ListKind m_kind;
};

} // namespace comity::ui
