#include "ui/common/pane_splitter.h"

#include "ui/common/typography.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace comity::ui {

PaneSplitter::PaneSplitter(
    Qt::Orientation orientation, QSettings *settings, QString key, QWidget *parent)
    : QSplitter(orientation, parent)
    , m_settings(settings)
    , m_key(std::move(key))
{
    setHandleWidth(1);
    setChildrenCollapsible(false);
    connect(this, &QSplitter::splitterMoved, this, [this] {
        m_isSettled = true;
        if (m_settings) {
            m_settings->setValue(m_key, saveState());
        }
    });
}

void PaneSplitter::setDefaults(const QList<int> &sizes)
{
    m_defaults = sizes;
    for (int i = 0; i < sizes.size(); ++i) {
        setStretchFactor(i, sizes.at(i) == 0 ? 1 : 0);
    }
    if (m_settings && restoreState(m_settings->value(m_key).toByteArray())) {
        // restoreState brings back the width of the handle as well.
        setHandleWidth(1);
        m_isSettled = true;
    }
}

void PaneSplitter::changeDefaults(const QList<int> &sizes)
{
    m_defaults = sizes;
    applyDefaults();
}

void PaneSplitter::applyDefaults()
{
    const int whole = orientation() == Qt::Horizontal ? width() : height();
    if (m_isSettled || m_defaults.size() != count() || whole <= 0) {
        return;
    }
    QList<int> sizes;
    int fixed = 0;
    for (const int size : m_defaults) {
        fixed += scaled(size);
    }
    for (const int size : m_defaults) {
        sizes += size == 0 ? qMax(1, whole - fixed) : scaled(size);
    }
    setSizes(sizes);
}

void PaneSplitter::showEvent(QShowEvent *event)
{
    QSplitter::showEvent(event);
    applyDefaults();
}

void PaneSplitter::resizeEvent(QResizeEvent *event)
{
    applyDefaults();
    QSplitter::resizeEvent(event);
}

} // namespace comity::ui
