#include "model/export/table_document.h"

namespace comity {

Cell cellOf(std::optional<qint64> number)
{
    return number ? Cell(*number) : Cell();
}

Cell cellOf(const QString &text)
{
    return text.isEmpty() ? Cell() : Cell(text);
}

} // namespace comity
