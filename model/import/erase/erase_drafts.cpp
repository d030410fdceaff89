#include "model/import/erase/erase_drafts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <string>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

/// Whether every part of an audience names one of them by the handle; true of no part.
bool isOfThemAlone(const std::string &audience, const ErasedNames &names)
{
    const QJsonArray parts = QJsonDocument::fromJson(QByteArray::fromStdString(audience)).array();
    return std::ranges::all_of(parts, [&names](const QJsonValue &part) {
        const QString handle = part.toObject().value("handle"_L1).toString();
        return !handle.isEmpty() && names.isIn(handle.toStdString(), true);
    });
}

} // namespace

ErasedDrafts::ErasedDrafts(SQLite::Database &writer, const ErasedNames &names)
    : m_writer(writer)
{
    SQLite::Statement query(writer,
        "SELECT id, audience, EXISTS (SELECT 1 FROM draft_person WHERE draft = draft.id"
        "  AND side = 'in') FROM draft"
        " WHERE NOT EXISTS (SELECT 1 FROM draft_person WHERE draft = draft.id AND side = 'in'"
        "  AND pk NOT IN (SELECT pk FROM erasing))");
    while (query.executeStep()) {
        const std::string audience = query.getColumn(1).getString();
        const bool hasSomebody = query.getColumn(2).getInt() != 0 || audience != "[]";
        if (hasSomebody && isOfThemAlone(audience, names)) {
            m_drafts.push_back(query.getColumn(0).getInt64());
        }
    }
}

qint64 ErasedDrafts::remove()
{
    qint64 removed = 0;
    for (const qint64 draft : m_drafts) {
        const std::string id = std::to_string(draft);
        SQLite::Statement others(m_writer,
            "SELECT EXISTS (SELECT 1 FROM handover WHERE draft = ?1)"
            " OR EXISTS (SELECT 1 FROM outcome WHERE draft = ?1)");
        others.bind(1, static_cast<int64_t>(draft));
        if (others.executeStep() && others.getColumn(0).getInt() != 0) {
            continue;
        }
        for (const char *table : {"draft_text", "draft_version", "draft_answer", "draft_override",
                 "draft_quote", "draft_person", "dismissal", "repair_step"}) {
            m_writer.exec("DELETE FROM " + std::string(table) + " WHERE draft = " + id);
        }
        m_writer.exec("UPDATE draft SET split_from = NULL WHERE split_from = " + id);
        m_writer.exec("UPDATE obligation SET draft = NULL WHERE draft = " + id);
        removed += m_writer.exec("DELETE FROM draft WHERE id = " + id);
    }
    return removed;
}

} // namespace comity
