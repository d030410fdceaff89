#pragma once

#include "model/base/wording.h"
#include "model/people/identity_suggestions.h"
#include "model/people/person_row.h"

#include <QAbstractListModel>
#include <QCache>
#include <functional>

namespace comity::ui {

/// Pairs of profiles that may be one person, the surest first. Names and reasons are read when a
/// row is shown.
class SuggestionsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /// What a row says.
    struct Told
    {
        PersonRow first;
        PersonRow second;
        QStringList shared; ///< beside the reasons
    };
    /// A millisecond at most.
    using Reader = std::function<Result<Told>(const IdentitySuggestion &)>;

    /// Both outlive the model.
    SuggestionsModel(Reader reader, const Wording &wording, QObject *parent = nullptr);

    void setSuggestions(std::vector<IdentitySuggestion> suggestions);
    const std::vector<IdentitySuggestion> &suggestions() const { return m_suggestions; }
    const IdentitySuggestion *at(int row) const;
    /// Takes a row out; gives what stood there.
    IdentitySuggestion take(int row);
    void putBack(int row, const IdentitySuggestion &suggestion);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    const Told *told(int row) const;

    Reader m_reader;
    const Wording &m_wording;
    std::vector<IdentitySuggestion> m_suggestions;
    mutable QCache<quint64, Told> m_told; ///< by both pks
};

} // namespace comity::ui
