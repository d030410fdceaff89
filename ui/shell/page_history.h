#pragma once

#include <QList>
#include <optional>

namespace comity::ui {

/// The pages that were shown, as a browser keeps them. Pages are numbers.
class PageHistory
{
public:
    bool canGo(int step) const { return m_at + step >= 0 && m_at + step < m_pages.size(); }
    /// Goes there and says which page it is.
    std::optional<int> go(int step);
    /// Forgets what lay ahead. A page that is shown already is not noted twice.
    void visit(int page);
    void clear();

private:
    QList<int> m_pages;
    qsizetype m_at = -1;
};

} // namespace comity::ui
