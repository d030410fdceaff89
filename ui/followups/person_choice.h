#pragma once

#include "model/people/person_row.h"

#include <QAbstractTableModel>
#include <QWidget>
#include <optional>
#include <vector>

namespace comity::ui {

class NameSearch;
class PlainLabel;
class SearchField;
class TableView;
class WorkspaceSession;

/// The people that a search found, best first. Names are strangers' words.
class FoundPeople : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Person, Network, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setPeople(std::vector<PersonRow> people);
    const PersonRow &at(int row) const { return m_people.at(static_cast<std::size_t>(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<PersonRow> m_people;
};

/// Chooses one person by name or handle: whoever is current in what was found.
class PersonChoice : public QWidget
{
    Q_OBJECT

public:
    explicit PersonChoice(WorkspaceSession &session, QWidget *parent = nullptr);

    /// None while nobody is found, and while somebody else is searched.
    std::optional<PersonRow> chosen() const;

Q_SIGNALS:
    void changed();
    /// Enter on somebody found: the next field's turn.
    void settled();

private:
    /// Whoever is shown was found for another text.
    bool isAsking() const;
    void showFound(const QString &text, const std::vector<PersonRow> &people);

    NameSearch *m_names;
    FoundPeople *m_model;
    SearchField *m_search;
    TableView *m_table;
    PlainLabel *m_note;
    QString m_foundFor; ///< the text that was answered
};

} // namespace comity::ui
