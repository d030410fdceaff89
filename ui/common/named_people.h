#pragma once

#include "model/base/result.h"
#include "model/people/person_row.h"

#include <QWidget>
#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace comity::ui {

/// Somebody in a list of a dialog. Plain texts: both are strangers'.
struct NamedPerson
{
    Pk pk = {};
    QString name = {};
    QString handle = {}; ///< with its @; may be empty
};

/// Everybody who is named has a row of a list, made at once as it opens; a million of them would
/// hold the window for minutes.
constexpr std::size_t mostNamed = 5'000;
/// Whether a number may open the people behind it: there are some, and at most mostNamed.
bool canBeNamed(const std::vector<Pk> &people);

std::vector<NamedPerson> namesOf(const std::vector<PersonRow> &people);
/// Of the workspace at `path`: a worker's job with a connection of its own; errors of the database
/// are results.
Result<std::vector<NamedPerson>> readNames(const QString &path, const std::vector<Pk> &people);

/// People by name, found by what is typed above them; to be opened, or to be checked.
class NamedPeople : public QWidget
{
    Q_OBJECT

public:
    enum class Use { Open, Check };

    /// `name` is that of the list; its field is `NAMEFilter`.
    NamedPeople(const QString &name, const std::vector<NamedPerson> &people, Use use,
        QWidget *parent = nullptr);

    QLineEdit *filterField() const { return m_filter; }
    QListWidget *list() const { return m_people; }
    /// Checks them, where they are there.
    void check(const std::vector<Pk> &people);
    /// Checks everybody whom the typed words leave in sight.
    void checkShown();
    std::vector<Pk> checked() const;

Q_SIGNALS:
    void checksChanged();
    void personAsked(comity::Pk person);

private:
    void add(const NamedPerson &person);
    void filter(const QString &words);
    void checkWhere(const std::function<bool(const QListWidgetItem &)> &isMeant);

    Use m_use;
    QLineEdit *m_filter;
    QListWidget *m_people;
};

} // namespace comity::ui
