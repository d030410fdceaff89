#include "ui/people/persons/suggestions_model.h"

#include "model/base/text_fold.h"
#include "ui/common/formatting.h"
#include "ui/common/table_roles.h"
#include "ui/common/tiles.h"
#include "ui/common/tool_tip.h"
#include "ui/people/table/person_texts.h"

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int rowsKept = 2000;

/// "Ada Moonriver on X".
QString whoText(const PersonRow &person)
{
    return SuggestionsModel::tr("%1 on %2", "a person on a network")
        .arg(nameText(person), networkName(person.network));
}

} // namespace

SuggestionsModel::SuggestionsModel(Reader reader, const Wording &wording, QObject *parent)
    : QAbstractListModel(parent)
    , m_reader(std::move(reader))
    , m_wording(wording)
    , m_told(rowsKept)
{
}

void SuggestionsModel::setSuggestions(std::vector<IdentitySuggestion> suggestions)
{
    beginResetModel();
    m_suggestions = std::move(suggestions);
    m_told.clear();
    endResetModel();
}

const IdentitySuggestion *SuggestionsModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_suggestions[static_cast<std::size_t>(row)] : nullptr;
}

IdentitySuggestion SuggestionsModel::take(int row)
{
    beginRemoveRows({}, row, row);
    const auto place = m_suggestions.begin() + row;
    IdentitySuggestion taken = std::move(*place);
    m_suggestions.erase(place);
    endRemoveRows();
    return taken;
}

void SuggestionsModel::putBack(int row, const IdentitySuggestion &suggestion)
{
    const int place = qBound(0, row, rowCount());
    beginInsertRows({}, place, place);
    m_suggestions.insert(m_suggestions.begin() + place, suggestion);
    endInsertRows();
}

int SuggestionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_suggestions.size());
}

const SuggestionsModel::Told *SuggestionsModel::told(int row) const
{
    const IdentitySuggestion &suggestion = m_suggestions[static_cast<std::size_t>(row)];
    const quint64 key = quint64 {number(suggestion.first)} << 32 | number(suggestion.second);
    if (const Told *kept = m_told.object(key)) {
        return kept;
    }
    Result<Told> read = m_reader(suggestion);
    if (!read) {
        return nullptr;
    }
    m_told.insert(key, new Told(*std::move(read)));
    return m_told.object(key);
}

QVariant SuggestionsModel::data(const QModelIndex &index, int role) const
{
    const bool isAsked = role == Qt::DisplayRole || role == SecondLineRole
        || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole;
    if (!at(index.row()) || !isAsked) {
        return {};
    }
    const Told *row = told(index.row());
    if (!row) {
        return unknownText();
    }
    const QString who
        = tr("%1 and %2", "two people").arg(whoText(row->first), whoText(row->second));
    QStringList reasons;
    const auto &codes = m_suggestions[static_cast<std::size_t>(index.row())].reasons;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        reasons += m_wording.sentence(u"identity_reasons", toText(codes[i]),
            {singleLine(row->shared.value(static_cast<qsizetype>(i)))});
    }
    const QString why = reasons.join(u" · "_s);
    switch (role) {
    case Qt::DisplayRole:
        return who;
    case SecondLineRole:
        return why;
    case Qt::ToolTipRole:
        return plainToolTip(who + u'\n' + reasons.join(u'\n'));
    default:
        return spoken({who, why});
    }
}

} // namespace comity::ui
