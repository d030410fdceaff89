#include "ui/print/paper_style.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace comity::ui {

QFont paperFont(double points, QFont::Weight weight)
{
    QFont out(QStringList {u"Inter"_s, u"Noto Sans"_s, u"Noto Sans CJK SC"_s});
    out.setPointSizeF(points);
    out.setWeight(weight);
    return out;
}

} // namespace comity::ui
