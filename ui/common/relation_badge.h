#pragma once

#include "ui/common/relation_mark.h"

#include <QWidget>

namespace comity::ui {

/// Glyph and word of a relation, as the table draws them.
class RelationBadge : public QWidget
{
    Q_OBJECT

public:
    explicit RelationBadge(QWidget *parent = nullptr);

    void setRelation(RelationMark mark);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    RelationMark m_mark = RelationMark::Unknown;
};

} // namespace comity::ui
