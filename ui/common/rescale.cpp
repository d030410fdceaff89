#include "ui/common/rescale.h"

#include "ui/common/plain_label.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QFormLayout>
#include <QGridLayout>
#include <QHeaderView>
#include <QVariant>
#include <QWidget>

namespace comity::ui {

namespace {

constexpr int widestLine = 2;
constexpr char memory[] = "comityExactLengths";

/// The lengths of one object in a fixed order, each with its exact value.
class Lengths
{
public:
    Lengths(QObject &object, double ratio)
        : m_object(object)
        , m_ratio(ratio)
        , m_before(object.property(memory).value<QList<double>>())
    {
    }
    ~Lengths() { m_object.setProperty(memory, QVariant::fromValue(m_after)); }
    Lengths(const Lengths &) = delete;
    Lengths &operator=(const Lengths &) = delete;

    int next(int now)
    {
        const qsizetype at = m_after.size();
        double exact = at < m_before.size() && qRound(m_before.at(at)) == now ? m_before.at(at)
                                                                              : double(now);
        if (now > widestLine && now < QWIDGETSIZE_MAX) {
            exact *= m_ratio;
        }
        m_after += exact;
        return qRound(exact);
    }
    QMargins next(const QMargins &now)
    {
        const int left = next(now.left());
        const int top = next(now.top());
        const int right = next(now.right());
        return {left, top, right, next(now.bottom())};
    }
    QSize next(const QSize &now)
    {
        const int width = next(now.width());
        return {width, next(now.height())};
    }

private:
    QObject &m_object;
    double m_ratio;
    QList<double> m_before;
    QList<double> m_after;
};

void rescaleLayout(QLayout &layout, double ratio)
{
    {
        Lengths lengths(layout, ratio);
        layout.setContentsMargins(lengths.next(layout.contentsMargins()));
        if (auto *grid = qobject_cast<QGridLayout *>(&layout)) {
            grid->setHorizontalSpacing(lengths.next(grid->horizontalSpacing()));
            grid->setVerticalSpacing(lengths.next(grid->verticalSpacing()));
        } else if (auto *form = qobject_cast<QFormLayout *>(&layout)) {
            form->setHorizontalSpacing(lengths.next(form->horizontalSpacing()));
            form->setVerticalSpacing(lengths.next(form->verticalSpacing()));
        } else if (auto *box = qobject_cast<QBoxLayout *>(&layout)) {
            box->setSpacing(lengths.next(box->spacing()));
        }
        for (int i = 0; i < layout.count(); ++i) {
            if (QSpacerItem *space = layout.itemAt(i)->spacerItem()) {
                const QSizePolicy policy = space->sizePolicy();
                const QSize size = lengths.next(space->sizeHint());
                space->changeSize(size.width(), size.height(), policy.horizontalPolicy(),
                    policy.verticalPolicy());
            }
        }
    }
    for (int i = 0; i < layout.count(); ++i) {
        if (QLayout *inner = layout.itemAt(i)->layout()) {
            rescaleLayout(*inner, ratio);
        }
    }
    layout.invalidate();
}

/// A bound that the style sheet sets comes from there again; Qt marks it so.
void rescaleBounds(QWidget &widget, Lengths &lengths)
{
    const QSize least = lengths.next(widget.minimumSize());
    const QSize most = lengths.next(widget.maximumSize());
    const auto isOurs = [&widget](const char *mark) { return !widget.property(mark).toBool(); };
    if (isOurs("_q_stylesheet_minw") && isOurs("_q_stylesheet_maxw")) {
        widget.setMinimumWidth(least.width());
        widget.setMaximumWidth(most.width());
    }
    if (isOurs("_q_stylesheet_minh") && isOurs("_q_stylesheet_maxh")) {
        widget.setMinimumHeight(least.height());
        widget.setMaximumHeight(most.height());
    }
}

/// The section that takes what the others leave.
int fillingSection(const QHeaderView &header)
{
    for (int place = header.count() - 1; header.stretchLastSection() && place >= 0; --place) {
        if (!header.isSectionHidden(header.logicalIndex(place))) {
            return header.logicalIndex(place);
        }
    }
    return -1;
}

void rescaleColumns(QHeaderView &header, Lengths &lengths)
{
    if (header.orientation() != Qt::Horizontal) {
        return;
    }
    header.setMinimumSectionSize(lengths.next(header.minimumSectionSize()));
    const int filling = fillingSection(header);
    for (int i = 0; i < header.count(); ++i) {
        const int width = lengths.next(header.sectionSize(i));
        if (!header.isSectionHidden(i) && i != filling) {
            header.resizeSection(i, width);
        }
    }
}

} // namespace

void rescale(QWidget &widget, double ratio)
{
    {
        Lengths lengths(widget, ratio);
        widget.setContentsMargins(lengths.next(widget.contentsMargins()));
        if (auto *button = qobject_cast<QAbstractButton *>(&widget)) {
            button->setIconSize(lengths.next(button->iconSize()));
        }
        if (auto *label = qobject_cast<PlainLabel *>(&widget)) {
            label->setIndent(lengths.next(label->indent()));
        }
        if (!widget.isWindow()) { // which keeps its own size
            rescaleBounds(widget, lengths);
        }
        if (auto *header = qobject_cast<QHeaderView *>(&widget)) {
            rescaleColumns(*header, lengths);
        }
    }
    if (QLayout *layout = widget.layout()) {
        rescaleLayout(*layout, ratio);
    }
    const QList<QWidget *> children
        = widget.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *child : children) {
        if (!child->isWindow()) {
            rescale(*child, ratio);
        }
    }
}

} // namespace comity::ui
