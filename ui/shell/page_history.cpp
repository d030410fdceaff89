#include "ui/shell/page_history.h"

namespace comity::ui {

std::optional<int> PageHistory::go(int step)
{
    if (!canGo(step)) {
        return std::nullopt;
    }
    m_at += step;
    return m_pages.at(m_at);
}

void PageHistory::visit(int page)
{
    if (m_at >= 0 && m_pages.at(m_at) == page) {
        return;
    }
    m_pages.resize(m_at + 1);
    m_pages += page;
    ++m_at;
}

void PageHistory::clear()
{
    m_pages.clear();
    m_at = -1;
}

} // namespace comity::ui
