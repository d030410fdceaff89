#include "ui/common/named_people.h"

#include "model/base/text_fold.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/people/people_store.h"
#include "ui/common/field_form.h"
#include "ui/common/identity_text.h"
#include "ui/common/typography.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <set>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

constexpr int rowHeight = 26;
enum Role : int { PkRole = Qt::UserRole, FoldedRole };

QString foldedWords(const QString &text)
{
    return QString::fromStdString(folded(text.simplified().toStdString()));
}

Pk personOf(const QListWidgetItem &item)
{
    return Pk {item.data(PkRole).toUInt()};
}

} // namespace

bool canBeNamed(const std::vector<Pk> &people)
{
    return !people.empty() && people.size() <= mostNamed;
}

std::vector<NamedPerson> namesOf(const std::vector<PersonRow> &people)
{
    std::vector<NamedPerson> named;
    for (const PersonRow &row : people) {
        named.push_back({row.pk, row.name, handleText(row.network, row.handle, row.key)});
    }
    return named;
}

Result<std::vector<NamedPerson>> readNames(const QString &path, const std::vector<Pk> &people)
{
    return db::guarded(path, [&]() -> Result<std::vector<NamedPerson>> {
        return namesOf(PeopleStore(*db::connect(path, db::Use::Job)).rows(people));
    });
}

NamedPeople::NamedPeople(
    const QString &name, const std::vector<NamedPerson> &people, Use use, QWidget *parent)
    : QWidget(parent)
    , m_use(use)
    , m_filter(lineField(name + u"Filter"_s))
    , m_people(new QListWidget)
{
    m_filter->setPlaceholderText(tr("Find by name"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_people->setObjectName(name);
    m_people->setAccessibleName(tr("People"));
    m_people->setFrameShape(QFrame::NoFrame);
    m_people->setUniformItemSizes(true);
    for (const NamedPerson &person : people) {
        add(person);
    }
    m_people->setCurrentRow(people.empty() ? -1 : 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(8));
    column->addWidget(m_filter);
    column->addWidget(m_people, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &NamedPeople::filter);
    connect(m_people, &QListWidget::itemChanged, this, &NamedPeople::checksChanged);
    connect(m_people, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        if (m_use == Use::Open) {
            Q_EMIT personAsked(personOf(*item));
        }
    });
}

void NamedPeople::add(const NamedPerson &person)
{
    const QString name = person.name.isEmpty() ? person.handle
        : person.handle.isEmpty()
        ? person.name
        : tr("%1, %2", "a name, a handle").arg(person.name, person.handle);
    const int line = QFontMetrics(fontFor(TextStyle::Body)).height();
    auto *item = new QListWidgetItem(singleLine(name), m_people);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    if (m_use == Use::Check) {
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    item->setSizeHint({0, qMax(scaled(rowHeight), line + scaled(6))});
    item->setData(PkRole, number(person.pk));
    item->setData(FoldedRole, foldedWords(name));
}

void NamedPeople::filter(const QString &words)
{
    const QString wanted = foldedWords(words);
    for (int row = 0; row < m_people->count(); ++row) {
        QListWidgetItem *item = m_people->item(row);
        item->setHidden(!item->data(FoldedRole).toString().contains(wanted));
    }
}

void NamedPeople::check(const std::vector<Pk> &people)
{
    const std::set<Pk> wanted(people.begin(), people.end());
    checkWhere([&wanted](const QListWidgetItem &item) { return wanted.contains(personOf(item)); });
}

void NamedPeople::checkShown()
{
    checkWhere([](const QListWidgetItem &item) { return !item.isHidden(); });
}

/// Says once that checks changed: who follows them counts all rows.
void NamedPeople::checkWhere(const std::function<bool(const QListWidgetItem &)> &isMeant)
{
    {
        const QSignalBlocker silent(m_people);
        for (int row = 0; row < m_people->count(); ++row) {
            if (QListWidgetItem *item = m_people->item(row); isMeant(*item)) {
                item->setCheckState(Qt::Checked);
            }
        }
    }
    m_people->viewport()->update();
    Q_EMIT checksChanged();
}

std::vector<Pk> NamedPeople::checked() const
{
    std::vector<Pk> people;
    for (int row = 0; row < m_people->count(); ++row) {
        const QListWidgetItem *item = m_people->item(row);
        if (item->checkState() == Qt::Checked && m_use == Use::Check) {
            people.push_back(personOf(*item));
        }
    }
    return people;
}

} // namespace comity::ui
